//! The small rule book of `tests/fixtures/small`, answers written in one line, and an assessment said in names.

use std::path::{Path, PathBuf};

use rules::assessment::{Assessment, ChildAssessment};
use rules::authoring::compile;
use rules::book::{Kind, OptionId, Question, QuestionId, Scope, ServiceId};
use rules::{Answers, CompleteBook, Date, Month, Reason, Value, assess, named};

pub(crate) fn small_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small")
}

pub(crate) fn small() -> CompleteBook {
    compile(&small_folder()).unwrap_or_else(|problems| panic!("{problems:#?}")).book
}

pub(crate) fn day(year: i32, month: u8, day: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
}

/// A day on which the small book's limit is 100.
pub(crate) fn today() -> Date {
    day(2026, 6, 1)
}

/// `"services=trip certificate=no income=899 hardship=illness+loss record=dont-know"`, about one child; a sum by its
/// parts is `income=wages:800+rent:99`. Numbers
/// outside a question's range are let through: the core has to accept them.
pub(crate) fn answers(book: &CompleteBook, given: &str) -> Answers {
    let mut answers = Answers::default();
    for pair in given.split_whitespace() {
        let (name, word) = pair.split_once('=').unwrap();
        let id = book.question_named(name).unwrap_or_else(|| panic!("no question {name}"));
        let question = &book.questions[id.index()];
        let facts = match question.scope {
            Scope::Family => &mut answers.family,
            Scope::Child => &mut answers.children[0],
        };
        facts.set(id, value(book, question, word));
    }
    answers
}

fn value(book: &CompleteBook, question: &Question, word: &str) -> Value {
    let option = |word: &str| {
        let place = named::options(book, question).iter().position(|name| *name == word);
        OptionId::at(place.unwrap_or_else(|| panic!("no option {word}"))).unwrap()
    };
    match question.kind {
        _ if word == named::DONT_KNOW => Value::DontKnow,
        Kind::Money if word.contains(':') => {
            let mut parts = vec![0; question.options.len()];
            for part in word.split('+') {
                let (name, sum) = part.split_once(':').unwrap();
                parts[option(name).index()] = sum.parse().unwrap();
            }
            Value::Sums(parts.into())
        }
        Kind::Number | Kind::Money => Value::Number(word.parse().unwrap()),
        kind => {
            let chosen: Vec<OptionId> = word.split('+').map(option).collect();
            kind.choosing(&chosen).unwrap()
        }
    }
}

/// Assesses one line of answers after another and compares what `view` says of each.
pub(crate) fn check(
    today: Date,
    view: fn(&CompleteBook, &Assessment) -> String,
    cases: &[(&str, &str)],
) {
    let book = small();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(given, expected)| {
            let found = view(&book, &assess(&book, &answers(&book, given), today));
            (found != *expected)
                .then(|| format!("{given}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "on {today}\n{}", wrong.join("\n"));
}

/// `trip: likely, low-income instead hard; lunch: need grade certificate`.
pub(crate) fn verdicts(book: &CompleteBook, assessment: &Assessment) -> String {
    let category = |id: &rules::book::CategoryId| book.categories[id.index()].name.clone();
    let services = child(assessment).services.iter().map(|one| {
        let ground = one.category.as_ref().map(|id| format!(", {}", category(id)));
        let instead = joined(one.instead.iter().map(category));
        let missing = questions(book, &one.missing);
        let labelled =
            |label: &str, names: String| (!names.is_empty()).then(|| format!(" {label} {names}"));
        let parts = [
            Some(format!("{}: {}", service(book, one.service), one.verdict.name())),
            ground,
            labelled("instead", instead),
            labelled("missing", missing),
            one.outside_edition.then(|| " outside-edition".to_owned()),
        ];
        parts.into_iter().flatten().collect::<String>()
    });
    services.collect::<Vec<_>>().join("; ")
}

/// The open questions, in the order of asking.
pub(crate) fn open(book: &CompleteBook, assessment: &Assessment) -> String {
    questions(book, &assessment.inquiry.open.iter().map(|next| next.question).collect::<Vec<_>>())
}

/// Why the first service's `low-income` is what it is.
pub(crate) fn income_reasons(book: &CompleteBook, assessment: &Assessment) -> String {
    let findings = &child(assessment).services[0].findings;
    let finding = findings
        .iter()
        .find(|one| book.categories[one.category.index()].name == "low-income")
        .unwrap();
    let reasons = finding.reasons.iter().map(|reason| reason_said(book, reason));
    format!("{:?}: {}", finding.truth, reasons.collect::<Vec<_>>().join(", "))
}

/// The one reason why the first service's verdict is `none`.
pub(crate) fn failing(book: &CompleteBook, assessment: &Assessment) -> String {
    let failing = child(assessment).services[0].failing.as_ref();
    failing.map_or("-".to_owned(), |reason| reason_said(book, reason))
}

fn reason_said(book: &CompleteBook, reason: &Reason) -> String {
    let question = |id: &QuestionId| questions(book, std::slice::from_ref(id));
    match reason {
        Reason::Answered { question: id, chosen, truth } => {
            let options = &book.questions[id.index()].options;
            let chosen = chosen.iter().map(|option| options[option.index()].name.clone());
            format!("{} is {} so {truth:?}", question(id), chosen.collect::<Vec<_>>().join("+"))
        }
        Reason::Compared { per_head, limit, truth, .. } => {
            format!("{per_head} against {limit} so {truth:?}")
        }
        Reason::DontKnow(id) => format!("don't know {}", question(id)),
        Reason::NotAsked(id) => format!("not asked {}", question(id)),
        Reason::OutsideEdition(parameter) => {
            format!("outside the edition of {}", book.parameters[parameter.index()].name)
        }
        Reason::Included { part, truth, .. } => format!("part {} so {truth:?}", part.0),
        Reason::Category { category, truth } => {
            format!("{} so {truth:?}", book.categories[category.index()].name)
        }
    }
}

/// The papers of each channel: `desk: bring application copy custody; web: …`.
pub(crate) fn papers(book: &CompleteBook, assessment: &Assessment) -> String {
    let lists = child(assessment).checklists.iter().map(|list| {
        let lines = list.lines.iter().map(|line| {
            let ask = if line.asked.iter().any(|asked| asked.ask) { " (ask)" } else { "" };
            format!("{} {}{ask}", line.take.name(), book.documents[line.document.index()].name)
        });
        format!(
            "{}: {}",
            book.channels[list.channel.index()].name,
            lines.collect::<Vec<_>>().join(", ")
        )
    });
    lists.collect::<Vec<_>>().join("; ")
}

/// The notes of each service, by their place in its file, and the number of steps of each channel.
pub(crate) fn notes_and_steps(book: &CompleteBook, assessment: &Assessment) -> String {
    let child = child(assessment);
    let notes =
        child.services.iter().map(|one| format!("{} {:?}", service(book, one.service), one.notes));
    let steps = child.checklists.iter().map(|list| {
        format!("{} {} steps", book.channels[list.channel.index()].name, list.steps.len())
    });
    notes.chain(steps).collect::<Vec<_>>().join("; ")
}

fn child(assessment: &Assessment) -> &ChildAssessment {
    &assessment.children[0]
}

fn service(book: &CompleteBook, id: ServiceId) -> &str {
    &book.services[id.index()].name
}

fn questions(book: &CompleteBook, ids: &[QuestionId]) -> String {
    joined(ids.iter().map(|id| book.questions[id.index()].name.clone()))
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(" ")
}
