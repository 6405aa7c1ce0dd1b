//! Sources, and the references of a line to them.

use std::fs;
use std::ops::Range;

use super::super::model::{ReferenceToml, SourceToml, Sources};
use super::super::{File, Problem};
use super::Compiler;
use crate::book::{
    Act, Citation, Confirm, Place, Reference, ReferencesId, Source, SourceId, Standing,
};

impl Compiler<'_> {
    pub(super) fn source(&mut self, file: &File, source: &SourceToml) -> Source {
        let lines = source.document.as_ref().and_then(|name| {
            let text = fs::read_to_string(self.folder.join(name.get_ref())).ok();
            if text.is_none() {
                self.problem(
                    file,
                    &name.span(),
                    "there is no such text file in the rule book's folder",
                );
            }
            text.map(|text| text.lines().map(str::to_owned).collect())
        });
        let is_act = matches!(source.standing, Standing::CurrentLaw | Standing::OlderEdition);
        if source.document.is_none() && source.url.is_none() {
            self.problem(
                file,
                &source.id.span(),
                "a source needs the address (`url`) where it can be read",
            );
        }
        if is_act && source.edition.is_none() {
            self.problem(
                file,
                &source.id.span(),
                "an act needs the edition that was read (`edition = \"01.01.2021\"`)",
            );
        }
        self.documents.push(lines);
        Source {
            name: source.id.get_ref().clone(),
            title: self.text(file, &source.title),
            standing: source.standing,
            edition: source.edition.clone(),
            url: source.url.as_ref().map(|url| self.texts.same(file, url, &mut self.problems)),
        }
    }

    pub(super) fn citation(
        &mut self,
        file: &File,
        at: &Range<usize>,
        sources: Option<&Sources>,
        standing: Option<Standing>,
        confirm: Option<Confirm>,
    ) -> Citation {
        let written = sources.map_or(&[][..], |sources| sources.get_ref().as_slice());
        if written.is_empty() && standing != Some(Standing::Practice) {
            let message = "a source is missing: `sources = [{ id = \"…\", … }]`, or `standing = \"practice\"` for a place everyone knows";
            self.problem(file, at, message);
        }
        let references: Vec<Reference> =
            written.iter().filter_map(|reference| self.reference(file, reference)).collect();
        let surest = references
            .iter()
            .filter_map(|reference| {
                self.parsed
                    .iter()
                    .flat_map(|(_, content)| &content.source)
                    .nth(reference.source.index())
            })
            .map(|source| source.standing)
            .min();
        Citation {
            standing: standing.or(surest).unwrap_or(Standing::Practice),
            confirm: confirm.unwrap_or_default(),
            references: self.cited(file, at, references),
        }
    }

    /// The book has each list of references once.
    fn cited(
        &mut self,
        file: &File,
        at: &Range<usize>,
        references: Vec<Reference>,
    ) -> ReferencesId {
        let next = self.citations.len();
        let place = *self.citations.entry(references).or_insert(next);
        ReferencesId::at(place).unwrap_or_else(|| {
            self.problem(
                file,
                at,
                "these sources are one list too many: a book has 65 536 at the most",
            );
            ReferencesId(u16::MAX)
        })
    }

    pub(super) fn reference(
        &mut self,
        file: &File,
        reference: &ReferenceToml,
    ) -> Option<Reference> {
        let index = self.names.sources.find(file, &reference.id, &mut self.problems)?;
        let source = SourceId::at(index)?;
        if let Some(line) = &reference.line {
            let lines = self.documents.get(index).and_then(Option::as_ref);
            let message = match lines {
                None => Some(
                    "this source has no lines: only a source with a `document` is cited by line"
                        .to_owned(),
                ),
                Some(lines) => {
                    let number = usize::from(*line.get_ref());
                    let blank = number
                        .checked_sub(1)
                        .and_then(|index| lines.get(index))
                        .is_none_or(|line| line.trim().is_empty());
                    blank.then(|| format!("line {number} of the source is empty or does not exist; it has {} lines", lines.len()))
                }
            };
            if let Some(message) = message {
                self.problems.push(Problem::at(file, &line.span(), message));
            }
            return Some(Reference { source, at: Some(Place::Line(*line.get_ref())) });
        }
        let place = Act {
            annex: reference.annex.clone(),
            article: reference.article.clone(),
            part: reference.part.clone(),
            point: reference.point.clone(),
            row: reference.row.clone(),
            item: reference.item.clone(),
        };
        let named = place != Act::default();
        let act =
            self.parsed.iter().flat_map(|(_, content)| &content.source).nth(index).is_some_and(
                |source| {
                    matches!(source.standing, Standing::CurrentLaw | Standing::OlderEdition)
                        || source.document.is_some()
                },
            );
        if act && !named {
            self.problem(
                file,
                &reference.id.span(),
                "say where in it: `line`, `article`, `point`, `row` or `annex`",
            );
        }
        Some(Reference { source, at: named.then_some(Place::Act(place)) })
    }
}
