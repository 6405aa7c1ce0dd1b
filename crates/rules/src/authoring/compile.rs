//! From the shapes people write to the rule book that ships: names become ids, texts become places, dates are dates.

use std::fs;
use std::ops::Range;
use std::path::Path;

use time::{Date, Month};
use toml::Spanned;
use toml::value::Datetime;

use super::model::*;
use super::names::{Names, unknown};
use super::texts::Texts;
use super::{Compiled, File, Problem, checks, read};
use crate::answer::OptionSet;
use crate::book::*;
use crate::condition::{Condition, PerHead};
use crate::text::TextId;

/// Compiles the rule book in a folder, or returns every mistake found in it.
pub fn compile(folder: &Path) -> Result<Compiled, Vec<Problem>> {
    let files = read(folder).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    let mut parsed = Vec::new();
    for file in &files {
        match toml::from_str::<FileToml>(&file.text) {
            Ok(content) => parsed.push((file, content)),
            Err(error) => {
                let message = error.message().replace('\n', " ");
                problems.push(match error.span() {
                    Some(span) => Problem::at(file, &span, message),
                    None => Problem::of_file(&file.name, &message),
                });
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let names = AllNames::collect(&parsed, &mut problems);
    let mut compiler = Compiler { folder, names, parsed: &parsed, texts: Texts::default(), problems, documents: Vec::new() };
    let compiled = compiler.book();
    let Compiler { texts, mut problems, .. } = compiler;
    let Some((book, ui)) = compiled else {
        problems.sort();
        return Err(problems);
    };
    if problems.is_empty() {
        checks::check(&book, &parsed, &mut problems);
    }
    if problems.is_empty() {
        return Ok(Compiled { book, words: texts.into_words(), ui });
    }
    problems.sort();
    Err(problems)
}

pub(super) type Parsed<'a> = [(&'a File, FileToml)];

struct AllNames<'a> {
    sources: Names<'a>,
    parameters: Names<'a>,
    questions: Names<'a>,
    categories: Names<'a>,
    channels: Names<'a>,
    documents: Names<'a>,
    /// The options of each question, in the order of the questions.
    options: Vec<Names<'a>>,
}

impl<'a> AllNames<'a> {
    fn collect(parsed: &'a Parsed<'a>, problems: &mut Vec<Problem>) -> AllNames<'a> {
        macro_rules! collect {
            ($kind:literal, $field:ident) => {
                Names::collect($kind, parsed.iter().flat_map(|(file, content)| content.$field.iter().map(move |one| (*file, &one.id))), problems)
            };
        }
        // Services are named only in `[[service]]`; collecting them still finds a name given twice.
        let services: Names<'_> = collect!("service", service);
        drop(services);
        AllNames {
            sources: collect!("source", source),
            parameters: collect!("parameter", parameter),
            questions: collect!("question", question),
            categories: collect!("category", category),
            channels: collect!("channel", channel),
            documents: collect!("document", document),
            options: parsed
                .iter()
                .flat_map(|(file, content)| content.question.iter().map(move |question| (*file, question)))
                .map(|(file, question)| {
                    Names::collect("option", question.option.iter().map(|option| (file, &option.id)), problems)
                })
                .collect(),
        }
    }
}

struct Compiler<'a> {
    folder: &'a Path,
    names: AllNames<'a>,
    parsed: &'a Parsed<'a>,
    texts: Texts,
    problems: Vec<Problem>,
    /// The lines of each source that has a text file of its own.
    documents: Vec<Option<Vec<String>>>,
}

