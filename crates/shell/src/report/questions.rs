//! Every question with its options, in all three languages.

use content::sentence::Speaker;
use rules::book::{self, Kind};
use rules::named::{DONT_KNOW, options};
use rules::{Date, Lang, RuleBook, TextId};
use schemars::JsonSchema;
use serde::Serialize;

use super::sources::{Source, sources};
use super::vocabulary::{self, Id, Scope, StandingWord};

/// What `questions` prints.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Questions {
    /// In the order of asking.
    pub(crate) questions: Vec<Question>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Question {
    id: Id,
    scope: Scope,
    kind: vocabulary::Kind,
    title: Text,
    short: Text,
    hint: Option<Text>,
    why: Text,
    /// The answers; of a sum, its parts.
    options: Vec<Choice>,
    /// The least and the most of a number or a sum.
    least: Option<u64>,
    most: Option<u64>,
    standing: StandingWord,
    sources: Vec<Source>,
}

#[derive(Serialize, JsonSchema)]
struct Choice {
    id: Id,
    label: Text,
}

/// One text in each language.
#[derive(Serialize, JsonSchema)]
struct Text {
    kk: String,
    ru: String,
    en: String,
}

/// As they read on a day: some name a limit or the quarter.
pub(crate) fn questions(book: &'static RuleBook, today: Date) -> Questions {
    let questions = book.questions.iter().map(|question| one_question(book, question, today));
    Questions { questions: questions.collect() }
}

fn one_question(
    book: &'static RuleBook,
    question: &'static book::Question,
    today: Date,
) -> Question {
    let in_all = |id: TextId| {
        let said = |lang| Speaker::new(lang, today).fill(id, &[]);
        Text { kk: said(Lang::Kk), ru: said(Lang::Ru), en: said(Lang::En) }
    };
    let speaker = Speaker::new(Lang::Kk, today);
    let options = options(book, question).into_iter().enumerate();
    let options =
        options.filter_map(|(index, id)| Some((id, speaker.option_text(question, index)?)));
    let options = options.chain([(DONT_KNOW, content::ui::DONT_KNOW)]);
    let range = matches!(question.kind, Kind::Number | Kind::Money).then_some(question.range);
    Question {
        id: &question.name,
        scope: Scope(question.scope),
        kind: vocabulary::Kind(question.kind),
        title: in_all(question.title),
        short: in_all(question.short),
        hint: question.hint.map(in_all),
        why: in_all(question.why),
        options: options.map(|(id, label)| Choice { id, label: in_all(label) }).collect(),
        least: range.map(|(least, _)| least),
        most: range.map(|(_, most)| most),
        standing: question.citation.standing.into(),
        sources: sources(&speaker, question.citation),
    }
}
