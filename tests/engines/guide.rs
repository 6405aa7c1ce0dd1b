//! The guide: what is searched in it, and what opens.

use content::{ui, words};
use rules::Lang;
use thirtyfour::Key;

use super::engine::{Engine, run};
use crate::support::Page;
use crate::support::pdf::Sheet;

/// Every entry on a line of its own: whether it is seen, and what it says beside its marks, its headings first.
const ENTRIES: &str = "return [...document.querySelectorAll('[data-entry]')].map(entry => {
    const bare = one => {
        const copy = one.cloneNode(true);
        copy.querySelectorAll('.mark').forEach(mark => mark.remove());
        return copy.textContent;
    };
    let heads = '';
    for (let fold = entry; (fold = fold.parentElement.closest('details'));) heads = bare(fold.firstElementChild) + ' ' + heads;
    const seen = !entry.closest('[hidden]') && !entry.parentElement.closest('details:not([open])');
    return (seen ? '+' : '-') + heads + ' ' + bare(entry);
})";

const OPEN: &str = "return [...document.querySelectorAll('details')].filter(one => one.open)
    .map(one => one.firstElementChild.textContent)";
const HIDDEN: &str =
    "return [...document.querySelectorAll('main [hidden]')].map(one => one.className)";

async fn open(page: &Page, lang: Lang, fragment: &str) {
    let folder = komek::model::route::folder(lang);
    page.browser.goto("about:blank").await.expect("an empty page");
    let address = format!("{}guide/{folder}{fragment}", page.site.address());
    page.browser.goto(address).await.expect("the guide");
    page.wait("its text", "return document.readyState === 'complete'").await;
}

/// Puts words in place of those that are in the field, at once, and waits for what is said of them.
async fn search(page: &Page, typed: &str, said: &str) {
    for (typed, said) in [("", ""), (typed, said)] {
        let put = "const field = document.getElementById('search');
            field.value = arguments[0];
            field.dispatchEvent(new Event('input'))";
        page.script(put, vec![typed.into()]).await;
        says(page, said).await;
    }
}

async fn says(page: &Page, said: &str) {
    let found =
        "return document.querySelector('[role=status]').textContent.startsWith(arguments[0])
        && (arguments[0] === '') === (document.querySelector('[role=status]').textContent === '')";
    page.wait_with(&format!("the words «{said}»"), found, vec![said.into()]).await;
}

/// «Табылғаны:», without the number.
fn found(lang: Lang) -> &'static str {
    words(lang).get(ui::GUIDE_FOUND).split("{count}").next().unwrap_or_default()
}

/// The alphabet of a keyboard that has no Kazakh letter, and the stems of which the last letter changes.
fn plain(text: &str) -> String {
    let like = |letter| match letter {
        'ә' => 'а',
        'б' => 'п',
        'г' | 'ғ' | 'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'i' | 'й' => 'и',
        'ё' => 'е',
        other => other,
    };
    text.to_lowercase().chars().map(like).collect()
}

/// What is looked for: the words without the ending of a case.
fn stems(typed: &str) -> Vec<String> {
    let stem = |word: &str| match word
        .strip_suffix(['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ь'])
    {
        Some(stem) if stem.chars().count() > 3 => stem.to_owned(),
        _ => word.to_owned(),
    };
    plain(typed).split(' ').map(stem).collect()
}

/// Holds what is seen to what was typed, and returns what is seen.
async fn hold(page: &Page, typed: &str) -> Vec<String> {
    let entries = page.strings(ENTRIES).await;
    let (seen, unseen): (Vec<_>, Vec<_>) = entries.iter().partition(|one| one.starts_with('+'));
    let stems = stems(typed);
    for entry in &seen {
        let said = plain(entry);
        assert!(stems.iter().all(|stem| said.contains(stem)), "{typed} in {entry}");
    }
    for entry in unseen {
        let said = plain(entry);
        let words: Vec<&str> = said.split(|letter: char| !letter.is_alphanumeric()).collect();
        let begins = |stem: &String| words.iter().any(|word| word.starts_with(stem));
        assert!(!stems.iter().all(begins), "{typed}, not in {entry}");
    }
    let count = page.texts("[role=status]").await.concat();
    assert!(count.ends_with(&format!(" {}", seen.len())), "{count}: {seen:?}");
    seen.into_iter().cloned().collect()
}

