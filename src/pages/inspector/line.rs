//! One line: its name, what it says, when, on whose word, and which cases exercise it.

use content::coverage::{Case, coverage, listed};
use content::inspection::{Line, Rule};
use content::sentence::Clause;
use content::ui;
use rules::TextId;
use rules::book::{ItemRule, Standing};
use yew::prelude::*;

use super::sentence;
use crate::components::citation;
use crate::page::LatePage;

pub(super) fn view(page: &LatePage<'_>, line: &Line<'_>) -> Html {
    let cited = line.rule.citation();
    html! {
        <li class="rule">
            <p class="rule__name">
                <code>{ &line.name }</code>{ " " }
                <span class="rule__standing">{ page.text(standing(cited.standing)) }</span>
            </p>
            { for sentence::of(page, &line.rule).into_iter().map(|text| html! { <p class="rule__text">{ text }</p> }) }
            <dl class="rule__facts">
                { condition(page, &line.rule) }
                { for (!page.book.references(*cited).is_empty()).then(|| html! {
                    <div class="rules__row"><dt>{ page.text(ui::SOURCE) }</dt><dd>{ citation::list(page, [cited]) }</dd></div>
                }) }
                { cases(page, line) }
            </dl>
        </li>
    }
}

fn condition(page: &LatePage<'_>, rule: &Rule<'_>) -> Html {
    let Some(when) = rule.when() else { return html! {} };
    let label = match rule {
        Rule::Category(..) => ui::RULES_HOLDS_IF,
        Rule::Item(_, _, item) => match item.rule {
            ItemRule::Leave => ui::RULES_LEAVE_IF,
            ItemRule::Ask => ui::RULES_ASK_IF,
            ItemRule::Bring | ItemRule::BringOrLeave => ui::RULES_BRING_IF,
        },
        Rule::LookedUp(..) => ui::RULES_LOOKED_UP_IF,
        _ => ui::RULES_SAID_IF,
    };
    html! {
        <div class="rules__row rule__when"><dt>{ page.text(label) }</dt><dd>{ clause(&page.say.clause(when)) }</dd></div>
    }
}

/// A list within a list, as the condition's tree is.
fn clause(found: &Clause) -> Html {
    match found {
        Clause::Line(line) => html! { <>{ line }</> },
        Clause::Group { heading, parts } => html! {
            <>
                { heading }
                <ul class="clauses">{ for parts.iter().map(|part| html! { <li>{ clause(part) }</li> }) }</ul>
            </>
        },
    }
}

fn standing(standing: Standing) -> TextId {
    match standing {
        Standing::Stated => ui::RULES_STANDING_STATED,
        Standing::CurrentLaw => ui::RULES_STANDING_CURRENT_LAW,
        Standing::OlderEdition => ui::RULES_STANDING_OLDER_EDITION,
        Standing::Press => ui::RULES_STANDING_PRESS,
        Standing::Differs => ui::RULES_STANDING_DIFFERS,
        Standing::Unstated => ui::RULES_STANDING_UNSTATED,
        Standing::Practice => ui::RULES_STANDING_PRACTICE,
    }
}

/// Only what depends on something is exercised by some cases and not by others; of the rest it is said.
fn cases(page: &LatePage<'_>, line: &Line<'_>) -> Html {
    let label = match line.rule {
        Rule::Category(..) => ui::RULES_CASES_HOLDS,
        Rule::Value(..) => ui::RULES_CASES_COMPARED,
        Rule::Item(..) => ui::RULES_CASES_LISTED,
        Rule::Near(..) | Rule::LookedUp(..) => ui::RULES_CASES_SHOWN,
        _ if line.rule.when().is_some() => ui::RULES_CASES_SHOWN,
        Rule::Question(..) => return html! {},
        _ => {
            return html! {
                <div class="rules__row rule__cases">
                    <dt>{ page.text(ui::RULES_CASES) }</dt>
                    <dd>{ page.text(ui::RULES_CASES_EVERY) }</dd>
                </div>
            };
        }
    };
    let Some(exercised) = coverage().get(&line.name) else { return html! {} };
    let fails = matches!(line.rule, Rule::Category(..)).then_some(&exercised.fails);
    html! {
        <>
            { row(page, label, &exercised.shows) }
            { for fails.map(|cases| row(page, ui::RULES_CASES_FAILS, cases)) }
        </>
    }
}

fn row(page: &LatePage<'_>, label: TextId, cases: &[Case]) -> Html {
    html! {
        <div class="rules__row rule__cases">
            <dt>{ page.text(label) }</dt>
            { if cases.is_empty() {
                html! { <dd class="rule__no-case">{ page.text(ui::RULES_CASES_NONE) }</dd> }
            } else {
                html! { <dd>{ listed(cases) }</dd> }
            } }
        </div>
    }
}
