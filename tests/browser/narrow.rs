//! A narrow screen and large letters: nothing to scroll sideways, nothing too small to tap.

use rules::Lang;

use crate::support::{Page, Setting, run, screens};

/// Elements that stick out of the window, and controls too low for a thumb. A link within a sentence may be low.
const MEASURE: &str = "
    const name = one => one.tagName.toLowerCase() + '.' + one.className + ' «' + one.textContent.trim().slice(0, 30) + '»';
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is ' + document.documentElement.scrollWidth + ' wide');
    for (const one of document.querySelectorAll('#app *')) {
        const box = one.getBoundingClientRect();
        if (one.closest('svg, .visually-hidden') || box.width === 0) continue;
        if (box.right > innerWidth + 0.5 || box.left < -0.5) found.push(name(one) + ' reaches from ' + box.left + ' to ' + box.right);
        if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline') found.push(name(one) + ' is too narrow for its content');
    }
    for (const one of document.querySelectorAll('.option, .button, .languages__link, .back, .header__product, .number__input, .answers__change a, .details__summary, .paper__more > summary, .paper__tick, .again__button, .first__question a, .error-summary__link')) {
        const box = one.getBoundingClientRect();
        if (box.height > 0 && box.height < 43.9) found.push(name(one) + ' is only ' + box.height + ' high');
    }
    return [...new Set(found)];";

async fn assert_fits(page: &Page, what: &str) {
    let found = page.strings(MEASURE).await;
    assert_eq!(found, Vec::<String>::new(), "{what}");
}

/// Every page in a language, also with letters of twice their size.
fn every_page_fits(lang: Lang) {
    run(Setting { size: (320, 640), ..Setting::default() }, async |page| {
        for screen in screens::all() {
            screen.show(page, lang).await;
            page.script(
                "document.querySelectorAll('details').forEach(one => one.open = true)",
                vec![],
            )
            .await;
            assert_fits(page, &format!("{} at 320 px", screen.name)).await;
            page.script("document.documentElement.style.fontSize = '200%'", vec![]).await;
            assert_fits(page, &format!("{} at 320 px with letters twice as large", screen.name))
                .await;
        }
    });
}

#[test]
fn every_page_in_kazakh_fits_a_narrow_screen_and_large_letters() {
    every_page_fits(Lang::Kk);
}

#[test]
fn every_page_in_russian_fits_a_narrow_screen_and_large_letters() {
    every_page_fits(Lang::Ru);
}

#[test]
fn every_page_in_english_fits_a_narrow_screen_and_large_letters() {
    every_page_fits(Lang::En);
}
