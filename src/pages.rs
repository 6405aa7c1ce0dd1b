//! What a person sees. A page only shows: which question, verdict or paper it is was decided in `rules`.

mod check;
mod question;
mod result;
mod start;

use content::{book, ui, words};
use rules::book::{Kind, Question};
use rules::{Assessment, RuleBook, TextId, Words};
use yew::prelude::*;

use crate::components::header;
use crate::format;
use crate::model::{Model, Msg};
use crate::route::Route;

/// Everything a page shows from.
pub struct Page<'a> {
    pub book: &'static RuleBook,
    pub words: &'static Words,
    pub model: &'a Model,
    pub assessment: Assessment,
    pub dispatch: Callback<Msg>,
}

impl<'a> Page<'a> {
    pub fn new(model: &'a Model, dispatch: Callback<Msg>) -> Page<'a> {
        let book = book();
        Page { book, words: words(model.lang), model, assessment: model.assessment(book), dispatch }
    }

    pub fn text(&self, id: TextId) -> &'static str {
        self.words.get(id)
    }

    /// A text with its places filled; each parameter's name is a place too, with the value in force today.
    pub fn fill(&self, id: TextId, places: &[(&str, &str)]) -> String {
        let mut text = self.words.fill(id, places);
        for parameter in &self.book.parameters {
            let place = ["{", &parameter.name, "}"].concat();
            if text.contains(&place) {
                let value = parameter.on(self.model.today).map(|value| format::tenge(value.tenge));
                text =
                    text.replace(&place, value.as_deref().unwrap_or(self.text(ui::LIMIT_UNKNOWN)));
            }
        }
        text
    }

    /// A handler that says what happened and keeps the browser from following a link or sending a form.
    pub fn on<E: Into<Event>>(&self, msg: Msg) -> Callback<E> {
        self.dispatch.reform(move |event: E| {
            let event: Event = event.into();
            event.prevent_default();
            msg.clone()
        })
    }

    /// The address of a page with the answers so far, for real links.
    pub fn link(&self, route: Route) -> String {
        ["#", &crate::saved::fragment(self.book, self.model.lang, route, &self.model.answers)]
            .concat()
    }

    /// What an option of a question is called.
    pub fn option_label(&self, question: &Question, index: usize) -> String {
        let label = match question.kind {
            Kind::Services => self.book.services.get(index).map(|service| service.title),
            Kind::Channel => self.book.channels.get(index).map(|channel| channel.title),
            _ => question.options.get(index).map(|option| option.label),
        };
        label.map(|label| self.fill(label, &[])).unwrap_or_default()
    }

    /// The same once it has been chosen, where that reads differently.
    pub fn option_answer(&self, question: &Question, index: usize) -> String {
        match question.options.get(index).and_then(|option| option.answer) {
            Some(answer) => self.fill(answer, &[]),
            None => self.option_label(question, index),
        }
    }
}

/// The title of the document: what the step is, then the product.
pub fn title(page: &Page<'_>) -> String {
    let error = page.model.mistake.map(|_| [page.text(ui::ERROR_PREFIX), " "].concat());
    [error.as_deref().unwrap_or_default(), &heading(page), " – ", page.text(ui::PRODUCT)].concat()
}

/// The one `h1` of the page.
fn heading(page: &Page<'_>) -> String {
    match page.model.question(page.book) {
        Some(question) => page.fill(question.title, &[]),
        None => page
            .text(match page.model.route {
                Route::Check => ui::CHECK_TITLE,
                Route::Result => ui::RESULT_TITLE,
                Route::Start | Route::Question { .. } => ui::START_TITLE,
            })
            .to_owned(),
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let main = match page.model.route {
        Route::Start => start::view(page),
        Route::Question { question, .. } => question::view(page, question),
        Route::Check => check::view(page),
        Route::Result => result::view(page),
    };
    // Keyed by the page, so that no element of one step is reused, with its focus and state, in the next.
    let key = page.model.route.path(page.book, rules::Lang::Kk);
    html! {
        <div class="page" lang={page.model.lang.tag()}>
            { header::view(page) }
            <main class="main" id="main" key={key}>{ main }</main>
        </div>
    }
}
