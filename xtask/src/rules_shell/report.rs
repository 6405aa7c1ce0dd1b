//! Questions and assessments as JSON: ids for programs, texts for people.

use content::words;
use rules::assessment::{
    Asked, Assessment, Checklist, ChildAssessment, Line, Said, ServiceAssessment, Take,
};
use rules::book::{
    CategoryId, Citation, Kind, Place, Question, Reference, ServiceId, Span, Standing,
};
use rules::named::{DONT_KNOW, options};
use rules::{Date, Lang, OptionSet, Reason, RuleBook, TextId, Truth};
use serde_json::{Value, json};

pub(super) fn questions(book: &RuleBook) -> Vec<Value> {
    book.questions.iter().map(|question| one_question(book, question)).collect()
}

fn one_question(book: &RuleBook, question: &Question) -> Value {
    let ids = options(book, question);
    let labels: Vec<TextId> = match question.kind {
        Kind::Services => book.services.iter().map(|service| service.title).collect(),
        Kind::Channel => book.channels.iter().map(|channel| channel.title).collect(),
        _ => question.options.iter().map(|option| option.label).collect(),
    };
    let mut options: Vec<Value> = ids
        .into_iter()
        .zip(labels)
        .map(|(id, label)| json!({ "id": id, "label": in_all(label) }))
        .collect();
    options.push(json!({ "id": DONT_KNOW, "label": in_all(content::ui::DONT_KNOW) }));
    let range = matches!(question.kind, Kind::Number | Kind::Money).then_some(question.range);
    json!({
        "id": question.name,
        "scope": question.scope,
        "kind": question.kind,
        "title": in_all(question.title),
        "short": in_all(question.short),
        "hint": question.hint.map(in_all),
        "why": in_all(question.why),
        "options": options,
        "least": range.map(|(least, _)| least),
        "most": range.map(|(_, most)| most),
        "standing": question.citation.standing.name(),
        "sources": sources(book, Lang::Kk, &question.citation),
    })
}

fn in_all(id: TextId) -> Value {
    json!({ "kk": words(Lang::Kk).get(id), "ru": words(Lang::Ru).get(id), "en": words(Lang::En).get(id) })
}

pub(super) fn assessment(
    book: &RuleBook,
    lang: Lang,
    today: Date,
    assessment: &Assessment,
) -> Value {
    let report = Report { book, lang };
    let (year, month) = book.edition.checked;
    json!({
        "today": today.to_string(),
        "lang": lang.tag(),
        "edition": {
            "checked": format!("{year}-{month:02}"),
            "money": span(book.edition.money),
            "calendar": span(book.edition.calendar),
            "inside": book.edition.money.contains(today),
        },
        "children": assessment.children.iter().map(|child| report.child(child)).collect::<Vec<_>>(),
        "next": assessment.next().map(|next| json!({
            "question": book.questions[next.question.index()].name,
            "child": next.child,
        })),
    })
}

struct Report<'a> {
    book: &'a RuleBook,
    lang: Lang,
}

