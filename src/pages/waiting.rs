//! A page whose code is not there yet, or could not be fetched: its own heading, and what to do meanwhile.

use content::ui;
use rules::Lang;
use yew::prelude::*;

use super::Page;
use crate::components::back;
use crate::later::{Fetch, Happened, Part};
use crate::model::Msg;
use crate::platform;

pub(super) fn view(page: &Page<'_>) -> Html {
    let failed =
        Part::of(page.model.route).is_some_and(|part| page.model.later.of(part) == Fetch::Failed);
    let said = if failed { ui::LATER_FAILED } else { ui::LATER_WAITING };
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ super::heading(page) }</h1>
            <p class="lead" role="status">{ page.text(said) }</p>
            <div class="later-place">
                { for failed.then(|| html! {
                    <>
                        <p>{ page.text(ui::LATER_RELOAD) }</p>
                        <div class="actions">
                            <button class="button" type="button" id="retry" onclick={page.on::<MouseEvent>(Msg::Later(Happened::Retried))}>{ page.text(ui::LATER_RETRY) }</button>
                        </div>
                        <p><a href={guide(page.model.lang)}>{ page.text(ui::LATER_GUIDE) }</a></p>
                    </>
                }) }
            </div>
        </>
    }
}

/// The static guide, which needs no code at all.
fn guide(lang: Lang) -> String {
    let folder = match lang {
        Lang::Kk => "",
        Lang::Ru => "ru/",
        Lang::En => "en/",
    };
    platform::at_root(&["guide/", folder])
}
