//! The questions for a number: one field, or one for each part of a sum with their running total. They come with the
//! result, code and all.

use content::ui;
use rules::book::{Choice, Kind, Question, Role};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fields::{
    FieldError, class, described, error_place, field_id, heading, hint, hint_id, legend, of,
};
use super::{form, mistakes};
use crate::components::element::{Element, On, element};
use crate::components::{income, options};
use crate::model::Msg;
use crate::model::draft::Draft;
use crate::page::{LatePage, Page};
use crate::platform;

pub(crate) fn number(page: &LatePage<'_>) -> Html {
    let Some((id, _)) = page.model.route.asked(page.book) else { return Html::default() };
    let Some(question) = page.book.question(id) else { return Html::default() };
    let said = mistakes::errors(page, question);
    let fields = fields(page, question, &page.model.draft(page.book), &said);
    form::view(page, form::above(page), question, &said, fields, income::while_entered(page, id))
}

/// One field, or one for each part of a sum.
fn fields(page: &Page<'_>, question: &Question, draft: &Draft, said: &[FieldError]) -> Element {
    if !question.options.is_empty() {
        return parts(page, question, draft, said);
    }
    let error = of(said, &question.name);
    let described = described(hint_id(question), &question.name, error);
    let title = element("label", "").attr("for", question.name.clone());
    element("div", class(error))
        .with(heading(page).with(title.filled(page, question.title)))
        .with(hint(page, question))
        .with(error_place(&question.name, error))
        .with(input(page, question, 0, draft, described, error.is_some()))
        .with(digits(page, question, 0))
        .with(element("div", "options").with(options::dont_know(page, question, draft, true)))
}

/// One field for each part, and below them what they come to.
fn parts(page: &Page<'_>, question: &Question, draft: &Draft, said: &[FieldError]) -> Element {
    let total = draft.number(question).map(|total| page.say.tenge(total));
    let part = |(field, option)| part(page, question, field, option, draft, said);
    let sum = element("output", "total__sum")
        .attr("id", [&question.name, "-total"].concat())
        .attr("aria-live", "polite")
        .with(total.unwrap_or_else(|| "—".to_owned()));
    let period = page.say.period(question).map(|period| [" ", &period].concat());
    element("fieldset", "field")
        .attr("aria-describedby", hint_id(question))
        .with(legend(page, question))
        .with(hint(page, question))
        .each(question.options.iter().enumerate().map(part))
        .with(element("p", "total").text(page, ui::SUM_TOTAL).with(period).with(": ").with(sum))
        .with(element("div", "options").with(options::dont_know(page, question, draft, true)))
}

fn part(
    page: &Page<'_>,
    question: &Question,
    field: usize,
    option: &Choice,
    draft: &Draft,
    said: &[FieldError],
) -> Element {
    let id = field_id(question, field);
    let error = of(said, &id);
    let hint_id = option.hint.map(|_| [&id, "-part-hint"].concat());
    let described = described(hint_id.clone(), &id, error);
    let class = if error.is_some() { "part field--error" } else { "part" };
    let label_id = [&id, "-label"].concat();
    let label =
        element("label", "part__label").attr("for", id.clone()).attr("id", label_id.clone());
    let hint = |hint| element("div", "part__hint").attr("id", hint_id).filled(page, hint);
    element("div", class)
        .key(id.clone())
        .with(label.filled(page, option.label))
        .with(option.hint.map(hint))
        .with(error_place(&id, error))
        .with(input(page, question, field, draft, described, error.is_some()))
        .with(digits(page, question, field))
        .with(monthly(page, question, field, draft, Some(label_id)))
}

/// What a kiosk, which has no keyboard, offers below a field.
fn digits(page: &Page<'_>, question: &Question, field: usize) -> Option<Html> {
    page.kiosk().map(|(_, kiosk)| (kiosk.digits)(page, question, field))
}

