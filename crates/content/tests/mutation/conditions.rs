//! Where a rule book has conditions, how one leaf of one is changed, and how one reads.

use rules::Condition;
use rules::OptionSet;
use rules::book::{CompleteBook, OptionId, QuestionId, Statement};
use rules::condition::SumPart;

/// Every place that can have a condition, with what it is called.
pub(crate) fn places(book: &mut CompleteBook) -> Vec<(String, &mut Condition)> {
    let papers: Vec<String> = book.documents.iter().map(|document| document.name.clone()).collect();
    let channels: Vec<String> = book.channels.iter().map(|channel| channel.name.clone()).collect();
    let mut found = Places(Vec::new());
    let CompleteBook { rules, documents, statements, .. } = book;
    let rules = rules.to_mut();
    for category in &mut rules.categories {
        let name = format!("category {}", category.name);
        found.statements(&format!("{name}: advice"), &mut category.advice);
        found.0.push((name, &mut category.when));
    }
    for channel in &mut rules.channels {
        let name = format!("channel {}", channel.name);
        found.statements(&format!("{name}: hours"), &mut channel.hours);
        found.statements(&format!("{name}: address"), &mut channel.address);
        found.statements(&format!("{name}: at hand"), &mut channel.at_hand);
        found.statements(&format!("{name}: step"), &mut channel.steps);
    }
    for document in documents {
        let name = format!("document {}", document.name);
        found.statements(&format!("{name}: obtain"), &mut document.obtain);
        found.statements(&format!("{name}: remark"), &mut document.remarks);
        found.statements(&format!("{name}: left"), &mut document.left);
    }
    for service in &mut rules.services {
        let name = format!("service {}", service.name);
        found.statements(&format!("{name}: basis"), &mut service.basis);
        let terms = service.terms.iter_mut().map(|term| &mut term.said);
        found.statements(&format!("{name}: term"), terms);
        found.statements(&format!("{name}: result"), [&mut service.result]);
        found.statements(&format!("{name}: fee"), [&mut service.fee]);
        found.statements(&format!("{name}: note"), &mut service.notes);
        for list in &mut service.lists {
            let name = format!("{name}, {}", channels[list.channel.index()]);
            found.statements(&format!("{name}: closed"), &mut list.closed);
            found.statements(&format!("{name}: step"), &mut list.steps);
            found.statements(&format!("{name}: note"), &mut list.notes);
            for item in &mut list.items {
                let document = &papers[item.document.index()];
                let name = format!("{name}: {document} ({})", item.form.name());
                let looked_up = item.looked_up.iter_mut().filter_map(|found| found.when.as_mut());
                found.0.extend(looked_up.map(|when| (format!("{name}: looked up"), when)));
                found.0.extend(item.when.as_mut().map(|when| (name, when)));
            }
        }
    }
    for parameter in &mut rules.parameters {
        let cautions = parameter.near.iter_mut().map(|near| &mut near.caution);
        found.statements(&format!("parameter {}: caution", parameter.name), cautions);
    }
    found.statements("statement", statements);
    found.0
}

struct Places<'a>(Vec<(String, &'a mut Condition)>);

impl<'a> Places<'a> {
    fn statements(&mut self, place: &str, statements: impl IntoIterator<Item = &'a mut Statement>) {
        self.0.extend(statements.into_iter().filter_map(|statement| {
            let name = statement.name.as_deref().unwrap_or("without a name");
            Some((format!("{place} {name}"), statement.when.as_mut()?))
        }));
    }
}

/// A change at one place of a condition: what is done, and what is there afterwards.
pub(crate) type Change = (String, Condition);

/// What may be done to one node of a condition, whatever is around it.
pub(crate) type Changes = fn(&CompleteBook, &Condition) -> Vec<Change>;

/// The whole condition with each of its nodes changed, one at a time, in every way that is known.
pub(crate) fn one_changed(
    book: &CompleteBook,
    condition: &Condition,
    known: Changes,
) -> Vec<Change> {
    let within = |inner: &Condition, rebuilt: &dyn Fn(Condition) -> Condition| -> Vec<Change> {
        let rest = one_changed(book, inner, known).into_iter();
        rest.map(|(what, changed)| (what, rebuilt(changed))).collect()
    };
    let one_of = |parts: &[Condition], rebuilt: fn(Vec<Condition>) -> Condition| -> Vec<Change> {
        let part = |index: usize| {
            within(&parts[index], &|changed| {
                let mut parts = parts.to_vec();
                parts[index] = changed;
                rebuilt(parts)
            })
        };
        (0..parts.len()).flat_map(part).collect()
    };
    let mut found = known(book, condition);
    found.extend(match condition {
        Condition::All(parts) => one_of(parts, Condition::All),
        Condition::Any(parts) => one_of(parts, Condition::Any),
        Condition::Not(part) => within(part, &|changed| Condition::Not(changed.into())),
        Condition::InForce { parameter, condition } => within(condition, &|changed| {
            Condition::InForce { parameter: *parameter, condition: changed.into() }
        }),
        Condition::Includes { part, otherwise } => within(otherwise, &|changed| {
            Condition::Includes { part: *part, otherwise: changed.into() }
        }),
        Condition::Is { .. } | Condition::Below(_) | Condition::Status(_) => Vec::new(),
    });
    found
}

