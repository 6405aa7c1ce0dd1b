//! Several children: each gets what it would get alone, and the bag holds what their lists hold, no more.

use content::book;
use proptest::prelude::*;
use proptest::sample::Index;
use rules::answer::OptionSet;
use rules::assessment::{ChildAssessment, Line, Next};
use rules::bag::{self, Bag};
use rules::book::{ChannelId, Kind, Scope};
use rules::{Answers, Date, Facts, Value, assess, inquire, relevant, without_idle};

use crate::days;
use crate::names::{question, told};
use crate::ways::ways;

const MOST_CHILDREN: usize = 12;

pub(crate) fn question_count() -> usize {
    book().questions.len()
}

pub(crate) fn day_of(index: usize) -> Date {
    days()[index]
}

pub(crate) fn put(answers: &mut Answers, next: Next, value: Value) {
    let child = next.child.map(|index| &mut answers.children[index]);
    assert_eq!(child.is_some(), book().questions[next.question.index()].scope == Scope::Child);
    child.unwrap_or(&mut answers.family).set(next.question, value);
}

/// A family that has answered every question for each child, each in the way that `said` picks.
pub(crate) fn all_answered(said: &[Index], children: usize, today: Date) -> Answers {
    let mut answers = Answers { children: vec![Facts::default(); children], ..Answers::default() };
    let mut said = said.iter().cycle();
    for (question, asked) in book().ordered_questions() {
        let ways = ways(question, today);
        let about: Vec<Option<usize>> = match asked.scope {
            Scope::Family => vec![None],
            Scope::Child => (0..children).map(Some).collect(),
        };
        for child in about {
            put(&mut answers, Next { question, child }, said.next().unwrap().get(&ways).clone());
        }
    }
    say_alike(&mut answers.family);
    answers
}

/// Who gives sums by part and is asked for the kinds of income as well names the same kinds.
fn say_alike(family: &mut Facts) {
    let [income, kinds] = ["income", "income-kinds"].map(question);
    let Some(Value::Sums(parts)) = family.get(income) else { return };
    let [parts_of, kinds_of] = [income, kinds].map(|id| &book().questions[id.index()]);
    let named = parts_of.options.iter().zip(parts).filter(|(_, sum)| **sum > 0);
    let mut kinds_named: OptionSet =
        named.filter_map(|(part, _)| kinds_of.option(&part.name)).collect();
    if kinds_named.is_empty() {
        kinds_named = OptionSet::of(kinds_of.option("none").unwrap());
    }
    family.set(kinds, Value::Several(kinds_named));
}