impl<'a> Compiler<'a> {
    fn book(&mut self) -> Option<(RuleBook, Vec<(String, TextId)>)> {
        let parsed = self.parsed;
        let ui = self.ui();
        let mut sources = Vec::new();
        let mut parameters = Vec::new();
        let mut questions = Vec::new();
        let mut categories = Vec::new();
        let mut channels = Vec::new();
        let mut documents = Vec::new();
        let mut services = Vec::new();
        let mut statements = Vec::new();
        for (file, content) in parsed {
            sources.extend(content.source.iter().map(|source| self.source(file, source)));
        }
        let mut edition = None;
        for (file, content) in parsed {
            if let Some(found) = &content.edition {
                edition = self.edition(file, found);
            }
            parameters.extend(content.parameter.iter().map(|parameter| self.parameter(file, parameter)));
            questions.extend(content.question.iter().map(|question| self.question(file, question)));
            categories.extend(content.category.iter().map(|category| self.category(file, category)));
            channels.extend(content.channel.iter().map(|channel| self.channel(file, channel)));
            documents.extend(content.document.iter().map(|document| self.document(file, document)));
            services.extend(content.service.iter().map(|service| self.service(file, service)));
            statements.extend(content.statement.iter().map(|statement| Statement {
                topic: statement.topic,
                text: self.text(file, &statement.text),
                when: None,
                citation: self.citation(file, &statement.text.span(), statement.sources.as_ref(), statement.standing),
            }));
        }
        let Some(edition) = edition else {
            self.problems.push(Problem::of_file("*.toml", "no file has an [edition] table: from which to which day the book was checked"));
            return None;
        };
        let book = RuleBook { edition, sources, parameters, questions, categories, channels, documents, services, statements };
        Some((book, ui))
    }

    fn ui(&mut self) -> Vec<(String, TextId)> {
        let parsed = self.parsed;
        let mut ui = Vec::new();
        for (file, content) in parsed {
            for (key, text) in &content.ui {
                ui.push((key.clone(), self.text(file, text)));
            }
        }
        ui
    }

    fn text(&mut self, file: &File, text: &Text) -> TextId {
        self.texts.add(file, text, &mut self.problems)
    }

    fn optional(&mut self, file: &File, text: Option<&Text>) -> Option<TextId> {
        self.texts.optional(file, text, &mut self.problems)
    }

    fn problem(&mut self, file: &File, span: &Range<usize>, message: &str) {
        self.problems.push(Problem::at(file, span, message.to_owned()));
    }

    fn date(&mut self, file: &File, written: &Spanned<Datetime>) -> Date {
        let date = written
            .get_ref()
            .date
            .and_then(|date| Date::from_calendar_date(i32::from(date.year), Month::try_from(date.month).ok()?, date.day).ok());
        date.unwrap_or_else(|| {
            self.problem(file, &written.span(), "a date is written like 2026-12-31");
            Date::MIN
        })
    }

    fn span(&mut self, file: &File, from: &Spanned<Datetime>, until: &Spanned<Datetime>) -> Span {
        let span = Span { from: self.date(file, from), until: self.date(file, until) };
        if span.until < span.from {
            self.problem(file, &until.span(), "`until` lies before `from`");
        }
        span
    }

    fn edition(&mut self, file: &File, edition: &EditionToml) -> Option<Edition> {
        let money = self.span(file, &edition.money.from, &edition.money.until);
        let calendar = self.span(file, &edition.calendar.from, &edition.calendar.until);
        let checked = edition.checked.get_ref().split_once('-').and_then(|(year, month)| {
            let month: u8 = month.parse().ok()?;
            Some((year.parse().ok()?, month)).filter(|_| (1..=12).contains(&month))
        });
        if checked.is_none() {
            self.problem(file, &edition.checked.span(), "`checked` is a year and a month, like \"2026-10\"");
        }
        Some(Edition { checked: checked?, money, calendar })
    }

    fn source(&mut self, file: &File, source: &SourceToml) -> Source {
        let lines = source.document.as_ref().and_then(|name| {
            let text = fs::read_to_string(self.folder.join(name.get_ref())).ok();
            if text.is_none() {
                self.problem(file, &name.span(), "there is no such text file in the rule book's folder");
            }
            text.map(|text| text.lines().map(str::to_owned).collect())
        });
        let is_act = matches!(source.standing, Standing::CurrentLaw | Standing::OlderEdition);
        if source.document.is_none() && source.url.is_none() {
            self.problem(file, &source.id.span(), "a source needs the address (`url`) where it can be read");
        }
        if is_act && source.edition.is_none() {
            self.problem(file, &source.id.span(), "an act needs the edition that was read (`edition = \"01.01.2021\"`)");
        }
        self.documents.push(lines);
        Source {
            name: source.id.get_ref().clone(),
            title: self.text(file, &source.title),
            standing: source.standing,
            edition: source.edition.clone(),
            url: source.url.clone(),
        }
    }

