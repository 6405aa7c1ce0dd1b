//! Every question with its options, in all three languages.

use content::sentence::Speaker;
use rules::book::{Kind, Question};
use rules::named::{DONT_KNOW, options};
use rules::{Date, Lang, RuleBook, TextId};
use serde_json::{Value, json};

use super::sources::sources;

pub(crate) fn questions(book: &RuleBook, today: Date) -> Vec<Value> {
    book.questions.iter().map(|question| one_question(book, question, today)).collect()
}

fn one_question(book: &RuleBook, question: &Question, today: Date) -> Value {
    let speakers = Lang::ALL.map(|lang| Speaker::new(lang, today));
    let in_all = |id: TextId| -> Value {
        speakers.iter().map(|speaker| (speaker.lang.tag(), speaker.fill(id, &[]))).collect()
    };
    let labels: Vec<TextId> = match question.kind {
        Kind::Services => book.services.iter().map(|service| service.title).collect(),
        Kind::Channel => book.channels.iter().map(|channel| channel.title).collect(),
        _ => question.options.iter().map(|option| option.label).collect(),
    };
    let mut options: Vec<Value> = options(book, question)
        .into_iter()
        .zip(labels)
        .map(|(id, label)| json!({ "id": id, "label": in_all(label) }))
        .collect();
    options.push(json!({ "id": DONT_KNOW, "label": in_all(content::ui::DONT_KNOW) }));
    let range = matches!(question.kind, Kind::Number | Kind::Money).then_some(question.range);
    json!({
        "id": question.name,
        "scope": question.scope,
        "kind": question.kind,
        "title": in_all(question.title),
        "short": in_all(question.short),
        "hint": question.hint.map(in_all),
        "why": in_all(question.why),
        "options": options,
        "least": range.map(|(least, _)| least),
        "most": range.map(|(_, most)| most),
        "standing": question.citation.standing.name(),
        "sources": sources(&speakers[0], question.citation),
    })
}
