//! A kiosk notices when nobody is there any more.

use std::cell::Cell;

use yew::Callback;

use crate::model::Msg;
use crate::model::kiosk::{Absence, Happened, Watch};
use crate::pages::kiosk::STAY;
use crate::platform;

thread_local! {
    /// None until somebody touches it.
    static WATCH: Cell<Option<Watch>> = const { Cell::new(None) };
    /// How many seconds it last said were left.
    static SAID: Cell<Option<u32>> = const { Cell::new(None) };
}

/// From the first touch on, looks each second how long nobody has done anything.
pub(super) fn watch(dispatch: &Callback<Msg>) {
    let patience = platform::patience();
    let told = dispatch.clone();
    let look = Callback::from(move |()| {
        let Some(mut watch) = WATCH.get() else { return };
        let absence = watch.absence(platform::moment(), patience);
        WATCH.set(Some(watch));
        match absence {
            Absence::None => say(&told, None),
            Absence::Warned(left) => say(&told, Some(left)),
            Absence::Over => {
                WATCH.set(None);
                SAID.set(None);
                told.emit(Msg::Kiosk(Happened::Ended));
                platform::renew();
            }
        }
    });
    let seen = look.clone();
    let touched = Callback::from(move |()| {
        let now = platform::moment();
        let mut watch = WATCH.get().unwrap_or(Watch::since(now));
        watch.touch(now, patience);
        WATCH.set(Some(watch));
        seen.emit(());
    });
    platform::on_presence(&touched, &look);
    platform::on_printing(&Callback::from(move |begins| {
        let mut watch = Watch::since(platform::moment());
        watch.print(begins, platform::moment());
        WATCH.set(Some(watch));
    }));
}

fn say(told: &Callback<Msg>, left: Option<u32>) {
    let before = SAID.replace(left);
    if before == left {
        return;
    }
    told.emit(Msg::Kiosk(Happened::Waited(left)));
    match (before, left) {
        (None, Some(_)) => platform::after(0, || platform::interrupt(STAY)),
        (Some(_), None) => platform::after(0, platform::resume),
        _ => {}
    }
}
