//! What outlives a reload: answers by id in the URL fragment, numbers only in the state of the history entry.
//!
//! A fragment never reaches a server, but it does travel when a link is shared; so a sum of money, the size of a
//! family or what a child is called is never in it. The history state survives reload and Back in this tab and is in
//! no link.

use rules::book::{Kind, OptionId, Question, QuestionId, Scope};
use rules::named::{DONT_KNOW, options};
use rules::{Answers, Facts, Lang, RuleBook, Value};

use super::labels::MOST;
use super::route::Route;

/// What the entries of the browser's history belong to: a visit begins with a link from elsewhere and with "Start again".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    pub number: u32,
    /// The first to which Back may still lead: "Start again" ends all before it.
    pub first: u32,
}

/// Bumped when the meaning of the fragment changes; answers of another version are not read.
pub(super) const VERSION: &str = "1";
/// How many children, where there is more than one: a child without answers is in the link too.
pub(super) const CHILDREN: &str = "children";

/// The fragment of a page with the answers so far, without the `#`.
pub fn fragment(book: &RuleBook, lang: Lang, route: Route, answers: &Answers) -> String {
    [&*route.path(book, lang), &query(book, answers)].concat()
}

/// Answers longer than this are in the address and in no link: a page about hundreds of services has thousands of
/// links, and each would repeat the answers to all. Twelve children of the shipped book stay below.
const LONGEST: usize = 3000;

/// The query of every link of a page: the answers so far, unless they are too long for that.
pub fn links(book: &RuleBook, answers: &Answers) -> String {
    let query = query(book, answers);
    if query.len() > LONGEST { String::new() } else { query }
}

/// The answers so far, as they follow the path. Empty while there are none.
fn query(book: &RuleBook, answers: &Answers) -> String {
    let mut query = String::new();
    if answers.children.len() > 1 {
        add(&mut query, "", CHILDREN, &answers.children.len().to_string());
    }
    for (facts, prefix) in holders(answers) {
        for (id, value) in facts.iter() {
            if let Some(question) = book.question(id)
                && let Some(value) = written(book, question, value)
            {
                add(&mut query, &prefix, &question.name, &value);
            }
        }
    }
    query
}

fn add(query: &mut String, prefix: &str, name: &str, value: &str) {
    if query.is_empty() {
        query.push_str("?v=");
        query.push_str(VERSION);
    }
    for part in ["&", prefix, name, "=", value] {
        query.push_str(part);
    }
}

/// An answer by its names; none of a number.
fn written(book: &RuleBook, question: &Question, value: &Value) -> Option<String> {
    match value {
        Value::Number(_) | Value::Sums(_) => None,
        Value::DontKnow => Some(DONT_KNOW.to_owned()),
        Value::One(_) | Value::Several(_) | Value::Services(_) => {
            let names = options(book, question);
            let chosen = value.chosen().into_iter();
            let chosen: Vec<&str> =
                chosen.filter_map(|option| names.get(option.index()).copied()).collect();
            Some(chosen.join("."))
        }
    }
}

/// The page, language and answers of a fragment. Unknown questions and options are dropped, never an error.
pub fn parse(book: &RuleBook, fragment: &str) -> (Option<Lang>, Route, Answers) {
    let fragment = fragment.trim_start_matches('#');
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let (lang, route) = Route::parse(book, path);
    let mut answers = Answers::default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    if pairs.next() == Some(("v", VERSION)) {
        let mut questions = Names::of(book.questions.iter().map(|question| &*question.name));
        for (name, value) in pairs {
            read(book, &mut answers, &mut questions, name, value);
        }
    }
    (lang, route, answers)
}

fn read(
    book: &RuleBook,
    answers: &mut Answers,
    questions: &mut Names<'_>,
    name: &str,
    value: &str,
) -> Option<()> {
    if name == CHILDREN {
        let number = value.parse().ok().filter(|number| *number <= MOST)?;
        grow(answers, number);
        return Some(());
    }
    let (child, name) = owner(name)?;
    let id = QuestionId::at(questions.find(name)?)?;
    let question = book.question(id)?;
    let value = value_of(book, question, value)?;
    match (question.scope, child) {
        (Scope::Family, None) => answers.family.set(id, value),
        (Scope::Child, Some(child)) if child < MOST => {
            grow(answers, child + 1);
            answers.children.get_mut(child)?.set(id, value);
        }
        _ => return None,
    }
    Some(())
}

fn grow(answers: &mut Answers, children: usize) {
    if answers.children.len() < children {
        answers.children.resize(children, Facts::default());
    }
}

/// Names to be found in. A link has them in the book's order, so each is looked for from the last one found on: a long
/// link is read in one walk through the book.
struct Names<'a> {
    names: Vec<&'a str>,
    next: usize,
}

