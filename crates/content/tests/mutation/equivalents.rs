//! The changes that change nothing, each with the enumeration that proves it: over every answer that what is changed
//! could look at, the changed book and the shipped one say the same.

use content::book;
use rules::book::{Kind, OptionId, QuestionId, ServiceId};
use rules::calendar::Quarter;
use rules::change::changes;
use rules::hand_in::hand_in;
use rules::{
    Answers, CompleteBook, Date, Facts, Month, OptionSet, PrimitiveDateTime, Time, Value, assess,
};

pub(crate) struct Equivalent {
    /// How the mutant's description begins.
    of: &'static str,
    pub(crate) why: &'static str,
    /// The first thing said differently.
    differs: fn(&[&CompleteBook]) -> Option<String>,
}

pub(crate) const EQUIVALENTS: [Equivalent; 15] = [
    Equivalent {
        of: "category low-income: income-route is [amount] becomes income-route is [amount, below]",
        why: "`below` makes the category hold by itself, whatever sum was given before",
        differs: by_income,
    },
    Equivalent {
        of: "service meals: note no-income-paper: income-kinds is [",
        why: "each kind of income excludes the note anyway, so it does not matter which part of the condition names it",
        differs: |mutants| by_kinds_of_income(mutants, "meals"),
    },
    Equivalent {
        of: "service camp: note no-income-paper: income-kinds is [",
        why: "each kind of income excludes the note anyway, so it does not matter which part of the condition names it",
        differs: |mutants| by_kinds_of_income(mutants, "camp"),
    },
    Equivalent {
        of: "service camp: note foster-not-named: care is [",
        why: "where guardianship is the ground, the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals: note foster-not-named: care is [",
        why: "where guardianship is the ground, the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals, school: guardianship-decision (copy-with-original): looked up: care is [guardian] becomes care is [parents",
        why: "the decision is asked for only where the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals, school: guardianship-decision (copy-with-original): looked up: care is [guardian] becomes care is [guardian, relatives",
        why: "the decision is asked for only where the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals, school: guardianship-decision (copy-with-original): looked up: care is [guardian] becomes care is [guardian, institution",
        why: "the decision is asked for only where the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals, portal: guardianship-decision (electronic-copy): looked up: care is [guardian] becomes care is [parents",
        why: "the decision is asked for only where the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals, portal: guardianship-decision (electronic-copy): looked up: care is [guardian] becomes care is [guardian, relatives",
        why: "the decision is asked for only where the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "service meals, portal: guardianship-decision (electronic-copy): looked up: care is [guardian] becomes care is [guardian, institution",
        why: "the decision is asked for only where the child lives with a guardian, a patronat carer or a foster family",
        differs: by_care,
    },
    Equivalent {
        of: "category guardianship: advice",
        why: "advice is for a category that does not hold, and with one of the three carers it does",
        differs: by_advice,
    },
    Equivalent {
        of: "50851 tenge: begins a day earlier",
        why: "the value of the year before is found first on its last day",
        differs: by_day,
    },
    Equivalent {
        of: "channel portal, shift 1: opens a minute earlier",
        why: "the portal never closes: only the end of the working day moves an application to the next one",
        differs: by_minute,
    },
    Equivalent {
        of: "channel portal, shift 1: opens a minute later",
        why: "the portal never closes: only the end of the working day moves an application to the next one",
        differs: by_minute,
    },
];

impl Equivalent {
    pub(crate) fn describes(&self, mutant: &str) -> bool {
        mutant.starts_with(self.of)
    }

    pub(crate) fn is_at(&self, place: &str) -> bool {
        self.of.starts_with(place)
    }

    /// What disproves it of some of these mutants, if anything does.
    pub(crate) fn disproved_by(&self, mutants: &[&CompleteBook]) -> Option<String> {
        (self.differs)(mutants)
    }
}

fn question(name: &str) -> QuestionId {
    book().question_named(name).expect("the book has the question")
}

fn option(question: &str, word: &str) -> OptionId {
    let asked = &book().questions[self::question(question).index()];
    let options = rules::named::options(book(), asked);
    let found = options.iter().position(|option| *option == word).and_then(OptionId::at);
    found.expect("the book has the option")
}

/// Not asked, not known, and each answer there is: one of the options, or any of their sets that a family can choose.
fn every_answer(question: QuestionId) -> Vec<Option<Value>> {
    let asked = &book().questions[question.index()];
    let options: Vec<OptionId> = (0..asked.options.len()).filter_map(OptionId::at).collect();
    let alone = |option: &OptionId| asked.options[option.index()].alone;
    let given: Vec<Value> = match asked.kind {
        Kind::One => options.into_iter().map(Value::One).collect(),
        Kind::Several => {
            let all: OptionSet = options.iter().copied().collect();
            let sets = (1_u32..1 << options.len()).map(|bits| {
                let chosen = |option: &OptionId| bits >> option.0 & 1 == 1;
                options.iter().copied().filter(|option| chosen(option)).collect::<OptionSet>()
            });
            let fits = |set: &OptionSet| {
                let mut alone = all.iter().filter(alone).filter(|option| set.contains(*option));
                alone.next().is_none_or(|option| *set == OptionSet::of(option))
            };
            sets.filter(fits).map(Value::Several).collect()
        }
        Kind::Number | Kind::Money | Kind::Services | Kind::Channel => Vec::new(),
    };
    [None, Some(Value::DontKnow)].into_iter().chain(given.into_iter().map(Some)).collect()
}

/// Below and at the limit for two people, in one figure and by parts: each part nothing or a tenge.
fn every_income() -> Vec<Option<Value>> {
    let parts = book().questions[question("income").index()].options.len();
    let by_parts = (0_u64..1 << parts)
        .map(|bits| Value::Sums((0..parts).map(|part| bits >> part & 1).collect()));
    let sums = [0, 305_105, 305_106].map(Value::Number).into_iter().chain(by_parts);
    [None, Some(Value::DontKnow)].into_iter().chain(sums.map(Some)).collect()
}

type Choice<'a> = (&'a str, Vec<Option<Value>>);

