//! One channel's papers, steps, hours and address, for every service that goes through it.

use content::ui;
use rules::TextId;
use rules::assessment::{Asked, Checklist, ChildAssessment, Line, Step, Take};
use rules::book::{Channel, Document, Form, ServiceId, Statement};
use yew::prelude::*;

use super::super::Page;
use crate::components::{citation, picture, reason};

pub(super) fn view(page: &Page<'_>, child: &ChildAssessment, list: &Checklist) -> Html {
    let Some(channel) = page.book.channels.get(list.channel.index()) else { return html! {} };
    let id = ["channel-", &channel.name].concat();
    html! {
        <section class="channel" aria-labelledby={id.clone()}>
            <h2 class="subheading" {id}>{ page.text(channel.heading) }</h2>
            <p class="channel__services">{ titles(page, &list.services) }</p>
            { for list.notes.iter().map(|note| html! {
                <p class="channel__note">{ page.text(note.text) }{ " " }{ citation::mark(page, note.citation.standing) }</p>
            }) }
            { for Take::ALL.into_iter().map(|take| group(page, child, list, take)) }
            <h3 class="channel__part">{ page.text(ui::STEPS) }</h3>
            <ol class="steps">{ for list.steps.iter().map(|found| step(page, list, found)) }</ol>
            { facts(page, channel, list) }
            { sources(page, channel, list) }
        </section>
    }
}

fn titles(page: &Page<'_>, services: &[ServiceId]) -> String {
    let titles = services.iter().filter_map(|id| page.book.services.get(id.index())).map(|service| page.text(service.title));
    titles.collect::<Vec<_>>().join(" · ")
}

fn shorts(page: &Page<'_>, services: impl Iterator<Item = ServiceId>) -> String {
    let mut shorts: Vec<&str> =
        services.filter_map(|id| page.book.services.get(id.index())).map(|service| page.text(service.short)).collect();
    shorts.dedup();
    shorts.join(", ")
}

fn officials(page: &Page<'_>, services: &[ServiceId]) -> String {
    let names = services.iter().filter_map(|id| page.book.services.get(id.index()));
    names.map(|service| ["«", page.text(service.official), "»"].concat()).collect::<Vec<_>>().join("; ")
}

fn group(page: &Page<'_>, child: &ChildAssessment, list: &Checklist, take: Take) -> Html {
    let lines: Vec<&Line> = list.lines.iter().filter(|line| line.take == take).collect();
    if lines.is_empty() {
        return html! {};
    }
    let title = match take {
        Take::Bring => ui::TAKE_BRING,
        Take::Upload => ui::TAKE_UPLOAD,
        Take::OnlyIf => ui::TAKE_ONLY_IF,
        Take::DoNotBring => ui::TAKE_DO_NOT_BRING,
    };
    html! {
        <div class={classes!("group", ["group--", take.name()].concat())}>
            <h3 class="group__title">{ page.text(title) }</h3>
            <ul class="papers">{ for lines.into_iter().map(|line| paper(page, child, list, line)) }</ul>
        </div>
    }
}

fn paper(page: &Page<'_>, child: &ChildAssessment, list: &Checklist, line: &Line) -> Html {
    let Some(document) = page.book.documents.get(line.document.index()) else { return html! {} };
    let one_of_several = list.services.len() > 1 || child.checklists.len() > 1 && child.services.len() > 1;
    let standing = line.asked.iter().map(|asked| asked.citation.standing).max();
    html! {
        <li class="paper">
            { picture::view(document.picture) }
            <div class="paper__text">
                <p class="paper__title">
                    { page.text(document.title) }
                    { for form(line.form).filter(|_| line.take != Take::DoNotBring).map(|form| html! { <span class="paper__form">{ " — " }{ page.text(form) }</span> }) }
                </p>
                { for one_of_several.then(|| html! {
                    <p class="paper__services">{ page.fill(ui::FOR_SERVICES, &[("services", &shorts(page, line.asked.iter().map(|asked| asked.service)))]) }</p>
                }) }
                { condition(page, document, line) }
                { for document.obtain.as_ref().filter(|_| line.take != Take::DoNotBring).map(|obtain| obtained(page, obtain)) }
                { for line.remarks.iter().filter_map(|index| document.remarks.get(*index)).map(|remark| html! {
                    <p class="paper__remark">{ page.text(remark.text) }{ " " }{ citation::mark(page, remark.citation.standing) }</p>
                }) }
                { for standing.map(|standing| citation::mark(page, standing)) }
                { source(page, document, line) }
            </div>
        </li>
    }
}