/// A leaf says the opposite. Of "a part of the sum, otherwise …" only the part does: what is within is a leaf of
/// its own.
pub(crate) fn flipped(book: &CompleteBook, leaf: &Condition) -> Vec<Change> {
    let not = |condition: &Condition| Condition::Not(condition.clone().into());
    let changed = match leaf {
        Condition::Includes { part, otherwise } => {
            not(&Condition::Includes { part: *part, otherwise: not(otherwise).into() })
        }
        Condition::Is { .. } | Condition::Below(_) | Condition::Status(_) => not(leaf),
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::InForce { .. } => {
            return Vec::new();
        }
    };
    vec![(format!("not {}", shown(book, leaf)), changed)]
}

/// All becomes any, any becomes all, and a limit's edition does not matter.
pub(crate) fn reshaped(book: &CompleteBook, node: &Condition) -> Vec<Change> {
    let changed = match node {
        Condition::All(parts) => Condition::Any(parts.clone()),
        Condition::Any(parts) => Condition::All(parts.clone()),
        Condition::InForce { condition, .. } => (**condition).clone(),
        _ => return Vec::new(),
    };
    vec![(format!("becomes {}", shown(book, &changed)), changed)]
}

/// The income is shared by a month less, or more.
pub(crate) fn months_moved(_: &CompleteBook, leaf: &Condition) -> Vec<Change> {
    let Condition::Below(per_head) = leaf else { return Vec::new() };
    let moved = [per_head.months - 1, per_head.months + 1];
    moved
        .map(|months| {
            let moved = rules::condition::PerHead { months, ..*per_head };
            (format!("{} months become {months}", per_head.months), Condition::Below(moved))
        })
        .into()
}

/// One option fewer, or one more; a part of a sum counts while another option is the answer, or is another part.
pub(crate) fn other_options(book: &CompleteBook, leaf: &Condition) -> Vec<Change> {
    let all = |question: QuestionId| {
        (0..book.questions[question.index()].options.len()).filter_map(OptionId::at)
    };
    let told = |changed: Condition| {
        (format!("{} becomes {}", shown(book, leaf), shown(book, &changed)), changed)
    };
    match leaf {
        Condition::Is { question, options } => all(*question)
            .map(OptionSet::of)
            .map(|option| {
                if options.intersects(option) {
                    options.difference(option)
                } else {
                    options.union(option)
                }
            })
            .map(|options| told(Condition::Is { question: *question, options }))
            .collect(),
        Condition::Includes { part, otherwise } => {
            let (question, answer) = part.while_answered;
            let others = all(question)
                .filter(|option| *option != answer)
                .map(|option| SumPart { while_answered: (question, option), ..*part });
            let parts = all(part.sum)
                .filter(|option| *option != part.part)
                .map(|option| SumPart { part: option, ..*part });
            others
                .chain(parts)
                .map(|part| told(Condition::Includes { part, otherwise: otherwise.clone() }))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// As the rule book could have it.
pub(crate) fn shown(book: &CompleteBook, condition: &Condition) -> String {
    let question = |id: QuestionId| &book.questions[id.index()];
    let option = |id: QuestionId, option: OptionId| {
        question(id).options.get(option.index()).map_or("?", |option| option.name.as_str())
    };
    let many = |word: &str, parts: &[Condition]| {
        let parts: Vec<_> = parts.iter().map(|part| shown(book, part)).collect();
        format!("{word}({})", parts.join(", "))
    };
    match condition {
        Condition::All(parts) => many("all", parts),
        Condition::Any(parts) => many("any", parts),
        Condition::Not(part) => format!("not {}", shown(book, part)),
        Condition::Is { question: id, options } => {
            let options: Vec<_> = options.iter().map(|chosen| option(*id, chosen)).collect();
            format!("{} is [{}]", question(*id).name, options.join(", "))
        }
        Condition::Below(per_head) => format!(
            "{} per head in {} months below {}",
            question(per_head.sum).name,
            per_head.months,
            book.parameters[per_head.limit.index()].name
        ),
        Condition::Status(category) => {
            format!("status {}", book.categories[category.index()].name)
        }
        Condition::InForce { parameter, condition } => format!(
            "in-force({}, {})",
            book.parameters[parameter.index()].name,
            shown(book, condition)
        ),
        Condition::Includes { part, otherwise } => {
            let (route, answer) = part.while_answered;
            format!(
                "includes {} of {} while {} is {}, otherwise {}",
                option(part.sum, part.part),
                question(part.sum).name,
                question(route).name,
                option(route, answer),
                shown(book, otherwise)
            )
        }
    }
}