/// Assesses every combination of these answers beside those of a plain family, and tells the first difference.
fn over<T: PartialEq>(
    mutants: &[&CompleteBook],
    days: &[Date],
    choices: &[Choice<'_>],
    tell: fn(&CompleteBook, &Answers, Date) -> T,
) -> Option<String> {
    let mut places = vec![0; choices.len()];
    loop {
        let mut answers = Answers { family: Facts::default(), children: vec![Facts::default()] };
        for ((name, values), place) in choices.iter().zip(&places) {
            let id = question(name);
            if let Some(value) = &values[*place] {
                match book().questions[id.index()].scope {
                    rules::book::Scope::Family => answers.family.set(id, value.clone()),
                    rules::book::Scope::Child => answers.children[0].set(id, value.clone()),
                }
            }
        }
        for day in days {
            let shipped = tell(book(), &answers, *day);
            if mutants.iter().any(|mutant| tell(mutant, &answers, *day) != shipped) {
                return Some(format!("{day}: {answers:?}"));
            }
        }
        // The next combination, as an odometer turns.
        let turned = (0..choices.len()).find(|index| {
            places[*index] += 1;
            let turned = places[*index] < choices[*index].1.len();
            if !turned {
                places[*index] = 0;
            }
            turned
        });
        turned?;
    }
}

fn date(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).expect("a day")
}

/// Everything that low income looks at, on a day with a limit and on one without.
fn by_income(mutants: &[&CompleteBook]) -> Option<String> {
    let days = [date(2026, Month::November, 23), date(2027, Month::February, 1)];
    over(mutants, &days, &low_income(), assess)
}