fn condition(page: &Page<'_>, document: &Document, line: &Line) -> Html {
    let ask = line.asked.iter().any(|asked| asked.ask);
    let text = match line.take {
        Take::Bring | Take::Upload => return html! {},
        Take::DoNotBring => document.not_needed.map(|text| page.text(text).to_owned()),
        Take::OnlyIf if ask => Some(page.text(ui::ASK_LINE).to_owned()),
        Take::OnlyIf => document.only_if.map(|text| page.fill(ui::ONLY_IF_LINE, &[("condition", page.text(text))])),
    };
    html! { <p class="paper__condition">{ text.unwrap_or_default() }</p> }
}

fn obtained(page: &Page<'_>, obtain: &Statement) -> Html {
    html! {
        <p class="paper__where">
            { page.fill(ui::WHERE_FROM, &[("place", page.text(obtain.text))]) }{ " " }
            { citation::mark(page, obtain.citation.standing) }
        </p>
    }
}

/// Why the line is here, and every source behind it.
fn source(page: &Page<'_>, document: &Document, line: &Line) -> Html {
    let mut reasons: Vec<String> = line.asked.iter().flat_map(|asked| asked_because(page, asked)).collect();
    reasons.dedup();
    let remarks = line.remarks.iter().filter_map(|index| document.remarks.get(*index));
    let statements = document.obtain.iter().chain(remarks).map(|statement| &statement.citation);
    html! {
        <details class="details details--line">
            <summary class="details__summary">{ page.text(ui::WHY_AND_SOURCE) }</summary>
            <ul class="plain-list">{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            { citation::list(page, line.asked.iter().map(|asked| &asked.citation).chain(statements)) }
        </details>
    }
}

fn asked_because(page: &Page<'_>, asked: &Asked) -> Vec<String> {
    if asked.reasons.is_empty() {
        return vec![page.text(ui::REASON_EVERYONE).to_owned()];
    }
    asked.reasons.iter().map(|found| reason::line(page, found)).collect()
}

fn form(form: Form) -> Option<TextId> {
    Some(match form {
        Form::Written => ui::FORM_WRITTEN,
        Form::Electronic => ui::FORM_ELECTRONIC,
        Form::Original => ui::FORM_ORIGINAL,
        Form::OriginalOrDigital => ui::FORM_ORIGINAL_OR_DIGITAL,
        Form::Copy => ui::FORM_COPY,
        Form::OriginalAndCopy => ui::FORM_ORIGINAL_AND_COPY,
        Form::ElectronicCopy => ui::FORM_ELECTRONIC_COPY,
        Form::ElectronicOrCopy => ui::FORM_ELECTRONIC_OR_COPY,
        Form::Unstated => ui::FORM_UNSTATED,
    })
}

fn step(page: &Page<'_>, list: &Checklist, step: &Step) -> Html {
    let text = page.fill(step.said.text, &[("services", &officials(page, &step.services))]);
    html! {
        <li>
            { for (step.services.len() < list.services.len()).then(|| html! {
                <strong>{ shorts(page, step.services.iter().copied()) }{ ": " }</strong>
            }) }
            { text }{ " " }
            { citation::mark(page, step.said.citation.standing) }
        </li>
    }
}

fn facts(page: &Page<'_>, channel: &Channel, list: &Checklist) -> Html {
    let fact = |label: TextId, statements: &[Statement]| {
        html! {
            <div class="facts__row">
                <dt>{ page.text(label) }</dt>
                { for statements.iter().map(|statement| html! {
                    <dd>{ page.text(statement.text) }{ " " }{ citation::mark(page, statement.citation.standing) }</dd>
                }) }
            </div>
        }
    };
    let services = list.services.iter().filter_map(|id| page.book.services.get(id.index()));
    html! {
        <dl class="facts">
            { fact(ui::ADDRESS, &channel.address) }
            { fact(ui::HOURS, &channel.hours) }
            <div class="facts__row">
                <dt>{ page.text(ui::TERM) }</dt>
                { for services.flat_map(|service| service.term.iter().map(move |term| (service, term))).map(|(service, term)| html! {
                    <dd>
                        { for (list.services.len() > 1).then(|| html! { <>{ page.text(service.short) }{ ": " }</> }) }
                        { page.text(term.text) }{ " " }{ citation::mark(page, term.citation.standing) }
                    </dd>
                }) }
            </div>
        </dl>
    }
}

fn sources(page: &Page<'_>, channel: &Channel, list: &Checklist) -> Html {
    let terms = list.services.iter().filter_map(|id| page.book.services.get(id.index())).flat_map(|service| &service.term);
    let statements = channel.hours.iter().chain(&channel.address).chain(terms).map(|statement| &statement.citation);
    let said = list.steps.iter().map(|step| &step.said.citation).chain(list.notes.iter().map(|note| &note.citation));
    html! {
        <details class="details">
            <summary class="details__summary">{ page.text(ui::SOURCE) }</summary>
            { citation::list(page, statements.chain(said)) }
        </details>
    }
}
