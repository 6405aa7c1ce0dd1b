//! Which papers and steps each channel asks for: one checklist per channel, services that share a paper together.

use crate::assessment::{Asked, Checklist, Line, Said, Step, Take};
use crate::book::{
    CategoryId, Channel, Citation, CompleteBook, DocumentId, Form, Item, ItemRule, List,
    QuestionId, ServiceId, Statement,
};
use crate::judge::{Subject, pending_of};
use crate::text::TextId;
use crate::truth::Truth;
use crate::verdict::Judged;

/// Which lists are in play for one child, and for which service: the services in the book's order.
pub(crate) struct Plan<'a> {
    lists: Vec<(&'a Judged<'a>, &'a List)>,
    /// The services in question have more than one list in play.
    undecided: bool,
    judged: &'a [Judged<'a>],
}

impl<'a> Plan<'a> {
    /// The lists of the channel chosen; all a service has while undecided, or where it does not offer the chosen one. A
    /// closed one is there for whoever chose its channel, beside those that are open.
    pub(crate) fn of(
        subject: &Subject<'_>,
        judged: &'a [Judged<'a>],
        channel_question: Option<QuestionId>,
    ) -> Plan<'a> {
        let chosen = channel_question.and_then(|question| subject.value(question)?.channel());
        let mut plan = Plan { lists: Vec::new(), undecided: false, judged };
        for judged in judged.iter().filter(|judged| judged.applies()) {
            let of_chosen = judged.rules.lists.iter().find(|list| Some(list.channel) == chosen);
            if of_chosen.is_none_or(|list| list.closed.is_some()) {
                plan.undecided |= judged.rules.open_lists().nth(1).is_some();
                plan.lists.extend(judged.rules.open_lists().map(|list| (judged, list)));
            }
            plan.lists.extend(of_chosen.map(|list| (judged, list)));
        }
        plan
    }

    /// The lists of the services to apply for, whichever channel is chosen.
    pub(crate) fn on_offer(&self) -> impl Iterator<Item = &'a List> {
        let applying = self.judged.iter().filter(|judged| judged.applies());
        applying.flat_map(|judged| &judged.rules.lists)
    }

    /// The unasked questions that can still change a paper, a step, or the channel.
    pub(crate) fn pending(
        &self,
        subject: &Subject<'_>,
        channel_question: Option<QuestionId>,
        open: &mut Vec<QuestionId>,
    ) {
        for (judged, list) in &self.lists {
            let subject = subject.with_status(&judged.status);
            for item in &list.items {
                if let Some(when) = &item.when {
                    when.pending(&subject, open);
                }
            }
            let channel = subject.book.channel(list.channel);
            let steps = channel.map(|channel| steps_at(channel, list)).unwrap_or_default();
            for statements in [&*list.steps, &list.notes, steps] {
                pending_of(statements, &subject, open);
            }
        }
        if self.undecided
            && let Some(question) = channel_question
            && subject.value(question).is_none()
        {
            open.push(question);
        }
    }

    /// The checklists of the child, in the book's order of channels.
    pub(crate) fn checklists(
        mut self,
        book: &CompleteBook,
        subject: &Subject<'_>,
    ) -> Vec<Checklist> {
        let door = |list: &List| (list.channel, list.closed.is_some());
        self.lists.sort_by_key(|(_, list)| door(list));
        let same =
            |one: &(&Judged<'_>, &List), other: &(&Judged<'_>, &List)| door(one.1) == door(other.1);
        let parts = self.lists.chunk_by(same);
        parts.filter_map(|parts| checklist(book, subject, parts)).collect()
    }
}

/// What is done there beside a list's own steps: nothing where nobody should go.
fn steps_at<'a>(channel: &'a Channel, list: &List) -> &'a [Statement] {
    if list.closed.is_some() { &[] } else { &channel.steps }
}

