//! `target/bench/questionnaire.json`: the slice with the book's texts, and what must come out for its families.

use std::fs;
use std::path::Path;

use content::sentence::{self, Speaker};
use content::{book, ui};
use rules::assessment::Verdict;
use rules::book::Question;
use rules::named::{self, DONT_KNOW};
use rules::{Lang, TextId};
use serde_json::{Map, Value, json};
use xtask::{Machine, Problem};

use super::proof;
use super::rules::{Outcome, Rules};
use super::slice::{self, Answer, Family, Slice};

const FILE: &str = "target/bench/questionnaire.json";
/// Komek alone asks it: the others know one channel.
const CHANNEL: &str = "channel";
const WRITE: &str = "cargo xtask bench questionnaire";

/// Writes the file, once it is proved that the slice asks and answers what the rules do: nothing is timed while the
/// candidates ask something else.
pub(crate) fn write(machine: &Machine) -> Result<(), Problem> {
    let (text, states) = made(&machine.root)?;
    let file = machine.root.join(FILE);
    fs::create_dir_all(file.parent().unwrap_or(&machine.root))
        .and_then(|()| fs::write(&file, text))
        .map_err(|error| Problem::new(format!("{FILE} cannot be written ({error})"), WRITE))?;
    println!("{FILE}: {states} states agree with the rules");
    Ok(())
}

/// The text of the file, and in how many states it agrees with the rules.
fn made(root: &Path) -> Result<(String, usize), Problem> {
    let slice = Slice::read(root)?;
    let made = || {
        let questionnaire = Questionnaire::of(&slice)?;
        let states = questionnaire.prove()?;
        Ok((questionnaire.text()?, states))
    };
    made().map_err(|why: String| {
        Problem::new(format!("{} does not agree with the rules: {why}", slice::FILE), WRITE)
    })
}

/// The limit that the slice's sums are held against.
const LIMIT: &str = "subsistence-minimum";

pub(super) struct Questionnaire<'a> {
    slice: &'a Slice,
    rules: Rules<'a>,
    say: Speaker,
    limit: u64,
}

impl<'a> Questionnaire<'a> {
    pub(super) fn of(slice: &'a Slice) -> Result<Self, String> {
        let today = day(&slice.day).ok_or_else(|| format!("`{}` is no day", slice.day))?;
        let checked = book().edition.checked;
        if today < checked {
            return Err(format!("`{}` is before {checked}, when the book was checked", slice.day));
        }
        let parameter = book().parameters.iter().find(|parameter| parameter.name == LIMIT);
        let value = parameter.and_then(|parameter| parameter.on(today).ok());
        let limit = value.ok_or_else(|| format!("the book has no {LIMIT} for {today}"))?.tenge;
        let rules = Rules::of(slice, today)?;
        Ok(Self { slice, rules, say: Speaker::new(Lang::Kk, today), limit })
    }

    /// How many states of the slice agree with the rules.
    pub(super) fn prove(&self) -> Result<usize, String> {
        proof::prove(self.slice, &self.rules, self.limit)
    }

    /// The file as it should be.
    pub(super) fn text(&self) -> Result<String, String> {
        let value = json!({
            "day": self.slice.day,
            "lang": Lang::Kk.tag(),
            "limit": self.limit,
            "words": {
                "continue": self.say.text(ui::CONTINUE),
                "error": self.say.text(ui::ERROR_CHOOSE_SOME),
                "check": self.say.text(ui::CHECK_BUTTON),
                "result": self.say.text(ui::RESULT_VERDICTS),
                "papers": self.say.text(ui::PAPERS_TITLE),
                "takes": { "bring": self.say.text(ui::TAKE_BRING), "only-if": self.say.text(ui::TAKE_ONLY_IF),
                    "do-not-bring": self.say.text(ui::TAKE_DO_NOT_BRING) },
            },
            "facts": self.slice.facts,
            "questions": self.slice.questions.iter().map(|asked| {
                let question = question(&asked.id)?;
                let mut value = self.question(question);
                if let Some(ask) = &asked.ask {
                    value["ask"] = json!(ask);
                }
                Ok(value)
            }).collect::<Result<Vec<_>, String>>()?,
            "verdicts": self.slice.verdicts.iter().map(|verdict| {
                let mut value = json!({ "id": verdict.id, "text": self.say.text(verdict_text(&verdict.id)?) });
                if let Some(when) = &verdict.when {
                    value["when"] = json!(when);
                }
                Ok(value)
            }).collect::<Result<Vec<_>, String>>()?,
            "papers": self.slice.papers.iter().map(|paper| {
                let mut value = json!({ "id": paper.id, "title": self.document(&paper.id)? });
                for (take, when) in paper.groups() {
                    if let Some(when) = when {
                        value[take] = json!(when);
                    }
                }
                Ok(value)
            }).collect::<Result<Vec<_>, String>>()?,
            "channel": {
                "title": self.say.fill(question(CHANNEL)?.title, &[]),
                "label": self.channel_label()?,
            },
            "families": self.slice.families.iter().map(|family| self.family(family)).collect::<Result<Vec<_>, String>>()?,
        });
        Ok(format!("{value:#}\n"))
    }

