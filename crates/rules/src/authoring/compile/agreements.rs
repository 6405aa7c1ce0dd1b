//! The source document held against current law: every line judged, and once.

use super::super::model::AgreementToml;
use super::super::{File, Problem};
use super::Compiler;
use crate::book::{Agreement, Agrees, SourceId, Standing};

impl Compiler<'_> {
    /// The judgements of all lines, in the order of the lines. A source of which one line is judged has all of its
    /// lines judged: a reader takes silence for agreement.
    pub(super) fn agreements(&mut self) -> Vec<Agreement> {
        let mut agreements: Vec<Agreement> = Vec::new();
        for (file, content) in self.parsed {
            for written in &content.agreement {
                let Some(found) = self.agreement(file, written) else { continue };
                let same =
                    |other: &Agreement| (other.source, other.line) == (found.source, found.line);
                if agreements.iter().any(same) {
                    self.problem(file, &written.line.span(), "this line is judged already");
                }
                agreements.push(found);
            }
        }
        agreements.sort_by_key(|found| (found.source, found.line));
        self.all_judged(&agreements);
        agreements
    }

    fn agreement(&mut self, file: &File, written: &AgreementToml) -> Option<Agreement> {
        let index = self.names.sources.find(file, &written.of, &mut self.problems)?;
        let line = *written.line.get_ref();
        let lines = self.documents.get(index).and_then(Option::as_ref);
        let text = usize::from(line)
            .checked_sub(1)
            .and_then(|index| lines?.get(index))
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty());
        let Some(quoted) = text else {
            let message = "the source has no such line, or it is empty";
            self.problem(file, &written.line.span(), message);
            return None;
        };
        if written.agrees != Agrees::Same && written.how.is_none() {
            let message =
                "say `how` it differs, or what the line is where the law has nothing like it";
            self.problem(file, &written.line.span(), message);
        }
        if written.agrees != Agrees::Absent && written.sources.is_none() {
            self.problem(file, &written.line.span(), "say where the law speaks of it: `sources`");
        }
        // Only what is absent cites nothing.
        let standing = written.sources.is_none().then_some(Standing::Practice);
        let at = written.line.span();
        let citation = self.citation(file, &at, written.sources.as_ref(), standing, None);
        Some(Agreement {
            source: SourceId::at(index)?,
            line,
            quoted,
            agrees: written.agrees,
            how: self.optional(file, written.how.as_ref()),
            citation,
        })
    }

    fn all_judged(&mut self, agreements: &[Agreement]) {
        for (index, lines) in self.documents.iter().enumerate() {
            let Some((source, lines)) = SourceId::at(index).zip(lines.as_ref()) else { continue };
            let judged: Vec<usize> = agreements
                .iter()
                .filter(|found| found.source == source)
                .map(|found| usize::from(found.line))
                .collect();
            if judged.is_empty() {
                continue;
            }
            let numbered = lines.iter().zip(1_usize..);
            let missing: Vec<String> = numbered
                .filter(|(text, number)| !text.trim().is_empty() && !judged.contains(number))
                .map(|(_, number)| number.to_string())
                .collect();
            if !missing.is_empty() {
                let message = format!(
                    "lines {} of the source document are not held against the law: `[[agreement]]`",
                    missing.join(", ")
                );
                self.problems.push(Problem::of_file("*.toml", &message));
            }
        }
    }
}