impl<'a> Names<'a> {
    fn of(names: impl Iterator<Item = &'a str>) -> Names<'a> {
        Names { names: names.collect(), next: 0 }
    }

    fn find(&mut self, name: &str) -> Option<usize> {
        let count = self.names.len();
        let order = (self.next..count).chain(0..self.next);
        let found = order.into_iter().find(|index| self.names.get(*index) == Some(&name))?;
        self.next = found + 1;
        Some(found)
    }
}

/// Whose answer a name stands for, and the question's own name: the other way round from [`holders`].
fn owner(name: &str) -> Option<(Option<usize>, &str)> {
    match name.split_once('.') {
        Some((child, name)) => {
            let number: usize = child.strip_prefix('c')?.parse().ok()?;
            Some((Some(number.checked_sub(1)?), name))
        }
        None => Some((None, name)),
    }
}

fn value_of(book: &RuleBook, question: &Question, written: &str) -> Option<Value> {
    if written == DONT_KNOW {
        return Some(Value::DontKnow);
    }
    let mut names = Names::of(options(book, question).into_iter());
    let mut chosen: Vec<OptionId> =
        written.split('.').filter_map(|name| names.find(name).and_then(OptionId::at)).collect();
    chosen.sort_unstable();
    question.kind.choosing(&chosen)
}

/// The numbers answered, and how many pages back this visit began: `depth;income=183000;c1.x=2`.
pub fn state(book: &RuleBook, answers: &Answers, depth: u32) -> String {
    let mut state = depth.to_string();
    for (facts, prefix) in holders(answers) {
        for (id, value) in facts.iter() {
            if let Some(question) = book.question(id)
                && let Some(number) = number(question, value)
            {
                for part in [";", &prefix, &question.name, "=", &number] {
                    state.push_str(part);
                }
            }
        }
    }
    state
}

/// A number as it is written: `610000`, or by its parts `wages:300000,alimony:20000`.
fn number(question: &Question, value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::Sums(sums) => {
            let mut written = String::new();
            for (part, sum) in question.options.iter().zip(sums) {
                let comma = if written.is_empty() { "" } else { "," };
                for piece in [comma, &part.name, ":", &sum.to_string()] {
                    written.push_str(piece);
                }
            }
            Some(written)
        }
        Value::One(_) | Value::Several(_) | Value::Services(_) | Value::DontKnow => None,
    }
}

/// Everybody's answers, each with what stands before a question's name: nothing for the family, `c1.` for a child.
fn holders(answers: &Answers) -> Vec<(&Facts, String)> {
    let mut holders = vec![(&answers.family, String::new())];
    for (index, child) in answers.children.iter().enumerate() {
        holders.push((child, ["c", &(index + 1).to_string(), "."].concat()));
    }
    holders
}

/// Puts the numbers of a history state back, and returns its depth.
pub fn restore(book: &RuleBook, state: &str, answers: &mut Answers) -> u32 {
    let mut parts = state.split(';');
    let depth = parts.next().and_then(|depth| depth.parse().ok()).unwrap_or(0);
    for (name, number) in parts.filter_map(|part| part.split_once('=')) {
        restore_one(book, name, number, answers);
    }
    depth
}

/// What is added to the state of a history entry: `;.quarter=2461223`, as an answer whose question has no name.
pub fn of_quarter(sums_of: u32) -> String {
    [";", QUARTER, &sums_of.to_string()].concat()
}

/// The same, read back.
pub fn quarter(state: &str) -> Option<u32> {
    named(state, QUARTER)?.parse().ok()
}

const QUARTER: &str = ".quarter=";

/// The same of a visit: `;.visit=3,2`; nothing of the first.
pub fn of_visit(visit: Visit) -> String {
    if visit == Visit::default() {
        return String::new();
    }
    [";", VISIT, &visit.number.to_string(), ",", &visit.first.to_string()].concat()
}

/// The same, read back.
pub fn visit(state: &str) -> Visit {
    let read = || {
        let (number, first) = named(state, VISIT)?.split_once(',')?;
        Some(Visit { number: number.parse().ok()?, first: first.parse().ok()? })
    };
    read().unwrap_or_default()
}

const VISIT: &str = ".visit=";

/// What a state has after a name.
fn named<'a>(state: &'a str, name: &str) -> Option<&'a str> {
    state.split(';').find_map(|part| part.strip_prefix(name))
}

fn restore_one(book: &RuleBook, name: &str, number: &str, answers: &mut Answers) -> Option<()> {
    let (child, name) = owner(name)?;
    let id: QuestionId = book.question_named(name)?;
    let question = book.question(id)?;
    let value = match number.parse() {
        Ok(number) => Value::Number(number),
        Err(_) => sums(question, number)?,
    };
    let (least, most) = question.range;
    let fits = value.number().is_some_and(|number| (least..=most).contains(&number));
    if !matches!(question.kind, Kind::Number | Kind::Money) || !fits {
        return None;
    }
    let facts = match child {
        None => &mut answers.family,
        Some(child) => answers.children.get_mut(child)?,
    };
    facts.set(id, value);
    Some(())
}

fn sums(question: &Question, written: &str) -> Option<Value> {
    let mut sums = vec![0; question.options.len()];
    for part in written.split(',') {
        let (name, sum) = part.split_once(':')?;
        *sums.get_mut(question.option(name)?.index())? = sum.parse().ok()?;
    }
    Some(Value::Sums(sums.into()))
}
