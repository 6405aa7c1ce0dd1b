//! One service: its verdict in words, why, what could be done, and the source.

use content::{sentence, ui};
use rules::assessment::{ServiceAssessment, Verdict};
use rules::book::{Category, CategoryId, QuestionId, Scope, Service, ServiceId, Statement};
use rules::{Reason, TextId};
use yew::prelude::*;

use super::change;
use crate::components::fold::{fold, fold_later};
use crate::components::{citation, income};
use crate::model::Msg;
use crate::model::route::Route;
use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>, child: usize, alike: &[&ServiceAssessment]) -> Html {
    let Some(first) = alike.first() else { return html! {} };
    let services: Vec<(&Service, &ServiceAssessment)> =
        alike.iter().filter_map(|one| Some((page.book.service(one.service)?, *one))).collect();
    let name = services.first().map_or("", |(service, _)| &service.name);
    let id = ["verdict-", &(child + 1).to_string(), "-", name].concat();
    // Two children ask about the same service: each verdict is called by its child's heading too.
    let whose =
        page.has_several_children().then(|| ["verdicts-", &(child + 1).to_string(), " "].concat());
    let labelled = [whose.as_deref().unwrap_or_default(), &id].concat();
    let spoken =
        services.iter().map(|(service, _)| page.text(service.short)).collect::<Vec<_>>().join(", ");
    html! {
        <section class={classes!("verdict", ["verdict--", first.verdict.name()].concat())} aria-labelledby={labelled}>
            { for services.iter().enumerate().map(|(index, (service, _))| html! {
                <div class="verdict__line">
                    { mark(first.verdict) }
                    <div>
                        <h3 class="verdict__service" id={(index == 0).then(|| id.clone())}>{ page.text(service.short) }</h3>
                        <p class="verdict__words">{ page.text(sentence::verdict(first.verdict)) }</p>
                    </div>
                </div>
            }) }
            { near(page, limits_near(page, alike)) }
            { by_school(page, alike) }
            { fold_later(page, page.text(ui::WHY_AND_SOURCE), &spoken, || html! {
                <>
                    { why(page, first) }
                    { possible(page, child, alike) }
                    { change::view(page, child, alike) }
                    { cautions(page, &services) }
                    { source(page, &spoken, &services) }
                </>
            }) }
        </section>
    }
}

/// What the school says beside the verdict, which stays as it is: services that it does not give, and where its board
/// decides or no ground is seen, whom that has decided to help.
pub(super) fn by_school(page: &LatePage<'_>, alike: &[&ServiceAssessment]) -> Html {
    let Some((_, school)) = page.school() else { return html! {} };
    let open = alike.iter().filter(|one| one.verdict != Verdict::None);
    let open: Vec<ServiceId> = open.map(|one| one.service).collect();
    let decides = |id| page.book.service(id).is_some_and(Service::has_board);
    let board = alike.iter().any(|one| match one.verdict {
        Verdict::Board => true,
        // Whom the board alone has decided to help has no ground by law.
        Verdict::None => decides(one.service),
        Verdict::Likely | Verdict::Need => false,
    });
    html! {
        <>
            { for (school.elsewhere)(page, &open) }
            { for board.then(|| (school.board)(page)) }
        </>
    }
}

/// A mark of its own shape for each verdict: colour never carries the meaning alone.
pub(super) fn mark(verdict: Verdict) -> Html {
    let strokes = match verdict {
        Verdict::Likely => "M6 12.500L10.500 17L18 8",
        Verdict::Board => "M7 9H17M7 13H17M12 5V9M9 13V18M15 13V18",
        Verdict::Need => {
            "M9 9.500C9 5.500 15.500 5.500 15.500 9.500C15.500 12 12 12 12 14.500M12 17.500V18"
        }
        Verdict::None => "M7 12H17",
    };
    html! {
        <svg class="verdict__mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="11" />
            <path d={strokes} />
        </svg>
    }
}