fn checklist(
    book: &CompleteBook,
    subject: &Subject<'_>,
    parts: &[(&Judged<'_>, &List)],
) -> Option<Checklist> {
    let first = parts.first()?.1;
    let id = first.channel;
    let closed = first.closed.as_ref().map(Said::certainly);
    let channel = book.channel(id)?;
    let services = parts.iter().map(|(judged, _)| judged.service).collect();
    let mut wanted = Vec::with_capacity(parts.iter().map(|(_, list)| list.items.len()).sum());
    let mut steps = Steps::default();
    let mut notes: Vec<Said> = Vec::new();
    for (judged, list) in parts {
        let subject = subject.with_status(&judged.status);
        let service = judged.service;
        for item in &list.items {
            wanted.extend(want(&subject, channel, service, item));
        }
        steps.weave(
            service,
            that_hold(&subject, &list.steps).chain(that_hold(&subject, steps_at(channel, list))),
        );
        for note in that_hold(&subject, &list.notes) {
            if notes.last() != Some(&note) {
                notes.push(note);
            }
        }
    }
    let lines = lines(book, subject, wanted);
    Some(Checklist { channel: id, closed, services, lines, steps: steps.into_vec(), notes })
}

/// An item that says something, for one service.
struct Wanted<'a> {
    take: Take,
    form: Form,
    document: DocumentId,
    status: &'a [(CategoryId, Truth)],
    asked: Asked,
}

fn want<'a>(
    subject: &Subject<'a>,
    channel: &Channel,
    service: ServiceId,
    item: &Item,
) -> Option<Wanted<'a>> {
    let (take, form) = taken(subject, channel, item)?;
    let reasons = item.when.as_ref().map(|when| when.sufficient_reasons(subject));
    let asked = Asked {
        service,
        reasons: reasons.unwrap_or_default(),
        ask: item.rule == ItemRule::Ask,
        looked_up: looked_up(subject, item, take),
        citation: item.citation,
    };
    Some(Wanted { take, form, document: item.document, status: subject.status, asked })
}

/// Where it is said that the office can look up what a paper says, of a paper that is to be handed in.
fn looked_up(subject: &Subject<'_>, item: &Item, take: Take) -> Option<Citation> {
    let looked_up = item.looked_up.as_ref().filter(|_| take != Take::DoNotBring)?;
    let holds = looked_up.when.as_ref().is_none_or(|when| when.judge(subject) == Truth::Yes);
    holds.then_some(looked_up.citation)
}

/// One line for each paper in one form. Services share a line only if it is equally certain for each: a paper that one
/// of them only asks about has a line of its own.
fn lines(book: &CompleteBook, subject: &Subject<'_>, mut wanted: Vec<Wanted<'_>>) -> Vec<Line> {
    wanted.sort_by_key(|one| (one.take, one.document, one.form));
    let mut lines: Vec<Line> = Vec::with_capacity(wanted.len());
    for Wanted { take, form, document, status, asked } in wanted {
        let same = |line: &Line| (line.take, line.document, line.form) == (take, document, form);
        let shared = lines.iter_mut().rev().take_while(|line| same(line)).find(|line| {
            line.asked.first().is_some_and(|other| {
                (other.ask, other.citation.standing) == (asked.ask, asked.citation.standing)
            })
        });
        if let Some(line) = shared {
            line.asked.push(asked);
            continue;
        }
        let subject = subject.with_status(status);
        let remarks = book
            .document(document)
            .into_iter()
            .flat_map(|document| take.adds(document).iter().enumerate())
            .filter(|(_, remark)| may_hold(&subject, remark))
            .map(|(index, _)| index)
            .collect();
        lines.push(Line { take, document, form, asked: vec![asked], remarks });
    }
    lines
}

