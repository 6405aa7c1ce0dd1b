//! A link from elsewhere: what messengers and mail programs do to it on the way is undone, and what it lacks is told.
//!
//! It comes late: most links are whole, and a first visit has none.

use percent_encoding::percent_decode_str;
use rules::RuleBook;
use rules::book::Kind;

use super::route::Route;
use super::{Focus, History, Model, saved};

/// What a link lacks that it was meant to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Some answers could not be read: it was cut, or is of another release.
    Answers,
    /// Sums and the size of the family, which no link has.
    Sums,
}

/// Reads the link that the app was opened with once more, unless somebody has gone on from there.
pub(super) fn read(book: &RuleBook, model: &mut Model) {
    let Some(link) = model.link.take().filter(|_| model.drafts.is_empty()) else { return };
    let mended = mended(&link);
    let (lang, route, answers) = saved::parse(book, &mended);
    if mended != link {
        (model.route, model.answers) = (route, answers);
        if let Some(lang) = lang.filter(|lang| *lang != model.lang) {
            model.choose_language(lang);
        }
        model.attend(History::Replace, Focus::Heading);
        model.settle(book);
    }
    model.lack = lack(book, model, &mended, route);
}

fn lack(book: &RuleBook, model: &Model, link: &str, wanted: Route) -> Option<Lack> {
    let (_, query) = link.split_once('?').unwrap_or((link, ""));
    if !query.split('&').all(|pair| is_read(book, pair)) {
        return Some(Lack::Answers);
    }
    let question = model.question(book)?;
    let of_number = matches!(question.kind, Kind::Number | Kind::Money);
    (of_number && matches!(wanted, Route::Check | Route::Result)).then_some(Lack::Sums)
}

/// Whether all of an answer can be read, or it is none of ours.
fn is_read(book: &RuleBook, pair: &str) -> bool {
    let Some((name, value)) = pair.split_once('=') else { return pair.is_empty() };
    match name {
        "v" => value == saved::VERSION,
        "ticked" | saved::CHILDREN => true,
        // What counts clicks: `utm_source`, `fbclid`.
        _ if name.contains('_') || name.ends_with("clid") => true,
        _ => {
            let alone = ["?v=", saved::VERSION, "&", pair].concat();
            let (lang, route, answers) = saved::parse(book, &alone);
            let written = saved::fragment(book, lang.unwrap_or_default(), route, &answers);
            let again = written.rsplit_once(&[name, "="].concat());
            again.is_some_and(|(_, again)| sorted(again) == sorted(value))
        }
    }
}

fn sorted(value: &str) -> Vec<&str> {
    let mut names: Vec<&str> = value.split('.').collect();
    names.sort_unstable();
    names
}

/// The link as it was: signs that were written as `%2F` or `&amp;` are signs again, and what others have appended is
/// gone.
fn mended(link: &str) -> String {
    const APPENDED: [&str; 3] = ["#", ":~:", "tgWebApp"];
    let link = percent_decode_str(link).decode_utf8_lossy().replace("&amp;", "&");
    let end = APPENDED.iter().filter_map(|appended| link.find(appended)).min();
    link.get(..end.unwrap_or(link.len()))
        .unwrap_or_default()
        .trim_end_matches(['&', '?'])
        .to_owned()
}