    fn citation(&mut self, file: &File, at: &Range<usize>, sources: Option<&Sources>, standing: Option<Standing>) -> Citation {
        let written = sources.map_or(&[][..], |sources| sources.get_ref().as_slice());
        if written.is_empty() && standing != Some(Standing::Practice) {
            let message = "a source is missing: `sources = [{ id = \"…\", … }]`, or `standing = \"practice\"` for a place everyone knows";
            self.problem(file, at, message);
        }
        let references: Vec<Reference> = written.iter().filter_map(|reference| self.reference(file, reference)).collect();
        let surest = references
            .iter()
            .filter_map(|reference| self.parsed.iter().flat_map(|(_, content)| &content.source).nth(reference.source.index()))
            .map(|source| source.standing)
            .min();
        Citation { standing: standing.or(surest).unwrap_or(Standing::Practice), references }
    }

    fn reference(&mut self, file: &File, reference: &ReferenceToml) -> Option<Reference> {
        let index = self.names.sources.find(file, &reference.id, &mut self.problems)?;
        let source = SourceId::at(index)?;
        if let Some(line) = &reference.line {
            let lines = self.documents.get(index).and_then(Option::as_ref);
            let message = match lines {
                None => Some("this source has no lines: only a source with a `document` is cited by line".to_owned()),
                Some(lines) => {
                    let number = usize::from(*line.get_ref());
                    let blank = number.checked_sub(1).and_then(|index| lines.get(index)).is_none_or(|line| line.trim().is_empty());
                    blank.then(|| format!("line {number} of the source is empty or does not exist; it has {} lines", lines.len()))
                }
            };
            if let Some(message) = message {
                self.problems.push(Problem::at(file, &line.span(), message));
            }
            return Some(Reference { source, at: Some(Place::Line(*line.get_ref())) });
        }
        let place = Place::Act {
            annex: reference.annex.clone(),
            article: reference.article.clone(),
            point: reference.point.clone(),
        };
        let named = reference.annex.is_some() || reference.article.is_some() || reference.point.is_some();
        let act = self.parsed.iter().flat_map(|(_, content)| &content.source).nth(index).is_some_and(|source| {
            matches!(source.standing, Standing::CurrentLaw | Standing::OlderEdition) || source.document.is_some()
        });
        if act && !named {
            self.problem(file, &reference.id.span(), "say where in it: `line`, `article`, `point` or `annex`");
        }
        Some(Reference { source, at: named.then_some(place) })
    }

    fn parameter(&mut self, file: &File, parameter: &ParameterToml) -> Parameter {
        let values: Vec<DatedValue> = parameter
            .value
            .iter()
            .map(|value| DatedValue {
                span: self.span(file, &value.from, &value.until),
                tenge: value.tenge,
                citation: self.citation(file, &value.from.span(), Some(&value.sources), value.standing),
            })
            .collect();
        for (index, value) in values.iter().enumerate() {
            let overlaps = values.iter().take(index).any(|other| value.span.from <= other.span.until && other.span.from <= value.span.until);
            if overlaps && let Some(written) = parameter.value.get(index) {
                self.problem(file, &written.from.span(), "two values of this parameter hold on the same day");
            }
        }
        Parameter { name: parameter.id.get_ref().clone(), title: self.text(file, &parameter.title), values }
    }

