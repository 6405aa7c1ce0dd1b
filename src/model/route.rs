//! Pages as the path of a URL fragment: `/kk/`, `/kk/question/care/1`, `/kk/check`, `/kk/result`, `/kk/code/1…`.

use rules::book::{Kind, QuestionId, Scope};
use rules::{Lang, RuleBook};

/// The folder of a language's static pages, below the root of the site and below that of the guide.
pub fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "",
        Lang::Ru => "ru/",
        Lang::En => "en/",
    }
}

/// What stands before a code in the path.
pub const CODE: &str = "code";

/// Which page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The first page: what this is, and the first question, which services.
    #[default]
    Start,
    /// A question, and for a child question the child it is about, counted from 0.
    Question {
        question: QuestionId,
        child: Option<usize>,
    },
    Check,
    Result,
    /// Ways to take the result along.
    Keep,
    /// The applications, to be filled in and printed.
    Application,
    /// A [code](super::code) that has not been read yet.
    Code,
    /// Which children this is about.
    Children,
    /// What to do if they say no.
    Refusal,
    /// Every rule with its source, for whoever checks them.
    Rules,
}

impl Route {
    /// The question that a page asks, and about which child.
    pub fn asked(self, book: &RuleBook) -> Option<(QuestionId, Option<usize>)> {
        match self {
            Route::Start => Some((book.question_of_kind(Kind::Services)?, None)),
            Route::Question { question, child } => Some((question, child)),
            Route::Check
            | Route::Result
            | Route::Keep
            | Route::Application
            | Route::Code
            | Route::Children
            | Route::Refusal
            | Route::Rules => None,
        }
    }

    /// The path of this page in a language.
    pub fn path(self, book: &RuleBook, lang: Lang) -> String {
        let page = match self {
            Route::Start => String::new(),
            Route::Check => "check".to_owned(),
            Route::Result => "result".to_owned(),
            Route::Keep => "keep".to_owned(),
            Route::Application => "application".to_owned(),
            Route::Code => CODE.to_owned(),
            Route::Children => "children".to_owned(),
            Route::Refusal => "refusal".to_owned(),
            Route::Rules => "rules".to_owned(),
            Route::Question { question, child } => {
                let name = book.question(question).map_or("", |question| &question.name);
                let child = child
                    .map_or_else(String::new, |child| ["/", &(child + 1).to_string()].concat());
                ["question/", name, &child].concat()
            }
        };
        ["/", lang.tag(), "/", &page].concat()
    }

    /// The page and the language of a path, where it names one; whatever is not understood is the start page.
    pub fn parse(book: &RuleBook, path: &str) -> (Option<Lang>, Route) {
        // `#/rules` is the address people are given; any page may be named without a language.
        let path = path.trim_matches('/');
        let (lang, page) = path.split_once('/').unwrap_or((path, ""));
        let (lang, page) = Lang::from_tag(lang).map_or((None, path), |lang| (Some(lang), page));
        let mut parts = page.split('/');
        let route = match parts.next() {
            Some("check") => Route::Check,
            Some("result") => Route::Result,
            Some("keep") => Route::Keep,
            Some("application") => Route::Application,
            Some(CODE) => Route::Code,
            Some("children") => Route::Children,
            Some("refusal") => Route::Refusal,
            Some("rules") => Route::Rules,
            Some("question") => {
                Route::parse_question(book, parts.next(), parts.next()).unwrap_or_default()
            }
            _ => Route::Start,
        };
        (lang, route)
    }

    fn parse_question(book: &RuleBook, name: Option<&str>, child: Option<&str>) -> Option<Route> {
        let question = book.question_named(name?)?;
        let scope = book.question(question)?.scope;
        let child = child
            .and_then(|number| number.parse::<usize>().ok())
            .and_then(|number| number.checked_sub(1));
        match (scope, child) {
            (Scope::Family, None) => Some(Route::Question { question, child: None }),
            (Scope::Child, Some(child)) => Some(Route::Question { question, child: Some(child) }),
            _ => None,
        }
    }
}