/// Wages are known by the month: what a month's sum comes to is shown before it counts.
/// Its label is the same at every field, so that it is described by what it is a sum of.
fn monthly(
    page: &Page<'_>,
    question: &Question,
    field: usize,
    draft: &Draft,
    described: Option<String>,
) -> Option<Element> {
    let Role::Sum { months } = question.role else { return None };
    let id = [&field_id(question, field), "-monthly"].concat();
    let ticked = draft.is_monthly(field);
    let input = element("input", "monthly__input")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .attr("name", id.clone())
        .attr("aria-describedby", described)
        .field("monthly".to_owned(), Some(ticked))
        .on(On::Change, page.dispatch.reform(move |_: Event| Msg::TookForMonthly(field)));
    let months = months.to_string();
    let label = element("label", "monthly__label")
        .attr("for", id)
        .with(input)
        .with(element("span", "").with(page.fill(ui::SUM_MONTHLY, &[("months", &months)])));
    let whole = draft.number_in(question, field).filter(|_| ticked);
    let product = whole.map(|whole| {
        let month = page.say.tenge(whole / draft.times(question, field));
        let whole = page.say.tenge(whole);
        page.fill(ui::SUM_MULTIPLIED, &[("month", &month), ("months", &months), ("sum", &whole)])
    });
    let product = element("output", "monthly__product").with(product);
    Some(element("div", "monthly").with(label).with(product))
}

fn input(
    page: &Page<'_>,
    question: &Question,
    field: usize,
    draft: &Draft,
    described: Option<String>,
    invalid: bool,
) -> Element {
    let id = field_id(question, field);
    let value = draft.texts(question).get(field).copied().unwrap_or_default().to_owned();
    let oninput = page.dispatch.reform(move |event: Event| Msg::Typed {
        field,
        text: event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default(),
    });
    let unit_id = [&id, "-unit"].concat();
    let described = match described {
        Some(described) => [&unit_id, " ", &described].concat(),
        None => unit_id.clone(),
    };
    let last = field + 1 >= question.options.len();
    let input = element("input", "number__input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("enterkeyhint", if last { None } else { Some("next") })
        .attr("autocomplete", "off")
        .attr("id", id.clone())
        .attr("name", id)
        .field(value, None)
        .attr("aria-describedby", described)
        .attr("aria-invalid", invalid.then_some("true"))
        .on(On::Input, oninput)
        .on(On::KeyDown, on_enter(question, field, draft));
    let unit = element("span", "number__unit").attr("id", unit_id);
    element("div", "number").with(input).with(unit.with(self::unit(page, question, field, draft)))
}

/// What is counted, and of a sum over which time.
fn unit(page: &Page<'_>, question: &Question, field: usize, draft: &Draft) -> String {
    if question.kind != Kind::Money {
        return page.text(ui::PEOPLE).to_owned();
    }
    let period = match question.role {
        Role::Sum { .. } if draft.is_monthly(field) => page.text(ui::PERIOD_MONTH).to_owned(),
        Role::Sum { months } => page.say.months(months),
        Role::Heads | Role::Plain => return page.text(ui::TENGE).to_owned(),
    };
    page.fill(ui::SUM_UNIT, &[("unit", page.text(ui::TENGE)), ("period", &period)])
}

/// Enter in a sum leads to the next one that is empty, or to Continue where another is: whoever types wages and Enter
/// has not said that there is nothing else. It sends the page off where no sum is left empty.
fn on_enter(question: &Question, field: usize, draft: &Draft) -> Callback<Event> {
    let texts = draft.texts(question);
    let empty = |other: &usize| texts.get(*other).is_some_and(|text| text.trim().is_empty());
    let next = (field + 1..texts.len()).find(empty).map(|next| field_id(question, next));
    let others = (0..texts.len()).any(|other| other != field && empty(&other));
    let goal = next.or_else(|| others.then(|| form::CONTINUE.to_owned()));
    Callback::from(move |event: Event| {
        if let Some(goal) = goal.as_deref().filter(|_| platform::is_enter(&event)) {
            event.prevent_default();
            platform::go_to(goal);
        }
    })
}