/// As above, with some answers not given yet.
pub(crate) fn some_answered(said: &[(Index, bool)], children: usize, today: Date) -> Answers {
    let picks: Vec<Index> = said.iter().map(|(pick, _)| *pick).collect();
    let mut answers = all_answered(&picks, children, today);
    let mut keep = said.iter().map(|(_, keep)| *keep).cycle();
    for facts in answers.children.iter_mut().chain([&mut answers.family]) {
        for (question, _) in book().ordered_questions() {
            if !keep.next().unwrap() {
                facts.forget(question);
            }
        }
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_child_is_told_what_it_is_told_alone(
        said in answers_of_children(),
        children in 1..=MOST_CHILDREN,
        turn in 0..MOST_CHILDREN,
        day in 0..days().len(),
    ) {
        let today = day_of(day);
        let answers = some_answered(&said, children, today);
        let together = assess(book(), &answers, today);
        let mut open = Vec::new();
        for (index, child) in answers.children.iter().enumerate() {
            let alone = Answers { family: answers.family.clone(), children: vec![child.clone()] };
            let alone = assess(book(), &alone, today);
            prop_assert_eq!(&together.children[index], &alone.children[0], "{}", told(&answers));
            let about = |next: &Next| Next { child: next.child.map(|_| index), ..*next };
            open.extend(alone.inquiry.open.iter().map(about));
        }
        open.sort();
        open.dedup();
        prop_assert_eq!(&together.inquiry.open, &open);

        let mut turned = answers.clone();
        turned.children.rotate_left(turn % children);
        let mut expected = together.children.clone();
        expected.rotate_left(turn % children);
        prop_assert_eq!(assess(book(), &turned, today).children, expected.clone());

        turned.children.pop();
        expected.pop();
        prop_assert_eq!(assess(book(), &turned, today).children, expected);
    }

    #[test]
    fn what_is_asked_and_what_matters_is_what_the_assessment_opens(
        said in answers_of_children(),
        children in 1..=3_usize,
        day in 0..days().len(),
    ) {
        let today = day_of(day);
        let answers = some_answered(&said, children, today);
        // As the questions are asked, the last first: whatever nobody asks for goes.
        let mut kept = answers.clone();
        let mut expected = Vec::new();
        let channel = book().question_of_kind(Kind::Channel);
        let mut order: Vec<_> = book().ordered_questions().collect();
        order.sort_by_key(|(question, _)| (Some(*question) == channel, *question));
        for (question, asked) in order.into_iter().rev() {
            let about: Vec<Option<usize>> = match asked.scope {
                Scope::Family => vec![None],
                Scope::Child => (0..children).rev().map(Some).collect(),
            };
            for child in about {
                let mut without = kept.clone();
                let facts = child.map(|index| &mut without.children[index]);
                let known = facts.unwrap_or(&mut without.family).take(question).is_some();
                let next = Next { question, child };
                if known && assess(book(), &without, today).inquiry.open.contains(&next) {
                    expected.push(next);
                } else {
                    kept = without;
                }
            }
        }
        let asked_again = |some: &Answers| {
            assess(book(), some, today).inquiry.open.into_iter().find(|next| {
                let facts = next.child.map_or(&answers.family, |child| &answers.children[child]);
                facts.get(next.question).is_some()
            })
        };
        // Where two that were dropped stood for each other, the questions are asked in turn instead.
        if asked_again(&kept).is_some() {
            kept = Answers { children: vec![Facts::default(); children], ..Answers::default() };
            while let Some(next) = asked_again(&kept) {
                let from = next.child.map_or(&answers.family, |child| &answers.children[child]);
                put(&mut kept, next, from.get(next.question).unwrap().clone());
            }
        } else {
            expected.sort_unstable();
            prop_assert_eq!(&relevant(book(), &answers, today), &expected, "{}", told(&answers));
        }
        prop_assert_eq!(&without_idle(book(), &answers, today), &kept, "{}", told(&answers));
        // Nobody is asked again for what was answered.
        prop_assert_eq!(asked_again(&kept), None, "{}", told(&answers));
        let full = assess(book(), &answers, today);
        prop_assert_eq!(inquire(book(), &answers, today), full.inquiry, "{}", told(&answers));
    }

    #[test]
    fn the_questions_about_several_children_end(
        said in answers_of_children(),
        children in 1..=MOST_CHILDREN,
        day in 0..days().len(),
    ) {
        let today = day_of(day);
        let picks: Vec<Index> = said.iter().map(|(pick, _)| *pick).collect();
        let known = all_answered(&picks, children, today);
        let mut answers = Answers { children: vec![Facts::default(); children], ..Answers::default() };
        let of = |scope| book().questions.iter().filter(|question| question.scope == scope).count();
        for _ in 0..of(Scope::Family) + of(Scope::Child) * children {
            let Some(next) = assess(book(), &answers, today).inquiry.next() else { break };
            let from = next.child.map_or(&known.family, |child| &known.children[child]);
            put(&mut answers, next, from.get(next.question).unwrap().clone());
        }
        prop_assert_eq!(assess(book(), &answers, today).inquiry.next(), None);
    }

    #[test]
    fn the_bag_holds_what_the_lists_hold(
        said in answers_of_children(),
        children in 1..=MOST_CHILDREN,
        day in 0..days().len(),
    ) {
        let today = day_of(day);
        let answers = some_answered(&said, children, today);
        let children = assess(book(), &answers, today).children;
        let bags = bag::pack(book(), &children);
        let lists = children.iter().flat_map(|child| &child.checklists);
        let mut doors: Vec<_> = lists.map(|list| (list.channel, list.closed.is_some())).collect();
        doors.sort();
        doors.dedup();
        prop_assert_eq!(bags.iter().map(door).collect::<Vec<_>>(), doors);
        for bag in &bags {
            nothing_is_lost(bag, &children);
            nothing_is_added(bag, &children);
        }
    }
}

fn answers_of_children() -> impl Strategy<Value = Vec<(Index, bool)>> {
    let count = question_count() * (MOST_CHILDREN + 1);
    prop::collection::vec((any::<Index>(), prop::bool::weighted(0.8)), count)
}

/// A closed door's papers are packed apart.
fn door(bag: &Bag) -> (ChannelId, bool) {
    (bag.channel, bag.closed.is_some())
}

fn lines(child: &ChildAssessment, bag: &Bag) -> impl Iterator<Item = Line> {
    let lists =
        child.checklists.iter().filter(|list| (list.channel, list.closed.is_some()) == door(bag));
    lists.flat_map(|list| list.lines.clone()).collect::<Vec<_>>().into_iter()
}

fn is_of_family(line: &Line) -> bool {
    book().documents[line.document.index()].scope == Scope::Family
}

fn same(line: &Line, other: &Line) -> bool {
    (line.take, line.document, line.form) == (other.take, other.document, other.form)
}

/// A child's own line is under the child as it was. A line of the family is in the bag for the child's sake,
/// unless another child's list has a stronger one for the same service.
fn nothing_is_lost(bag: &Bag, children: &[ChildAssessment]) {
    for (index, child) in children.iter().enumerate() {
        let goes =
            child.checklists.iter().any(|list| (list.channel, list.closed.is_some()) == door(bag));
        assert_eq!(bag.who().any(|child| child == index), goes);
        let own: Vec<Line> = lines(child, bag).filter(|line| !is_of_family(line)).collect();
        let packed = bag.children.iter().find(|(of, _)| *of == index);
        let packed: Vec<Line> = packed
            .map(|(_, lines)| lines.iter().map(|line| line.what.clone()).collect())
            .unwrap_or_default();
        assert_eq!(packed, own);
        for line in lines(child, bag).filter(is_of_family) {
            for asked in &line.asked {
                let is_for =
                    |other: &Line| other.asked.iter().any(|by| by.service == asked.service);
                let packed = bag.family.iter().any(|packed| {
                    same(&packed.what, &line)
                        && is_for(&packed.what)
                        && packed.children.contains(&index)
                });
                let outdone = bag.family.iter().any(|packed| {
                    packed.what.document == line.document
                        && packed.what.take < line.take
                        && is_for(&packed.what)
                });
                assert!(packed != outdone, "{line:?}");
            }
        }
    }
}

/// Whatever is in the bag is on the list of each child it is there for; a paper of the family once.
fn nothing_is_added(bag: &Bag, children: &[ChildAssessment]) {
    for (place, packed) in bag.family.iter().enumerate() {
        assert!(is_of_family(&packed.what) && !packed.children.is_empty());
        for asked in &packed.what.asked {
            let stands = packed.children.iter().any(|child| {
                lines(&children[*child], bag).any(|line| {
                    same(&line, &packed.what)
                        && line.asked.iter().any(|by| by.service == asked.service)
                })
            });
            assert!(stands, "{packed:?}");
            let twice = bag.family.iter().skip(place + 1).any(|other| {
                same(&other.what, &packed.what)
                    && other.what.asked.iter().any(|by| by.service == asked.service)
            });
            assert!(!twice, "{packed:?} stands twice");
        }
        for child in &packed.children {
            assert!(
                lines(&children[*child], bag).any(|line| same(&line, &packed.what)),
                "{packed:?}"
            );
        }
    }
    for (child, own) in &bag.children {
        assert!(own.iter().all(|line| !is_of_family(&line.what) && line.children == [*child]));
    }
}
