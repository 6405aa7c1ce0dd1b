//! Income per head: the division as a sum that can be checked by hand, and as a bar against the limit.

use std::cmp::Ordering;

use content::{format, ui};
use rules::book::{QuestionId, Statement, Topic};
use rules::division::Division;
use rules::{Reason, TextId, assess};
use yew::prelude::*;

use super::citation;
use crate::model::doubt;
use crate::model::path::path;
use crate::model::route::Route;
use crate::page::{LatePage, Page};

/// The division behind a comparison, from what the family answered; nothing for any other reason.
pub fn division(page: &LatePage<'_>, reason: &Reason) -> Html {
    let division = Division::of(page.counted, reason);
    division.map(|division| view(page, &division)).unwrap_or_default()
}

/// The same while the sum or the number of people is entered, as it would be on Continue.
pub fn while_entered(page: &LatePage<'_>, question: QuestionId) -> Option<Html> {
    let limit = page.book.comparison_of(question)?;
    let asked = page.book.question(question)?;
    let mut answers = page.model.answers.clone();
    let entered = page.model.draft(page.book).sums(asked).ok()?;
    answers.family.set(question, doubt::accepted(page.model, asked, entered).ok()?);
    let assessed = assess(page.book, &answers, page.model.now.date());
    let reason = assessed
        .children
        .iter()
        .flat_map(|child| &child.services)
        .flat_map(|service| &service.findings)
        .flat_map(|finding| finding.reasons.iter())
        .find(|reason| matches!(reason, Reason::Compared { shared, .. } if *shared == limit))?;
    Division::of(&answers, reason).map(|division| view(page, &division))
}

/// Who counts as family, and what counts as income: beside every question that a limit is compared with.
pub fn what_counts(page: &LatePage<'_>, question: QuestionId) -> Option<Html> {
    let said = |statement: &&Statement| statement.topic == Topic::Income;
    let statements: Vec<&Statement> = page.book.statements.iter().filter(said).collect();
    (page.book.asks_for_a_limit(question) && !statements.is_empty()).then(|| html! {
        <details class="details">
            <summary class="details__summary">{ page.text(ui::INCOME_WHAT_COUNTS) }</summary>
            <ul class="plain-list">
                { for statements.iter().map(|statement| html! {
                    <li>{ page.fill(statement.text, &[]) }{ " " }{ citation::short_mark(page, statement.citation.certainty()) }</li>
                }) }
            </ul>
            { citation::list(page, statements.iter().map(|statement| &statement.citation)) }
        </details>
    })
}

/// Whether the family has answered a question that is asked for the sake of a limit.
pub fn is_spoken_of(page: &Page<'_>) -> bool {
    let answered = |route: &Route| route.asked(page.book);
    path(page.book, page.model)
        .iter()
        .filter_map(answered)
        .any(|(question, _)| page.book.asks_for_a_limit(question))
}

/// What the comparison came to, as a sign and in words.
fn outcome(division: &Division<'_>) -> (&'static str, TextId) {
    match division.outcome() {
        Ordering::Less => ("<", ui::DIVISION_BELOW),
        Ordering::Equal => ("=", ui::DIVISION_EQUAL),
        Ordering::Greater => (">", ui::DIVISION_ABOVE),
    }
}

fn view(page: &Page<'_>, division: &Division<'_>) -> Html {
    let number = |number| format::grouped(page.model.lang, number);
    let tenge = |sum| page.say.tenge(sum);
    let fill = |text, values: &[(&str, String)]| {
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        page.fill(text, &values)
    };
    let (sign, outcome) = outcome(division);
    let outcome = page.text(outcome);
    let months = ("months", number(division.months));
    let heads = ("heads", number(division.heads));
    let steps = [
        ("sum", tenge(division.sum)),
        months.clone(),
        heads.clone(),
        ("per-head", tenge(division.per_head)),
    ];
    let compared = [
        ("sum", number(division.sum)),
        ("sign", sign.to_owned()),
        ("limit", number(division.limit)),
        months,
        heads,
        ("whole", number(division.whole())),
    ];
    let in_words = [
        ("income", tenge(division.per_head)),
        ("limit", tenge(division.limit)),
        ("outcome", outcome.to_owned()),
    ];
    let rounding = if division.is_rounded() { ui::DIVISION_ROUNDED } else { ui::DIVISION_WHOLE };
    let parameter = page.book.parameter(division.parameter);
    html! {
        <div class="division">
            <p class="division__title">{ page.text(ui::DIVISION_TITLE) }</p>
            { for division.is_of_parts().then(|| html! {
                <p class="division__parts">{ page.say.sum(division.parts, division.sum) }</p>
            }) }
            <p class="division__steps">{ fill(ui::DIVISION_STEPS, &steps) }</p>
            <p class="division__note">{ page.text(rounding) }</p>
            { bar(division.per_head, division.limit, fill(ui::DIVISION_BAR, &in_words)) }
            <p class="division__limit">
                { page.text(ui::DIVISION_LIMIT) }{ ": " }{ tenge(division.limit) }
                { for parameter.map(|found| html! { <span class="division__note">{ " (" }{ page.text(found.title) }{ ")" }</span> }) }
            </p>
            <p class="division__outcome">{ outcome }</p>
            <p class="division__note">{ page.text(ui::DIVISION_EXACT) }{ ":" }</p>
            <p class="division__exact">{ fill(ui::DIVISION_COMPARED, &compared) }</p>
        </div>
    }
}

/// How wide the drawing is, and where in it the limit is.
const WIDTH: u64 = 300;
const LIMIT: u64 = 200;

/// The limit is always in the same place; what is far beyond it runs into the edge and ends in a point.
fn bar(per_head: u64, limit: u64, alternative: String) -> Html {
    let end = per_head.saturating_mul(LIMIT).checked_div(limit).unwrap_or(WIDTH);
    let beyond = end > WIDTH;
    let outline = if beyond {
        format!("M0 12H{}L{WIDTH} 22L{} 32H0Z", WIDTH - 10, WIDTH - 10)
    } else {
        format!("M0 12H{end}V32H0Z")
    };
    html! {
        <svg class="bar" viewBox={format!("0 0 {WIDTH} 44")} role="img" aria-label={alternative}>
            <rect class="bar__ground" x="0" y="12" width={WIDTH.to_string()} height="20" />
            <path class="bar__income" d={outline} />
            <path class="bar__limit" d={format!("M{LIMIT} 2V42")} />
        </svg>
    }
}
