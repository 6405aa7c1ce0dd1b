//! From the shapes people write to the rule book that ships: names become ids, texts become places, dates are dates.

mod agreements;
mod citations;
mod conditions;
mod days;
mod services;
mod signs;
mod things;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::path::Path;

use time::Date;

use super::model::{FileToml, Text};
use super::names::{Names, is_plain};
use super::texts::Texts;
use super::{Compiled, File, Parsed, Problem, checks, read};
use crate::book::{CategoryId, CompleteBook, Question, Reference, Role, RuleBook, Statement};
use crate::condition::PerHead;
use crate::text::TextId;

/// Compiles the rule book in a folder, or returns every mistake found in it.
pub fn compile(folder: &Path) -> Result<Compiled, Vec<Problem>> {
    compile_files(folder, &read(folder).map_err(|problem| vec![problem])?)
}

/// The same of files that have been read, or made up; the texts of sources are read from the folder.
pub fn compile_files(folder: &Path, files: &[File]) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut parsed = Vec::new();
    for file in files {
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
    let mut compiler = Compiler {
        folder,
        names,
        parsed: &parsed,
        texts: Texts::default(),
        problems,
        documents: Vec::new(),
        accepted: Vec::new(),
        within: Vec::new(),
        named: BTreeSet::new(),
        days_off: BTreeSet::new(),
        citations: HashMap::new(),
        divisions: Vec::new(),
    };
    let built = compiler.book();
    let agreements = compiler.agreements();
    let signs = built.as_ref().map(|(book, _)| compiler.signs(book)).unwrap_or_default();
    let Compiler { texts, mut problems, named, citations, .. } = compiler;
    let Some((mut book, ui)) = built else {
        problems.sort();
        return Err(problems);
    };
    let mut cited: Vec<_> = citations.into_iter().collect();
    cited.sort_by_key(|(_, place)| *place);
    book.citations = cited.into_iter().map(|(references, _)| references).collect();
    if problems.is_empty() {
        checks::check(&book, &parsed, &named, &mut problems);
    }
    if problems.is_empty() {
        let (words, uses) = texts.into_words();
        return Ok(Compiled { book, words, uses, ui, agreements, signs });
    }
    problems.sort();
    Err(problems)
}

struct AllNames<'a> {
    sources: Names<'a>,
    parameters: Names<'a>,
    questions: Names<'a>,
    categories: Names<'a>,
    channels: Names<'a>,
    documents: Names<'a>,
    facts: Names<'a>,
    /// The options of each question, in the order of the questions.
    options: Vec<Names<'a>>,
}