#[test]
fn what_is_typed_without_a_kazakh_keyboard_is_found_by_the_beginnings_of_words() {
    run(async |page| {
        for (lang, typed, said) in [
            (Lang::Kk, "озиниз", "Өзіңіз"),
            (Lang::Kk, "ТУУ куалик", "Баланың туу туралы куәлігі"),
            (Lang::Kk, "некен", "Неке қию немесе некені бұзу туралы куәлік"),
            (Lang::Ru, "ребенка", "ребёнка"),
            (Lang::Ru, "жалоба", "жалобу"),
            (Lang::Ru, "лагерь свидетел", "Свидетельство о рождении ребёнка"),
            (Lang::En, "certificate Birth", "The child's birth certificate"),
        ] {
            open(page, lang, "").await;
            search(page, typed, found(lang)).await;
            let seen = hold(page, typed).await;
            let is_said = |one: &String| one.to_lowercase().contains(&said.to_lowercase());
            assert!(seen.iter().any(is_said), "{typed}: {seen:?}");
            assert!(page.string("return location.href").await.ends_with('/'), "no word is in it");
        }
    });
}

#[test]
fn what_is_not_found_says_what_to_do_and_nothing_goes() {
    run(async |page| {
        for lang in Lang::ALL {
            open(page, lang, "").await;
            search(page, "мектеп school школ", words(lang).get(ui::GUIDE_NOT_FOUND)).await;
            assert_eq!(page.strings(HIDDEN).await, [""; 0]);
            assert_eq!(page.strings(OPEN).await, [""; 0]);
            // One letter is no word yet.
            search(page, "м", "").await;
            assert_eq!(page.strings(HIDDEN).await, [""; 0]);
        }
    });
}

#[test]
fn escape_and_an_empty_field_bring_back_what_was_open_before() {
    run(async |page| {
        open(page, Lang::En, "").await;
        page.tap("[aria-labelledby=holidays] summary").await;
        let before = page.strings(OPEN).await;
        assert_eq!(before.len(), 1);
        for by_escape in [true, false] {
            search(page, "birth", found(Lang::En)).await;
            assert!(page.strings(HIDDEN).await.len() > 10);
            assert!(page.strings(OPEN).await.len() > 3);
            if by_escape {
                page.tap("#search").await;
                page.press(Key::Escape).await;
            } else {
                page.clear("search").await;
            }
            says(page, "").await;
            assert_eq!(page.value("search").await, "");
            assert_eq!(page.strings(HIDDEN).await, [""; 0]);
            assert_eq!(page.strings(OPEN).await, before);
        }
    });
}

/// Whether what a link leads to is open, and seen in the window.
const ARRIVED: &str = "const target = document.querySelector(arguments[0]);
    const fold = target.closest('details'), { top } = target.getBoundingClientRect();
    return fold.open && !target.closest('[hidden]') && top >= 0 && top < innerHeight";

#[test]
fn a_link_opens_what_it_leads_to() {
    run(async |page| {
        for target in ["#source-5", "#about", "#refusal"] {
            open(page, Lang::Ru, target).await;
            page.wait_with(target, ARRIVED, vec![target.into()]).await;
        }
        open(page, Lang::Ru, "").await;
        page.tap(".guide__contents a[href='#documents']").await;
        page.wait_with("the papers", ARRIVED, vec!["#documents".into()]).await;
        // Closed and tapped again, the address does not change.
        page.tap("[aria-labelledby=documents] summary").await;
        page.tap(".guide__contents a[href='#documents']").await;
        page.wait_with("the papers again", ARRIVED, vec!["#documents".into()]).await;
        // From what was found to a line that was not.
        search(page, "лагерь свидетел", found(Lang::Ru)).await;
        let link = page.string("return document.querySelector('.guide__section:not([hidden]) .guide__cited a').hash").await;
        page.tap(&format!(".guide__section:not([hidden]) .guide__cited a[href='{link}']")).await;
        page.wait_with("the source", ARRIVED, vec![link.into()]).await;
        assert_eq!(page.value("search").await, "");
        assert_eq!(page.strings(HIDDEN).await, [""; 0]);
    });
}

#[test]
fn all_of_the_guide_is_open_while_it_prints_whatever_was_searched() {
    run(async |page| {
        open(page, Lang::Kk, "").await;
        search(page, "туу", found(Lang::Kk)).await;
        let (open, hidden) = (page.strings(OPEN).await, page.strings(HIDDEN).await);
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
        let folds = page.texts("details").await.len();
        assert_eq!(page.strings(OPEN).await.len(), folds);
        assert_eq!(page.strings(HIDDEN).await, [""; 0]);
        if Engine::this().prints() {
            let said = Sheet::print_anywhere(page).await.text();
            let last =
                page.texts(".guide__sources li:last-child, .guide__letter p:last-child").await;
            for last in last.iter().flat_map(|last| last.split_whitespace()) {
                assert!(said.contains(last), "{last}");
            }
        }
        page.script("dispatchEvent(new Event('afterprint'))", vec![]).await;
        assert_eq!((page.strings(OPEN).await, page.strings(HIDDEN).await), (open, hidden));
    });
}
