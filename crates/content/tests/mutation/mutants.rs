//! Every rule book that differs from the shipped one in one place.

use rules::book::{CompleteBook, DecidedBy, Form, ItemRule, Span};

use crate::conditions::{self, Changes, one_changed, places};

/// The shipped book with one thing wrong.
pub(crate) struct Mutant {
    pub(crate) what: String,
    pub(crate) book: CompleteBook,
}

fn mutant(book: &CompleteBook, what: String, change: impl FnOnce(&mut CompleteBook)) -> Mutant {
    let mut book = book.clone();
    change(&mut book);
    Mutant { what, book }
}

/// Every leaf of every condition says the opposite.
pub(crate) fn leaves_flipped(book: &CompleteBook) -> Vec<Mutant> {
    conditions_changed(book, conditions::flipped)
}

/// Every leaf asks for one option fewer or more, or for another part of the sum.
pub(crate) fn options_changed(book: &CompleteBook) -> Vec<Mutant> {
    conditions_changed(book, conditions::other_options)
}

/// Every all is an any, every any an all.
pub(crate) fn conditions_reshaped(book: &CompleteBook) -> Vec<Mutant> {
    conditions_changed(book, conditions::reshaped)
}

fn conditions_changed(book: &CompleteBook, changes: Changes) -> Vec<Mutant> {
    let mut places_of_a_copy = book.clone();
    let places_and_changes = places(&mut places_of_a_copy).into_iter().enumerate();
    places_and_changes
        .flat_map(|(index, (place, condition))| {
            one_changed(book, condition, changes).into_iter().map(move |(what, changed)| {
                mutant(book, format!("{place}: {what}"), |book| {
                    *places(book).remove(index).1 = changed;
                })
            })
        })
        .collect()
}

/// Every line of every list is missing; then every document is missing from all lists.
pub(crate) fn documents_dropped(book: &CompleteBook) -> Vec<Mutant> {
    let mut mutants = items(
        book,
        "dropped",
        |_| vec![None::<()>],
        |items, index, _| {
            items.remove(index);
        },
    );
    for (id, document) in book.documents.iter().enumerate() {
        let what = format!("document {}: dropped everywhere", document.name);
        mutants.push(mutant(book, what, |book| {
            for list in book.services.iter_mut().flat_map(|service| &mut service.lists) {
                list.items.retain(|item| item.document.index() != id);
            }
        }));
    }
    mutants
}

/// Every line of every list asks for another form, or has another rule.
pub(crate) fn items_changed(book: &CompleteBook) -> Vec<Mutant> {
    let other_form = |item: &Item| {
        // What is not to be brought has no form.
        let needed = item.rule != ItemRule::Leave;
        let form = if item.form == Form::Original { Form::Copy } else { Form::Original };
        needed.then_some(form).into_iter().collect()
    };
    let other_rules = |item: &Item| {
        let all = [ItemRule::Bring, ItemRule::BringOrLeave, ItemRule::Leave, ItemRule::Ask];
        // Without a condition there is no case in which it is left.
        let distinct = |rule: &ItemRule| item.when.is_some() || *rule != ItemRule::BringOrLeave;
        all.into_iter().filter(|rule| *rule != item.rule).filter(distinct).collect()
    };
    let mut mutants =
        items(book, "another form", other_form, |items, index, form| items[index].form = form);
    mutants.extend(items(book, "another rule", other_rules, |items, index, rule| {
        items[index].rule = rule;
    }));
    mutants
}

type Item = rules::book::Item;

fn items<T: Copy + std::fmt::Debug>(
    book: &CompleteBook,
    what: &str,
    changes: impl Fn(&Item) -> Vec<T>,
    apply: impl Fn(&mut Vec<Item>, usize, T),
) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (of, service) in book.services.iter().enumerate() {
        for (at, list) in service.lists.iter().enumerate() {
            for (index, item) in list.items.iter().enumerate() {
                for change in changes(item) {
                    let what = format!(
                        "service {}, {}: {} ({}): {what} {change:?}",
                        service.name,
                        book.channels[list.channel.index()].name,
                        book.documents[item.document.index()].name,
                        item.form.name(),
                    );
                    mutants.push(mutant(book, what, |book| {
                        apply(&mut book.services[of].lists[at].items, index, change);
                    }));
                }
            }
        }
    }
    mutants
}

/// Every threshold is one more or one less: each sum in tenge, the months it is shared by, how near is near, how many
/// working days an answer takes.
pub(crate) fn thresholds_moved(book: &CompleteBook) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (step, name) in [(-1_i8, "one less"), (1, "one more")] {
        for (of, parameter) in book.parameters.iter().enumerate() {
            for (index, value) in parameter.values.iter().enumerate() {
                let what = format!("{} from {}: {name}", parameter.name, value.span.from);
                mutants.push(mutant(book, what, |book| {
                    let tenge = &mut book.parameters[of].values[index].tenge;
                    *tenge = tenge.saturating_add_signed(step.into());
                }));
            }
            if let Some(near) = &parameter.near {
                let what = format!("{} near {} percent: {name}", parameter.name, near.percent);
                mutants.push(mutant(book, what, |book| {
                    if let Some(near) = &mut book.parameters[of].near {
                        near.percent = near.percent.saturating_add_signed(step);
                    }
                }));
            }
        }
        for (of, service) in book.services.iter().enumerate() {
            for (index, term) in service.terms.iter().enumerate() {
                let Some(days) = term.working_days else { continue };
                let what = format!("service {}: {days} working days: {name}", service.name);
                mutants.push(mutant(book, what, |book| {
                    book.services[of].terms[index].working_days =
                        Some(days.saturating_add_signed(step));
                }));
            }
        }
    }
    mutants.extend(conditions_changed(book, conditions::months_moved));
    mutants
}

