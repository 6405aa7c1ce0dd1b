//! The assessment of a family: what holds for each child, and what is still to be asked.

use std::borrow::Cow;

use time::Date;

use crate::answer::{Answers, Facts, Value};
use crate::assessment::{Assessment, ChildAssessment, Door, Inquiry, Next};
use crate::book::{ChannelId, CompleteBook, Kind, QuestionId, RuleBook, Scope, ServiceId};
use crate::checklist::Plan;
use crate::judge::Subject;
use crate::verdict::{self, Judged, explain};

/// Assesses a family. Total: every combination of answers and any day gives an assessment.
pub fn assess(book: &CompleteBook, answers: &Answers, today: Date) -> Assessment {
    let mut children = Vec::with_capacity(answers.children.len());
    let mut told = |subject: &Subject<'_>, judged: &[Judged<'_>], plan: Plan<'_>| {
        let checklists = plan.checklists(book, subject);
        children.push(ChildAssessment { services: explain(subject, judged), checklists });
    };
    let inquiry = judge(book, answers, today, &mut told);
    Assessment { children, inquiry }
}

/// What [`assess`] says is still to be asked, and nothing more: reasons and papers are most of its work.
pub fn inquire(book: &RuleBook, answers: &Answers, today: Date) -> Inquiry {
    judge(book, answers, today, &mut |_, _, _| {})
}

/// What is open. Each child's result goes to `told`; a page that only asks passes none, and its code is left out.
fn judge(
    book: &RuleBook,
    answers: &Answers,
    today: Date,
    told: &mut dyn FnMut(&Subject<'_>, &[Judged<'_>], Plan<'_>),
) -> Inquiry {
    let mut open = Vec::new();
    if let Some(question) = book.question_of_kind(Kind::Services)
        && answers.family.get(question).is_none()
    {
        open.push(Next { question, child: None });
    }
    let wanted = wanted_services(book, &answers.family);
    let channel_question = book.question_of_kind(Kind::Channel);
    // By channel: whether every list for it is closed.
    let mut doors: Vec<Option<bool>> = vec![None; book.channels.len()];
    let mut pending = Vec::new();
    for (index, child) in answers.children.iter().enumerate() {
        let subject = Subject { book, family: &answers.family, child, today, status: &[] };
        let judged = verdict::judge_all(&subject, &wanted);
        let plan = Plan::of(&subject, &judged, channel_question);
        for list in plan.on_offer() {
            if let Some(closed) = doors.get_mut(list.channel.index()) {
                *closed = Some(closed.unwrap_or(true) && list.closed.is_some());
            }
        }
        verdict::pending(&subject, &judged, &mut pending);
        plan.pending(&subject, channel_question, &mut pending);
        for question in pending.drain(..) {
            open.push(Next { question, child: about(book, question, index) });
        }
        told(&subject, &judged, plan);
    }
    // Where the papers go is asked last, whichever file the question is in.
    open.sort_unstable_by_key(|next| (Some(next.question) == channel_question, *next));
    open.dedup();
    let doors = doors.into_iter().enumerate();
    let channels = doors
        .filter_map(|(index, closed)| {
            Some(Door { channel: ChannelId::at(index)?, closed: closed? })
        })
        .collect();
    Inquiry { channels, open }
}

/// The child a question is about; none for a family question.
fn about(book: &RuleBook, question: QuestionId, child: usize) -> Option<usize> {
    let scope = book.question(question).map(|question| question.scope);
    (scope == Some(Scope::Child)).then_some(child)
}

/// The services asked about: all of them until somebody chooses.
pub(crate) fn wanted_services<'a>(book: &RuleBook, family: &'a Facts) -> Cow<'a, [ServiceId]> {
    match book.question_of_kind(Kind::Services).and_then(|question| family.get(question)) {
        Some(Value::Services(chosen)) => Cow::Borrowed(chosen.as_slice()),
        _ => Cow::Owned((0..book.services.len()).filter_map(ServiceId::at).collect()),
    }
}
