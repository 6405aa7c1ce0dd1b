//! `--explain`: what was found, as sentences in the language asked for.

use content::{format, sentence, ui};
use rules::assessment::{Finding, Line, ServiceAssessment, Take};
use rules::book::{ChannelId, Citation, ServiceId};
use rules::change::{Change, Need, worth_knowing};
use rules::hand_in::{answer, hand_in};
use rules::{PrimitiveDateTime, Reason, TextId, Truth, Value};

use crate::report::Report;

impl Report<'_> {
    pub(super) fn explain_service(
        &self,
        child: usize,
        assessed: &ServiceAssessment,
    ) -> Vec<String> {
        let service = &self.book.services[assessed.service.index()];
        let mut sentences =
            vec![self.labelled(service.title, &self.plain(sentence::verdict(assessed.verdict)))];
        sentences.extend(assessed.findings.iter().map(|finding| self.explain_finding(finding)));
        if assessed.outside_edition {
            sentences.push(self.plain(ui::RESULT_OUTSIDE_MONEY));
        }
        let near =
            assessed.near_limit.and_then(|id| self.book.parameters[id.index()].near.as_ref());
        sentences.extend(near.map(|near| self.plain(near.caution.text)));
        let today = self.now.date();
        let changes = worth_knowing(self.book, self.answers, today, child, &[assessed]);
        sentences.extend(changes.iter().map(|found| self.explain_change(&found.change)));
        sentences.extend(
            service.open_lists().map(|list| self.explain_dates(assessed.service, list.channel)),
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
        let (reasons, rule) =
            (self.because(&finding.reasons), self.speaker.condition(&category.when));
        self.speaker.fill(
            ui::SHELL_BECAUSE,
            &[("finding", &finding_said), ("reasons", &reasons), ("rule", &rule)],
        )
    }

    fn explain_change(&self, change: &Change) -> String {
        let needs: Vec<String> = change.needs.iter().map(|need| self.explain_need(need)).collect();
        let then = self.plain(sentence::verdict(change.verdict));
        let mut said = vec![
            needs.join(&format!(" {} ", self.plain(ui::CHANGE_AND))),
            self.speaker.fill(ui::CHANGE_THEN, &[("verdict", &then)]),
        ];
        said.extend(change.advice(self.book).map(|advice| self.plain(advice.text)));
        self.labelled(ui::CHANGE_TITLE, &said.join(". "))
    }

    fn explain_need(&self, need: &Need) -> String {
        let now = self.answers.family.get(need.question()).and_then(Value::number);
        self.speaker.need(need, now)
    }

    pub(super) fn explain_dates(&self, service: ServiceId, channel: ChannelId) -> String {
        let found = hand_in(self.book, service, channel, self.now);
        let term = answer(&found);
        let mut said = Vec::new();
        if let Ok(Some(day)) = &found {
            if day.open_now {
                said.push(self.plain(ui::HAND_IN_OPEN));
            } else {
                said.push(self.plain(ui::HAND_IN_CLOSED));
                said.push(self.labelled(ui::HAND_IN_OPENS, &clock(day.next_open)));
            }
            said.push(self.labelled(ui::HAND_IN_COUNTS, &format::date(day.accepted_on)));
            said.push(match term {
                Ok(due) => self.labelled(ui::HAND_IN_DUE, &format::date(due.on)),
                Err(why) => self.labelled(ui::TERM, self.speaker.due_unknown(why)),
            });
            let cited = [day.hours.as_ref(), term.ok().map(|due| &due.citation)];
            // The less sure of the two is what has to be asked about.
            let least = cited.into_iter().flatten().map(Citation::certainty).max();
            let unsure = least.filter(|least| least.standing.needs_confirming());
            let whom = unsure.and_then(|unsure| self.speaker.whom(unsure.confirm));
            said.extend(whom.map(str::to_owned));
        } else if found.is_err() {
            said.push(self.plain(ui::HAND_IN_OUTSIDE));
        } else if let Err(why) = term {
            said.push(self.labelled(ui::TERM, self.speaker.due_unknown(why)));
        }
        self.labelled(self.book.channels[channel.index()].heading, &said.join(". "))
    }

    pub(super) fn explain_line(&self, line: &Line) -> Vec<String> {
        let document = &self.book.documents[line.document.index()];
        let mut what = self.plain(document.title);
        if line.take != Take::DoNotBring {
            what.push_str(" — ");
            what.push_str(self.speaker.form(line.form));
        }
        let mut sentences = vec![self.labelled(sentence::take(line.take), &what)];
        sentences.extend(self.speaker.paper_condition(document, line));
        sentences.extend(line.asked.iter().map(|asked| {
            let service = &self.book.services[asked.service.index()];
            let reasons = if asked.reasons.is_empty() {
                self.plain(ui::REASON_EVERYONE)
            } else {
                self.because(&asked.reasons)
            };
            self.labelled(service.title, &reasons)
        }));
        let looked_up = line.asked.iter().filter(|asked| asked.looked_up.is_some());
        sentences.extend(looked_up.map(|asked| {
            let service = self.plain(self.book.services[asked.service.index()].title);
            let text = self.plain(ui::LOOKED_UP);
            self.speaker.fill(ui::LOOKED_UP_FOR, &[("services", &service), ("text", &text)])
        }));
        let place = document.obtain.as_ref().map(|obtain| self.plain(obtain.text));
        sentences
            .extend(place.map(|place| self.speaker.fill(ui::WHERE_FROM, &[("place", &place)])));
        sentences
    }

    fn because(&self, reasons: &[Reason]) -> String {
        reasons.iter().map(|reason| self.speaker.reason(reason)).collect::<Vec<_>>().join("; ")
    }

    fn labelled(&self, label: TextId, said: &str) -> String {
        let label = self.plain(label);
        self.speaker.fill(ui::REASON_ANSWER, &[("question", &label), ("answer", said)])
    }

    fn plain(&self, id: TextId) -> String {
        self.speaker.fill(id, &[])
    }
}

fn clock(moment: PrimitiveDateTime) -> String {
    format!("{} {}", format::date(moment.date()), format::time(moment.time()))
}
