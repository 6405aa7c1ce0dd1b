//! What all services share: places with their hours, categories, what counts as income, papers, days off.

use content::{format, ui};
use komek::components::citation;
use rules::book::{
    CategoryId, Channel, DayOff, Document, Holiday, ItemRule, Question, Scope, Service, Topic,
};
use rules::{Condition, OptionSet};
use yew::prelude::*;

use super::{Guide, Section, citations, fold, limits, papers, sources, when};

/// Every place to apply at, with what is known of it.
pub(super) fn channels(guide: &Guide) -> Section {
    let behind = guide.book.channels.iter().flat_map(|channel| {
        let said = citations(&channel.hours).chain(citations(&channel.address));
        let said = said.chain(citations(&channel.at_hand)).chain(citations(&channel.steps));
        said.chain(channel.opening.iter().map(|opening| &opening.citation))
    });
    let content = html! {
        <>
            { for guide.book.channels.iter().enumerate().map(|(index, one)| channel(guide, index, one)) }
            { sources::cited(guide, behind) }
        </>
    };
    Section::new("channels", guide.text(ui::RULES_CHANNELS), content)
}

fn channel(guide: &Guide, index: usize, channel: &Channel) -> Html {
    let offered = guide
        .book
        .services
        .iter()
        .filter(|service| service.open_lists().any(|list| list.channel.index() == index));
    let closed = guide.book.services.iter().flat_map(|service| {
        let here = service.lists.iter().filter(move |list| list.channel.index() == index);
        here.filter_map(move |list| Some((service, list.closed.as_ref()?)))
    });
    let content = html! {
        <>
            <p class="guide__text">{ guide.text(channel.hint) }</p>
            <p class="guide__text">{ for_help(guide, offered) }</p>
            { for closed.map(|(service, why)| html! {
                <p class="guide__text"><strong>{ guide.text(service.title) }{ "." }</strong>{ " " }{ guide.statement(why) }</p>
            }) }
            <dl class="guide__facts">
                { guide.fact(ui::ADDRESS, &channel.address) }
                { guide.fact(ui::HOURS, &channel.hours) }
                { guide.fact(ui::AT_HAND, &channel.at_hand) }
            </dl>
            { evenings(guide, channel) }
        </>
    };
    fold::entry(guide.text(channel.title), content)
}

fn for_help<'a>(guide: &Guide, services: impl Iterator<Item = &'a Service>) -> String {
    let services: Vec<String> = services.map(|service| guide.text(service.short)).collect();
    guide.fill(ui::FOR_WHICH_HELP, &[("services", &services.join(", "))])
}

/// Whose hours end the working day of a door that never closes.
fn evenings(guide: &Guide, channel: &Channel) -> Html {
    let opening = channel.opening.as_ref().filter(|opening| opening.always);
    let last = opening.and_then(|opening| Some((opening, opening.shifts.last()?)));
    html! {
        { for last.map(|(opening, shift)| html! {
            <p class="guide__text">
                { guide.fill(ui::HAND_IN_EVENINGS, &[("until", &format::clock(shift.until))]) }{ " " }
                { citation::mark(guide, opening.citation.certainty()) }
            </p>
        }) }
    }
}

/// Every category once: the Rules' words, who decides, what belongs to it and what can be done.
pub(super) fn categories(guide: &Guide) -> Section {
    let advice = guide.book.categories.iter().flat_map(|category| &category.advice);
    let behind = guide.book.categories.iter().map(|category| &category.citation);
    let behind = behind.chain(advice.map(|advice| &advice.citation));
    let ids = when::by_number(guide, (0..guide.book.categories.len()).filter_map(CategoryId::at));
    let content = html! {
        <>
            { for ids.into_iter().map(|id| category(guide, id)) }
            { sources::cited(guide, behind) }
        </>
    };
    Section::new("categories", guide.text(ui::GUIDE_CATEGORIES), content)
}

fn category(guide: &Guide, id: CategoryId) -> Html {
    let Some(category) = guide.book.category(id) else { return html! {} };
    let services = guide.book.services.iter();
    let taken = services.filter_map(|service| Some((service, service.ground(id)?.decided_by)));
    let numbered = category.number.map(|_| [&when::category(guide, id), ". "].concat());
    let title = [numbered.unwrap_or_default(), guide.text(category.short)].concat();
    let content = html! {
        <>
            { for why(guide, &category.when).map(|question| html! {
                <p class="guide__text">{ guide.text(question.why) }{ " " }{ citation::mark(guide, question.citation.certainty()) }</p>
            }) }
            { circumstances(guide, &category.when) }
            { for when::limits(&category.when).into_iter().map(|limit| limits::still_in_force(guide, limit)) }
            <dl class="guide__facts">
                { for category.number.map(|_| html! {
                    <div><dt>{ guide.text(ui::RESULT_OFFICIAL) }</dt><dd>{ guide.text(category.title) }{ " " }{ citation::mark(guide, category.citation.certainty()) }</dd></div>
                }) }
                <div>
                    <dt>{ guide.text(ui::RULES_DECIDED_BY) }</dt>
                    { for taken.map(|(service, by)| html! {
                        <dd>{ guide.pair(&guide.text(service.short), &guide.decided_by(by)) }</dd>
                    }) }
                </div>
                { for (!category.advice.is_empty()).then(|| html! {
                    <div>
                        <dt>{ guide.text(ui::RULES_ADVICE) }</dt>
                        { for category.advice.iter().map(|advice| html! { <dd>{ guide.statement(advice) }</dd> }) }
                    </div>
                }) }
            </dl>
        </>
    };
    fold::entry(title, content)
}

