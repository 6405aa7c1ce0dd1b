//! What the real rules say of answers to the slice.

use content::book;
use rules::assess;
use rules::assessment::Assessment;
use rules::book::{ChannelId, Kind, Scope};
use rules::named::{self, Given};
use rules::{Answers as Family, CompleteBook, Date};

use super::slice::{Answer, Answers, Slice};

/// One outcome: the next question, or else the verdict and the papers by group.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome<'a> {
    Asks(&'a str),
    Ends { verdict: &'a str, papers: Vec<(&'static str, &'a str)> },
}

pub(super) struct Rules<'a> {
    slice: &'a Slice,
    book: &'static CompleteBook,
    today: Date,
    channel: ChannelId,
}

impl<'a> Rules<'a> {
    /// The error names what the book does not have.
    pub(super) fn of(slice: &'a Slice, today: Date) -> Result<Self, String> {
        let book = book();
        let channel = book.channels.iter().position(|channel| channel.name == slice.channel);
        let channel = channel
            .and_then(ChannelId::at)
            .ok_or_else(|| format!("the book has no channel `{}`", slice.channel))?;
        Ok(Self { slice, book, today, channel })
    }

    pub(super) fn assess(&self, answers: &Answers) -> Result<Outcome<'static>, String> {
        let assessment = assess(self.book, &self.family(answers)?, self.today);
        Ok(match assessment.inquiry.next() {
            Some(next) => Outcome::Asks(&self.book.questions[next.question.index()].name),
            None => self.outcome(&assessment),
        })
    }

    fn outcome(&self, assessment: &Assessment) -> Outcome<'static> {
        let child = &assessment.children[0];
        let lists = child.checklists.iter().filter(|list| list.channel == self.channel);
        let lines = lists.flat_map(|list| &list.lines);
        let mut papers: Vec<_> = lines
            .map(|line| {
                (line.take.name(), self.book.documents[line.document.index()].name.as_str())
            })
            .collect();
        papers.sort_unstable();
        Outcome::Ends { verdict: child.services[0].verdict.name(), papers }
    }

    /// The answers as the core takes them, the channel already chosen.
    fn family(&self, answers: &Answers) -> Result<Family, String> {
        let (mut family, mut child) = (Vec::new(), Vec::new());
        for (id, answer) in answers {
            let question = self.book.question_named(id).map(|id| &self.book.questions[id.index()]);
            let question = question.ok_or_else(|| format!("the book has no question `{id}`"))?;
            let place = if question.scope == Scope::Child { &mut child } else { &mut family };
            place.push((id.clone(), given(answer)));
        }
        if let Some(question) = self.book.question_of_kind(Kind::Channel) {
            let name = self.book.questions[question.index()].name.clone();
            family.push((name, Given::Word(self.slice.channel.clone())));
        }
        named::read(self.book, &family, &[child]).map_err(|mistakes| {
            mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
        })
    }
}

fn given(answer: &Answer) -> Given {
    match answer {
        Answer::Number(number) => Given::Number(*number),
        Answer::One(word) => Given::Word(word.clone()),
        Answer::Several(words) => Given::Words(words.clone()),
        Answer::Sums(sums) => {
            Given::Sums(sums.iter().map(|(part, sum)| (part.clone(), *sum)).collect())
        }
    }
}
