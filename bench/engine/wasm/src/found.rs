//! Verdicts and papers by number.
//!
//! | of each child | words |
//! | --- | --- |
//! | services | how many, then each: service, verdict, the ground's category counted from 1 or 0 for none |
//! | papers | how many lists, then each: door, service, how many papers, the papers |
//!
//! A door is a channel, and whether the list is closed there, in the last bit.
//! A paper is one word: document, form, take, and whether to ask first, in 16, 4, 2 and 1 bits.

use rules::assessment::{Assessment, Checklist, ChildAssessment, Line};
use rules::book::ServiceId;

pub(crate) fn write(assessment: &Assessment, words: &mut Vec<u32>) {
    for child in &assessment.children {
        services(child, words);
        papers(child, words);
    }
}

fn services(child: &ChildAssessment, words: &mut Vec<u32>) {
    words.push(count(child.services.len()));
    for one in &child.services {
        let ground = one.category.map_or(0, |category| u32::from(category.0) + 1);
        words.extend([u32::from(one.service.0), one.verdict as u32, ground]);
    }
}

fn papers(child: &ChildAssessment, words: &mut Vec<u32>) {
    words.push(count(child.checklists.iter().map(|list| list.services.len()).sum()));
    for checklist in &child.checklists {
        for service in &checklist.services {
            of_service(checklist, *service, words);
        }
    }
}

fn of_service(checklist: &Checklist, service: ServiceId, words: &mut Vec<u32>) {
    let head = words.len();
    let door = u32::from(checklist.channel.0) << 1 | u32::from(checklist.closed.is_some());
    words.extend([door, u32::from(service.0), 0]);
    for line in &checklist.lines {
        let asked = line.asked.iter().filter(|asked| asked.service == service);
        words.extend(asked.map(|asked| paper(line, asked.ask)));
    }
    let papers = count(words.len() - head - 3);
    words[head + 2] = papers;
}

fn paper(line: &Line, ask: bool) -> u32 {
    u32::from(line.document.0) << 7
        | (line.form as u32) << 3
        | (line.take as u32) << 1
        | u32::from(ask)
}

/// No list is longer than there are numbers of this width.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
