//! What the law says about one child, independently written a second time, in plain Rust, to check the rule book
//! against.
//!
//! It knows nothing of the book or of its interpreter. It is read from Order No. 158 of 24.04.2020 in the edition of
//! 05.05.2026 (its annexes, by point of the rules or by row of the list of main requirements). The source document
//! (lines of `book/source/consultation.kk.txt`) and the press stand beside it where the order is silent: profit.kz of
//! 05.03.2026 for grades 1-4, which the order does not name, and lines 54-58 for a list of meals that is printed but
//! not in force. The categories are Annex 13, point 1, which is lines 11-15 and again 47-51. The lists of papers are
//! one file for each service: `meals` is Annex 10, `camp` Annex 11, `aid` Annex 13, each of them row 9.

mod aid;
mod camp;
mod list;
mod meals;

use std::collections::BTreeMap;

use list::List;

/// An answer as the family gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    One(String),
    Several(Vec<String>),
    Number(u64),
    /// Tenge by part: wages, business, alimony, other.
    Sums(Vec<(String, u64)>),
    DontKnow,
}

/// Answers by id of the question; one that is absent was not asked.
pub(crate) type Answers = BTreeMap<String, Answer>;

/// Papers by channel, then by group: `"document: form"`, or the document alone in `do-not-bring`. The channel of a list
/// that is printed but not in force is `"state-corporation, closed"`.
///
/// Papers are sorted and appear once in a group; a group without papers is absent, a channel without
/// groups is not.
pub(crate) type Papers = BTreeMap<String, BTreeMap<String, Vec<String>>>;

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) verdicts: BTreeMap<String, String>,
    pub(crate) grounds: BTreeMap<String, String>,
    pub(crate) papers: Papers,
}

/// What must come out for this child.
///
/// `limit` is the subsistence minimum in tenge a month, `None` on a day outside the edition.
pub(crate) fn expected(family: &Answers, child: &Answers, limit: Option<u64>) -> Expected {
    let mut expected = Expected::default();
    // Services that nobody has chosen among yet are all wanted.
    let wanted = |service: &&str| is(family, "services", &[*service]) != Truth::No;
    for service in ["meals", "camp", "aid"].into_iter().filter(wanted) {
        let categories = categories(service, family, child, limit);
        let ground = categories.iter().find(|(_, truth)| *truth == Truth::Yes);
        let ground = ground.map(|(category, _)| *category);
        let undecided = categories.iter().any(|(_, truth)| *truth == Truth::Unknown);
        let verdict = match ground {
            Some(ground) if board_decides(service, ground) => "board",
            Some(_) => "likely",
            None if undecided => "need",
            None => "none",
        };
        expected.verdicts.insert(service.to_owned(), verdict.to_owned());
        if let Some(ground) = ground {
            expected.grounds.insert(service.to_owned(), ground.to_owned());
        }
        // Grades 1-4 eat free without applying (profit.kz); without a ground there is nothing to
        // apply for.
        if verdict == "none" || ground == Some("primary-grades") {
            continue;
        }
        let asked = Wanted::of(family, child, &categories, ground);
        for (channel, list) in lists(service, family, &asked) {
            let groups = expected.papers.entry(channel.to_owned()).or_default();
            for (group, paper) in list.papers {
                groups.entry(group.to_owned()).or_default().push(paper);
            }
        }
    }
    for papers in expected.papers.values_mut().flat_map(BTreeMap::values_mut) {
        papers.sort();
        papers.dedup();
    }
    expected
}

/// Whether a collegial body decides on this ground, not papers alone.
fn board_decides(service: &str, ground: &str) -> bool {
    match ground {
        // Annexes 10 and 11, row 9: the paper is that body's decision after a survey. For aid it is an act that the
        // family has got (Annex 13, row 9, item 6), and the notice follows on the check of papers (point 5).
        "emergency" => service != "aid",
        // Annexes 10 and 11, row 9, in the same line; Annex 13, points 7-10.
        "other" => true,
        _ => false,
    }
}

/// Kleene's three values, in the order in which "and" is the lesser and "or" the greater of two.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Truth {
    No,
    Unknown,
    Yes,
}

impl From<bool> for Truth {
    fn from(yes: bool) -> Truth {
        if yes { Truth::Yes } else { Truth::No }
    }
}

/// Whether one of these words was answered; neither asked nor known is unknown.
fn is(given: &Answers, question: &str, words: &[&str]) -> Truth {
    match given.get(question) {
        Some(Answer::One(word)) => words.contains(&word.as_str()).into(),
        Some(Answer::Several(chosen)) => {
            chosen.iter().any(|word| words.contains(&word.as_str())).into()
        }
        _ => Truth::Unknown,
    }
}