    fn question(&mut self, file: &File, question: &QuestionToml) -> Question {
        let at = question.id.span();
        let wants_options = matches!(question.kind, Kind::One | Kind::Several);
        let wants_range = matches!(question.kind, Kind::Number | Kind::Money);
        if wants_options && question.option.len() < 2 {
            self.problem(file, &at, "a question of this kind needs two options or more");
        }
        if question.option.len() > usize::from(OptionSet::CAPACITY) {
            self.problem(file, &at, "a question has 32 options at the most");
        }
        if !wants_options && !question.option.is_empty() {
            self.problem(file, &at, "a question of this kind has no options of its own");
        }
        if wants_range && (question.least.is_none() || question.most.is_none()) {
            self.problem(file, &at, "a number needs the `least` and the `most` that is accepted");
        }
        if matches!(question.kind, Kind::Services | Kind::Channel) && question.scope == Scope::Child {
            self.problem(file, &at, "which services and which channel is asked once for the family");
        }
        Question {
            name: question.id.get_ref().clone(),
            scope: question.scope,
            kind: question.kind,
            title: self.text(file, &question.title),
            short: self.text(file, &question.short),
            hint: self.optional(file, question.hint.as_ref()),
            why: self.text(file, &question.why),
            options: question
                .option
                .iter()
                .map(|option| Choice {
                    name: option.id.get_ref().clone(),
                    label: self.text(file, &option.label),
                    hint: self.optional(file, option.hint.as_ref()),
                    alone: option.alone,
                })
                .collect(),
            range: (question.least.unwrap_or(0), question.most.unwrap_or(u64::MAX)),
            citation: self.citation(file, &at, Some(&question.sources), question.standing),
        }
    }

    fn category(&mut self, file: &File, category: &CategoryToml) -> Category {
        Category {
            name: category.id.get_ref().clone(),
            number: category.number,
            title: self.text(file, &category.title),
            short: self.text(file, &category.short),
            decided_by: category.decided_by,
            when: self.condition(file, &category.when).unwrap_or(Condition::Any(Vec::new())),
            advice: self.optional(file, category.advice.as_ref()),
            citation: self.citation(file, &category.id.span(), Some(&category.sources), category.standing),
        }
    }

    fn condition(&mut self, file: &File, condition: &ConditionToml) -> Option<Condition> {
        Some(match condition {
            ConditionToml::All(parts) => Condition::All(self.conditions(file, parts)),
            ConditionToml::Any(parts) => Condition::Any(self.conditions(file, parts)),
            ConditionToml::Not(part) => Condition::Not(Box::new(self.condition(file, part)?)),
            ConditionToml::Is(words) => self.is(file, words)?,
            ConditionToml::Below(below) => {
                if *below.months.get_ref() == 0 {
                    self.problem(file, &below.months.span(), "a sum is of one month or more");
                }
                Condition::Below(PerHead {
                    sum: self.number(file, &below.sum, &[Kind::Money])?,
                    heads: self.number(file, &below.heads, &[Kind::Number])?,
                    months: *below.months.get_ref(),
                    limit: ParameterId::at(self.names.parameters.find(file, &below.limit, &mut self.problems)?)?,
                })
            }
            ConditionToml::Status(category) => {
                Condition::Status(CategoryId::at(self.names.categories.find(file, category, &mut self.problems)?)?)
            }
        })
    }

    fn conditions(&mut self, file: &File, parts: &[ConditionToml]) -> Vec<Condition> {
        parts.iter().filter_map(|part| self.condition(file, part)).collect()
    }

    fn is(&mut self, file: &File, words: &Spanned<Vec<Id>>) -> Option<Condition> {
        let Some((question, options)) = words.get_ref().split_first() else {
            self.problem(file, &words.span(), "`is` names a question and one option or more");
            return None;
        };
        let index = self.names.questions.find(file, question, &mut self.problems)?;
        if options.is_empty() {
            self.problem(file, &words.span(), "`is` names a question and one option or more");
        }
        let valid = self.names.options.get(index)?;
        let options = options.iter().filter_map(|option| OptionId::at(valid.find(file, option, &mut self.problems)?)).collect();
        Some(Condition::Is { question: QuestionId::at(index)?, options })
    }

    fn number(&mut self, file: &File, id: &Id, kinds: &[Kind]) -> Option<QuestionId> {
        let index = self.names.questions.find(file, id, &mut self.problems)?;
        let all: Vec<&QuestionToml> = self.parsed.iter().flat_map(|(_, content)| &content.question).collect();
        if !all.get(index).is_some_and(|question| kinds.contains(&question.kind)) {
            let valid: Vec<&str> = all
                .iter()
                .filter(|question| kinds.contains(&question.kind))
                .map(|question| question.id.get_ref().as_str())
                .collect();
            self.problems.push(unknown("question that gives such a number", file, &id.span(), id.get_ref(), &valid));
        }
        QuestionId::at(index)
    }

