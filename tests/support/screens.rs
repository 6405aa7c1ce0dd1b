//! Every kind of page, so that what holds for all of them is looked at on all of them.

use content::book;
use rules::Lang;
use rules::book::{Kind, Scope};

use super::families::{BOARD, CHILDREN, GUARDIAN, LIKELY, LOW_INCOME, NEED, NONE, PRIMARY};
use super::page::Page;

pub(crate) struct Screen {
    pub(crate) name: String,
    /// As in the address, without the language.
    path: String,
    answers: String,
    then: Then,
}

/// What is done on the page before it is looked at.
enum Then {
    Nothing,
    /// Continue without an answer.
    Continue,
    /// Continue with letters where a number belongs.
    EnterLetters,
}

/// Where a question is looked at, every service has been asked for.
const ASKED: &str = "services=meals.camp.aid&c1.grade=5-11";

pub(crate) fn all() -> Vec<Screen> {
    let mut screens = vec![Screen::new("start", "", "")];
    screens.extend(questions());
    screens.push(mistaken("error-one", "question/care/1", Then::Continue));
    screens.push(mistaken("error-number", "question/income", Then::EnterLetters));
    screens.push(Screen::new("check", "check", LOW_INCOME));
    screens.push(Screen::new("check-children", "check", CHILDREN));
    screens.push(Screen::new("children", "children", CHILDREN));
    screens.push(Screen::new("question-of-a-child", "question/care/2", CHILDREN));
    screens.extend(results());
    screens.push(Screen::new("keep", "keep", CHILDREN));
    screens.push(Screen::new("application", "application", LOW_INCOME));
    screens.push(Screen::new("rules", "rules", ""));
    screens.push(Screen::new("refusal", "refusal", LOW_INCOME));
    screens
}

/// One page of each kind.
pub(crate) fn kinds() -> Vec<Screen> {
    let of_kind = [
        "start",
        "question-services",
        "question-care",
        "question-income",
        "question-of-a-child",
        "check",
        "check-children",
        "children",
        "application",
        "keep",
        "rules",
        "refusal",
    ];
    let wanted = |screen: &Screen| {
        of_kind.contains(&&*screen.name)
            || ["error", "result"].iter().any(|kind| screen.name.starts_with(kind))
    };
    all().into_iter().filter(wanted).collect()
}

pub(crate) fn results() -> Vec<Screen> {
    [
        ("likely", LIKELY),
        ("board", BOARD),
        ("need", NEED),
        ("none", NONE),
        ("primary", PRIMARY),
        ("low-income", LOW_INCOME),
        ("guardian", GUARDIAN),
        ("children", CHILDREN),
    ]
    .map(|(name, answers)| Screen::new(&format!("result-{name}"), "result", answers))
    .into()
}

fn questions() -> impl Iterator<Item = Screen> {
    book().questions.iter().map(|question| {
        let child = if question.scope == Scope::Child { "/1" } else { "" };
        // Nobody has answered anything when the first question is asked.
        let answers = if question.kind == Kind::Services { "" } else { ASKED };
        let path = format!("question/{}{child}", question.name);
        Screen::new(&format!("question-{}", question.name), &path, answers)
    })
}

fn mistaken(name: &str, path: &str, then: Then) -> Screen {
    Screen { then, ..Screen::new(name, path, ASKED) }
}

impl Screen {
    pub(crate) fn new(name: &str, path: &str, answers: &str) -> Self {
        let [name, path, answers] = [name, path, answers].map(str::to_owned);
        Self { name, path, answers, then: Then::Nothing }
    }

    pub(crate) fn fragment(&self, lang: Lang) -> String {
        fragment(lang, &self.path, &self.answers)
    }

    /// Opens the page in a language.
    pub(crate) async fn show(&self, page: &Page, lang: Lang) {
        page.load(&self.fragment(lang)).await;
        page.at(&self.path).await;
        match self.then {
            Then::Nothing => return,
            Then::Continue => {}
            Then::EnterLetters => page.enter("income", "abc").await,
        }
        page.tap("button[type=submit]").await;
        page.find("#error-summary").await;
    }
}

/// The fragment of a page with answers.
pub(crate) fn fragment(lang: Lang, path: &str, answers: &str) -> String {
    let version = if answers.is_empty() { "" } else { "?v=1&" };
    format!("/{}/{path}{version}{answers}", lang.tag())
}
