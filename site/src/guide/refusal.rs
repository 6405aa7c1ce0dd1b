//! What to do if they say no: what to say, to whom to complain and by when, what the law says, and the complaint.

use content::{letter, ui};
use komek::components::citation;
use rules::TextId;
use rules::book::{Statement, Topic};
use yew::prelude::*;

use super::{Guide, Section, fold, sources};

pub(super) fn section(guide: &Guide) -> Section {
    let topics = [Topic::Refusal, Topic::RefusalSay, Topic::RefusalWhen, Topic::RefusalLaw];
    let behind = topics.into_iter().flat_map(|topic| guide.topic(topic));
    let behind = behind.chain(guide.book.complaints.iter().map(|complaint| &complaint.said));
    let whom = html! {
        <ul class="plain-list">
            { for guide.book.complaints.iter().map(|complaint| html! {
                <li data-entry=""><strong>{ guide.text(complaint.to) }{ "." }</strong>{ " " }{ with_points(guide, &complaint.said) }</li>
            }) }
        </ul>
    };
    let content = html! {
        <>
            <p class="guide__text" data-entry="">{ guide.text(ui::REFUSAL_LEAD) }</p>
            { list(guide, Topic::Refusal) }
            { part(guide, ui::REFUSAL_SAY, Topic::RefusalSay) }
            { fold::part(guide.text(ui::REFUSAL_WHOM), whom) }
            { part(guide, ui::REFUSAL_UNTIL, Topic::RefusalWhen) }
            { part(guide, ui::REFUSAL_LAW, Topic::RefusalLaw) }
            { complaint(guide) }
            { sources::cited(guide, behind.map(|statement| &statement.citation)) }
        </>
    };
    Section::new("refusal", guide.text(ui::REFUSAL_TITLE), content)
}

fn part(guide: &Guide, title: TextId, topic: Topic) -> Html {
    fold::part(guide.text(title), list(guide, topic))
}

fn list(guide: &Guide, topic: Topic) -> Html {
    let statements = guide.topic(topic);
    html! {
        <ul class="plain-list">{ for statements.into_iter().map(|one| html! { <li data-entry="">{ with_points(guide, one) }</li> }) }</ul>
    }
}

/// With its point of the law, for it is read out at a counter.
fn with_points(guide: &Guide, statement: &Statement) -> Html {
    let points = citation::points(guide, guide.book, &statement.citation);
    html! {
        <>
            { guide.text(statement.text) }{ " " }
            { citation::mark(guide, statement.citation.certainty()) }
            { for (!points.is_empty()).then(|| html! { <span class="guide__points">{ points }</span> }) }
        </>
    }
}

fn complaint(guide: &Guide) -> Html {
    let lines = letter::lines().map(|line| letter::line(guide.say.words, line, &|_| ""));
    let lines = lines.map(|line| html! { <p>{ line }</p> });
    fold::entry(
        guide.text(ui::REFUSAL_LETTER),
        html! { <div class="guide__letter">{ for lines }</div> },
    )
}
