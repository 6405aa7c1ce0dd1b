//! Walks every path of the shipped questionnaire for one child, answering the next open question in every way.
//!
//! Answers that leave every condition of the book in the same place lead on alike, so the walk goes on from one of
//! them only (the memo); each is still assessed and checked.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use std::collections::{BTreeMap, BTreeSet};

use content::book;
use rules::answer::OptionSet;
use rules::assessment::{Next, ServiceAssessment, Verdict};
use rules::book::{
    CategoryId, Citation, Kind, OptionId, Question, QuestionId, Scope, ServiceId, Standing,
    Statement,
};
use rules::condition::PerHead;
use rules::{Answers, Assessment, Condition, Date, Month, Truth, Value, assess};

/// Inside the edition: the limit is 50 851 tenge.
const TODAY: (i32, Month, u8) = (2026, Month::November, 23);
const LIMIT: u64 = 50_851;
const MEMBERS: u64 = 4;

#[test]
fn every_path_ends_and_meets_every_question_paper_ground_and_verdict() {
    let mut walk = Walk::new();
    let services: Vec<ServiceId> = (0..book().services.len()).filter_map(ServiceId::at).collect();
    for services in services.chunks(1).chain([&services[..]]) {
        let (states, paths) = (walk.states, walk.from(services));
        println!("{}: {} states, {paths} paths", names(services), walk.states - states);
    }
    println!("states walked: {}, assessed: {}", walk.states, walk.assessed);
    walk.met.is_everything();
}

#[test]
fn who_knows_nothing_is_never_told_that_there_is_no_ground() {
    let mut answers = Answers::default();
    let mut asked = 0;
    loop {
        let assessment = assess(book(), &answers, today());
        for service in &assessment.children[0].services {
            assert_ne!(service.verdict, Verdict::None, "after {asked} questions");
        }
        let Some(next) = assessment.next() else { break };
        put(&mut answers, next, Value::DontKnow);
        asked += 1;
        assert!(asked <= book().questions.len());
    }
    println!("questions that somebody who knows nothing is asked: {asked}");
}

#[test]
fn outside_the_edition_every_path_still_ends_and_no_sum_is_asked_for() {
    let mut walk =
        Walk { today: Date::from_calendar_date(2027, Month::January, 1).unwrap(), ..Walk::new() };
    let services: Vec<ServiceId> = (0..book().services.len()).filter_map(ServiceId::at).collect();
    let paths = walk.from(&services);
    println!("outside the edition: {} states, {paths} paths", walk.states);
    for question in ["income", "members"] {
        assert!(
            !walk.met.questions.contains(&book().question_named(question).unwrap()),
            "{question}"
        );
    }
}

struct Walk {
    today: Date,
    /// How many paths lead on from answers that leave the book's conditions in this place.
    memo: BTreeMap<String, u128>,
    states: usize,
    assessed: usize,
    met: Met,
}

impl Walk {
    fn new() -> Walk {
        Walk { today: today(), memo: BTreeMap::new(), states: 0, assessed: 0, met: Met::default() }
    }

    /// Walks with the services fixed, and returns the number of paths.
    fn from(&mut self, services: &[ServiceId]) -> u128 {
        self.memo.clear();
        let question = book().question_of_kind(Kind::Services).unwrap();
        self.met.questions.insert(question);
        let mut answers = Answers::default();
        answers.family.set(
            question,
            Value::Several(
                services.iter().map(|id| OptionId(u8::try_from(id.0).unwrap())).collect(),
            ),
        );
        self.step(&answers, 1)
    }

    fn step(&mut self, answers: &Answers, asked: usize) -> u128 {
        assert!(
            asked <= book().questions.len(),
            "a path of one child asks each question once at the most"
        );
        let assessment = assess(book(), answers, self.today);
        self.assessed += 1;
        self.met.meet(&assessment);
        check_reasons(&assessment);
        self.check_findings(answers, &assessment);
        let Some(next) = assessment.next() else {
            self.check_end(answers, &assessment);
            self.states += 1;
            return 1;
        };
        let place = self.place(answers);
        if let Some(paths) = self.memo.get(&place) {
            return *paths;
        }
        self.states += 1;
        let asked_before = value(answers, next.question);
        assert_eq!(asked_before, None, "{} is asked twice", name(next.question));
        self.met.questions.insert(next.question);
        let ways = ways_to_answer(&book().questions[next.question.index()]);
        let step = |way| self.step(&answered(answers, next, way), asked + 1);
        let paths = ways.into_iter().map(step).sum();
        self.memo.insert(place, paths);
        paths
    }