/// Every first and last day of a value and of the calendar is a day earlier or later, every hour of a door a minute.
pub(crate) fn days_moved(book: &CompleteBook) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let mut moved = |what: String,
                     span: fn(&mut CompleteBook, usize) -> &mut Span,
                     index: usize| {
        type End = (&'static str, fn(&mut Span));
        let ends: [End; 4] = [
            ("begins a day earlier", |span| span.from = span.from.previous_day().expect("a day")),
            ("begins a day later", |span| span.from = span.from.next_day().expect("a day")),
            ("ends a day earlier", |span| span.until = span.until.previous_day().expect("a day")),
            ("ends a day later", |span| span.until = span.until.next_day().expect("a day")),
        ];
        for (end, change) in ends {
            let what = format!("{what}: {end}");
            mutants.push(mutant(book, what, |book| change(span(book, index))));
        }
    };
    for (index, value) in book.parameters[0].values.iter().enumerate() {
        let what = format!("{} tenge", value.tenge);
        moved(what, |book, index| &mut book.parameters[0].values[index].span, index);
    }
    assert_eq!(book.parameters.len(), 1, "another parameter has days of its own");
    moved("calendar".to_owned(), |book, _| &mut book.edition.calendar, 0);
    for (of, channel) in book.channels.iter().enumerate() {
        let shifts = channel.opening.iter().flat_map(|opening| &opening.shifts);
        for (index, shift) in shifts.enumerate() {
            for (end, minutes) in [
                ("opens a minute earlier", (shift.from - 1, shift.until)),
                ("opens a minute later", (shift.from + 1, shift.until)),
                ("closes a minute earlier", (shift.from, shift.until - 1)),
                ("closes a minute later", (shift.from, shift.until + 1)),
            ] {
                let what = format!("channel {}, shift {}: {end}", channel.name, index + 1);
                mutants.push(mutant(book, what, |book| {
                    let opening = book.channels[of].opening.as_mut().expect("it has one");
                    let shift = &mut opening.shifts[index];
                    (shift.from, shift.until) = minutes;
                }));
            }
        }
    }
    for (of, holiday) in book.holidays.iter().enumerate() {
        for (index, day) in holiday.days.iter().enumerate() {
            let what = format!("{} on {}: dropped", holiday.name, day.on);
            mutants.push(mutant(book, what, |book| {
                book.holidays[of].days.remove(index);
            }));
        }
    }
    mutants
}

/// Every category is decided by somebody else for some service; every service accepts one fewer, or prefers its paper
/// one place later.
pub(crate) fn grounds_changed(book: &CompleteBook) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (of, service) in book.services.iter().enumerate() {
        for (index, ground) in service.grounds.iter().enumerate() {
            let name = &book.categories[ground.category.index()].name;
            let others: &[DecidedBy] = match ground.decided_by {
                DecidedBy::Board => &[DecidedBy::Certificate],
                DecidedBy::Grade => &[DecidedBy::Certificate, DecidedBy::Board],
                _ => &[DecidedBy::Board, DecidedBy::Grade],
            };
            mutants.extend(others.iter().map(|other| {
                let what =
                    format!("service {}: category {name}: decided by {other:?}", service.name);
                mutant(book, what, |book| book.services[of].grounds[index].decided_by = *other)
            }));
            let what = format!("service {}: category {name} dropped", service.name);
            mutants.push(mutant(book, what, |book| {
                book.services[of].grounds.remove(index);
            }));
            if index + 1 < service.grounds.len() {
                let what = format!("service {}: category {name} one later", service.name);
                mutants.push(mutant(book, what, |book| {
                    book.services[of].grounds.swap(index, index + 1);
                }));
            }
        }
    }
    mutants
}

/// Every closed door is open, every open one closed; nothing can be looked up.
pub(crate) fn doors_and_look_ups_changed(book: &CompleteBook) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (of, service) in book.services.iter().enumerate() {
        for (at, list) in service.lists.iter().enumerate() {
            let channel = &book.channels[list.channel.index()].name;
            let (what, closed) = match &list.closed {
                Some(_) => ("opened", None),
                None => ("closed", Some(service.fee.clone())),
            };
            mutants.push(mutant(
                book,
                format!("service {}, {channel}: {what}", service.name),
                |book| {
                    book.services[of].lists[at].closed = closed;
                },
            ));
        }
    }
    mutants.extend(items(
        book,
        "looked up by nobody",
        |item| item.looked_up.iter().map(|_| ()).collect(),
        |items, index, ()| items[index].looked_up = None,
    ));
    mutants
}
