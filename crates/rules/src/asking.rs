//! What is still to be asked of a family.

use std::borrow::Cow;

use time::Date;

use crate::answer::{Facts, Value};
use crate::assessment::{Inquiry, Next};
use crate::book::{ChannelId, Kind, QuestionId, RuleBook, Scope, ServiceId};
use crate::checklist::Plan;
use crate::condition::Subject;
use crate::verdict::{self, Judged};

/// Gathers it child by child.
pub(crate) struct Asking<'a> {
    book: &'a RuleBook,
    family: &'a Facts,
    today: Date,
    pub(crate) wanted: Cow<'a, [ServiceId]>,
    channel_question: Option<QuestionId>,
    /// Whether some service of this family offers a channel, by channel.
    offered: Vec<bool>,
    pending: Vec<QuestionId>,
    open: Vec<Next>,
}

impl<'a> Asking<'a> {
    pub(crate) fn of(book: &'a RuleBook, family: &'a Facts, today: Date) -> Asking<'a> {
        let mut open = Vec::new();
        if let Some(question) = book.question_of_kind(Kind::Services)
            && family.get(question).is_none()
        {
            open.push(Next { question, child: None });
        }
        Asking {
            book,
            family,
            today,
            wanted: wanted_services(book, family),
            channel_question: book.question_of_kind(Kind::Channel),
            offered: vec![false; book.channels.len()],
            pending: Vec::new(),
            open,
        }
    }

    pub(crate) fn subject(&self, child: &'a Facts) -> Subject<'a> {
        let &Asking { book, family, today, .. } = self;
        Subject { book, family, child, today, status: &[] }
    }

    /// Adds what is to be asked about one child, and gives the lists that it was found in.
    pub(crate) fn ask<'j>(
        &mut self,
        index: usize,
        subject: &Subject<'_>,
        judged: &'j [Judged<'j>],
    ) -> Plan<'j> {
        let plan = Plan::of(subject, judged, self.channel_question);
        for channel in plan.offered() {
            if let Some(place) = self.offered.get_mut(channel.index()) {
                *place = true;
            }
        }
        verdict::pending(subject, judged, &mut self.pending);
        plan.pending(subject, self.channel_question, &mut self.pending);
        let book = self.book;
        let asked = self.pending.drain(..);
        self.open
            .extend(asked.map(|question| Next { question, child: about(book, question, index) }));
        plan
    }

    pub(crate) fn done(self) -> Inquiry {
        let Asking { mut open, channel_question, offered, .. } = self;
        // Where the papers go is asked last, whichever file a question stands in.
        open.sort_unstable_by_key(|next| (Some(next.question) == channel_question, *next));
        open.dedup();
        let channels = offered.iter().enumerate().filter(|(_, offered)| **offered);
        let channels = channels.filter_map(|(index, _)| ChannelId::at(index)).collect();
        Inquiry { channels, open }
    }
}

/// The child a question is about; none for a family question.
fn about(book: &RuleBook, question: QuestionId, child: usize) -> Option<usize> {
    let scope = book.questions.get(question.index()).map(|question| question.scope);
    (scope == Some(Scope::Child)).then_some(child)
}

/// The services asked about: all of them until somebody chooses.
pub(crate) fn wanted_services<'a>(book: &RuleBook, family: &'a Facts) -> Cow<'a, [ServiceId]> {
    match book.question_of_kind(Kind::Services).and_then(|question| family.get(question)) {
        Some(Value::Services(chosen)) => Cow::Borrowed(chosen.as_slice()),
        _ => Cow::Owned((0..book.services.len()).filter_map(ServiceId::at).collect()),
    }
}
