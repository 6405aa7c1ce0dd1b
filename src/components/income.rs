//! Income per head: the division as a sum that can be checked by hand, and as a bar against the limit.

use content::{format, ui};
use rules::book::{Citation, QuestionId, Statement, Topic};
use rules::condition::PerHead;
use rules::{Answers, Condition, Reason, RuleBook, TextId, Truth, assess};
use yew::prelude::*;

use super::citation;
use crate::pages::Page;

/// The division behind a comparison, from what the family answered; nothing for any other reason.
pub fn division(page: &Page<'_>, reason: &Reason) -> Html {
    shown(page, &page.model.answers, reason).unwrap_or_default()
}

/// The same while the sum or the number of people is entered, as it would be on Continue. Always an element.
pub fn while_entered(page: &Page<'_>, question: QuestionId) -> Html {
    let division = concerns(page.book, question).and_then(|limit| {
        let asked = page.book.questions.get(question.index())?;
        let mut answers = page.model.answers.clone();
        answers.family.set(question, page.model.draft().answer(asked).ok()?);
        let assessed = assess(page.book, &answers, page.model.now.date());
        let reason = assessed
            .children
            .iter()
            .flat_map(|child| &child.services)
            .flat_map(|service| &service.findings)
            .flat_map(|finding| finding.reasons.iter())
            .find(|reason| matches!(reason, Reason::Compared { parameter, .. } if *parameter == limit.limit))?;
        shown(page, &answers, reason)
    });
    html! { <div class="division-place" aria-live="polite">{ for division }</div> }
}

/// Who counts as family, and what counts as income: beside the two questions this is worked out from.
pub fn what_counts(page: &Page<'_>, question: QuestionId) -> Html {
    let said = |statement: &&Statement| statement.topic == Topic::Income;
    let statements: Vec<&Statement> = page.book.statements.iter().filter(said).collect();
    let shown = concerns(page.book, question).filter(|_| !statements.is_empty());
    html! {
        <div class="what-counts-place">
            { for shown.map(|_| html! {
                <details class="details">
                    <summary class="details__summary">{ page.text(ui::INCOME_WHAT_COUNTS) }</summary>
                    <ul class="plain-list">
                        { for statements.iter().map(|statement| html! {
                            <li>{ page.fill(statement.text, &[]) }{ " " }{ citation::short_mark(page, statement.citation.standing) }</li>
                        }) }
                    </ul>
                    { citation::list(page, statements.iter().map(|statement| -> &Citation { &statement.citation })) }
                </details>
            }) }
        </div>
    }
}

/// The division that a question is a part of.
fn concerns(book: &RuleBook, question: QuestionId) -> Option<PerHead> {
    divisions(book).find(|per_head| [per_head.sum, per_head.heads].contains(&question))
}

/// Every division of the book, as the conditions of its categories name them.
fn divisions(book: &RuleBook) -> impl Iterator<Item = PerHead> {
    book.categories.iter().filter_map(|category| below(&category.when))
}

fn below(condition: &Condition) -> Option<PerHead> {
    match condition {
        Condition::Below(per_head) => Some(*per_head),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().find_map(below),
        Condition::Not(part) => below(part),
        Condition::InForce { condition, .. } => below(condition),
        Condition::Includes { otherwise, .. } => below(otherwise),
        Condition::Is { .. } | Condition::Status(_) => None,
    }
}

fn shown(page: &Page<'_>, answers: &Answers, reason: &Reason) -> Option<Html> {
    let Reason::Compared { per_head, limit, parameter, truth, .. } = *reason else { return None };
    let division = divisions(page.book).find(|division| division.limit == parameter)?;
    let sum = answers.family.get(division.sum)?.number()?;
    let heads = answers.family.get(division.heads)?.number()?;
    let shares = heads.saturating_mul(u64::from(division.months));
    let whole = limit.saturating_mul(shares);
    let rounded = !sum.is_multiple_of(shares.max(1));
    let title = page.book.parameters.get(parameter.index()).map(|parameter| parameter.title);
    let outcome = page.text(outcome(truth, sum == whole));
    let sign = match truth {
        Truth::Yes => "<",
        _ if sum == whole => "=",
        _ => ">",
    };
    let number = |number| format::grouped(page.model.lang, number);
    let (months, heads) = (division.months.to_string(), heads.to_string());
    let (income, at_most) = (page.say.tenge(per_head), page.say.tenge(limit));
    let shared: [(&str, &str); 2] = [("months", &months), ("heads", &heads)];
    let steps = [shared.as_slice(), &[("sum", &page.say.tenge(sum)), ("per-head", &income)]];
    let compared = [("sum", number(sum)), ("limit", number(limit)), ("whole", number(whole))];
    let compared = compared.each_ref().map(|(name, value)| (*name, value.as_str()));
    let compared = [shared.as_slice(), &compared, &[("sign", sign)]];
    let alternative = page
        .fill(ui::DIVISION_BAR, &[("income", &income), ("limit", &at_most), ("outcome", outcome)]);
    let note = if rounded { ui::DIVISION_ROUNDED } else { ui::DIVISION_WHOLE };
    Some(html! {
        <div class="division">
            <p class="division__title">{ page.text(ui::DIVISION_TITLE) }</p>
            <p class="division__steps">{ page.fill(ui::DIVISION_STEPS, &steps.concat()) }</p>
            <p class="division__note">{ page.text(note) }</p>
            { bar(per_head, limit, alternative) }
            <p class="division__limit">
                { page.text(ui::DIVISION_LIMIT) }{ ": " }{ at_most }
                { for title.map(|title| html! { <span class="division__note">{ " (" }{ page.text(title) }{ ")" }</span> }) }
            </p>
            <p class="division__outcome">{ outcome }</p>
            <p class="division__note">{ page.text(ui::DIVISION_EXACT) }{ ":" }</p>
            <p class="division__exact">{ page.fill(ui::DIVISION_COMPARED, &compared.concat()) }</p>
        </div>
    })
}

fn outcome(truth: Truth, equal: bool) -> TextId {
    match truth {
        Truth::Yes => ui::DIVISION_BELOW,
        _ if equal => ui::DIVISION_EQUAL,
        _ => ui::DIVISION_ABOVE,
    }
}

/// How wide the drawing is, and where in it the limit stands.
const WIDTH: u64 = 300;
const LIMIT: u64 = 200;

/// The limit stands always in one place; what is far beyond it runs into the edge and ends in a point.
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