/// The categories of a service, in the order in which their papers are preferred.
fn categories(
    service: &str,
    family: &Answers,
    child: &Answers,
    limit: Option<u64>,
) -> Vec<(&'static str, Truth)> {
    let mut categories = Vec::new();
    if service == "meals" {
        // profit.kz and, of private schools, expert-kz.com: whatever the family, in state and private schools alike.
        categories.push(("primary-grades", is(child, "grade", &["1-4"])));
    }
    // Lines 11 and 47.
    categories.push(("targeted-assistance", is(family, "targeted-assistance", &["yes"])));
    // Lines 13 and 49: in a family, so no institution. What makes the category is the decision, so relatives without
    // one do not. Annex 13 names a decision on a foster family as well, Annexes 10 and 11 only guardianship and
    // patronat: an approved foster family is a placement in a family all the same.
    categories.push(("guardianship", is(child, "care", &["guardian", "patronat", "foster"])));
    // Lines 12 and 48: no targeted assistance, and an income below the limit.
    let no_assistance = is(family, "targeted-assistance", &["no"]);
    categories.push(("low-income", no_assistance.min(below(family, limit))));
    // Lines 14 and 50.
    categories.push(("emergency", is(family, "emergency", &["yes"])));
    // Lines 15 and 51. None of these makes a category by itself (Decree 64, point 1): the board looks at it.
    let hardships =
        ["many-children", "disability", "illness", "one-parent", "income-loss", "other"];
    categories.push(("other", is(family, "hardship", &hardships)));
    categories
}

/// Whether the income per head is below the limit: equal is not below (Annex 13, point 1, item 2).
fn below(family: &Answers, limit: Option<u64>) -> Truth {
    // The budget law fixes 2026 alone: of other years nobody knows the limit, so nobody can have compared with it.
    let Some(limit) = limit else { return Truth::Unknown };
    match family.get("income-route") {
        Some(Answer::One(route)) if route == "below" => Truth::Yes,
        Some(Answer::One(route)) if route == "not-below" => Truth::No,
        Some(Answer::One(route)) if route == "amount" => {
            match (total(family.get("income")), total(family.get("members"))) {
                // Nothing is below any limit, however many share it.
                (Some(0), _) => Truth::Yes,
                // A limit for a month, an income of a quarter, and no rounding (Social Code, article 127, point 2).
                (Some(income), Some(members)) => (income < u128::from(limit) * 3 * members).into(),
                _ => Truth::Unknown,
            }
        }
        _ => Truth::Unknown,
    }
}

fn total(said: Option<&Answer>) -> Option<u128> {
    match said? {
        Answer::Number(number) => Some((*number).into()),
        Answer::Sums(parts) => Some(parts.iter().map(|(_, sum)| u128::from(*sum)).sum()),
        _ => None,
    }
}

/// Whether the family has this kind of income.
fn has_income(family: &Answers, kind: &str) -> Truth {
    let by_sum = is(family, "income-route", &["amount"]) == Truth::Yes;
    match family.get("income") {
        // Who gave a sum for each kind has said which kinds there are.
        Some(Answer::Sums(parts)) if by_sum => {
            parts.iter().any(|(part, sum)| part == kind && *sum > 0).into()
        }
        _ => is(family, "income-kinds", &[kind]),
    }
}

/// How surely one service asks for each paper that not every family brings.
struct Wanted {
    birth: Truth,
    /// The system has the record, so the paper stays at home.
    birth_on_record: Truth,
    marriage: Truth,
    marriage_on_record: Truth,
    assistance: Truth,
    guardianship: Truth,
    low_income: Truth,
    /// The papers of the second line of status papers, by document.
    income: [(&'static str, Truth); 3],
    /// Income of a kind that the order does not name.
    other_income: Truth,
    emergency: Truth,
    other: Truth,
}

impl Wanted {
    fn of(
        family: &Answers,
        child: &Answers,
        categories: &[(&str, Truth)],
        ground: Option<&str>,
    ) -> Wanted {
        // One status paper is enough: that of the ground. While there is none, it may be that of
        // any category that may still hold.
        let truth = |category| {
            let found = categories.iter().find(|(name, _)| *name == category);
            found.map_or(Truth::No, |(_, truth)| *truth)
        };
        let status = |category| match ground {
            Some(ground) => (ground == category).into(),
            None => truth(category),
        };
        let low_income = status("low-income");
        let income = [
            ("salary-certificate", "wages"),
            ("business-income", "business"),
            ("alimony-income", "alimony"),
        ];
        Wanted {
            // Item 3, on the portal item 2: not on record, or born abroad.
            birth: is(child, "birth-record", &["no", "abroad"]),
            birth_on_record: is(child, "birth-record", &["yes"]),
            // Item 4, on the portal item 3. Who never married has nothing to bring, nor to leave.
            marriage: is(family, "marriage-record", &["no"]),
            marriage_on_record: is(family, "marriage-record", &["yes"]),
            assistance: status("targeted-assistance"),
            guardianship: status("guardianship"),
            low_income,
            income: income.map(|(paper, kind)| (paper, low_income.min(has_income(family, kind)))),
            other_income: low_income.min(has_income(family, "other")),
            emergency: status("emergency"),
            other: status("other"),
        }
    }
}

/// The lists of a service: that of the channel chosen, or all, where none is chosen or the service does not take papers
/// there. Whoever chose the State Corporation for meals also sees what is printed of it.
fn lists(service: &str, family: &Answers, asked: &Wanted) -> Vec<(&'static str, List)> {
    let mut lists = match service {
        "meals" => meals::lists(asked),
        "camp" => camp::lists(asked),
        _ => aid::lists(asked),
    };
    let chosen = |channel| is(family, "channel", &[channel]) == Truth::Yes;
    if lists.iter().any(|(channel, _)| chosen(channel)) {
        lists.retain(|(channel, _)| chosen(channel));
    }
    if service == "meals" && chosen("state-corporation") {
        lists.push(("state-corporation, closed", meals::closed(asked)));
    }
    lists
}
