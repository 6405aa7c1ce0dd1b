//! The ways to answer a question: each option, pairs, and numbers at and on both sides of every threshold.

use content::book;
use rules::answer::OptionSet;
use rules::book::{Kind, OptionId, Question, QuestionId};
use rules::{Date, Value};

use crate::limit;
use crate::names::question;

/// The members for whom the sums are around the limit.
const MEMBERS: u64 = 4;
const MONTHS: u64 = 3;
/// In place of the limit where the day has none.
const ANY_LIMIT: u64 = 50_851;

pub(crate) fn ways(id: QuestionId, today: Date) -> Vec<Value> {
    let mut ways = known(id, today);
    ways.push(Value::DontKnow);
    ways
}

/// Without "I don't know".
pub(crate) fn known(id: QuestionId, today: Date) -> Vec<Value> {
    let question = &book().questions[id.index()];
    match question.kind {
        Kind::One => options(question.options.len()).map(Value::One).collect(),
        Kind::Channel => options(book().channels.len()).map(Value::One).collect(),
        Kind::Several => several(question),
        Kind::Services => subsets(book().services.len())
            .filter_map(|set| Kind::Services.choosing(&set.iter().collect::<Vec<_>>()))
            .collect(),
        Kind::Number => {
            let (least, most) = question.range;
            [least, MEMBERS - 1, MEMBERS, MEMBERS + 1, most].map(Value::Number).to_vec()
        }
        Kind::Money => sums(question.options.len(), today),
    }
}

fn options(count: usize) -> impl Iterator<Item = OptionId> {
    (0..count).filter_map(OptionId::at)
}

/// Every set of options but the empty one.
fn subsets(count: usize) -> impl Iterator<Item = OptionSet> {
    (1..1_u32 << count)
        .map(move |set| options(count).filter(|option| set >> option.0 & 1 == 1).collect())
}

/// Each option alone, and all that can be chosen together.
fn several(question: &Question) -> Vec<Value> {
    let alone = |option: &OptionId| question.options[option.index()].alone;
    let together = options(question.options.len()).filter(|option| !alone(option));
    let single = options(question.options.len()).map(OptionSet::of);
    single.chain([together.collect()]).map(Value::Several).collect()
}

/// Nothing, one below, at and one above the limit, as a whole and by every choice of parts that are more than nothing.
fn sums(parts: usize, today: Date) -> Vec<Value> {
    let at = limit(today).unwrap_or(ANY_LIMIT) * MONTHS * MEMBERS;
    let totals = [at - 1, at, at + 1];
    let whole = [0].into_iter().chain(totals).map(Value::Number);
    let by_part = subsets(parts).flat_map(|set| totals.map(|total| shared_out(set, parts, total)));
    whole.chain([Value::Sums(vec![0; parts].into())]).chain(by_part).collect()
}

/// One tenge for each part of the set, and the rest of the total for its first.
fn shared_out(set: OptionSet, parts: usize, total: u64) -> Value {
    let mut rest = total - u64::try_from(set.iter().count()).unwrap() + 1;
    let part = |option| if set.contains(option) { std::mem::replace(&mut rest, 1) } else { 0 };
    let sums: Vec<u64> = options(parts).map(part).collect();
    assert_eq!(sums.iter().sum::<u64>(), total);
    Value::Sums(sums.into())
}

/// The ways to make an unknown known: a sum with the members, without whom it says nothing; and "work it out for me"
/// with both.
pub(crate) fn fillings(id: QuestionId, today: Date) -> Vec<Vec<(QuestionId, Value)>> {
    let [route, income, members] = ["income-route", "income", "members"].map(question);
    let one = |value| vec![(id, value)];
    if id != route && id != income {
        return known(id, today).into_iter().map(one).collect();
    }
    let amount = Value::One(book().questions[route.index()].option("amount").unwrap());
    let parts = book().questions[income.index()].options.len();
    let at = limit(today).unwrap_or(ANY_LIMIT) * MONTHS * MEMBERS;
    let by_part = [1, parts].map(|count| shared_out(options(count).collect(), parts, at - 1));
    let sums = by_part.into_iter().chain([at - 1, at].map(Value::Number));
    let worked_out = sums
        .map(|sum| vec![(route, amount.clone()), (income, sum), (members, Value::Number(MEMBERS))]);
    let alone = if id == route { known(id, today) } else { Vec::new() };
    alone.into_iter().map(one).chain(worked_out).collect()
}