    /// With every question answered inside the edition there is nothing left to find out.
    fn check_end(&self, answers: &Answers, assessment: &Assessment) {
        let knows_all = answers
            .family
            .iter()
            .chain(answers.children[0].iter())
            .all(|(_, value)| *value != Value::DontKnow);
        for service in &assessment.children[0].services {
            if knows_all && self.today == today() {
                assert_ne!(service.verdict, Verdict::Need, "{}", said(answers));
                assert!(
                    service.missing.is_empty() || service.verdict == Verdict::Likely,
                    "{}",
                    said(answers)
                );
            }
            let unsure = service.missing.is_empty() && !service.outside_edition;
            assert!(
                service.verdict != Verdict::Need || !unsure,
                "need of nothing: {}",
                said(answers)
            );
        }
    }

    /// The verdicts, found a second time by the plain reading of the rules in this file.
    fn check_findings(&self, answers: &Answers, assessment: &Assessment) {
        for service in &assessment.children[0].services {
            let truths: Vec<(CategoryId, Truth)> = book().services[service.service.index()]
                .categories
                .iter()
                .map(|id| (*id, self.rest(answers, &book().categories[id.index()].when).truth()))
                .collect();
            let found: Vec<_> =
                service.findings.iter().map(|one| (one.category, one.truth)).collect();
            assert_eq!(found, truths, "{}", said(answers));
            let ground = truths.iter().find(|(_, truth)| *truth == Truth::Yes).map(|(id, _)| *id);
            assert_eq!(service.category, ground, "{}", said(answers));
            let unknown = truths.iter().any(|(_, truth)| *truth == Truth::Unknown);
            let expected = match ground.map(|id| book().categories[id.index()].name.as_str()) {
                Some("emergency" | "other") => Verdict::Board,
                Some(_) => Verdict::Likely,
                None if unknown => Verdict::Need,
                None => Verdict::None,
            };
            assert_eq!(service.verdict, expected, "{}", said(answers));
        }
    }

    /// What is left of every condition that these answers can still meet, the channel, and whether all is known.
    fn place(&self, answers: &Answers) -> String {
        let wanted = book()
            .question_of_kind(Kind::Services)
            .and_then(|id| answers.family.get(id))
            .and_then(Value::options);
        let channel = book().question_of_kind(Kind::Channel).and_then(|id| answers.family.get(id));
        let knows_all = answers
            .family
            .iter()
            .chain(answers.children[0].iter())
            .all(|(_, value)| *value != Value::DontKnow);
        let categories = book().categories.iter().map(|category| &category.when);
        let rest = categories.chain(conditions()).map(|when| self.rest(answers, when).said());
        let rest: Vec<String> = rest.collect();
        format!("{wanted:?} {channel:?} {knows_all}; {}", rest.join("; "))
    }

    fn rest(&self, answers: &Answers, condition: &Condition) -> Rest {
        match condition {
            Condition::All(parts) => {
                self.rest_of(answers, parts, Truth::Yes, Truth::No, Truth::and)
            }
            Condition::Any(parts) => self.rest_of(answers, parts, Truth::No, Truth::Yes, Truth::or),
            Condition::Not(part) => match self.rest(answers, part) {
                Rest::Decided(truth) => Rest::Decided(truth.negated()),
                Rest::Open(open) => Rest::Open(format!("not({open})")),
            },
            Condition::Is { question, options } => match value(answers, *question) {
                None => Rest::Open(format!("{} in {options:?}", name(*question))),
                Some(value) => Rest::Decided(
                    value.options().map_or(Truth::Unknown, |chosen| chosen.meets(*options).into()),
                ),
            },
            Condition::Below(per_head) => self.below(answers, *per_head),
            Condition::Status(category) => Rest::Open(format!("status {}", category.0)),
            Condition::InForce { parameter, condition } => {
                match book().parameters[parameter.index()].on(self.today) {
                    Ok(_) => self.rest(answers, condition),
                    Err(_) => Rest::Decided(Truth::Unknown),
                }
            }
            // Income is walked as a whole sum here.
            Condition::Includes { otherwise, .. } => self.rest(answers, otherwise),
        }
    }