/// The group an item falls into, or `None` where nothing is said of it.
fn taken(subject: &Subject<'_>, channel: &Channel, item: &Item) -> Option<(Take, Form)> {
    let truth = item.when.as_ref().map_or(Truth::Yes, |when| when.judge(subject));
    let bring = if channel.upload { Take::Upload } else { Take::Bring };
    match (item.rule, truth) {
        (ItemRule::Bring | ItemRule::BringOrLeave, Truth::Yes) => Some((bring, item.form)),
        (ItemRule::Bring | ItemRule::BringOrLeave, Truth::Unknown)
        | (ItemRule::Ask, Truth::Yes | Truth::Unknown) => Some((Take::OnlyIf, item.form)),
        (ItemRule::BringOrLeave, Truth::No) | (ItemRule::Leave, Truth::Yes) => {
            Some((Take::DoNotBring, Form::Unstated))
        }
        (ItemRule::Bring | ItemRule::Ask, Truth::No)
        | (ItemRule::Leave, Truth::No | Truth::Unknown) => None,
    }
}

fn that_hold<'a>(
    subject: &'a Subject<'_>,
    statements: &'a [Statement],
) -> impl DoubleEndedIterator<Item = Said> + use<'a> {
    statements.iter().filter_map(|statement| {
        let truth = statement.when.as_ref().map_or(Truth::Yes, |when| when.judge(subject));
        (truth != Truth::No)
            .then(|| Said { certain: truth == Truth::Yes, ..Said::certainly(statement) })
    })
}

impl Said {
    fn certainly(statement: &Statement) -> Said {
        Said {
            name: statement.name.clone(),
            text: statement.text,
            citation: statement.citation,
            certain: true,
        }
    }
}

/// The steps of several services, each service's in its own order; the same step appears once. They are woven from the
/// last to the first, so that what one service alone asks for comes right before the next step all of them share: nobody
/// waits for one service's board before handing in for another.
#[derive(Default)]
struct Steps {
    told: Vec<Step>,
    /// Indices into `told`, in the order of doing: cheap to move when a step comes in between.
    order: Vec<usize>,
    /// A bit for each text seen: most steps of most services are new, and need no search.
    known: Vec<u64>,
}

impl Steps {
    fn weave(&mut self, service: ServiceId, said: impl DoubleEndedIterator<Item = Said>) {
        let mut place = self.order.len();
        for said in said.rev() {
            let found = if self.learn(said.text) { None } else { self.find(place, &said) };
            let known = found.and_then(|at| Some((at, self.told.get_mut(*self.order.get(at)?)?)));
            if let Some((at, step)) = known {
                step.services.push(service);
                step.cite(&[said.citation]);
                place = at;
            } else {
                self.order.insert(place, self.told.len());
                let citations = vec![said.citation];
                self.told.push(Step { services: vec![service], said, citations });
            }
        }
    }

    /// Whether a text is new; it is not from now on.
    fn learn(&mut self, text: TextId) -> bool {
        let (word, bit) = (usize::from(text.0 / 64), 1 << (text.0 % 64));
        if self.known.len() <= word {
            self.known.resize(word.saturating_add(1), 0);
        }
        let Some(known) = self.known.get_mut(word) else { return true };
        let is_new = *known & bit == 0;
        *known |= bit;
        is_new
    }

    /// The same step before this place. What services share is right before it or at the start, so those are
    /// looked at first.
    fn find(&self, place: usize, said: &Said) -> Option<usize> {
        let same = |at: &usize| {
            self.told.get(*at).is_some_and(|step| {
                (step.said.text, step.said.certain) == (said.text, said.certain)
            })
        };
        let rest = self.order.get(..place)?;
        if rest.last().is_some_and(same) {
            return place.checked_sub(1);
        }
        rest.iter().position(same)
    }

    fn into_vec(self) -> Vec<Step> {
        let mut steps: Vec<Option<Step>> = self.told.into_iter().map(Some).collect();
        self.order.into_iter().filter_map(|at| steps.get_mut(at)?.take()).collect()
    }
}

fn may_hold(subject: &Subject<'_>, statement: &Statement) -> bool {
    statement.when.as_ref().is_none_or(|when| when.judge(subject) != Truth::No)
}