impl Report<'_> {
    fn text(&self, id: TextId) -> &'static str {
        words(self.lang).get(id)
    }

    fn child(&self, child: &ChildAssessment) -> Value {
        json!({
            "services": child.services.iter().map(|service| self.service(service)).collect::<Vec<_>>(),
            "checklists": child.checklists.iter().map(|list| self.checklist(list)).collect::<Vec<_>>(),
        })
    }

    fn service(&self, assessed: &ServiceAssessment) -> Value {
        let service = &self.book.services[assessed.service.index()];
        // The ground's own reasons; where there is none, the reasons of every category that could have been one.
        let grounds = assessed
            .findings
            .iter()
            .filter(|finding| assessed.category.is_none_or(|id| id == finding.category));
        let reasons: Vec<Value> = grounds
            .clone()
            .map(|finding| {
                let category = &self.book.categories[finding.category.index()];
                json!({
                    "category": category.name,
                    "number": category.number,
                    "truth": truth(finding.truth),
                    "because": self.reasons(&finding.reasons),
                    "text": self.text(category.short),
                    "standing": category.citation.standing.name(),
                    "sources": sources(self.book, self.lang, &category.citation),
                })
            })
            .collect();
        let notes = assessed.notes.iter().map(|index| &service.notes[*index]);
        json!({
            "service": service.name,
            "official": self.text(service.official),
            "verdict": assessed.verdict.name(),
            "category": assessed.category.map(|id| self.category(id)),
            "reasons": reasons,
            "failing": assessed.failing.as_ref().map(|reason| self.reason(reason)),
            "instead": assessed.instead.iter().map(|id| self.category(*id)).collect::<Vec<_>>(),
            "missing": assessed.missing.iter().map(|id| self.book.questions[id.index()].name.as_str()).collect::<Vec<_>>(),
            "cautions": self.cautions(assessed),
            "notes": notes.map(|note| self.statement(note.text, &note.citation)).collect::<Vec<_>>(),
            "term": service.terms.iter().map(|term| self.statement(term.said.text, &term.said.citation)).collect::<Vec<_>>(),
            "sources": sources(self.book, self.lang, &service.citation),
        })
    }

    fn cautions(&self, assessed: &ServiceAssessment) -> Vec<&'static str> {
        let service = &self.book.services[assessed.service.index()];
        let ground = assessed.category.map(|id| &self.book.categories[id.index()].citation);
        let confirm = ground
            .into_iter()
            .chain(assessed.notes.iter().map(|index| &service.notes[*index].citation));
        let confirm = confirm.into_iter().any(|citation| citation.standing.needs_confirming());
        [("outside-edition", assessed.outside_edition), ("confirm", confirm)]
            .into_iter()
            .filter_map(|(caution, holds)| holds.then_some(caution))
            .collect()
    }

    fn category(&self, id: CategoryId) -> &str {
        &self.book.categories[id.index()].name
    }

    fn names(&self, services: &[ServiceId]) -> Vec<&str> {
        services.iter().map(|id| self.book.services[id.index()].name.as_str()).collect()
    }

    fn checklist(&self, list: &Checklist) -> Value {
        let channel = &self.book.channels[list.channel.index()];
        let said = |said: &Said| self.statement(said.text, &said.citation);
        json!({
            "channel": channel.name,
            "services": self.names(&list.services),
            "lines": list.lines.iter().map(|line| self.line(&channel.name, line)).collect::<Vec<_>>(),
            "steps": list.steps.iter().map(|step| {
                let mut value = said(&step.said);
                value["services"] = json!(self.names(&step.services));
                value["certain"] = json!(step.said.certain);
                value
            }).collect::<Vec<_>>(),
            "hours": channel.hours.iter().map(|one| self.statement(one.text, &one.citation)).collect::<Vec<_>>(),
            "address": channel.address.iter().map(|one| self.statement(one.text, &one.citation)).collect::<Vec<_>>(),
            "notes": list.notes.iter().map(said).collect::<Vec<_>>(),
        })
    }

    fn line(&self, channel: &str, line: &Line) -> Value {
        let document = &self.book.documents[line.document.index()];
        let condition = match line.take {
            Take::Bring | Take::Upload => None,
            Take::OnlyIf if line.asked.iter().any(|asked| asked.ask) => {
                Some(content::ui::ASK_CONDITION)
            }
            Take::OnlyIf => document.only_if,
            Take::DoNotBring => document.not_needed,
        };
        let standing = line
            .asked
            .iter()
            .map(|asked| asked.citation.standing)
            .max()
            .unwrap_or(Standing::Practice);
        let remarks = line.remarks.iter().map(|index| &document.adds(line.take)[*index]);
        json!({
            "document": document.name,
            "title": self.text(document.title),
            "channel": channel,
            "take": line.take.name(),
            "form": (line.take != Take::DoNotBring).then(|| line.form.name()),
            "condition": condition.map(|condition| self.text(condition)),
            "standing": standing.name(),
            "confirm": standing.needs_confirming(),
            "asked_by": line.asked.iter().map(|asked| self.asked(asked)).collect::<Vec<_>>(),
            "obtain": document.obtain.as_ref().map(|obtain| self.statement(obtain.text, &obtain.citation)),
            "remarks": remarks.map(|remark| self.statement(remark.text, &remark.citation)).collect::<Vec<_>>(),
        })
    }

    fn asked(&self, asked: &Asked) -> Value {
        let reasons = if asked.reasons.is_empty() {
            vec![json!({ "kind": "everyone" })]
        } else {
            self.reasons(&asked.reasons)
        };
        json!({
            "service": self.book.services[asked.service.index()].name,
            "reasons": reasons,
            "ask_first": asked.ask,
            "standing": asked.citation.standing.name(),
            "sources": sources(self.book, self.lang, &asked.citation),
        })
    }

    fn statement(&self, text: TextId, citation: &Citation) -> Value {
        json!({
            "text": self.text(text),
            "standing": citation.standing.name(),
            "sources": sources(self.book, self.lang, citation),
        })
    }

    fn reasons(&self, reasons: &[Reason]) -> Vec<Value> {
        reasons.iter().map(|reason| self.reason(reason)).collect()
    }

    fn reason(&self, reason: &Reason) -> Value {
        let question = |id: rules::book::QuestionId| self.book.questions[id.index()].name.as_str();
        match reason {
            Reason::Answered { question: id, chosen, truth: found } => json!({
                "kind": "answered", "question": question(*id), "chosen": self.chosen(*id, *chosen), "truth": truth(*found),
            }),
            Reason::Compared { per_head, limit, parameter, truth: found, near } => json!({
                "kind": "compared", "per_head": per_head, "limit": limit,
                "parameter": self.book.parameters[parameter.index()].name, "truth": truth(*found), "near": near,
            }),
            Reason::Included { question: id, part, truth: found } => json!({
                "kind": "included", "question": question(*id), "part": self.chosen(*id, OptionSet::of(*part)), "truth": truth(*found),
            }),
            Reason::DontKnow(id) => json!({ "kind": "dont-know", "question": question(*id) }),
            Reason::NotAsked(id) => json!({ "kind": "not-asked", "question": question(*id) }),
            Reason::OutsideEdition(id) => {
                json!({ "kind": "outside-edition", "parameter": self.book.parameters[id.index()].name })
            }
            Reason::Category { category, truth: found } => {
                json!({ "kind": "category", "category": self.category(*category), "truth": truth(*found) })
            }
        }
    }

    fn chosen(&self, id: rules::book::QuestionId, chosen: OptionSet) -> Vec<&str> {
        let names = options(self.book, &self.book.questions[id.index()]);
        chosen.iter().map(|option| names[option.index()]).collect()
    }
}

fn span(span: Span) -> Value {
    json!({ "from": span.from.to_string(), "until": span.until.to_string() })
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::Unknown => "unknown",
        Truth::No => "no",
    }
}

fn sources(book: &RuleBook, lang: Lang, citation: &Citation) -> Vec<Value> {
    citation.references.iter().map(|reference| source(book, lang, reference)).collect()
}

fn source(book: &RuleBook, lang: Lang, reference: &Reference) -> Value {
    let source = &book.sources[reference.source.index()];
    let mut value = json!({
        "id": source.name,
        "title": words(lang).get(source.title),
        "standing": source.standing.name(),
        "edition": source.edition,
        "url": source.url,
    });
    match &reference.at {
        Some(Place::Line(line)) => value["line"] = json!(line),
        Some(Place::Act { annex, article, point }) => {
            for (name, number) in [("annex", annex), ("article", article), ("point", point)] {
                if let Some(number) = number {
                    value[name] = json!(number);
                }
            }
        }
        None => {}
    }
    value
}
