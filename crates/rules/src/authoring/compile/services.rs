//! A service: its grounds, its terms, and what each channel asks for.

use super::super::File;
use super::super::model::{GroundToml, ItemToml, ListToml, LookedUpToml, ServiceToml, TermToml};
use super::Compiler;
use crate::book::{
    CategoryId, ChannelId, DocumentId, Form, Ground, Item, ItemRule, List, LookedUp, Service,
    Statement, Term, Topic,
};

impl Compiler<'_> {
    pub(super) fn service(&mut self, file: &File, service: &ServiceToml) -> Service {
        let mut grounds: Vec<Ground> = Vec::new();
        for written in &service.ground {
            let Some(ground) = self.ground(file, written) else { continue };
            if grounds.last().is_some_and(|last| last.category >= ground.category) {
                self.problem(file, &written.category.span(), "name the categories once each, in the order of their definition: that is the order in which their papers are preferred");
            }
            grounds.push(ground);
        }
        for (index, list) in service.list.iter().enumerate() {
            let same = |other: &ListToml| other.channel.get_ref() == list.channel.get_ref();
            if service.list.iter().take(index).any(same) {
                let message = "this service has a list for this channel already";
                self.problem(file, &list.channel.span(), message);
            }
        }
        self.accepted = grounds.iter().map(|ground| ground.category).collect();
        let compiled = Service {
            name: service.id.get_ref().clone(),
            title: self.text(file, &service.title),
            hint: service.hint.as_ref().map(|hint| self.text(file, hint)),
            official: self.text(file, &service.official),
            short: self.text(file, &service.short),
            grounds,
            lists: service.list.iter().filter_map(|list| self.list(file, list)).collect(),
            basis: self.statements(file, &service.basis),
            terms: service.term.iter().map(|term| self.term(file, term)).collect(),
            result: self.statement(file, &service.result),
            fee: self.statement(file, &service.fee),
            notes: self.statements(file, &service.note),
            citation: self.citation(
                file,
                &service.id.span(),
                Some(&service.sources),
                service.standing,
                service.confirm,
            ),
        };
        self.accepted.clear();
        compiled
    }

    fn ground(&mut self, file: &File, ground: &GroundToml) -> Option<Ground> {
        let at = ground.category.span();
        let citation =
            self.citation(file, &at, Some(&ground.sources), ground.standing, ground.confirm);
        let category = self.names.categories.find(file, &ground.category, &mut self.problems)?;
        Some(Ground {
            category: CategoryId::at(category)?,
            decided_by: ground.decided_by,
            citation,
        })
    }

    fn term(&mut self, file: &File, term: &TermToml) -> Term {
        let channels = term.channels.iter().filter_map(|channel| {
            ChannelId::at(self.names.channels.find(file, channel, &mut self.problems)?)
        });
        let channels = channels.collect();
        let at = term.text.span();
        Term {
            said: Statement {
                name: None,
                topic: Topic::Own,
                text: self.text(file, &term.text),
                when: None,
                citation: self.citation(
                    file,
                    &at,
                    term.sources.as_ref(),
                    term.standing,
                    term.confirm,
                ),
            },
            working_days: term.working_days,
            channels,
        }
    }

    fn list(&mut self, file: &File, list: &ListToml) -> Option<List> {
        let channel =
            ChannelId::at(self.names.channels.find(file, &list.channel, &mut self.problems)?)?;
        Some(List {
            channel,
            closed: list.closed.as_ref().map(|closed| self.statement(file, closed)),
            items: list.item.iter().filter_map(|item| self.item(file, item)).collect(),
            steps: self.statements(file, &list.step),
            notes: self.statements(file, &list.note),
            citation: self.citation(
                file,
                &list.channel.span(),
                Some(&list.sources),
                list.standing,
                list.confirm,
            ),
        })
    }

    fn item(&mut self, file: &File, item: &ItemToml) -> Option<Item> {
        let index = self.names.documents.find(file, &item.document, &mut self.problems)?;
        let rule = item.rule.unwrap_or(ItemRule::Bring);
        let document = self.parsed.iter().flat_map(|(_, content)| &content.document).nth(index)?;
        let at = item.document.span();
        if item.form.is_none() && rule != ItemRule::Leave {
            let message =
                "in which `form` does the list ask for it? `unstated`, if it does not say";
            self.problem(file, &at, message);
        }
        let may_be_unknown =
            item.when.is_some() && matches!(rule, ItemRule::Bring | ItemRule::BringOrLeave);
        if (may_be_unknown || rule == ItemRule::Ask) && document.only_if.is_none() {
            self.problem(
                file,
                &at,
                "this document needs an `only-if` text, said while its condition is not known",
            );
        }
        if matches!(rule, ItemRule::BringOrLeave | ItemRule::Leave) && document.not_needed.is_none()
        {
            self.problem(
                file,
                &at,
                "this document needs a `not-needed` text, said when it is not to be brought",
            );
        }
        Some(Item {
            document: DocumentId::at(index)?,
            form: item.form.unwrap_or(Form::Unstated),
            when: item.when.as_ref().and_then(|when| self.condition(file, when)),
            rule,
            looked_up: item.looked_up.as_ref().map(|found| self.looked_up(file, found)),
            citation: self.citation(file, &at, Some(&item.sources), item.standing, item.confirm),
        })
    }

    fn looked_up(&mut self, file: &File, found: &LookedUpToml) -> LookedUp {
        LookedUp {
            when: found.when.as_ref().and_then(|when| self.condition(file, when)),
            citation: self.citation(
                file,
                &found.sources.span(),
                Some(&found.sources),
                found.standing,
                found.confirm,
            ),
        }
    }
}
