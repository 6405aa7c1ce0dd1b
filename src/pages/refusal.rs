//! If they say no: what to say, to whom, by when, and a complaint to fill in.

use content::ui;
use rules::TextId;
use rules::book::{Complaint, Statement, Topic};
use rules::complaint::lodge;
use yew::prelude::*;

use crate::components::{back, citation, days, notice, stamp};
use crate::page::LatePage;
use crate::pages::keep::letter;

pub(super) fn view(page: &LatePage<'_>) -> Html {
    html! {
        <>
            { back::view(page) }
            <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::REFUSAL_TITLE) }</h1>
            { notice::outside_calendar(page) }
            <p class="lead">{ page.text(ui::REFUSAL_LEAD) }</p>
            { about_topic(page, ui::REFUSAL_SAY, Topic::RefusalSay) }
            <h2 class="subheading">{ page.text(ui::REFUSAL_WHOM) }</h2>
            { for page.book.complaints.iter().map(|found| complaint(page, found)) }
            { about_topic(page, ui::REFUSAL_UNTIL, Topic::RefusalWhen) }
            { about_topic(page, ui::REFUSAL_LAW, Topic::RefusalLaw) }
            { sources(page) }
            { stamp::view(page, true) }
            // A kiosk has no keyboard to fill it in with.
            { for page.model.kiosk.is_none().then(|| letter::view(page)) }
        </>
    }
}

fn about(page: &LatePage<'_>, topic: Topic) -> impl Iterator<Item = &'static Statement> {
    page.book.statements.iter().filter(move |statement| statement.topic == topic)
}

fn about_topic(page: &LatePage<'_>, title: TextId, topic: Topic) -> Html {
    html! {
        <>
            <h2 class="subheading">{ page.text(title) }</h2>
            <ul class="plain-list">
                { for about(page, topic).map(|statement| html! {
                    <li>
                        { page.text(statement.text) }{ " " }
                        { citation::mark(page, statement.citation.certainty()) }
                        { points(page, statement) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// Who answers, how soon, and the days if it is handed in now; no day outside the calendar.
fn complaint(page: &LatePage<'_>, complaint: &Complaint) -> Html {
    let lodged = lodge(page.book, complaint, page.model.now).ok().flatten();
    html! {
        <section class="complaint">
            <h3 class="complaint__to">{ page.text(complaint.to) }</h3>
            <p>
                { page.text(complaint.said.text) }{ " " }
                { citation::mark(page, complaint.said.citation.certainty()) }
                { points(page, &complaint.said) }
            </p>
            { for lodged.map(|lodged| html! {
                <dl class="dates">
                    <div class="dates__row">
                        <dt>{ page.text(ui::REFUSAL_LODGED) }</dt>
                        <dd>{ days::dated(page, lodged.on) }</dd>
                    </div>
                    <div class="dates__row">
                        <dt>{ page.text(ui::HAND_IN_DUE) }</dt>
                        <dd><strong>{ days::dated(page, lodged.due) }</strong></dd>
                    </div>
                </dl>
            }) }
        </section>
    }
}

/// The points of the law, said in the line itself: it is what somebody reads out at the counter, and what is printed.
fn points(page: &LatePage<'_>, statement: &Statement) -> Html {
    let points = citation::points(page, page.book, &statement.citation);
    html! { { for (!points.is_empty()).then(|| html! { <span class="refusal__points">{ points }</span> }) } }
}

fn sources(page: &LatePage<'_>) -> Html {
    let statements = [Topic::RefusalSay, Topic::RefusalWhen, Topic::RefusalLaw]
        .into_iter()
        .flat_map(|topic| about(page, topic))
        .chain(page.book.complaints.iter().map(|complaint| &complaint.said));
    html! {
        <details class="details">
            <summary class="details__summary">{ page.text(ui::SOURCE) }</summary>
            { citation::list(page, statements.map(|statement| &statement.citation)) }
        </details>
    }
}