fn category<'a>(page: &LatePage<'a>, id: CategoryId) -> Option<&'a Category> {
    page.book.category(id)
}

/// The ground with the answers behind it; where there is none, the one fact that fails.
fn why(page: &LatePage<'_>, assessed: &ServiceAssessment) -> Html {
    let ground = assessed.category.and_then(|id| category(page, id));
    let reasons: Vec<&Reason> = match assessed.category {
        Some(id) => assessed
            .findings
            .iter()
            .filter(|finding| finding.category == id)
            .flat_map(|finding| finding.reasons.iter())
            .collect(),
        None => assessed.failing.iter().collect(),
    };
    html! {
        <>
            <ul class="why">
                { for ground.map(|ground| html! {
                    <li>
                        { for ground.number.map(|_| html! { <strong>{ category_title(page, ground) }{ ". " }</strong> }) }
                        { page.text(ground.short) }{ " " }
                        { citation::mark(page, ground.citation.certainty()) }
                    </li>
                }) }
                { for reasons.iter().map(|found| html! { <li class="why__reason">{ page.say.reason(found) }</li> }) }
                { for assessed.instead.iter().filter_map(|id| category(page, *id)).map(|other| html! {
                    <li>{ page.text(ui::RESULT_INSTEAD) }{ ": " }{ page.text(other.short) }</li>
                }) }
            </ul>
            { for reasons.iter().map(|found| income::division(page, found)) }
        </>
    }
}

/// What to find out: each answer that is not known and could make a ground, with a way to give it.
fn possible(page: &LatePage<'_>, child: usize, alike: &[&ServiceAssessment]) -> Html {
    let mut missing: Vec<QuestionId> =
        alike.iter().flat_map(|assessed| assessed.missing.iter().copied()).collect();
    missing.sort_unstable();
    missing.dedup();
    let outside = alike.iter().any(|assessed| assessed.outside_edition);
    if missing.is_empty() && !outside {
        return html! {};
    }
    html! {
        <>
            <h4 class="verdict__part">{ page.text(ui::RESULT_FIND_OUT) }</h4>
            <ul class="plain-list">
                { for missing.iter().map(|id| find_out(page, *id, child)) }
                { for outside.then(|| html! { <li>{ page.text(outside_money(page)) }</li> }) }
            </ul>
            <p>{ page.text(ui::RESULT_ASK_PEDAGOGUE) }</p>
        </>
    }
}

fn find_out(page: &LatePage<'_>, id: QuestionId, child: usize) -> Html {
    let Some(question) = page.book.question(id) else { return html! {} };
    let child = (question.scope == Scope::Child).then_some(child);
    let route = Route::Question { question: id, child };
    html! {
        <li>
            <a href={page.link(route)} onclick={page.on::<MouseEvent>(Msg::WentTo(route))}>
                { page.fill(question.title, &[]) }
            </a>
        </li>
    }
}

/// What qualifies this verdict for this child.
fn cautions(page: &LatePage<'_>, services: &[(&Service, &ServiceAssessment)]) -> Html {
    let mut cautions = Vec::new();
    for (service, assessed) in services {
        for note in notes(service, assessed).filter(|note| note.when.is_some()) {
            cautions.push(html! {
                <li>
                    { for (services.len() > 1).then(|| html! { <strong>{ page.text(service.short) }{ ": " }</strong> }) }
                    { page.text(note.text) }{ " " }{ citation::mark(page, note.citation.certainty()) }
                </li>
            });
        }
    }
    if cautions.is_empty() {
        html! {}
    } else {
        html! { <ul class="plain-list">{ for cautions }</ul> }
    }
}

/// What could tip the verdict is said where the verdict is.
pub(super) fn near(page: &LatePage<'_>, cautions: Vec<&Statement>) -> Html {
    html! {
        { for cautions.into_iter().map(|near| html! {
            <p class="verdict__near">{ page.text(near.text) }{ " " }{ citation::mark(page, near.citation.certainty()) }</p>
        }) }
    }
}

