//! Which papers and steps each channel asks for: one checklist per channel, services that share a paper together.

use crate::answer::Value;
use crate::assessment::{Asked, Checklist, Line, Said, Step, Take};
use crate::book::{
    Channel, ChannelId, Form, Item, ItemRule, Kind, List, OptionId, QuestionId, Service, ServiceId,
    Statement,
};
use crate::condition::Subject;
use crate::truth::Truth;
use crate::verdict::Judged;

/// The checklists of one child, in the book's order of channels.
pub(crate) fn build(subject: &Subject<'_>, judged: &[Judged]) -> Vec<Checklist> {
    let book = subject.book;
    let mut checklists = Vec::new();
    for (index, channel) in book.channels.iter().enumerate() {
        let Some(id) = ChannelId::at(index) else { continue };
        let mut parts = Vec::new();
        for judged in judged {
            let Some(service) = book.services.get(judged.assessment.service.index()) else {
                continue;
            };
            let list =
                lists_in_play(subject, judged, service).into_iter().find(|list| list.channel == id);
            if let Some(list) = list {
                parts.push((judged, list));
            }
        }
        if !parts.is_empty() {
            checklists.push(one(subject, id, channel, &parts));
        }
    }
    checklists
}

/// The lists of the channel chosen; all the service has while undecided, or where it does not offer the chosen one.
fn lists_in_play<'a>(
    subject: &Subject<'_>,
    judged: &Judged,
    service: &'a Service,
) -> Vec<&'a List> {
    if !judged.applies() {
        return Vec::new();
    }
    let chosen = chosen_channel(subject);
    match service.lists.iter().find(|list| Some(list.channel) == chosen) {
        Some(list) => vec![list],
        None => service.lists.iter().collect(),
    }
}

fn chosen_channel(subject: &Subject<'_>) -> Option<ChannelId> {
    let question = subject.book.question_of_kind(Kind::Channel)?;
    match subject.value(question)? {
        Value::One(OptionId(option)) => ChannelId::at(usize::from(*option)),
        _ => None,
    }
}

fn one(
    subject: &Subject<'_>,
    id: ChannelId,
    channel: &Channel,
    parts: &[(&Judged, &List)],
) -> Checklist {
    let services: Vec<_> = parts.iter().map(|(judged, _)| judged.assessment.service).collect();
    let mut lines: Vec<Line> = Vec::new();
    let mut steps = Vec::new();
    let mut notes = Vec::new();
    for (judged, list) in parts {
        let subject = subject.with_status(&judged.status);
        for item in &list.items {
            if let Some((take, form)) = taken(&subject, channel, item) {
                add(&mut lines, &subject, judged, item, take, form);
            }
        }
        let said_of = |statements| said(&subject, statements);
        let own = [said_of(&list.steps), said_of(&channel.steps)].concat();
        weave(&mut steps, judged.assessment.service, own);
        notes.extend(said_of(&list.notes));
    }
    notes.dedup();
    lines.sort_by_key(|line| (line.take, line.document, line.form));
    Checklist { channel: id, services, lines, steps, notes }
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

fn add(
    lines: &mut Vec<Line>,
    subject: &Subject<'_>,
    judged: &Judged,
    item: &Item,
    take: Take,
    form: Form,
) {
    let reasons =
        item.when.as_ref().map(|when| when.sufficient_reasons(subject)).unwrap_or_default();
    let asked = Asked {
        service: judged.assessment.service,
        reasons,
        ask: item.rule == ItemRule::Ask,
        citation: item.citation.clone(),
    };
    // A line is as sure for each service that shares it: one that is only asked about stands apart.
    let same = |line: &&mut Line| {
        (line.take, line.document, line.form) == (take, item.document, form)
            && line.asked.iter().all(|other| {
                (other.ask, other.citation.standing) == (asked.ask, asked.citation.standing)
            })
    };
    if let Some(line) = lines.iter_mut().find(same) {
        line.asked.push(asked);
        return;
    }
    let remarks = subject
        .book
        .documents
        .get(item.document.index())
        .into_iter()
        .flat_map(|document| document.adds(take).iter().enumerate())
        .filter(|(_, remark)| may_hold(subject, remark))
        .map(|(index, _)| index)
        .collect();
    lines.push(Line { take, document: item.document, form, asked: vec![asked], remarks });
}

fn said(subject: &Subject<'_>, statements: &[Statement]) -> Vec<Said> {
    statements
        .iter()
        .filter(|statement| may_hold(subject, statement))
        .map(|statement| Said {
            name: statement.name.clone(),
            text: statement.text,
            citation: statement.citation.clone(),
            certain: statement.when.as_ref().is_none_or(|when| when.judge(subject) == Truth::Yes),
        })
        .collect()
}

/// Adds one service's steps to those of the others, each in its own order; a step said alike stands once.
fn weave(steps: &mut Vec<Step>, service: ServiceId, said: Vec<Said>) {
    let mut place = 0;
    for said in said {
        let alike = |step: &Step| (step.said.text, step.said.certain) == (said.text, said.certain);
        let found = steps.iter_mut().enumerate().skip(place).find(|(_, step)| alike(step));
        if let Some((index, step)) = found {
            step.services.push(service);
            step.said.citation.join(&said.citation);
            place = index.saturating_add(1);
        } else {
            steps.insert(place, Step { services: vec![service], said });
            place = place.saturating_add(1);
        }
    }
}

fn may_hold(subject: &Subject<'_>, statement: &Statement) -> bool {
    statement.when.as_ref().is_none_or(|when| when.judge(subject) != Truth::No)
}

/// The unasked questions that can still change a paper, a step, or the channel.
pub(crate) fn pending(subject: &Subject<'_>, judged: &Judged, open: &mut Vec<QuestionId>) {
    let book = subject.book;
    let Some(service) = book.services.get(judged.assessment.service.index()) else { return };
    let subject = subject.with_status(&judged.status);
    let lists = lists_in_play(&subject, judged, service);
    for list in &lists {
        let items = list.items.iter().filter_map(|item| item.when.as_ref());
        let channel =
            book.channels.get(list.channel.index()).into_iter().flat_map(|channel| &channel.steps);
        let statements = list.steps.iter().chain(&list.notes).chain(channel);
        for when in items.chain(statements.filter_map(|statement| statement.when.as_ref())) {
            when.pending(&subject, open);
        }
    }
    if lists.len() > 1
        && let Some(question) = book.question_of_kind(Kind::Channel)
        && subject.value(question).is_none()
    {
        open.push(question);
    }
}
