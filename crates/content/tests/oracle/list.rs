//! The papers of one list, and the lines that several lists share.

use super::{Truth, Wanted};

/// The papers of one service through one channel, each with its group.
pub(super) struct List {
    /// The group of what is surely asked for: a portal takes uploads.
    taken: &'static str,
    pub(super) papers: Vec<(&'static str, String)>,
}

impl List {
    pub(super) fn bring() -> List {
        List { taken: "bring", papers: Vec::new() }
    }

    pub(super) fn upload() -> List {
        List { taken: "upload", papers: Vec::new() }
    }

    /// A paper that the list asks of everybody.
    pub(super) fn always(&mut self, document: &str, form: &str) {
        self.when(Truth::Yes, document, form);
    }

    /// A paper that the list asks of some.
    pub(super) fn when(&mut self, asked: Truth, document: &str, form: &str) {
        let group = match asked {
            Truth::Yes => self.taken,
            Truth::Unknown => "only-if",
            Truth::No => return,
        };
        self.papers.push((group, format!("{document}: {form}")));
    }

    pub(super) fn birth(&mut self, asked: &Wanted, form: &str) {
        self.when(asked.birth, "birth-certificate", form);
        self.not(asked.birth_on_record, "birth-certificate");
    }

    pub(super) fn marriage(&mut self, asked: &Wanted, form: &str) {
        self.when(asked.marriage, "marriage-certificate", form);
        self.not(asked.marriage_on_record, "marriage-certificate");
    }

    /// The four lines of status papers, which Annexes 10 and 11 word alike, in the office and on the portal.
    pub(super) fn status(&mut self, asked: &Wanted, form: &str) {
        self.when(asked.assistance, "assistance-certificate", form);
        for (document, asked) in asked.income {
            self.when(asked, document, form);
        }
        // The line ends at wages, business and other activity, and alimony; only line 31 of the source goes on to
        // "and other incomes". So one must ask first.
        self.when(asked.other_income.min(Truth::Unknown), "other-income", form);
        self.when(asked.guardianship, "guardianship-decision", form);
        // The fourth line is categories 4 and 5 together: one decision serves both.
        self.when(asked.emergency.max(asked.other), "board-decision", form);
    }

    /// A paper that the office sees or makes by itself; said only to those for whom that is sure.
    pub(super) fn not(&mut self, surely: Truth, document: &str) {
        if surely == Truth::Yes {
            self.papers.push(("do-not-bring", document.to_owned()));
        }
    }
}
