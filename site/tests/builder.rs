//! The page that makes the line for a school's site, as it is without a script and as its script finds it.

#[expect(dead_code, reason = "the app's pages are read elsewhere")]
#[path = "../../tests/rendered/mod.rs"]
mod rendered;

use content::{ui, words};
use rendered::{all, text};
use rules::Lang;
use site::frame::{self, Beside, Place};
use site::{builder, embed};

#[test]
fn it_lies_beside_the_guide_and_its_policy_lets_the_site_into_its_frame() {
    let paths = Lang::ALL.map(|lang| frame::path(Place::Embed, lang));
    assert_eq!(paths, ["embed/index.html", "embed/ru/index.html", "embed/en/index.html"]);
    let beside = Beside { styles: "s.css", icon: "i.svg", script: Some("0") };
    for (lang, up) in [(Lang::Kk, "../"), (Lang::Ru, "../../")] {
        let document = frame::document(Place::Embed, lang, &beside, "");
        assert!(document.contains("frame-src 'self'; style-src"), "{document}");
        let page = rendered::part(builder::view(lang));
        let script = all(&page, "script")[0];
        assert_eq!(script.attr("src"), Some(&*[up, embed::NAME].concat()));
        assert_eq!(script.attr("integrity"), Some(embed::INTEGRITY));
        assert_eq!(all(&page, "form")[0].attr("data-root"), Some(up));
    }
    for place in [Place::Guide, Place::Questions] {
        let document = frame::document(place, Lang::Kk, &beside, "");
        assert!(!document.contains("frame-src"), "no other page has a frame");
    }
}

#[test]
fn without_a_script_the_line_stands_there_and_says_what_to_fill_in() {
    for (lang, at) in
        [(Lang::Kk, "АДРЕС/\""), (Lang::Ru, "АДРЕС/ru/\""), (Lang::En, "ADDRESS/en/\"")]
    {
        let page = rendered::part(builder::view(lang));
        let line = text(all(&page, "textarea")[0]);
        assert!(line.starts_with("<iframe ") && line.contains(at), "{line}");
        let off = text(all(&page, ".embed__off")[0]);
        assert_eq!(off, words(lang).get(ui::EMBED_OFF));
        assert!(off.contains(at.split('/').next().unwrap_or_default()), "{off}");
        // What is chosen at first is what the line is.
        let chosen: Vec<_> =
            all(&page, "input[checked]").iter().filter_map(|one| one.attr("value")).collect();
        assert_eq!(chosen, [komek::model::route::folder(lang), "frame"]);
    }
}