impl<'a> AllNames<'a> {
    fn collect(parsed: &'a Parsed<'a>, problems: &mut Vec<Problem>) -> AllNames<'a> {
        macro_rules! collect {
            ($kind:literal, $field:ident) => {
                Names::collect(
                    $kind,
                    parsed.iter().flat_map(|(file, content)| {
                        content.$field.iter().map(move |one| (*file, &one.id))
                    }),
                    problems,
                )
            };
        }
        // Nothing refers to services and holidays by name; collecting them still finds a duplicate.
        let services: Names<'_> = collect!("service", service);
        let holidays: Names<'_> = collect!("holiday", holiday);
        drop((services, holidays));
        AllNames {
            sources: collect!("source", source),
            parameters: collect!("parameter", parameter),
            questions: collect!("question", question),
            categories: collect!("category", category),
            channels: collect!("channel", channel),
            documents: collect!("document", document),
            facts: collect!("fact", fact),
            options: parsed
                .iter()
                .flat_map(|(file, content)| {
                    content.question.iter().map(move |question| (*file, question))
                })
                .map(|(file, question)| {
                    Names::collect(
                        "option",
                        question.option.iter().map(|option| (file, &option.id)),
                        problems,
                    )
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
    /// The categories that the service being compiled accepts; empty outside of services.
    accepted: Vec<CategoryId>,
    /// The facts around the condition being compiled, so that none contains itself.
    within: Vec<usize>,
    /// The facts that some condition names.
    named: BTreeSet<usize>,
    /// The days off so far, so that none is named twice.
    days_off: BTreeSet<Date>,
    /// Every comparison of a sum with a limit.
    divisions: Vec<PerHead>,
    /// Each list of references that some line cites, with its place in the book.
    citations: HashMap<Vec<Reference>, usize>,
}

impl Compiler<'_> {
    fn book(&mut self) -> Option<(CompleteBook, Vec<(String, TextId)>)> {
        let parsed = self.parsed;
        let ui = self.ui();
        let mut sources = Vec::new();
        let mut parameters = Vec::new();
        let mut holidays = Vec::new();
        let mut questions = Vec::new();
        let mut categories = Vec::new();
        let mut channels = Vec::new();
        let mut documents = Vec::new();
        let mut services = Vec::new();
        let mut statements = Vec::new();
        let mut complaints = Vec::new();
        for (file, content) in parsed {
            sources.extend(content.source.iter().map(|source| self.source(file, source)));
        }
        let mut edition = None;
        for (file, content) in parsed {
            if let Some(found) = &content.edition {
                if edition.is_some() {
                    self.problem(file, &found.checked.span(), "the book has an [edition] already");
                }
                edition = Some((file, found));
            }
            parameters
                .extend(content.parameter.iter().map(|parameter| self.parameter(file, parameter)));
            holidays.extend(content.holiday.iter().map(|holiday| self.holiday(file, holiday)));
            questions.extend(content.question.iter().map(|question| self.question(file, question)));
            categories
                .extend(content.category.iter().map(|category| self.category(file, category)));
            channels.extend(content.channel.iter().map(|channel| self.channel(file, channel)));
            documents.extend(content.document.iter().map(|document| self.document(file, document)));
            services.extend(content.service.iter().map(|service| self.service(file, service)));
            complaints
                .extend(content.complaint.iter().map(|complaint| self.complaint(file, complaint)));
            statements.extend(content.statement.iter().map(|statement| Statement {
                name: None,
                topic: statement.topic,
                text: self.text(file, &statement.text),
                when: None,
                citation: self.citation(
                    file,
                    &statement.text.span(),
                    statement.sources.as_ref(),
                    statement.standing,
                    statement.confirm,
                ),
            }));
        }
        let Some((file, edition)) = edition else {
            self.problems.push(Problem::of_file(
                "*.toml",
                "no file has an [edition] table: from which to which day the book was checked",
            ));
            return None;
        };
        let edition = self.edition(file, edition, &parameters);
        for division in &self.divisions {
            let roles = [
                (division.sum, Role::Sum { months: division.months }),
                (division.heads, Role::Heads),
            ];
            for (id, role) in roles {
                let question: Option<&mut Question> = questions.get_mut(id.index());
                if let Some(question) = question {
                    question.role = role;
                }
            }
        }
        let rules = RuleBook { edition, parameters, questions, categories, channels, services };
        let book = CompleteBook {
            rules: Cow::Owned(rules),
            sources,
            citations: Vec::new(),
            holidays,
            documents,
            statements,
            complaints,
            own_hours: Vec::new(),
        };
        Some((book, ui))
    }

    fn ui(&mut self) -> Vec<(String, TextId)> {
        let parsed = self.parsed;
        let mut ui: Vec<(String, TextId)> = Vec::new();
        for (file, content) in parsed {
            for (key, text) in &content.ui {
                if ui.iter().any(|(known, _)| known == key) {
                    let message = format!("the text `{key}` is already defined");
                    self.problem(file, &text.span(), &message);
                }
                if !is_plain(key) {
                    let message = format!(
                        "the key `{key}` must be of a-z, 0-9 and `-`: it becomes a constant"
                    );
                    self.problem(file, &text.span(), &message);
                }
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
}
