//! What a line says, in words.

use content::inspection::{About, Position, Rule};
use content::{format, ui};
use rules::TextId;
use rules::book::{
    Category, DatedValue, DayOff, Document, Ground, Holiday, Item, ItemRule, Kind, List, Near,
    Opening, Question, Scope, Service, Shift, Term,
};

use crate::page::LatePage;

/// The sentences of one line; the first says the rule, the others what belongs to it.
pub(super) fn of(page: &LatePage<'_>, rule: &Rule<'_>) -> Vec<String> {
    match rule {
        Rule::Value(_, value) => vec![self::value(page, value)],
        Rule::Near(_, near) => self::near(page, near),
        Rule::DayOff(holiday, day) => vec![day_off(page, holiday, day)],
        Rule::Question(_, question) => self::question(page, question),
        Rule::Category(_, category) => self::category(page, category),
        Rule::Service(service) => self::service(page, service),
        Rule::Ground(ground) => self::ground(page, ground),
        Rule::List(list) => vec![self::list(page, list)],
        Rule::Item(_, _, item) => self::item(page, item),
        Rule::LookedUp(..) => vec![page.text(ui::RULES_LOOKED_UP).to_owned()],
        Rule::Term(term) => self::term(page, term),
        Rule::Opening(opening) => self::opening(page, opening),
        Rule::Said(position, statement) => {
            let text = page.fill(statement.text, &[]);
            vec![label(*position).map_or(text.clone(), |label| pair(page, label, &text))]
        }
    }
}

/// What is known of a part of the book beside its lines.
pub(super) fn about(page: &LatePage<'_>, about: &About<'_>) -> Vec<String> {
    match about {
        About::Document(document) => self::document(page, document),
        _ => Vec::new(),
    }
}

/// "Label: value", never spliced into a sentence.
fn pair(page: &LatePage<'_>, label: TextId, value: &str) -> String {
    page.fill(ui::CELL, &[("where", page.text(label)), ("what", value)])
}

fn value(page: &LatePage<'_>, value: &DatedValue) -> String {
    let days = [format::date(value.span.from), format::date(value.span.until)].join(" – ");
    page.fill(ui::RULES_VALUE, &[("days", &days), ("sum", &page.say.tenge(value.tenge))])
}

fn near(page: &LatePage<'_>, near: &Near) -> Vec<String> {
    vec![
        page.fill(near.caution.text, &[]),
        page.fill(ui::RULES_NEAR, &[("percent", &near.percent.to_string())]),
    ]
}

fn day_off(page: &LatePage<'_>, holiday: &Holiday, day: &DayOff) -> String {
    let (title, on) = (page.text(holiday.title), format::date(day.on));
    match day.moved_from {
        Some(from) => page.fill(
            ui::RULES_DAY_MOVED,
            &[("holiday", title), ("day", &on), ("from", &format::date(from))],
        ),
        None => page.fill(ui::RULES_DAY_OFF, &[("holiday", title), ("day", &on)]),
    }
}

fn question(page: &LatePage<'_>, question: &Question) -> Vec<String> {
    let options: Vec<String> = match question.kind {
        Kind::Services | Kind::Channel => Vec::new(),
        _ => (0..question.options.len())
            .map(|index| page.say.option_label(question, index))
            .collect(),
    };
    let mut said = vec![page.fill(question.title, &[])];
    if !options.is_empty() {
        said.push(pair(page, ui::RULES_ANSWERS, &options.join("; ")));
    }
    said.push(pair(page, ui::RULES_WHY, &page.fill(question.why, &[])));
    said
}

fn category(page: &LatePage<'_>, category: &Category) -> Vec<String> {
    let title = page.text(category.title);
    let official = match page.say.category_number(category) {
        Some(number) => page.fill(ui::CELL, &[("where", &number), ("what", title)]),
        None => title.to_owned(),
    };
    vec![official, pair(page, ui::RULES_PLAIN, page.text(category.short))]
}

fn service(page: &LatePage<'_>, service: &Service) -> Vec<String> {
    vec![pair(page, ui::RESULT_OFFICIAL, page.text(service.official))]
}

