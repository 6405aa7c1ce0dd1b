//! What is entered and not continued from, as the tab keeps it: a phone may end a tab at any moment. Each draft is a record
//! of its page, what is chosen by name, and what is typed. Before them stands which entry of the history they belong to.

use rules::named::{DONT_KNOW, options};
use rules::{Lang, RuleBook};

use super::draft::Draft;
use super::route::Route;
use super::ticks::fingerprint;
use super::{Model, Opened, saved};

/// Between drafts, and between what a draft is made of.
const RECORD: char = '\u{1e}';
const FIELD: char = '\u{1f}';
/// In place of a choice: it was an answer, which was taken back.
const TAKEN_BACK: &str = "!";

impl Model {
    /// All drafts; nothing where there are none, and nothing at a kiosk.
    pub fn kept_drafts(&self, book: &RuleBook) -> String {
        if self.kiosk.is_some() || self.drafts.is_empty() {
            return String::new();
        }
        let drafts = self.drafts.iter().filter_map(|(route, draft)| written(book, *route, draft));
        [self.whose(book)].into_iter().chain(drafts).collect::<Vec<_>>().join(&RECORD.to_string())
    }

    /// Takes them up where they were left: on the same entry of the history, and on no page on which something has
    /// been entered since.
    pub(super) fn restore_drafts(&mut self, book: &RuleBook, kept: &str) {
        let mut records = kept.split(RECORD);
        let own = records.next().is_some_and(|whose| whose == self.whose(book));
        if !own || self.opened == Opened::Anew || self.kiosk.is_some() {
            return;
        }
        for (route, draft) in records.filter_map(|record| read(book, record)) {
            let of_child = match route {
                Route::Question { child, .. } => child.unwrap_or_default(),
                _ => 0,
            };
            let touched =
                |(other, draft): &(Route, Draft)| *other == route && *draft != Draft::default();
            if of_child < self.answers.children.len().max(1) && !self.drafts.iter().any(touched) {
                self.drafts.retain(|(other, _)| *other != route);
                self.drafts.push((route, draft));
            }
        }
    }

    /// Tells this entry of the history from others, and nothing of what it has.
    fn whose(&self, book: &RuleBook) -> String {
        fingerprint(&[self.fragment(book), self.state(book)].concat())
    }
}

fn written(book: &RuleBook, route: Route, draft: &Draft) -> Option<String> {
    let (question, _) = route.asked(book)?;
    let names = options(book, book.question(question)?);
    let chosen = draft.chosen.iter().filter_map(|option| names.get(option.index()).copied());
    let flags = [(draft.dont_know, DONT_KNOW), (draft.taken_back, TAKEN_BACK)];
    let flags = flags.into_iter().filter(|(flag, _)| *flag).map(|(_, name)| name);
    let chosen: Vec<&str> = chosen.chain(flags).collect();
    let head = [route.path(book, Lang::Kk), chosen.join("."), draft.monthly.to_string()];
    let texts = draft.texts.iter().map(|text| text.replace([RECORD, FIELD], ""));
    Some(head.into_iter().chain(texts).collect::<Vec<_>>().join(&FIELD.to_string()))
}

fn read(book: &RuleBook, record: &str) -> Option<(Route, Draft)> {
    let mut fields = record.split(FIELD);
    let path = fields.next()?;
    let (_, route, _) = saved::parse(book, path);
    // Whatever is not understood is the start page.
    if route.path(book, Lang::Kk) != path {
        return None;
    }
    let question = book.question(route.asked(book)?.0)?;
    let mut draft = Draft::default();
    let names = options(book, question);
    for name in fields.next()?.split('.') {
        if let Some(option) = names.iter().position(|other| *other == name) {
            draft.choose(question, rules::book::OptionId::at(option)?);
        }
        draft.dont_know |= name == DONT_KNOW;
        draft.taken_back |= name == TAKEN_BACK;
    }
    draft.monthly = fields.next()?.parse().ok()?;
    draft.texts = fields.map(str::to_owned).collect();
    Some((route, draft))
}
