//! `--explain`: what was found, as sentences in the language asked for.

use content::{format, ui};
use rules::assessment::{Finding, Line, ServiceAssessment, Take, Verdict};
use rules::book::{ChannelId, Form, Question, QuestionId, ServiceId};
use rules::change::{Change, Need};
use rules::hand_in::hand_in;
use rules::{OptionSet, PrimitiveDateTime, Reason, TextId, Truth};

use super::report::{Report, due};

impl Report<'_> {
    pub(super) fn explain_service(
        &self,
        assessed: &ServiceAssessment,
        changes: &[Change],
    ) -> Vec<String> {
        let service = &self.book.services[assessed.service.index()];
        let mut sentences =
            vec![self.labelled(service.title, &self.plain(verdict(assessed.verdict)))];
        sentences.extend(assessed.findings.iter().map(|finding| self.explain_finding(finding)));
        if assessed.outside_edition {
            sentences.push(self.plain(ui::RESULT_OUTSIDE_MONEY));
        }
        let near =
            assessed.near_limit.and_then(|id| self.book.parameters[id.index()].near.as_ref());
        sentences.extend(near.map(|near| self.plain(near.caution.text)));
        sentences.extend(changes.iter().map(|change| self.explain_change(change)));
        sentences.extend(
            service.lists.iter().map(|list| self.explain_dates(assessed.service, list.channel)),
        );
        sentences
    }

    fn explain_finding(&self, finding: &Finding) -> String {
        let category = &self.book.categories[finding.category.index()];
        let said = match finding.truth {
            Truth::Yes => ui::SHELL_HOLDS,
            Truth::No => ui::SHELL_FAILS,
            Truth::Unknown => ui::SHELL_MAY_HOLD,
        };
        let finding_said = self.speaker.fill(said, &[("category", &self.plain(category.short))]);
        let places =
            [("finding", finding_said.as_str()), ("reasons", &self.said(&finding.reasons))];
        self.speaker.fill(ui::SHELL_BECAUSE, &places)
    }

    fn explain_change(&self, change: &Change) -> String {
        let needs: Vec<String> = change.needs.iter().map(|need| self.explain_need(need)).collect();
        let (needs, verdict) = (needs.join("; "), self.plain(verdict(change.verdict)));
        self.speaker.fill(ui::SHELL_CHANGE, &[("needs", &needs), ("verdict", &verdict)])
    }

    fn explain_need(&self, need: &Need) -> String {
        let sum = self.plain(self.asked_question(need.question()).short);
        match need {
            Need::Answer { question, options } => {
                let question = self.asked_question(*question);
                let labels = options
                    .iter()
                    .map(|option| self.speaker.option_label(question, option.index()));
                self.labelled(question.short, &labels.collect::<Vec<_>>().join(" / "))
            }
            Need::SumBelow { tenge: Some(tenge), .. } => {
                let limit = self.speaker.tenge(*tenge);
                self.speaker.fill(ui::SHELL_SUM_BELOW, &[("sum", &sum), ("limit", &limit)])
            }
            Need::SumBelow { limit, tenge: None, .. } => {
                let value = self.book.parameters[limit.index()].on(self.now.date());
                let limit = value.map_or_else(
                    |_| self.plain(ui::LIMIT_UNKNOWN),
                    |value| self.speaker.tenge(value.tenge),
                );
                self.speaker.fill(ui::SHELL_PER_HEAD_BELOW, &[("sum", &sum), ("limit", &limit)])
            }
            Need::Part { sum: question, part } => {
                let part =
                    self.speaker.options(self.asked_question(*question), OptionSet::of(*part));
                self.speaker.fill(ui::SHELL_INCLUDES, &[("sum", &sum), ("part", &part)])
            }
        }
    }

    fn explain_dates(&self, service: ServiceId, channel: ChannelId) -> String {
        let found = hand_in(self.book, service, channel, self.now);
        let mut said = Vec::new();
        let hours = found.as_ref().ok().and_then(Option::as_ref).map(|day| &day.hours);
        let term = due(&found).ok().map(|due| &due.citation);
        let confirm =
            hours.into_iter().chain(term).any(|citation| citation.standing.needs_confirming());
        if let Ok(Some(day)) = &found {
            said.push(if day.open_now {
                self.plain(ui::SHELL_OPEN_NOW)
            } else {
                self.speaker.fill(ui::SHELL_NEXT_OPEN, &[("when", &clock(day.next_open))])
            });
            let accepted = format::date(day.accepted_on);
            said.push(self.speaker.fill(ui::SHELL_ACCEPTED_ON, &[("day", &accepted)]));
        }
        said.push(match due(&found) {
            Ok(due) => self.speaker.fill(ui::SHELL_DUE, &[("day", &format::date(due.on))]),
            Err("not-stated") => self.plain(ui::SHELL_DUE_NOT_STATED),
            Err(_) => {
                let calendar = self.book.edition.calendar;
                let (from, until) = (format::date(calendar.from), format::date(calendar.until));
                self.speaker.fill(ui::SHELL_DATES_UNKNOWN, &[("from", &from), ("until", &until)])
            }
        });
        said.extend(confirm.then(|| self.plain(ui::MARK_CONFIRM)));
        self.labelled(self.book.channels[channel.index()].heading, &said.join(". "))
    }

    pub(super) fn explain_line(&self, line: &Line) -> Vec<String> {
        let document = &self.book.documents[line.document.index()];
        let take = match line.take {
            Take::Bring => ui::TAKE_BRING,
            Take::Upload => ui::TAKE_UPLOAD,
            Take::OnlyIf => ui::TAKE_ONLY_IF,
            Take::DoNotBring => ui::TAKE_DO_NOT_BRING,
        };
        let mut what = self.plain(document.title);
        if line.take != Take::DoNotBring {
            what.push_str(" — ");
            what.push_str(&self.plain(form(line.form)));
        }
        let mut sentences = vec![self.labelled(take, &what)];
        sentences.extend(self.condition_of(line).map(|condition| self.plain(condition)));
        sentences.extend(line.asked.iter().map(|asked| {
            let service = &self.book.services[asked.service.index()];
            let reasons = if asked.reasons.is_empty() {
                self.plain(ui::REASON_EVERYONE)
            } else {
                self.said(&asked.reasons)
            };
            self.labelled(service.title, &reasons)
        }));
        let place = document.obtain.as_ref().map(|obtain| self.plain(obtain.text));
        sentences
            .extend(place.map(|place| self.speaker.fill(ui::WHERE_FROM, &[("place", &place)])));
        sentences
    }

    fn said(&self, reasons: &[Reason]) -> String {
        reasons.iter().map(|reason| self.speaker.reason(reason)).collect::<Vec<_>>().join("; ")
    }

    fn labelled(&self, label: TextId, said: &str) -> String {
        let label = self.plain(label);
        self.speaker.fill(ui::REASON_ANSWER, &[("question", &label), ("answer", said)])
    }

    fn plain(&self, id: TextId) -> String {
        self.speaker.fill(id, &[])
    }

    fn asked_question(&self, id: QuestionId) -> &Question {
        &self.book.questions[id.index()]
    }
}

fn clock(moment: PrimitiveDateTime) -> String {
    format!("{} {}", format::date(moment.date()), format::time(moment.time()))
}

fn verdict(verdict: Verdict) -> TextId {
    match verdict {
        Verdict::Likely => ui::VERDICT_LIKELY,
        Verdict::Board => ui::VERDICT_BOARD,
        Verdict::Need => ui::VERDICT_NEED,
        Verdict::None => ui::VERDICT_NONE,
    }
}

fn form(form: Form) -> TextId {
    match form {
        Form::Written => ui::FORM_WRITTEN,
        Form::Electronic => ui::FORM_ELECTRONIC,
        Form::Original => ui::FORM_ORIGINAL,
        Form::OriginalOrDigital => ui::FORM_ORIGINAL_OR_DIGITAL,
        Form::Copy => ui::FORM_COPY,
        Form::OriginalAndCopy => ui::FORM_ORIGINAL_AND_COPY,
        Form::ElectronicCopy => ui::FORM_ELECTRONIC_COPY,
        Form::ElectronicOrCopy => ui::FORM_ELECTRONIC_OR_COPY,
        Form::Unstated => ui::FORM_UNSTATED,
    }
}