fn ground(page: &LatePage<'_>, ground: &Ground) -> Vec<String> {
    vec![
        pair(page, ui::RULES_GROUND, &page.say.category(ground.category)),
        pair(page, ui::RULES_DECIDED_BY, page.say.decided_by(ground.decided_by)),
    ]
}

fn list(page: &LatePage<'_>, list: &List) -> String {
    let text = if list.closed.is_some() { ui::RULES_CLOSED } else { ui::RULES_LIST };
    page.text(text).to_owned()
}

fn item(page: &LatePage<'_>, item: &Item) -> Vec<String> {
    let Some(document) = page.book.document(item.document) else { return Vec::new() };
    let paper = page.text(document.title);
    let form = page.say.form(item.form);
    let rule = match (item.rule, item.when.is_some()) {
        (ItemRule::Bring | ItemRule::BringOrLeave, false) => ui::RULES_BRING_ALWAYS,
        (ItemRule::Bring, true) => ui::RULES_BRING,
        (ItemRule::BringOrLeave, true) => ui::RULES_BRING_OR_LEAVE,
        (ItemRule::Leave, _) => ui::RULES_LEAVE,
        (ItemRule::Ask, _) => ui::RULES_ASK,
    };
    let named = match item.rule {
        ItemRule::Leave => paper.to_owned(),
        _ => [paper, " — ", form].concat(),
    };
    vec![named, page.text(rule).to_owned()]
}

fn term(page: &LatePage<'_>, term: &Term) -> Vec<String> {
    let mut said = vec![page.fill(term.said.text, &[])];
    if let Some(days) = term.working_days {
        said.push(pair(page, ui::RULES_WORKING_DAYS, &days.to_string()));
    }
    if !term.channels.is_empty() {
        let channels = term.channels.iter().filter_map(|id| page.book.channel(*id));
        let channels: Vec<&str> = channels.map(|channel| page.text(channel.title)).collect();
        said.push(pair(page, ui::RULES_TERM_CHANNELS, &channels.join("; ")));
    }
    said
}

fn opening(page: &LatePage<'_>, opening: &Opening) -> Vec<String> {
    let shifts: Vec<String> = opening.shifts.iter().copied().map(shift).collect();
    let mut said = vec![pair(page, ui::RULES_OPENING, &shifts.join(", "))];
    if opening.always {
        said.push(page.text(ui::RULES_OPENING_ALWAYS).to_owned());
    }
    said
}

fn shift(shift: Shift) -> String {
    [shift.from, shift.until].map(format::clock).join("–")
}

fn document(page: &LatePage<'_>, document: &Document) -> Vec<String> {
    let scope = match document.scope {
        Scope::Family => ui::RULES_PER_FAMILY,
        Scope::Child => ui::RULES_PER_CHILD,
    };
    let mut said = vec![page.text(scope).to_owned()];
    if document.per_service {
        said.push(page.text(ui::RULES_PER_SERVICE).to_owned());
    }
    said.extend(document.only_if.map(|text| pair(page, ui::TAKE_ONLY_IF, page.text(text))));
    said.extend(document.not_needed.map(|text| pair(page, ui::TAKE_DO_NOT_BRING, page.text(text))));
    said
}

fn label(position: Position) -> Option<TextId> {
    Some(match position {
        Position::Advice(..) => ui::RULES_ADVICE,
        Position::Basis => ui::RESULT_BASIS,
        Position::Note(..) | Position::ListNote(..) => ui::RESULT_GOOD_TO_KNOW,
        Position::Step(..) | Position::ChannelStep(_) => ui::RULES_STEP,
        Position::Closed => ui::RULES_CLOSED,
        Position::Result => ui::RESULT_DOCUMENT,
        Position::Fee => ui::FEE,
        Position::Hours => ui::HOURS,
        Position::Address => ui::ADDRESS,
        Position::AtHand => ui::RULES_AT_HAND,
        Position::Obtain => ui::RULES_OBTAIN,
        Position::Remark(..) => ui::RULES_REMARK,
        Position::Left(..) => ui::RULES_LEFT,
        Position::Statement => return None,
    })
}