fn low_income() -> Vec<Choice<'static>> {
    vec![
        ("targeted-assistance", every_answer(question("targeted-assistance"))),
        ("income-route", every_answer(question("income-route"))),
        ("income", every_income()),
        ("members", vec![Some(Value::DontKnow), Some(Value::Number(2))]),
    ]
}

/// Everything that low income and its papers look at: of those a child may live with, one for each truth of
/// guardianship, which is preferred. The service alone, at the school.
fn by_kinds_of_income(mutants: &[&CompleteBook], service: &str) -> Option<String> {
    let care = |word| Some(Value::One(option("care", word)));
    let services = Kind::Services.choosing(&[option("services", service)]);
    let mut choices = low_income();
    choices.extend([
        ("income-kinds", every_answer(question("income-kinds"))),
        ("care", vec![care("parents"), None, care("guardian")]),
        ("services", vec![services]),
        ("channel", vec![Some(Value::One(option("channel", "school")))]),
    ]);
    over(mutants, &[date(2026, Month::November, 23)], &choices, assess)
}

/// Everything that guardianship, and its place before the other categories, looks at.
fn by_care(mutants: &[&CompleteBook]) -> Option<String> {
    over(mutants, &[date(2026, Month::November, 23)], &guardianship(), assess)
}

/// The same, and what would change each verdict.
fn by_advice(mutants: &[&CompleteBook]) -> Option<String> {
    over(mutants, &[date(2026, Month::November, 23)], &guardianship(), |book, answers, day| {
        let assessment = assess(book, answers, day);
        let services = assessment.children.iter().flat_map(|child| &child.services);
        let changes: Vec<_> =
            services.map(|service| changes(book, answers, day, 0, service)).collect();
        (assessment, changes)
    })
}

fn guardianship() -> Vec<Choice<'static>> {
    let hardship = |word| Some(Value::Several(OptionSet::of(option("hardship", word))));
    let mut choices: Vec<Choice<'static>> =
        ["targeted-assistance", "care", "income-route", "emergency"]
            .map(|name| (name, every_answer(question(name))))
            .into();
    choices.push(("hardship", vec![hardship("none"), None, hardship("illness")]));
    choices
}

/// Every day of the edition and a quarter around it.
fn by_day(mutants: &[&CompleteBook]) -> Option<String> {
    let first = Quarter::of(book().edition.money.from).previous().first_day();
    let days: Vec<Date> = std::iter::successors(Some(first), |day| day.next_day())
        .take_while(|day| day.year() <= book().edition.money.until.year() + 1)
        .collect();
    over(
        mutants,
        &days,
        &[
            ("targeted-assistance", every_answer(question("targeted-assistance"))),
            ("income-route", every_answer(question("income-route"))),
            // Between the limits of the two years.
            ("income", vec![None, Some(Value::Number(300_000))]),
            ("members", vec![Some(Value::Number(2))]),
        ],
        assess,
    )
}

/// Every minute of a week with a holiday in it, each service through each channel.
fn by_minute(mutants: &[&CompleteBook]) -> Option<String> {
    let monday = PrimitiveDateTime::new(date(2026, Month::December, 14), Time::MIDNIGHT);
    let minutes =
        (0..7 * 24 * 60).map(|minute| monday + std::time::Duration::from_secs(60 * minute));
    let services = (0..book().services.len()).filter_map(ServiceId::at);
    let ways: Vec<_> = services
        .flat_map(|service| {
            let lists = &book().services[service.index()].lists;
            lists.iter().map(move |list| (service, list.channel))
        })
        .collect();
    minutes
        .flat_map(|now| ways.iter().map(move |(service, channel)| (now, *service, *channel)))
        .find(|(now, service, channel)| {
            let shipped = hand_in(book(), *service, *channel, *now);
            mutants.iter().any(|mutant| hand_in(mutant, *service, *channel, *now) != shipped)
        })
        .map(|difference| format!("{difference:?}"))
}
