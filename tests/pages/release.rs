//! Where a newer release is offered, and where it is not.

use content::ui;
use komek::model::kiosk::Kiosk;
use komek::model::{Model, Msg, update};
use rules::Lang;

use super::rendered::{all, page as render, text};
use super::{FAMILY, book, open};

fn offers(model: &Model) -> bool {
    let said: Vec<_> =
        all(&render(model), ".notice[role=status] p").into_iter().map(text).collect();
    said.iter().any(|said| said == content::words(model.lang).get(ui::RELEASE_TEXT))
}

#[test]
fn a_newer_release_is_offered_at_the_start_and_on_the_result_alone() {
    for lang in Lang::ALL {
        for (page, offered) in [
            ("", true),
            ("result", true),
            ("check", false),
            ("question/care/1", false),
            ("keep", false),
        ] {
            let model = open(lang, page, FAMILY);
            assert!(!offers(&model), "{page}: there is none");
            let model = update(book(), model, Msg::ReleaseWaits);
            assert_eq!(offers(&model), offered, "{page}");
            let kiosk = Some(Kiosk { invites: false, left: None });
            assert!(!offers(&Model { kiosk, ..model }), "{page}: a kiosk takes it by itself");
        }
    }
}
