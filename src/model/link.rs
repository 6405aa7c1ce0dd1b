//! A link from elsewhere: what messengers and mail programs do to it on the way is undone, and what it lacks is told.
//!
//! It comes late: most links are whole, and a first visit has none.

use content::signs;
use percent_encoding::percent_decode_str;
use rules::book::Kind;
use rules::calendar::Quarter;
use rules::{Date, RuleBook};

use super::route::Route;
use super::{Focus, History, Lack, Model, code, doubt, saved};

/// Reads the link that the app was opened with once more, unless somebody has gone on from there.
pub(super) fn read(book: &RuleBook, model: &mut Model) {
    let Some(link) = model.link.take().filter(|_| model.drafts.is_empty()) else { return };
    let mended = mended(&link);
    let (lang, route, answers) = saved::parse(book, &mended);
    if mended != link {
        (model.route, model.answers) = (route, answers);
        model.link = (route == Route::Code).then(|| mended.clone());
        if let Some(lang) = lang.filter(|lang| *lang != model.lang) {
            model.choose_language(lang);
        }
        model.attend(History::Replace, Focus::Heading);
        model.settle(book);
    }
    model.lack = lack(book, model, &mended, route);
    model.read_link(book);
}

/// Reads the code that the app was opened with. Where all of it was read the result follows; otherwise the answers are
/// shown first, for whoever knows what is missing.
pub(super) fn open_code(book: &RuleBook, model: &mut Model) {
    let link = model.link.take().unwrap_or_default();
    let (_, code) = link.split_once("code/").unwrap_or_default();
    // What others append begins with another sign.
    let end = code.find(|sign: char| !sign.is_ascii_alphanumeric() && !".-".contains(sign));
    let read = code::read(book, signs(), code.get(..end.unwrap_or(code.len())).unwrap_or_default());
    model.answers = read.answers;
    let counts = doubt::quarter(book, model);
    let another = |day: &Date| counts.is_some_and(|counts| counts != Quarter::of(*day).previous());
    let mut before = read.written.filter(another);
    if before.is_some() {
        let of_income = book.ordered_questions().map(|(question, _)| question);
        let of_income = of_income.filter(|question| book.asks_for_a_limit(*question));
        let forgotten =
            of_income.filter_map(|question| model.answers.family.take(question)).count();
        before = before.filter(|_| forgotten > 0);
    }
    model.lack = match before {
        _ if !read.whole => Some(Lack::Answers),
        Some(day) => Some(Lack::Quarter(day)),
        None => None,
    };
    model.route = if read.whole { Route::Result } else { Route::Check };
    model.attend(History::Replace, Focus::Heading);
    model.settle(book);
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