    fn statements(&mut self, file: &File, statements: &[StatementToml]) -> Vec<Statement> {
        statements.iter().map(|statement| self.statement(file, statement)).collect()
    }

    fn statement(&mut self, file: &File, statement: &StatementToml) -> Statement {
        Statement {
            topic: Topic::Own,
            text: self.text(file, &statement.text),
            when: statement.when.as_ref().and_then(|when| self.condition(file, when)),
            citation: self.citation(file, &statement.text.span(), statement.sources.as_ref(), statement.standing),
        }
    }

    fn channel(&mut self, file: &File, channel: &ChannelToml) -> Channel {
        Channel {
            name: channel.id.get_ref().clone(),
            title: self.text(file, &channel.title),
            heading: self.text(file, &channel.heading),
            hint: self.text(file, &channel.hint),
            upload: channel.upload,
            hours: self.statements(file, &channel.hours),
            address: self.statements(file, &channel.address),
            steps: self.statements(file, &channel.step),
        }
    }

    fn document(&mut self, file: &File, document: &DocumentToml) -> Document {
        Document {
            name: document.id.get_ref().clone(),
            picture: document.picture,
            title: self.text(file, &document.title),
            only_if: self.optional(file, document.only_if.as_ref()),
            not_needed: self.optional(file, document.not_needed.as_ref()),
            obtain: document.obtain.as_ref().map(|obtain| self.statement(file, obtain)),
            remarks: self.statements(file, &document.remark),
        }
    }

    fn service(&mut self, file: &File, service: &ServiceToml) -> Service {
        let categories = service
            .categories
            .get_ref()
            .iter()
            .filter_map(|category| CategoryId::at(self.names.categories.find(file, category, &mut self.problems)?))
            .collect::<Vec<_>>();
        if !categories.is_sorted() {
            self.problem(file, &service.categories.span(), "name the categories in the order of their definition: that is the order in which their papers are preferred");
        }
        Service {
            name: service.id.get_ref().clone(),
            title: self.text(file, &service.title),
            official: self.text(file, &service.official),
            short: self.text(file, &service.short),
            categories,
            lists: service.list.iter().filter_map(|list| self.list(file, list)).collect(),
            basis: self.statements(file, &service.basis),
            term: self.statements(file, &service.term),
            notes: self.statements(file, &service.note),
            citation: self.citation(file, &service.id.span(), Some(&service.sources), service.standing),
        }
    }

    fn list(&mut self, file: &File, list: &ListToml) -> Option<List> {
        let channel = ChannelId::at(self.names.channels.find(file, &list.channel, &mut self.problems)?)?;
        Some(List {
            channel,
            items: list.item.iter().filter_map(|item| self.item(file, item)).collect(),
            steps: self.statements(file, &list.step),
            notes: self.statements(file, &list.note),
            citation: self.citation(file, &list.channel.span(), Some(&list.sources), list.standing),
        })
    }

    fn item(&mut self, file: &File, item: &ItemToml) -> Option<Item> {
        let index = self.names.documents.find(file, &item.document, &mut self.problems)?;
        let rule = item.rule.unwrap_or(ItemRule::Bring);
        let document = self.parsed.iter().flat_map(|(_, content)| &content.document).nth(index)?;
        let at = item.document.span();
        if item.form.is_none() && rule != ItemRule::Leave {
            self.problem(file, &at, "in which `form` does the list ask for it?");
        }
        let may_be_unknown = item.when.is_some() && matches!(rule, ItemRule::Bring | ItemRule::BringOrLeave);
        if (may_be_unknown || rule == ItemRule::Ask) && document.only_if.is_none() {
            self.problem(file, &at, "this document needs an `only-if` text, said while its condition is not known");
        }
        if matches!(rule, ItemRule::BringOrLeave | ItemRule::Leave) && document.not_needed.is_none() {
            self.problem(file, &at, "this document needs a `not-needed` text, said when it is not to be brought");
        }
        Some(Item {
            document: DocumentId::at(index)?,
            form: item.form.unwrap_or(Form::Unstated),
            when: item.when.as_ref().and_then(|when| self.condition(file, when)),
            rule,
            citation: self.citation(file, &at, Some(&item.sources), item.standing),
        })
    }
}