    fn rest_of(
        &self,
        answers: &Answers,
        parts: &[Condition],
        neutral: Truth,
        deciding: Truth,
        combine: fn(Truth, Truth) -> Truth,
    ) -> Rest {
        let mut decided = neutral;
        let mut open = Vec::new();
        for part in parts {
            match self.rest(answers, part) {
                Rest::Decided(truth) => decided = combine(decided, truth),
                Rest::Open(rest) => open.push(rest),
            }
        }
        if decided == deciding || open.is_empty() {
            return Rest::Decided(decided);
        }
        Rest::Open(format!("{decided:?}({})", open.join(", ")))
    }

    fn below(&self, answers: &Answers, per_head: PerHead) -> Rest {
        let known = [per_head.sum, per_head.heads].map(|question| value(answers, question));
        match known {
            _ if self.today != today() => Rest::Decided(Truth::Unknown),
            [Some(Value::Number(sum)), Some(Value::Number(heads))] => {
                Rest::Decided((*sum < LIMIT * 3 * *heads).into())
            }
            [Some(Value::DontKnow), _] | [_, Some(Value::DontKnow)] => {
                Rest::Decided(Truth::Unknown)
            }
            open => Rest::Open(format!("below {open:?}")),
        }
    }
}

/// A condition, as far as the answers given do not decide it.
enum Rest {
    Decided(Truth),
    Open(String),
}

impl Rest {
    fn truth(&self) -> Truth {
        match self {
            Rest::Decided(truth) => *truth,
            Rest::Open(_) => Truth::Unknown,
        }
    }

    fn said(&self) -> String {
        match self {
            Rest::Decided(truth) => format!("{truth:?}"),
            Rest::Open(open) => open.clone(),
        }
    }
}

/// Every condition beside the categories': of notes, steps, items and remarks.
fn conditions() -> impl Iterator<Item = &'static Condition> {
    let services = book().services.iter().flat_map(|service| {
        let lists = service.lists.iter().flat_map(|list| {
            let items = list.items.iter().filter_map(|item| item.when.as_ref());
            items.chain(whens(list.steps.iter().chain(&list.notes)))
        });
        lists.chain(whens(service.notes.iter()))
    });
    services.chain(whens(book().channels.iter().flat_map(|channel| &channel.steps)))
}

fn whens(
    statements: impl Iterator<Item = &'static Statement>,
) -> impl Iterator<Item = &'static Condition> {
    statements.filter_map(|statement| statement.when.as_ref())
}

/// Each option, one pair where several can be chosen, numbers around the limit, and "I don't know".
fn ways_to_answer(question: &Question) -> Vec<Value> {
    let options = || (0..question.options.len()).filter_map(OptionId::at);
    let mut ways = match question.kind {
        Kind::One => options().map(Value::One).collect(),
        Kind::Several => {
            let pair: OptionSet = options().take(2).collect();
            options().map(OptionSet::of).chain([pair]).map(Value::Several).collect()
        }
        Kind::Channel => {
            (0..book().channels.len()).filter_map(OptionId::at).map(Value::One).collect()
        }
        Kind::Money => [LIMIT * 3 * MEMBERS - 1, LIMIT * 3 * MEMBERS, LIMIT * 3 * MEMBERS + 1]
            .map(Value::Number)
            .to_vec(),
        Kind::Number => [MEMBERS - 1, MEMBERS, MEMBERS + 1].map(Value::Number).to_vec(),
        Kind::Services => unreachable!("the walk fixes the services"),
    };
    ways.push(Value::DontKnow);
    ways
}

