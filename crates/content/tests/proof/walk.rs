//! Walks every path of the shipped questionnaire for one child, answering the next open question in every way: every
//! choice of services, and every state of the others.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use content::book;
use rules::assessment::{Assessment, Next, Verdict};
use rules::book::{Kind, QuestionId};
use rules::{Answers, Date, Remaining, Value, assess, portable, remaining};

use crate::canon::{canon, doors, figure};
use crate::diagram::{Diagram, Digest, NodeId, digest, outcome};
use crate::families::put;
use crate::met::{Met, check_reasons};
use crate::names::{found, given, question, told};
use crate::oracle;
use crate::places::{place, value};
use crate::ways::ways;
use crate::{days, limit, settled};

/// Services do not look at each other: unknowns are filled in everywhere for one service, and in one place of so many
/// for several.
const SAMPLE: u64 = 24;

#[test]
fn every_state_agrees_with_the_oracle_and_every_question_makes_a_difference() {
    let work = work();
    let (next, all) = (AtomicUsize::new(0), Mutex::new(Walk::new(days()[0])));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().unwrap().get() {
            scope.spawn(|| {
                while let Some((today, ways)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let walked = Walk::from(*today, ways);
                    all.lock().unwrap().add(&walked);
                }
            });
        }
    });
    let all = all.into_inner().unwrap();
    all.met.is_everything();
    println!("komek: states walked: {}", all.states);
    let (moments, doors) = doors();
    println!("komek: what is said of {moments} moments at the doors, as one figure: {doors:016x}");
    println!("komek: what is said in all states, as one figure: {:016x}", all.canon);
    println!("komek: paths: {}", all.paths);
    println!("komek: unknowns filled in: {}", all.filled);
    println!("komek: questions shown to matter: {}", all.nodes);
}

#[test]
fn who_knows_nothing_is_never_told_that_there_is_no_ground() {
    for today in days() {
        let mut answers = Answers::default();
        let mut asked = 0;
        loop {
            let assessment = assess(book(), &answers, today);
            for service in &assessment.children[0].services {
                assert_ne!(service.verdict, Verdict::None, "after {asked} questions");
            }
            let Some(next) = assessment.inquiry.next() else { break };
            put(&mut answers, next, Value::DontKnow);
            asked += 1;
            assert!(asked <= book().questions.len());
        }
    }
}

/// Every choice of services on a day inside the edition; all of them, chosen or not known, on the others. The longest
/// walks come first.
fn work() -> Vec<(Date, Vec<Value>)> {
    let [before, today, outside] = days();
    let mut choices = ways(book().question_of_kind(Kind::Services).unwrap(), today);
    let all = choices.split_off(choices.len() - 2);
    let every = [before, today, outside].map(|day| (day, all.clone()));
    every.into_iter().chain(choices.into_iter().map(|one| (today, vec![one]))).collect()
}

struct Walk {
    today: Date,
    /// What is known of each place, from the first answers that led there.
    known: HashMap<Digest, Known>,
    diagram: Diagram,
    states: usize,
    paths: u128,
    filled: usize,
    nodes: usize,
    met: Met,
    /// All that was said in all states.
    canon: u64,
}

struct Known {
    below: Below,
    outcome: Digest,
    /// The question asked there, if any is.
    next: Option<Next>,
}

/// All that can follow a state.
#[derive(Clone, Copy)]
struct Below {
    node: NodeId,
    paths: u128,
    /// The fewest and the most questions that are asked from there on.
    left: (usize, usize),
}

impl Walk {
    /// Walks with the services answered in each of these ways.
    fn from(today: Date, services: &[Value]) -> Walk {
        let mut walk = Walk::new(today);
        let mut answers = Answers::default();
        let before = walk.check(&answers);
        let next = before.inquiry.next().unwrap();
        assert_eq!(book().questions[next.question.index()].kind, Kind::Services);
        walk.met.questions.insert(next.question);
        for way in services {
            put(&mut answers, next, way.clone());
            walk.paths += walk.step(&answers, &before, 1).paths;
        }
        walk.nodes = walk.diagram.len();
        let sums = ["income-route", "income", "members"].map(question);
        let asked = sums.iter().any(|sum| walk.met.questions.contains(sum));
        assert_eq!(asked, limit(today).is_some(), "sums are asked for where there is a limit");
        walk
    }

    fn new(today: Date) -> Walk {
        Walk {
            today,
            known: HashMap::new(),
            diagram: Diagram::default(),
            states: 0,
            paths: 0,
            filled: 0,
            nodes: 0,
            met: Met::default(),
            canon: 0,
        }
    }