/// Why it matters that a sum is close to a limit, each reason once.
pub(super) fn limits_near<'a>(
    page: &LatePage<'a>,
    services: &[&ServiceAssessment],
) -> Vec<&'a Statement> {
    let mut cautions: Vec<&Statement> = Vec::new();
    for limit in services.iter().filter_map(|assessed| assessed.near_limit) {
        let near = page.book.parameter(limit).and_then(|found| found.near.as_ref());
        if let Some(near) = near
            && !cautions.contains(&&near.caution)
        {
            cautions.push(&near.caution);
        }
    }
    cautions
}

/// What is to be noted of a verdict, by the service.
pub(super) fn notes<'a>(
    service: &'a Service,
    assessed: &'a ServiceAssessment,
) -> impl Iterator<Item = &'a Statement> {
    assessed.notes.iter().filter_map(move |index| service.notes.get(*index))
}

/// The official words, and every source behind this verdict.
fn source(page: &LatePage<'_>, about: &str, services: &[(&Service, &ServiceAssessment)]) -> Html {
    let mut categories: Vec<&Category> = Vec::new();
    for (_, assessed) in services {
        let grounds = assessed.findings.iter().map(|finding| finding.category);
        let grounds = grounds.filter(|id| assessed.category.is_none_or(|ground| ground == *id));
        for found in grounds.filter_map(|id| category(page, id)) {
            if !categories.contains(&found) {
                categories.push(found);
            }
        }
    }
    let limits = services
        .iter()
        .flat_map(|(_, assessed)| &assessed.findings)
        .flat_map(|finding| finding.reasons.iter())
        .filter_map(|reason| match reason {
            Reason::Compared { parameter, .. } => {
                page.book.parameter(*parameter)?.on(page.model.now.date()).ok()
            }
            _ => None,
        });
    let grounds = services.iter().filter_map(|(service, assessed)| {
        let ground = assessed.category.and_then(|category| service.ground(category));
        ground.map(|ground| &ground.citation)
    });
    let assessed: Vec<&ServiceAssessment> =
        services.iter().map(|(_, assessed)| *assessed).collect();
    let basis = || services.iter().flat_map(|(service, _)| &service.basis);
    let notes = services.iter().flat_map(|(service, assessed)| notes(service, assessed));
    let citations = categories
        .iter()
        .map(|category| &category.citation)
        .chain(grounds)
        .chain(services.iter().map(|(service, _)| &service.citation))
        .chain(basis().map(|statement| &statement.citation))
        .chain(
            categories.iter().flat_map(|category| &category.advice).map(|advice| &advice.citation),
        )
        .chain(limits.map(|value| &value.citation))
        .chain(limits_near(page, &assessed).into_iter().map(|caution| &caution.citation))
        .chain(notes.map(|note| &note.citation));
    let said = html! {
        <>
            { for services.iter().map(|(service, _)| html! { <p>{ page.text(ui::RESULT_OFFICIAL) }{ ": " }{ page.text(service.official) }{ for service.hint.map(|hint| html! { <>{ ". " }{ page.text(hint) }</> }) }</p> }) }
            { for categories.iter().map(|category| html! { <p>{ category_title(page, category) }{ ": " }{ page.text(category.title) }</p> }) }
            { for basis().map(|basis| html! { <p>{ page.text(ui::RESULT_BASIS) }{ ": " }{ page.text(basis.text) }{ " " }{ citation::mark(page, basis.citation.certainty()) }</p> }) }
            { citation::list(page, citations) }
        </>
    };
    fold(page.text(ui::SOURCE), about, said)
}

fn category_title(page: &LatePage<'_>, category: &Category) -> String {
    let number = page.say.category_number(category);
    number.unwrap_or_else(|| page.text(ui::RESULT_CATEGORY).to_owned())
}

/// Why no income was compared.
fn outside_money(page: &LatePage<'_>) -> TextId {
    if page.model.wrong_day.is_some() { ui::CLOCK_FIRST } else { ui::RESULT_OUTSIDE_MONEY }
}
