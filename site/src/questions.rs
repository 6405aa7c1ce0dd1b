//! The questions on paper, for a parent without a phone: whoever types the answers in goes from the top to the bottom. Made from
//! the same book, in the order of asking.

use content::sentence::Speaker;
use content::ui;
use rules::book::{Choice, Kind, Question, Scope};
use rules::{CompleteBook, Lang, TextId};
use yew::prelude::*;

use crate::frame::{self, Place};

/// More children are rare, and a second sheet has room for them.
const CHILDREN: usize = 3;

struct Sheet {
    book: &'static CompleteBook,
    say: Speaker,
}

/// The whole page, to be rendered once and put into a [`document`](frame::document).
pub fn view(lang: Lang) -> Html {
    let book = content::book();
    let sheet = Sheet { book, say: Speaker::new(lang, book.edition.calendar.from) };
    let (channel, questions): (Vec<_>, Vec<_>) =
        book.questions.iter().partition(|question| question.kind == Kind::Channel);
    html! {
        <div class="page questions">
            { frame::header(Place::Questions, lang) }
            <main class="main" id="main">
                <h1 class="heading">{ sheet.text(ui::GUIDE_QUESTIONS) }</h1>
                <p class="questions__lead">{ sheet.text(ui::GUIDE_QUESTIONS_LEAD) }</p>
                <ol class="questions__list">
                    { for questions.into_iter().chain(channel).map(|question| sheet.question(question)) }
                </ol>
                <p class="questions__lead">{ sheet.text(ui::START_CAUTION) }</p>
            </main>
        </div>
    }
}

impl Sheet {
    fn text(&self, id: TextId) -> &'static str {
        self.say.text(id)
    }

    /// A sentence that names a sum or a quarter holds on some days only, and paper is kept.
    fn timeless(&self, id: TextId) -> String {
        let text = self.text(id);
        let kept = text.split_inclusive(". ").filter(|sentence| !sentence.contains('{'));
        kept.collect::<String>().trim_end().to_owned()
    }

    fn question(&self, question: &Question) -> Html {
        let hint = question.hint.map(|hint| self.timeless(hint)).filter(|hint| !hint.is_empty());
        html! {
            <li class="questions__one">
                <p class="questions__title">{ self.timeless(question.title) }</p>
                { for hint.map(|hint| html! { <p class="questions__hint">{ hint }</p> }) }
                { for self.asks_for_a_limit(question).then(|| html! {
                    <p class="questions__hint">{ self.text(ui::GUIDE_QUESTIONS_LIMIT) }{ ": " }<span class="questions__blank" /></p>
                }) }
                { self.answers(question) }
            </li>
        }
    }

    /// Whether somebody compares by themselves, and has to know with what.
    fn asks_for_a_limit(&self, question: &Question) -> bool {
        let id = self.book.question_named(&question.name);
        question.kind == Kind::One && id.is_some_and(|id| self.book.asks_for_a_limit(id))
    }

    fn answers(&self, question: &Question) -> Html {
        let dont_know = self.text(ui::DONT_KNOW).to_owned();
        match question.kind {
            Kind::Number => html! {
                <ul class="questions__answers"><li><span class="questions__blank" /></li>{ Self::line(question, dont_know) }</ul>
            },
            Kind::Money => html! {
                <ul class="questions__answers">
                    <li>{ self.text(ui::GUIDE_QUESTIONS_MONTHS) }</li>
                    { for question.options.iter().map(|option| html! {
                        <li>{ self.text(option.label) }{ ": " }<span class="questions__blank" />{ " ₸" }</li>
                    }) }
                    { Self::line(question, dont_know) }
                </ul>
            },
            Kind::One | Kind::Several | Kind::Services | Kind::Channel => {
                let labels = self.labels(question).into_iter().chain([dont_know]);
                html! {
                    <>
                        { for (question.scope == Scope::Child).then(|| self.children()) }
                        <ul class="questions__answers">{ for labels.map(|label| Self::line(question, label)) }</ul>
                    </>
                }
            }
        }
    }

    fn labels(&self, question: &Question) -> Vec<String> {
        match question.kind {
            Kind::Services => {
                self.book.services.iter().map(|one| self.text(one.title).to_owned()).collect()
            }
            Kind::Channel => {
                self.book.channels.iter().map(|one| self.text(one.title).to_owned()).collect()
            }
            _ => question.options.iter().map(|one| self.with_hint(one)).collect(),
        }
    }

    /// A label with what decides whether it is the answer.
    fn with_hint(&self, option: &Choice) -> String {
        let hint = option.hint.map(|hint| self.timeless(hint)).filter(|hint| !hint.is_empty());
        let label = self.label(option.label);
        hint.map_or_else(|| label.clone(), |hint| [&label, ". ", &hint].concat())
    }

    /// A label without the sum in brackets that holds on some days only.
    fn label(&self, label: TextId) -> String {
        let text = self.text(label);
        let end = text.find(" ({").unwrap_or(text.len());
        text.get(..end).unwrap_or(text).to_owned()
    }

    /// A box for the family, or one for each child.
    fn line(question: &Question, label: String) -> Html {
        let boxes = if question.scope == Scope::Child { CHILDREN } else { 1 };
        html! {
            <li>
                <span class="questions__boxes" aria-hidden="true">{ for (0..boxes).map(|_| html! { <span class="questions__box" /> }) }</span>
                { " " }{ label }
            </li>
        }
    }

    /// Whose each column of boxes is.
    fn children(&self) -> Html {
        let number = |child: usize| html! { <span class="questions__box questions__box--number">{ child + 1 }</span> };
        html! {
            <p class="questions__children">
                <span class="questions__boxes">{ for (0..CHILDREN).map(number) }</span>
                { " " }{ self.text(ui::GUIDE_QUESTIONS_CHILD) }
            </p>
        }
    }
}
