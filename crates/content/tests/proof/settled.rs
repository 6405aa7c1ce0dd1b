//! What is decided stays decided, and what holds with an unknown holds however it is filled in.
//!
//! A verdict is decided unless it is *need*. A line of a list is decided if it says bring, upload or do not bring; it
//! stays as long as its service's list is in play, which ends when the channel is chosen, or when it turns out that
//! there is nothing to hand in.

use rules::assessment::{Asked, ChildAssessment, Line, ServiceAssessment, Take, Verdict};
use rules::book::{CategoryId, ChannelId, Kind, QuestionId, Scope};
use rules::{Answers, Assessment, Date, Reason, Value, assess};

use crate::names::told;
use crate::places::value;
use crate::ways::fillings;
use content::book;

/// One more answer, in the order of asking: nothing that was decided changes.
pub(crate) fn stays(before: &Assessment, after: &Assessment, answers: &Answers) {
    let (before, after) = (&before.children[0], &after.children[0]);
    for (was, is) in pairs(before, after) {
        if was.verdict != Verdict::Need {
            let kept = (was.verdict, was.category) == (is.verdict, is.category);
            assert!(kept, "{was:?} became {is:?} by {}", told(answers));
        }
    }
    for (channel, line, asked) in decided(before) {
        assert!(is_kept(after, channel, line, asked), "{line:?} was lost by {}", told(answers));
    }
}

/// Every "I don't know" filled in, each in every way, whatever else is known; returns how many ways there are.
///
/// The channel picks among lists and changes none: once it is answered, only its own "I don't know" is filled in.
pub(crate) fn sound(answers: &Answers, assessment: &Assessment, today: Date) -> usize {
    let channel = book().question_of_kind(Kind::Channel).unwrap();
    let mut filled = 0;
    for (question, _) in book().ordered_questions() {
        let decides = value(answers, channel).is_none() || question == channel;
        if !decides || value(answers, question) != Some(&Value::DontKnow) {
            continue;
        }
        for filling in fillings(question, today) {
            let mut known = answers.clone();
            for (question, value) in filling {
                set(&mut known, question, value);
            }
            let after = assess(book(), &known, today);
            holds(assessment, &after, &known);
            filled += 1;
        }
    }
    filled
}

pub(crate) fn set(answers: &mut Answers, question: QuestionId, value: Value) {
    let facts = match book().questions[question.index()].scope {
        Scope::Family => &mut answers.family,
        Scope::Child => &mut answers.children[0],
    };
    facts.set(question, value);
}

/// *Likely* and *no ground* hold for good. The board's decision may turn out needless, for a ground that is likely.
/// A paper stays, or its ground is named among those whose paper serves instead.
fn holds(unknown: &Assessment, known: &Assessment, answers: &Answers) {
    let (unknown, known) = (&unknown.children[0], &known.children[0]);
    for (was, is) in pairs(unknown, known) {
        let holds = match was.verdict {
            Verdict::Likely | Verdict::None => is.verdict == was.verdict,
            Verdict::Board => matches!(is.verdict, Verdict::Board | Verdict::Likely),
            Verdict::Need => true,
        };
        assert!(holds, "{was:?} turned out as {is:?} with {}", told(answers));
        let ground = was.category.is_none_or(|ground| holds_still(ground, is));
        assert!(ground, "the ground of {was:?} is lost in {is:?} with {}", told(answers));
    }
    for (channel, line, asked) in decided(unknown) {
        let replaced = status_of(asked).is_some_and(|category| {
            let is = known.services.iter().find(|is| is.service == asked.service);
            is.is_some_and(|is| is.instead.contains(&category))
        });
        assert!(
            replaced || is_kept(known, channel, line, asked),
            "{line:?} turned out otherwise with {}",
            told(answers)
        );
    }
}

fn holds_still(ground: CategoryId, is: &ServiceAssessment) -> bool {
    is.category == Some(ground) || is.instead.contains(&ground)
}

/// The services of both, which are fewer once somebody chooses among them.
fn pairs<'a>(
    before: &'a ChildAssessment,
    after: &'a ChildAssessment,
) -> impl Iterator<Item = (&'a ServiceAssessment, &'a ServiceAssessment)> {
    before
        .services
        .iter()
        .filter_map(|was| Some((was, after.services.iter().find(|is| is.service == was.service)?)))
}

fn decided(child: &ChildAssessment) -> impl Iterator<Item = (ChannelId, &Line, &Asked)> {
    child.checklists.iter().flat_map(|list| {
        let lines = list.lines.iter().filter(|line| line.take != Take::OnlyIf);
        lines.flat_map(move |line| line.asked.iter().map(move |asked| (list.channel, line, asked)))
    })
}

fn is_kept(child: &ChildAssessment, channel: ChannelId, line: &Line, asked: &Asked) -> bool {
    let list = child.checklists.iter().find(|list| list.channel == channel);
    let in_play = list.filter(|list| list.services.contains(&asked.service));
    in_play.is_none_or(|list| {
        list.lines.iter().any(|other| {
            (other.take, other.document, other.form) == (line.take, line.document, line.form)
                && other.asked.iter().any(|by| by.service == asked.service)
        })
    })
}

/// The category whose paper the line is, if it is one's.
fn status_of(asked: &Asked) -> Option<CategoryId> {
    asked.reasons.iter().find_map(|reason| match reason {
        Reason::Category { category, .. } => Some(*category),
        _ => None,
    })
}
