//! What a walk has met: every question, paper, ground, channel and verdict of the book, or some is out of reach.

use std::collections::BTreeSet;

use content::book;
use rules::Assessment;
use rules::assessment::{ServiceAssessment, Verdict};
use rules::book::{CategoryId, Citation, ItemRule, QuestionId, Standing};

#[derive(Default)]
pub(crate) struct Met {
    pub(crate) questions: BTreeSet<QuestionId>,
    listed: BTreeSet<usize>,
    absent: BTreeSet<usize>,
    verdicts: BTreeSet<(usize, &'static str)>,
    grounds: BTreeSet<CategoryId>,
    channels: BTreeSet<u16>,
}

impl Met {
    pub(crate) fn meet(&mut self, assessment: &Assessment) {
        let child = &assessment.children[0];
        self.channels.extend(assessment.inquiry.channels.iter().map(|door| door.channel.0));
        for ServiceAssessment { service, verdict, category, .. } in &child.services {
            self.verdicts.insert((service.index(), verdict.name()));
            self.grounds.extend(category);
        }
        for list in &child.checklists {
            let listed = list.lines.iter().map(|line| line.document.index()).collect();
            self.absent.extend(
                (0..book().documents.len()).filter(|index| !BTreeSet::contains(&listed, index)),
            );
            self.listed.extend(listed);
        }
    }

    pub(crate) fn add(&mut self, other: &Met) {
        self.questions.extend(&other.questions);
        self.listed.extend(&other.listed);
        self.absent.extend(&other.absent);
        self.verdicts.extend(&other.verdicts);
        self.grounds.extend(&other.grounds);
        self.channels.extend(&other.channels);
    }

    pub(crate) fn is_everything(&self) {
        let questions: BTreeSet<_> = book().ordered_questions().map(|(id, _)| id).collect();
        assert_eq!(self.questions, questions, "every question is reached");
        let documents: BTreeSet<_> = (0..book().documents.len()).collect();
        assert_eq!(self.listed, documents, "every document stands on some list");
        let conditional = documents.into_iter().filter(|index| !is_always_listed(*index)).collect();
        assert_eq!(self.absent, conditional, "every other document is absent from some");
        let verdicts: BTreeSet<_> = (0..book().services.len())
            .flat_map(|service| Verdict::ALL.map(|verdict| (service, verdict.name())))
            .collect();
        assert_eq!(self.verdicts, verdicts, "every verdict comes out for every service");
        let grounds: BTreeSet<_> =
            (0..book().categories.len()).filter_map(CategoryId::at).collect();
        assert_eq!(self.grounds, grounds, "every category is a ground somewhere");
        assert_eq!(self.channels.len(), book().channels.len(), "every channel is offered");
    }
}

/// Whether every list says something of a document whatever is answered: that it is brought, or that it is not.
fn is_always_listed(document: usize) -> bool {
    let lists = book().services.iter().flat_map(|service| &service.lists);
    lists.into_iter().all(|list| {
        list.items.iter().any(|item| {
            let always = item.when.is_none() || item.rule == ItemRule::BringOrLeave;
            item.document.index() == document && always
        })
    })
}

pub(crate) fn check_reasons(assessment: &Assessment) {
    let child = &assessment.children[0];
    for service in &child.services {
        assert!(!service.findings.is_empty());
        for finding in &service.findings {
            let category = &book().categories[finding.category.index()];
            assert!(!finding.reasons.is_empty(), "{} has no reason", category.name);
            check_citation(category.citation);
        }
        assert_eq!(service.verdict == Verdict::None, service.failing.is_some());
    }
    for list in &child.checklists {
        for line in &list.lines {
            assert!(!line.asked.is_empty());
            line.asked.iter().for_each(|asked| check_citation(asked.citation));
        }
        let steps = list.steps.iter().map(|step| &step.said);
        steps.chain(&list.notes).for_each(|said| check_citation(said.citation));
    }
}

fn check_citation(citation: Citation) {
    assert!(!book().references(citation).is_empty() || citation.standing == Standing::Practice);
}
