//! Where answers leave the rule book: what is left of each of its conditions that can still matter.
//!
//! A second, plain reading of the conditions. Answers in the same place lead on alike, so the walk goes on from one of
//! them only; each is still assessed and checked, and compared with the first of its place.

use content::book;
use rules::answer::OptionSet;
use rules::book::{CategoryId, Kind, QuestionId, Service, Statement};
use rules::condition::{PerHead, SumPart};
use rules::{Answers, Condition, Date, Truth, Value};

use crate::limit;

pub(crate) fn value(answers: &Answers, question: QuestionId) -> Option<&Value> {
    answers.family.get(question).or_else(|| answers.children[0].get(question))
}

/// The place as bytes, for a map.
pub(crate) fn place(answers: &Answers, today: Date) -> Vec<u8> {
    let mut said = Vec::new();
    let services = book().question_of_kind(Kind::Services).unwrap();
    let chosen = value(answers, services);
    let channel = value(answers, book().question_of_kind(Kind::Channel).unwrap());
    said.extend(format!("{} {channel:?}", chosen.is_some()).bytes());
    for (index, service) in book().services.iter().enumerate() {
        let wanted = chosen.and_then(Value::options);
        if wanted.is_none_or(|wanted| wanted.iter().any(|option| option.index() == index)) {
            said.push(u8::try_from(index).unwrap());
            of_service(answers, today, service, &mut said);
        }
    }
    said
}

fn of_service(answers: &Answers, today: Date, service: &'static Service, said: &mut Vec<u8>) {
    let none = Reader { answers, today, status: &[] };
    let categories: Vec<(CategoryId, Rest)> = service
        .categories()
        .map(|id| (id, none.rest(&book().categories[id.index()].when)))
        .collect();
    let ground = categories.iter().position(|(_, rest)| rest.is(Truth::Yes));
    let before = &categories[..ground.unwrap_or(categories.len())];
    // While an earlier category may still come to hold, the ground may still be another.
    let settled = before.iter().all(|(_, rest)| matches!(rest, Rest::Decided(_)));
    let mut status: Vec<Rest> =
        (0..book().categories.len()).map(|_| Rest::Decided(Truth::No)).collect();
    for (index, (id, rest)) in categories.iter().enumerate() {
        status[id.index()] = match ground {
            Some(ground) if index > ground => continue,
            Some(_) if settled => Rest::Decided((Some(index) == ground).into()),
            None if settled => rest.clone(),
            _ if rest.is(Truth::No) => continue,
            _ => Rest::Open(vec![b's', u8::try_from(index).unwrap()]),
        };
    }
    for (_, rest) in before {
        rest.say(said);
    }
    said.push(u8::from(ground.is_some()));
    let reader = Reader { answers, today, status: &status };
    conditions(service).for_each(|when| reader.rest(when).say(said));
}

/// Every condition of a service beside its categories': of notes, steps, items and the steps of its channels.
fn conditions(service: &'static Service) -> impl Iterator<Item = &'static Condition> {
    let lists = service.lists.iter().flat_map(|list| {
        let items = list.items.iter().filter_map(|item| item.when.as_ref());
        let channel = &book().channels[list.channel.index()];
        items.chain(whens(list.steps.iter().chain(&list.notes).chain(&channel.steps)))
    });
    lists.chain(whens(service.notes.iter()))
}

fn whens(
    statements: impl Iterator<Item = &'static Statement>,
) -> impl Iterator<Item = &'static Condition> {
    statements.filter_map(|statement| statement.when.as_ref())
}

/// A condition, as far as the answers given do not decide it.
#[derive(Clone)]
enum Rest {
    Decided(Truth),
    Open(Vec<u8>),
}

impl Rest {
    fn is(&self, truth: Truth) -> bool {
        matches!(self, Rest::Decided(decided) if *decided == truth)
    }

    fn say(&self, said: &mut Vec<u8>) {
        match self {
            Rest::Decided(truth) => said.push(b'0' + *truth as u8),
            Rest::Open(open) => {
                said.push(b'(');
                said.extend(open);
                said.push(b')');
            }
        }
    }
}

struct Reader<'a> {
    answers: &'a Answers,
    today: Date,
    /// By category, whether its paper is the one asked for.
    status: &'a [Rest],
}

impl Reader<'_> {
    fn rest(&self, condition: &Condition) -> Rest {
        match condition {
            Condition::All(parts) => self.joined(parts, Truth::Yes, Truth::No, Truth::and),
            Condition::Any(parts) => self.joined(parts, Truth::No, Truth::Yes, Truth::or),
            Condition::Not(part) => match self.rest(part) {
                Rest::Decided(truth) => Rest::Decided(truth.negated()),
                Rest::Open(open) => Rest::Open([&b"-"[..], &open].concat()),
            },
            Condition::Is { question, options } => self.is(*question, *options),
            Condition::Below(per_head) => self.below(*per_head),
            Condition::Status(category) => self.status[category.index()].clone(),
            Condition::InForce { condition, .. } => match limit(self.today) {
                Some(_) => self.rest(condition),
                None => Rest::Decided(Truth::Unknown),
            },
            Condition::Includes { part, otherwise } => self.includes(*part, otherwise),
        }
    }

    fn joined(
        &self,
        parts: &[Condition],
        neutral: Truth,
        deciding: Truth,
        combine: fn(Truth, Truth) -> Truth,
    ) -> Rest {
        let mut decided = neutral;
        let mut open = Vec::new();
        for part in parts {
            match self.rest(part) {
                Rest::Decided(truth) => decided = combine(decided, truth),
                rest @ Rest::Open(_) => rest.say(&mut open),
            }
        }
        if decided == deciding || open.is_empty() {
            return Rest::Decided(decided);
        }
        Rest::Decided(decided).say(&mut open);
        Rest::Open(open)
    }

    fn is(&self, question: QuestionId, options: OptionSet) -> Rest {
        match value(self.answers, question) {
            None => Rest::Open(format!("{}={options:?}", question.0).into_bytes()),
            Some(value) => Rest::Decided(
                value.options().map_or(Truth::Unknown, |chosen| chosen.intersects(options).into()),
            ),
        }
    }

    fn below(&self, per_head: PerHead) -> Rest {
        let Some(limit) = limit(self.today) else { return Rest::Decided(Truth::Unknown) };
        let known = [per_head.sum, per_head.heads].map(|question| value(self.answers, question));
        if known[0].and_then(Value::number) == Some(0) {
            return Rest::Decided(Truth::Yes);
        }
        if known.contains(&Some(&Value::DontKnow)) {
            return Rest::Decided(Truth::Unknown);
        }
        match known.map(|value| value.and_then(Value::number)) {
            [Some(sum), Some(heads)] => Rest::Decided((sum < limit * 3 * heads).into()),
            open => Rest::Open(format!("{open:?}").into_bytes()),
        }
    }

    /// Open while the sum is: it may yet be given by its parts.
    fn includes(&self, part: SumPart, otherwise: &Condition) -> Rest {
        let (question, option) = part.while_answered;
        let counts = self.is(question, OptionSet::of(option));
        match (counts, value(self.answers, part.sum)) {
            (Rest::Decided(Truth::Yes), Some(Value::Sums(parts))) => {
                Rest::Decided((parts[part.part.index()] > 0).into())
            }
            (Rest::Decided(Truth::Yes), None) | (Rest::Open(_), _) => {
                let mut open = format!("part {}", part.part.0).into_bytes();
                self.rest(otherwise).say(&mut open);
                Rest::Open(open)
            }
            _ => self.rest(otherwise),
        }
    }
}
