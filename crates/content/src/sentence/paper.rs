//! What is said of a paper: in which form it is asked for, and on which condition.

use rules::TextId;
use rules::assessment::{Line, Take};
use rules::book::{Document, Form};

use super::Speaker;
use crate::ui;

/// What to do with a paper.
pub fn take(take: Take) -> TextId {
    match take {
        Take::Bring => ui::TAKE_BRING,
        Take::Upload => ui::TAKE_UPLOAD,
        Take::OnlyIf => ui::TAKE_ONLY_IF,
        Take::DoNotBring => ui::TAKE_DO_NOT_BRING,
    }
}

/// When a paper is to be brought, or why it is not; nothing of one that is brought in any case.
pub fn paper_condition(document: &Document, line: &Line) -> Option<TextId> {
    match line.take {
        Take::Bring | Take::Upload => None,
        Take::OnlyIf if line.is_conditional() => document.only_if,
        Take::OnlyIf => Some(ui::ASK_CONDITION),
        Take::DoNotBring => document.not_needed,
    }
}

impl Speaker {
    /// The same as a sentence of its own.
    pub fn paper_condition(&self, document: &Document, line: &Line) -> Option<String> {
        let condition = self.fill(paper_condition(document, line)?, &[]);
        if line.is_conditional() {
            return Some(self.fill(ui::ONLY_IF_LINE, &[("condition", &condition)]));
        }
        Some(condition)
    }

    /// In which form a paper is asked for.
    pub fn form(&self, form: Form) -> &'static str {
        self.text(match form {
            Form::Written => ui::FORM_WRITTEN,
            Form::Electronic => ui::FORM_ELECTRONIC,
            Form::Original => ui::FORM_ORIGINAL,
            Form::OriginalOrDigital => ui::FORM_ORIGINAL_OR_DIGITAL,
            Form::Copy => ui::FORM_COPY,
            Form::CopyWithOriginal => ui::FORM_COPY_WITH_ORIGINAL,
            Form::ElectronicCopy => ui::FORM_ELECTRONIC_COPY,
            Form::ElectronicOrCopy => ui::FORM_ELECTRONIC_OR_COPY,
            Form::Unstated => ui::FORM_UNSTATED,
        })
    }
}
