//! Which services are shown together.

use rules::assessment::{ChildAssessment, ServiceAssessment, Verdict};

/// Groups services with the same verdict and ground, so that one reason is read once.
pub(super) fn services_alike(child: &ChildAssessment) -> Vec<Vec<&ServiceAssessment>> {
    let mut groups: Vec<Vec<&ServiceAssessment>> = Vec::new();
    for service in &child.services {
        let same = |group: &&mut Vec<&ServiceAssessment>| {
            group.first().is_some_and(|first| {
                // What is not known of one service is found out in one go with what is not known of another.
                let unknown = [first.verdict, service.verdict] == [Verdict::Need; 2];
                unknown
                    || (first.verdict, first.category, &first.instead)
                        == (service.verdict, service.category, &service.instead)
                        && (&first.missing, &first.failing) == (&service.missing, &service.failing)
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(service),
            None => groups.push(vec![service]),
        }
    }
    groups
}
