//! Which questions the static page asks before the app is there, and of whom.
//!
//! What is asked next is for `rules` to say. So every way a family can answer the first questions is walked here, and a
//! question joins the static page only if some of the answers before it tell, each alone, that it is next.

use std::collections::BTreeSet;

use komek::model::parts::{FIRST_QUESTIONS, Parts};
use komek::model::route::Route;
use komek::model::{Model, Msg, update};
use rules::book::{Kind, OptionId, Scope};
use rules::{Lang, PrimitiveDateTime, RuleBook, named};

/// Up to so many services, every choice of them is walked; of more, each alone and all together.
const FEW: usize = 6;

/// A question of the static page.
pub(crate) struct Section {
    pub(crate) route: Route,
    /// What its answer is called in a link.
    pub(crate) key: String,
    /// The answers any of which makes it asked, as in `services=meals`. Empty for the first question.
    pub(crate) when: Vec<String>,
}

impl Section {
    pub(crate) fn shown(&self, book: &RuleBook, lang: Lang) -> Model {
        Model { route: self.route, ..opened(book, lang) }
    }
}

/// What the app shows before any of its later parts is there.
pub(crate) fn opened(book: &RuleBook, lang: Lang) -> Model {
    Model::open(book, lang, "", None, within_edition(book), Parts::default())
}

/// A day that the rules are checked for: whether today is one, only the app can know.
fn within_edition(book: &RuleBook) -> PrimitiveDateTime {
    book.edition.money.from.max(book.edition.calendar.from).midnight()
}

/// The questions that can be answered without the app, in the order of asking.
pub(crate) fn first(book: &RuleBook) -> Vec<Section> {
    let start = opened(book, Lang::default());
    let Some(question) = start.question(book) else { return Vec::new() };
    let key = question.name.clone();
    let mut sections = vec![Section { route: Route::Start, key: key.clone(), when: Vec::new() }];
    let mut ways = first_answers(book, &start, &key);
    while sections.len() < FIRST_QUESTIONS {
        let Some((section, answered)) = next(book, &ways) else { break };
        sections.push(section);
        ways = answered;
    }
    sections
}

/// One way to answer the questions so far.
#[derive(Clone)]
struct Way {
    /// Every answer, as in `services=meals`.
    said: Vec<String>,
    /// The app after it.
    model: Model,
}

fn first_answers(book: &RuleBook, start: &Model, key: &str) -> Vec<Way> {
    let names: Vec<&str> = book.services.iter().map(|service| &*service.name).collect();
    let count = names.len();
    let choices: Vec<Vec<usize>> = if count <= FEW {
        let chosen = |bits: u32| (0..count).filter(|service| bits >> service & 1 == 1).collect();
        (1..1 << count).map(chosen).collect()
    } else {
        (0..count).map(|service| vec![service]).chain([(0..count).collect()]).collect()
    };
    let chosen = choices.into_iter().map(|services| Way {
        said: services
            .iter()
            .map(|at| answered(key, names.get(*at).copied().unwrap_or_default()))
            .collect(),
        model: after(
            book,
            start,
            services.iter().filter_map(|at| OptionId::at(*at)).map(Msg::Chose),
        ),
    });
    let unsure = Way {
        said: vec![answered(key, named::DONT_KNOW)],
        model: after(book, start, [Msg::ChoseDontKnow]),
    };
    chosen.chain([unsure]).collect()
}

fn answered(key: &str, answer: &str) -> String {
    [key, "=", answer].concat()
}

/// The next section, and every way through it as well. `None` where it takes the app to say what is next.
fn next(book: &RuleBook, ways: &[Way]) -> Option<(Section, Vec<Way>)> {
    let asked = |way: &Way| way.model.route.asked(book).map(|(question, _)| question);
    let question = ways.iter().filter_map(asked).min()?;
    let shown = book.question(question).filter(|shown| shown.kind == Kind::One)?;
    let (asked, apart): (Vec<&Way>, Vec<&Way>) =
        ways.iter().partition(|way| asked(way) == Some(question));
    // An answer that some family gives which is not asked this tells nobody to ask it.
    let tells = |said: &&String| !apart.iter().any(|way| way.said.contains(said));
    let when: BTreeSet<&String> = asked.iter().flat_map(|way| &way.said).filter(tells).collect();
    if !asked.iter().all(|way| way.said.iter().any(|said| when.contains(said))) {
        return None;
    }
    let key = match shown.scope {
        Scope::Family => shown.name.clone(),
        Scope::Child => ["c1.", &shown.name].concat(),
    };
    let names = named::options(book, shown).into_iter().enumerate();
    let taps = names.filter_map(|(at, name)| Some((name, Msg::Chose(OptionId::at(at)?))));
    let taps: Vec<(&str, Msg)> = taps.chain([(named::DONT_KNOW, Msg::ChoseDontKnow)]).collect();
    let answered = asked.iter().flat_map(|way| {
        taps.iter().map(|(name, tap)| Way {
            said: way.said.iter().cloned().chain([answered(&key, name)]).collect(),
            model: after(book, &way.model, [tap.clone()]),
        })
    });
    let ways = answered.chain(apart.into_iter().cloned()).collect();
    let route = asked.first()?.model.route;
    Some((Section { route, when: when.into_iter().cloned().collect(), key: key.clone() }, ways))
}

/// The app after these taps and Continue.
fn after(book: &RuleBook, model: &Model, taps: impl IntoIterator<Item = Msg>) -> Model {
    let taps = taps.into_iter().chain([Msg::Continued]);
    taps.fold(model.clone(), |model, tap| update(book, model, tap))
}

#[cfg(test)]
mod tests {
    use super::{FIRST_QUESTIONS, first};

    #[test]
    fn the_static_page_asks_what_the_rules_would_ask() {
        let sections = first(content::book());
        let asked: Vec<(&str, String)> =
            sections.iter().map(|section| (&*section.key, section.when.join(" "))).collect();
        assert_eq!(asked[0], ("services", String::new()));
        assert_eq!(asked[1], ("c1.grade", "services=dont-know services=meals".to_owned()));
        for section in &sections {
            // Their words are in the app's first ones, too.
            let question = section.route.asked(content::book()).unwrap().0;
            assert!(question.index() < FIRST_QUESTIONS, "{}", section.key);
        }
        let keys: Vec<&str> = asked.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, ["services", "c1.grade", "c1.school", "targeted-assistance"]);
    }
}