    fn add(&mut self, other: &Walk) {
        self.states += other.states;
        self.paths += other.paths;
        self.filled += other.filled;
        self.nodes += other.nodes;
        self.met.add(&other.met);
        self.canon = self.canon.wrapping_add(other.canon);
    }

    /// Checks one state, and all that can follow it.
    fn step(&mut self, answers: &Answers, before: &Assessment, asked: usize) -> Below {
        assert!(asked <= book().questions.len(), "each question is asked once at the most");
        let assessment = self.check(answers);
        settled::stays(before, &assessment, answers);
        if assessment.inquiry.open.is_empty() {
            check_end(answers, &assessment);
            check_portable(answers, &assessment, self.today);
        }
        let place = digest(&place(answers, self.today));
        let outcome = digest(&outcome(&assessment));
        if let Some(known) = self.known.get(&place) {
            assert_eq!(known.next, assessment.inquiry.next(), "{}", told(answers));
            assert_eq!(known.outcome, outcome, "{}", told(answers));
            return known.below;
        }
        if assessment.children[0].services.len() == 1 || place[0].is_multiple_of(SAMPLE) {
            self.filled += settled::sound(answers, &assessment, self.today);
        }
        let below = match assessment.inquiry.next() {
            Some(next) => self.ask(answers, &assessment, next, asked),
            None => Below { node: self.diagram.end(outcome), paths: 1, left: (0, 0) },
        };
        let most = assessment.inquiry.open.len();
        assert_eq!(below.left.1, most, "the most that are asked: {}", told(answers));
        if place[0].is_multiple_of(SAMPLE) {
            let Remaining { least, most } = remaining(book(), answers, self.today);
            assert_eq!((least, most), (Some(below.left.0), below.left.1), "{}", told(answers));
        }
        self.known.insert(place, Known { below, outcome, next: assessment.inquiry.next() });
        below
    }

    fn ask(
        &mut self,
        answers: &Answers,
        assessment: &Assessment,
        next: Next,
        asked: usize,
    ) -> Below {
        assert_eq!(value(answers, next.question), None, "asked twice: {}", told(answers));
        self.met.questions.insert(next.question);
        let mut nodes = Vec::new();
        let mut paths = 0;
        let (mut fewest, mut most) = (usize::MAX, 0);
        for way in ways(next.question, self.today) {
            let mut answered = answers.clone();
            put(&mut answered, next, way);
            let Below { node, paths: through, left } = self.step(&answered, assessment, asked + 1);
            (fewest, most) = (fewest.min(left.0 + 1), most.max(left.1 + 1));
            nodes.push(node);
            paths += through;
        }
        let node = self.diagram.asked(next.question, nodes);
        let name = &book().questions[next.question.index()].name;
        let node = node.unwrap_or_else(|| panic!("{name} changes nothing after {}", told(answers)));
        Below { node, paths, left: (fewest, most) }
    }

    fn check(&mut self, answers: &Answers) -> Assessment {
        let assessment = assess(book(), answers, self.today);
        self.states += 1;
        self.canon = self.canon.wrapping_add(figure(&canon(&assessment)));
        self.met.meet(&assessment);
        check_reasons(&assessment);
        let child = given(&answers.children[0]);
        let expected = oracle::expected(&given(&answers.family), &child, limit(self.today));
        assert_eq!(found(&assessment.children[0]), expected, "{}", told(answers));
        assessment
    }
}

/// With every question answered inside the edition there is nothing left to find out: what is missing at the end is
/// what somebody did not know.
fn check_end(answers: &Answers, assessment: &Assessment) {
    for service in &assessment.children[0].services {
        let unknown = |id: &QuestionId| value(answers, *id) == Some(&Value::DontKnow);
        assert!(service.missing.iter().all(unknown), "{}", told(answers));
        let unsure = !service.missing.is_empty() || service.outside_edition;
        assert!(service.verdict != Verdict::Need || unsure, "need of nothing: {}", told(answers));
    }
}

/// Whoever opens a link or a code, which hold no number, is told the same as the family: the same grounds, papers and
/// steps, and nothing is left to ask.
fn check_portable(answers: &Answers, assessment: &Assessment, today: Date) {
    let portable = portable(book(), answers, today);
    let numbers = portable.family.iter().filter(|(_, value)| value.number().is_some());
    assert_eq!(numbers.count(), 0, "{}", told(&portable));
    let there = assess(book(), &portable, today);
    assert_eq!(there.inquiry.open, [], "{} as {}", told(answers), told(&portable));
    let said = [assessment, &there].map(outcome);
    assert_eq!(said[0], said[1], "{} as {}", told(answers), told(&portable));
}
