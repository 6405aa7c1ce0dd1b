//! The result as a message: handed to another app, or copied.

use content::ui;
use yew::prelude::*;

use super::way::Way;
use super::{SHEET, say, text};
use crate::components::copy::Copy;
use crate::page::LatePage;
use crate::platform;

pub(super) fn view(page: &LatePage<'_>, link: &str) -> Html {
    html! {
        <Message
            key={page.model.lang.tag()}
            link={link.to_owned()}
            made={page.model.now.time().minute().to_string()}
            title={page.text(ui::PRODUCT)}
            share={say(page, ui::KEEP_SHARE)}
            shared={say(page, ui::KEEP_SHARED)}
            unshared={say(page, ui::KEEP_UNSHARED)}
            label={say(page, ui::KEEP_TEXT)}
            copy={page.text(ui::REFUSAL_COPY)}
            copied={page.text(ui::REFUSAL_COPIED)}
            selected={page.text(ui::REFUSAL_SELECT)}
        />
    }
}

#[derive(Properties, PartialEq)]
struct MessageProps {
    /// The address of the result.
    link: AttrValue,
    /// When the page was drawn: the days on the sheet change with the hour.
    made: AttrValue,
    title: AttrValue,
    share: AttrValue,
    shared: AttrValue,
    unshared: AttrValue,
    label: AttrValue,
    copy: AttrValue,
    copied: AttrValue,
    selected: AttrValue,
}

/// Its text is that of the sheet beside it, so it is made once that is in the page.
#[component]
fn Message(props: &MessageProps) -> Html {
    let text = use_state(String::new);
    {
        let text = text.clone();
        use_effect_with((props.link.clone(), props.made.clone()), move |(link, _)| {
            text.set(text::of(&platform::markup(SHEET), link));
        });
    }
    let act = {
        let (text, title) = (text.clone(), props.title.clone());
        Callback::from(move |told| platform::share(&title, &text, told))
    };
    html! {
        <>
            { for platform::can_share().then(|| html! {
                <Way button={props.share.clone()} {act} done={props.shared.clone()} failed={props.unshared.clone()} />
            }) }
            <Copy
                id="message"
                label={props.label.clone()}
                text={(*text).clone()}
                rows=6
                button={props.copy.clone()}
                copied={props.copied.clone()}
                selected={props.selected.clone()}
            />
        </>
    }
}