/// Why its questions are asked is what the category means.
fn why(guide: &Guide, when: &Condition) -> impl Iterator<Item = &'static Question> {
    let questions = when::questions(when).into_iter();
    let book = guide.book;
    questions.filter_map(|id| book.question(id))
}

/// The answers that make the category hold, where there are several.
fn circumstances(guide: &Guide, when: &Condition) -> Html {
    let several = |options: OptionSet| options.iter().count() > 1;
    let asked = match when {
        Condition::Is { question, options } if several(*options) => {
            guide.book.question(*question).map(|question| (question, *options))
        }
        _ => None,
    };
    html! {
        { for asked.map(|(question, options)| html! {
            <>
                <p class="guide__text">{ guide.text(question.short) }{ ":" }</p>
                <ul class="plain-list">
                    { for options.iter().map(|option| html! { <li>{ when::label(guide, question, option.index()) }</li> }) }
                </ul>
            </>
        }) }
    }
}

/// Who counts as family, and what counts as income.
pub(super) fn income(guide: &Guide) -> Section {
    let said = guide.topic(Topic::Income);
    let content = html! {
        <>
            { guide.list(&said) }
            { sources::cited(guide, said.iter().map(|statement| &statement.citation)) }
        </>
    };
    Section::new("income", guide.text(ui::INCOME_WHAT_COUNTS), content)
}

/// Every paper once: whose it is, which help it is for, and what to know of it.
pub(super) fn documents(guide: &Guide) -> Section {
    let behind = guide.book.documents.iter().flat_map(|document| {
        let said = citations(document.obtain.as_slice()).chain(citations(&document.remarks));
        said.chain(citations(&document.left))
    });
    let content = html! {
        <>
            <ul class="guide__documents">
                { for guide.book.documents.iter().enumerate().map(|(index, one)| document(guide, index, one)) }
            </ul>
            { sources::cited(guide, behind) }
        </>
    };
    Section::new("documents", guide.text(ui::RULES_DOCUMENTS), content)
}

fn document(guide: &Guide, index: usize, document: &Document) -> Html {
    let on_a_list = |service: &&Service, leave: bool| {
        let mut items = service.open_lists().flat_map(|list| &list.items);
        items.any(|item| item.document.index() == index && (item.rule == ItemRule::Leave) == leave)
    };
    let services = guide.book.services.iter();
    let mut asking = services.clone().filter(|service| on_a_list(service, false)).peekable();
    let scope = match document.scope {
        Scope::Family => ui::RULES_PER_FAMILY,
        Scope::Child => ui::RULES_PER_CHILD,
    };
    let own = document.per_service.then(|| guide.text(ui::RULES_PER_SERVICE));
    let facts = if asking.peek().is_some() {
        let whose = [[&for_help(guide, asking), "."].concat(), guide.text(scope)];
        whose.into_iter().chain(own).collect::<Vec<String>>().join(" ")
    } else {
        let leaving = services.filter(|service| on_a_list(service, true));
        [&guide.text(ui::TAKE_DO_NOT_BRING), ". ", &for_help(guide, leaving), "."].concat()
    };
    html! {
        <li data-entry="">
            <span class="guide__paper">{ guide.text(document.title) }</span>
            <p class="guide__detail">{ facts }</p>
            { for document.remarks.iter().chain(&document.left).map(|remark| html! {
                <p class="guide__detail">{ guide.statement(remark) }</p>
            }) }
        </li>
    }
}

/// The days on which offices are closed although it may be a weekday.
pub(super) fn holidays(guide: &Guide) -> Section {
    let days = guide.book.holidays.iter().flat_map(|holiday| &holiday.days);
    let behind = days.map(|day| &day.citation);
    let content = html! {
        <>
            <p class="guide__text" data-entry="">{ guide.pair(&guide.text(ui::RULES_CALENDAR_SPAN), &super::days(guide.book.edition.calendar)) }</p>
            <ul class="guide__days">{ for guide.book.holidays.iter().map(|one| holiday(guide, one)) }</ul>
            { sources::cited(guide, behind) }
        </>
    };
    Section::new("holidays", guide.text(ui::RULES_HOLIDAYS), content)
}

/// Days that are all to be confirmed say so once.
fn holiday(guide: &Guide, holiday: &Holiday) -> Html {
    let surest = holiday.days.iter().map(|day| day.citation.certainty()).min();
    let unsure = surest.filter(|surest| surest.standing.needs_confirming());
    html! {
        <li data-entry="">
            <strong>{ guide.text(holiday.title) }</strong>{ ": " }
            { for holiday.days.iter().enumerate().map(|(index, one)| html! {
                <>
                    { if index > 0 { "; " } else { "" } }{ day(guide, one) }
                    { for unsure.is_none().then(|| papers::sure(guide, one.citation.certainty())) }
                </>
            }) }
            { for unsure.map(|certainty| papers::sure(guide, certainty)) }
        </li>
    }
}

fn day(guide: &Guide, day: &DayOff) -> String {
    let on = format::date(day.on);
    match day.moved_from {
        Some(from) => {
            let moved = guide.fill(ui::DAYS_MOVED, &[("day", &format::date(from))]);
            [&on, " (", &moved, ")"].concat()
        }
        None => on,
    }
}