    fn question(&self, question: &Question) -> Value {
        let names = named::options(book(), question);
        let options = names.iter().enumerate();
        let options = options.map(
            |(index, id)| json!({ "id": id, "label": self.say.option_label(question, index) }),
        );
        let dont_know = json!({ "id": DONT_KNOW, "label": self.say.text(ui::DONT_KNOW) });
        json!({
            "id": question.name,
            "kind": kind(question),
            "title": self.say.fill(question.title, &[]),
            "options": options.chain([dont_know]).collect::<Vec<_>>(),
        })
    }

    fn document(&self, id: &str) -> Result<String, String> {
        let document = book().documents.iter().find(|document| document.name == id);
        let document = document.ok_or_else(|| format!("the book has no document `{id}`"))?;
        Ok(self.say.fill(document.title, &[]))
    }

    fn channel_label(&self) -> Result<String, String> {
        let question = question(CHANNEL)?;
        let index =
            named::options(book(), question).iter().position(|id| *id == self.slice.channel);
        let index =
            index.ok_or_else(|| format!("the book has no channel `{}`", self.slice.channel))?;
        Ok(self.say.option_label(question, index))
    }

    /// Only what is asked is answered; verdict and papers are the rules', not the slice's.
    fn family(&self, family: &Family) -> Result<Value, String> {
        let mut given = slice::Answers::new();
        given.insert("services".to_owned(), Answer::Several(vec![self.slice.service.clone()]));
        let mut said = Map::new();
        said.insert("services".to_owned(), json!([self.slice.service]));
        loop {
            match self.rules.assess(&given)? {
                Outcome::Asks(id) => {
                    let answer = family.answers.get(id);
                    let answer = answer.ok_or_else(|| {
                        format!("family `{}` does not answer `{id}`", family.name)
                    })?;
                    said.insert(id.to_owned(), json!(answer));
                    given.insert(id.to_owned(), answer.clone());
                }
                Outcome::Ends { verdict, papers } => {
                    let mut groups = Map::new();
                    for (take, id) in papers {
                        let title = json!(self.document(id)?);
                        match groups.get_mut(take) {
                            Some(Value::Array(titles)) => titles.push(title),
                            _ => drop(groups.insert(take.to_owned(), json!([title]))),
                        }
                    }
                    return Ok(
                        json!({ "name": family.name, "answers": said, "verdict": verdict, "papers": groups }),
                    );
                }
            }
        }
    }
}

fn question(id: &str) -> Result<&'static Question, String> {
    let found = book().question_named(id).map(|id| &book().questions[id.index()]);
    found.ok_or_else(|| format!("the book has no question `{id}`"))
}

fn kind(question: &Question) -> &'static str {
    use rules::book::Kind;
    match question.kind {
        Kind::One | Kind::Channel => "one",
        Kind::Several | Kind::Services => "several",
        Kind::Number => "number",
        Kind::Money => "sums",
    }
}

fn verdict_text(id: &str) -> Result<TextId, String> {
    let found = Verdict::ALL.into_iter().find(|verdict| verdict.name() == id);
    found.map(sentence::verdict).ok_or_else(|| format!("there is no verdict `{id}`"))
}

fn day(text: &str) -> Option<rules::Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = rules::Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    rules::Date::from_calendar_date(year, month, parts.next()?.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use xtask::machine::repository;

    use super::made;

    /// A bench is run rarely: what the candidates ask is held against every change of the rules here too.
    #[test]
    fn the_slice_asks_and_answers_what_the_rules_do() {
        let (text, states) = made(&repository()).unwrap_or_else(|problem| panic!("{problem}"));
        assert!(states > 1000, "only {states} states");
        assert!(text.contains("\"families\""));
    }
}