fn check_reasons(assessment: &Assessment) {
    let child = &assessment.children[0];
    for service in &child.services {
        assert!(!service.findings.is_empty());
        for finding in &service.findings {
            assert!(!finding.reasons.is_empty(), "{} has no reason", category(finding.category));
            check_citation(&book().categories[finding.category.index()].citation);
        }
        assert_eq!(service.verdict == Verdict::None, service.failing.is_some());
    }
    for list in &child.checklists {
        for line in &list.lines {
            assert!(!line.asked.is_empty());
            line.asked.iter().for_each(|asked| check_citation(&asked.citation));
        }
        list.steps
            .iter()
            .map(|step| &step.said)
            .chain(&list.notes)
            .for_each(|said| check_citation(&said.citation));
    }
}

fn check_citation(citation: &Citation) {
    assert!(!citation.references.is_empty() || citation.standing == Standing::Practice);
}

/// What the walk has met.
#[derive(Default)]
struct Met {
    questions: BTreeSet<QuestionId>,
    listed: BTreeSet<String>,
    absent: BTreeSet<String>,
    verdicts: BTreeSet<String>,
    grounds: BTreeSet<CategoryId>,
    channels: BTreeSet<u16>,
}

impl Met {
    fn meet(&mut self, assessment: &Assessment) {
        let child = &assessment.children[0];
        self.channels.extend(assessment.channels.iter().map(|channel| channel.0));
        for ServiceAssessment { service, verdict, category, .. } in &child.services {
            self.verdicts.insert(format!("{} {}", names(&[*service]), verdict.name()));
            self.grounds.extend(category);
        }
        for list in &child.checklists {
            for (index, document) in book().documents.iter().enumerate() {
                let listed = list.lines.iter().any(|line| line.document.index() == index);
                let met = if listed { &mut self.listed } else { &mut self.absent };
                met.insert(document.name.clone());
            }
        }
        if child.checklists.is_empty() {
            self.absent.extend(book().documents.iter().map(|document| document.name.clone()));
        }
    }

    fn is_everything(&self) {
        let questions: BTreeSet<_> = book().ordered_questions().map(|(id, _)| id).collect();
        assert_eq!(self.questions, questions, "every question is reached");
        let documents: BTreeSet<_> =
            book().documents.iter().map(|document| document.name.clone()).collect();
        assert_eq!(self.listed, documents, "every document stands on some list");
        assert_eq!(self.absent, documents, "every document is absent from some");
        let services = book().services.iter().map(|service| &service.name);
        let verdicts: BTreeSet<_> = services
            .flat_map(|service| Verdict::ALL.map(|verdict| format!("{service} {}", verdict.name())))
            .collect();
        assert_eq!(self.verdicts, verdicts, "every verdict comes out for every service");
        let grounds: BTreeSet<_> =
            (0..book().categories.len()).filter_map(CategoryId::at).collect();
        assert_eq!(self.grounds, grounds, "every category is a ground somewhere");
        assert_eq!(self.channels.len(), book().channels.len(), "every channel is offered");
    }
}

fn today() -> Date {
    Date::from_calendar_date(TODAY.0, TODAY.1, TODAY.2).unwrap()
}

fn value(answers: &Answers, question: QuestionId) -> Option<&Value> {
    answers.family.get(question).or_else(|| answers.children[0].get(question))
}

fn answered(answers: &Answers, next: Next, value: Value) -> Answers {
    let mut answers = answers.clone();
    put(&mut answers, next, value);
    answers
}

fn put(answers: &mut Answers, next: Next, value: Value) {
    let child = next.child.map(|index| &mut answers.children[index]);
    assert_eq!(child.is_some(), book().questions[next.question.index()].scope == Scope::Child);
    child.unwrap_or(&mut answers.family).set(next.question, value);
}

fn name(question: QuestionId) -> &'static str {
    &book().questions[question.index()].name
}

fn category(id: CategoryId) -> &'static str {
    &book().categories[id.index()].name
}

fn names(services: &[ServiceId]) -> String {
    services
        .iter()
        .map(|id| book().services[id.index()].name.as_str())
        .collect::<Vec<_>>()
        .join(" + ")
}

fn said(answers: &Answers) -> String {
    let all = answers.family.iter().chain(answers.children[0].iter());
    all.map(|(question, value)| format!("{} = {value:?}", name(question)))
        .collect::<Vec<_>>()
        .join(", ")
}
