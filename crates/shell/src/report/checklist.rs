//! The papers and steps of one channel.

use rules::TextId;
use rules::assessment::{Asked, Checklist, Line, Said, Step, Take};
use rules::book::{ChannelId, Standing};
use serde_json::{Value, json};

use super::Report;

impl Report<'_> {
    pub(super) fn checklist(&self, list: &Checklist) -> Value {
        let channel = &self.book.channels[list.channel.index()];
        let said = |said: &Said| self.statement(said.text, said.citation);
        // Nobody is told when and where to find a door that is closed.
        let open = list.closed.is_none();
        let (hours, address) =
            if open { (&*channel.hours, &*channel.address) } else { Default::default() };
        json!({
            "channel": channel.name,
            "closed": list.closed.as_ref().map(said),
            "services": self.names(&list.services),
            "lines": list.lines.iter().map(|line| self.line(list.channel, line, open)).collect::<Vec<_>>(),
            "steps": list.steps.iter().map(|step| self.step(step)).collect::<Vec<_>>(),
            "hours": hours.iter().map(|one| self.statement(one.text, one.citation)).collect::<Vec<_>>(),
            "address": address.iter().map(|one| self.statement(one.text, one.citation)).collect::<Vec<_>>(),
            "notes": list.notes.iter().map(said).collect::<Vec<_>>(),
        })
    }

    pub(super) fn step(&self, step: &Step) -> Value {
        let mut value = self.statement(step.said.text, step.said.citation);
        value["standing"] = json!(step.certainty().standing.name());
        value["sources"] = step.citations.iter().flat_map(|one| self.sources(*one)).collect();
        value["services"] = json!(self.names(&step.services));
        value["certain"] = json!(step.said.certain);
        value
    }

    /// A line of a closed list is not explained: that says to bring it.
    pub(super) fn line(&self, channel: ChannelId, line: &Line, open: bool) -> Value {
        let document = &self.book.documents[line.document.index()];
        let standing = line.asked.iter().map(|asked| asked.citation.standing).max();
        let standing = standing.unwrap_or(Standing::Practice);
        let remarks = line.remarks.iter().map(|index| &line.take.adds(document)[*index]);
        let mut value = json!({
            "document": document.name,
            "title": self.text(document.title),
            "channel": self.book.channels[channel.index()].name,
            "take": line.take.name(),
            "form": (line.take != Take::DoNotBring).then(|| line.form.name()),
            "condition": self.condition_of(line).map(|condition| self.text(condition)),
            "standing": standing.name(),
            "confirm": standing.needs_confirming(),
            "asked_by": line.asked.iter().map(|asked| self.asked(asked)).collect::<Vec<_>>(),
            "obtain": document.obtain.as_ref().map(|obtain| self.statement(obtain.text, obtain.citation)),
            "remarks": remarks.map(|remark| self.statement(remark.text, remark.citation)).collect::<Vec<_>>(),
        });
        if self.explain && open {
            value["explanation"] = json!(self.explain_line(line));
        }
        value
    }

    /// When a paper is to be brought, or why it is not.
    pub(crate) fn condition_of(&self, line: &Line) -> Option<TextId> {
        let document = &self.book.documents[line.document.index()];
        match line.take {
            Take::Bring | Take::Upload => None,
            Take::OnlyIf if line.asked.iter().any(|asked| asked.ask) => {
                Some(content::ui::ASK_CONDITION)
            }
            Take::OnlyIf => document.only_if,
            Take::DoNotBring => document.not_needed,
        }
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
            "looked_up": asked.looked_up.as_ref().map(|citation| self.sources(*citation)),
            "standing": asked.citation.standing.name(),
            "sources": self.sources(asked.citation),
        })
    }
}
