//! The questionnaire as a decision diagram, built from its ends: two states with the same future are one node.
//!
//! Nodes are shared, so two of them are the same future exactly if they are the same number. A question all of whose
//! answers lead to one node could be left out: whatever is said to it, nothing that follows differs.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher};

use rules::Assessment;
use rules::assessment::{Checklist, ServiceAssessment};
use rules::book::QuestionId;

pub(crate) type NodeId = usize;

/// A digest of many bytes. Of a million, two differ and share one with a chance of one in 10^26.
pub(crate) type Digest = [u64; 2];

pub(crate) fn digest(bytes: &[u8]) -> Digest {
    [0_u8, 1].map(|salt| {
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(salt);
        hasher.write(bytes);
        hasher.finish()
    })
}

#[derive(PartialEq, Eq, Hash)]
enum Node {
    End(Digest),
    Asked(QuestionId, Vec<NodeId>),
}

#[derive(Default)]
pub(crate) struct Diagram {
    nodes: HashMap<Node, NodeId>,
}

impl Diagram {
    pub(crate) fn end(&mut self, outcome: Digest) -> NodeId {
        self.add(Node::End(outcome))
    }

    /// The node of a question, by where each answer leads; `None` if it makes no difference.
    pub(crate) fn asked(&mut self, question: QuestionId, ways: Vec<NodeId>) -> Option<NodeId> {
        let differs = ways.iter().any(|way| *way != ways[0]);
        differs.then(|| self.add(Node::Asked(question, ways)))
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn add(&mut self, node: Node) -> NodeId {
        let next = self.nodes.len();
        *self.nodes.entry(node).or_insert(next)
    }
}

/// What a family takes home: verdicts, grounds, what became of each category before the ground, notes, papers and
/// steps. Reasons in full and what is missing are left out: they name the very answers given, and would make every
/// question look useful.
pub(crate) fn outcome(assessment: &Assessment) -> Vec<u8> {
    let mut said = Vec::new();
    for child in &assessment.children {
        child.services.iter().for_each(|service| verdict(service, &mut said));
        child.checklists.iter().for_each(|list| papers(list, &mut said));
    }
    said
}

fn verdict(service: &ServiceAssessment, said: &mut Vec<u8>) {
    let ground = service.category.map_or(u8::MAX, |category| small(category.index()));
    said.extend([b'S', small(service.service.index()), service.verdict as u8, ground]);
    let before = service.findings.iter().take_while(|one| Some(one.category) != service.category);
    said.extend(before.map(|finding| finding.truth as u8));
    said.push(b'.');
    said.extend(service.notes.iter().map(|note| small(*note)));
}

fn papers(list: &Checklist, said: &mut Vec<u8>) {
    said.extend([b'C', small(list.channel.index())]);
    for line in &list.lines {
        said.extend([b'L', line.take as u8, small(line.document.index()), line.form as u8]);
        for asked in &line.asked {
            said.extend([small(asked.service.index()), u8::from(asked.ask)]);
        }
        said.push(b'R');
        said.extend(line.remarks.iter().map(|remark| small(*remark)));
    }
    for step in &list.steps {
        said.push(b'T');
        said.extend(step.said.text.0.to_be_bytes());
        said.push(step.said.certain.into());
        said.extend(step.services.iter().map(|service| small(service.index())));
    }
    for note in &list.notes {
        said.push(b'N');
        said.extend(note.text.0.to_be_bytes());
        said.push(note.certain.into());
    }
}

fn small(index: usize) -> u8 {
    u8::try_from(index).unwrap()
}
