//! Each kind of condition as a sentence, against sentences written by hand in each language.

#![expect(clippy::unwrap_used, reason = "a name that the book does not have is a failed test")]

use content::book;
use content::sentence::{Clause, Speaker};
use rules::book::{CategoryId, OptionId, ParameterId, QuestionId};
use rules::condition::{PerHead, SumPart};
use rules::{Condition, Date, Lang, Month, OptionSet};

fn day(year: i32) -> Date {
    Date::from_calendar_date(year, Month::November, 23).unwrap()
}

fn question(name: &str) -> QuestionId {
    book().question_named(name).unwrap()
}

fn option(name: &str, option: &str) -> OptionId {
    book().questions[question(name).index()].option(option).unwrap()
}

fn is(name: &str, options: &[&str]) -> Condition {
    let options = options.iter().map(|one| option(name, one)).collect();
    Condition::Is { question: question(name), options }
}

fn limit() -> ParameterId {
    let found = book().parameters.iter().position(|one| one.name == "subsistence-minimum");
    ParameterId::at(found.unwrap()).unwrap()
}

fn status(name: &str) -> Condition {
    let found = book().categories.iter().position(|category| category.name == name);
    Condition::Status(CategoryId::at(found.unwrap()).unwrap())
}

fn below() -> Condition {
    let (sum, heads) = (question("income"), question("members"));
    Condition::Below(PerHead { sum, heads, months: 3, limit: limit() })
}

/// The sentence in Kazakh, Russian and English; a no-break space is written as a space.
fn assert_said(condition: &Condition, expected: [&str; 3]) {
    let said = Lang::ALL.map(|lang| Speaker::new(lang, day(2026)).condition(condition));
    assert_eq!(said.map(|text| text.replace('\u{a0}', " ")), expected);
}

#[test]
fn an_answer_is_a_question_and_its_options() {
    assert_said(
        &is("birth-record", &["yes"]),
        [
            "«Туу туралы мәлімет» — «Иә, бар»",
            "«Сведения о рождении» — «Да, есть»",
            "“Birth record” — “Yes, it is”",
        ],
    );
    assert_said(
        &is("care", &["patronat", "foster"]),
        [
            "«Бала кіммен тұрады» — «Патронат тәрбиешінің отбасында» немесе «Қабылдаушы отбасында»",
            "«С кем живёт ребёнок» — «В семье патронатного воспитателя» или «В приёмной семье»",
            "“Who the child lives with” — “In a patronat carer's family” or “In a foster family”",
        ],
    );
}

#[test]
fn services_and_channels_are_options_too() {
    let services =
        Condition::Is { question: question("services"), options: OptionSet::of(OptionId(0)) };
    assert_said(
        &services,
        [
            "«Көмек түрі» — «Мектепте тегін немесе жеңілдікпен тамақтану»",
            "«Какая помощь» — «Бесплатное или льготное питание в школе»",
            "“Kind of help” — “Free or discounted school meals”",
        ],
    );
}

#[test]
fn not_says_that_what_follows_does_not_hold() {
    assert_said(
        &Condition::Not(Box::new(is("grade", &["1-4"]))),
        [
            "мынау орындалмаса: («Сынып» — «1–4-сынып»)",
            "не выполняется: («Класс» — «1–4 класс»)",
            "this does not hold: (“Grade” — “Grades 1–4”)",
        ],
    );
}

#[test]
fn all_and_any_keep_what_belongs_together_in_brackets() {
    let any = Condition::Any(vec![is("school", &["state"]), is("grade", &["5-11"])]);
    assert_said(
        &Condition::All(vec![is("school", &["private"]), any]),
        [
            "мыналардың барлығы орындалса: («Мектеп» — «Жекеменшік мектеп»; мыналардың кемінде бірі орындалса: («Мектеп» — «Мемлекеттік мектеп»; «Сынып» — «5–11 (12)-сынып»))",
            "выполняется всё перечисленное: («Школа» — «Частная школа»; выполняется хотя бы одно из перечисленного: («Школа» — «Государственная школа»; «Класс» — «5–11 (12) класс»))",
            "all of these hold: (“School” — “Private school”; at least one of these holds: (“School” — “State school”; “Grade” — “Grades 5–11 (12)”))",
        ],
    );
}

#[test]
fn a_sum_below_a_limit_says_how_it_is_divided_and_that_equal_is_not_below() {
    assert_said(
        &below(),
        [
            "«Тоқсандағы табыс» ÷ 3 (ай саны) ÷ «Отбасы мүшелері» мына шамадан төмен: «Ең төменгі күнкөріс деңгейі» (бүгін: 50 851 ₸); тең болса, шарт орындалмайды",
            "«Доход за квартал» ÷ 3 (число месяцев) ÷ «Членов семьи» ниже этой величины: «Величина прожиточного минимума» (сегодня: 50 851 ₸); равенства недостаточно",
            "“Income in the quarter” ÷ 3 (the months) ÷ “Family members” is below “Subsistence minimum” (today: 50,851 ₸); equal is not enough",
        ],
    );
}

#[test]
fn a_limit_that_is_not_known_for_the_day_is_said_to_be_so() {
    let said = Speaker::new(Lang::En, day(2027)).condition(&below());
    assert!(said.contains("“Subsistence minimum” (today: not known for this date)"), "{said}");
}

#[test]
fn a_status_is_the_category_whose_paper_is_asked_for() {
    assert_said(
        &status("emergency"),
        [
            "құжат мына санат бойынша сұралса: 4-санат, «Отбасына төтенше жағдай салдарынан шұғыл жәрдем керек»",
            "документ спрашивают по основанию: категория 4, «Семье нужна экстренная помощь из-за чрезвычайной ситуации»",
            "the paper is asked for on this ground: category 4, “The family needs urgent help because of an emergency”",
        ],
    );
    assert_said(
        &status("primary-grades"),
        [
            "құжат мына санат бойынша сұралса: «Бала 1–4-сыныпта оқиды: отбасының мәртебесіне қарамастан тегін тамақтанады»",
            "документ спрашивают по основанию: «Ребёнок учится в 1–4 классе: питание бесплатное независимо от статуса семьи»",
            "the paper is asked for on this ground: “The child is in grades 1–4: meals are free whatever the family's status”",
        ],
    );
}

#[test]
fn what_holds_only_while_a_limit_is_known_says_so() {
    let condition =
        Condition::InForce { parameter: limit(), condition: Box::new(is("emergency", &["yes"])) };
    assert_said(
        &condition,
        [
            "«Ең төменгі күнкөріс деңгейі»: мәні белгілі күндері мынау орындалса (басқа күндері жауап белгісіз): («Төтенше жағдай» — «Иә»)",
            "«Величина прожиточного минимума»: в дни, для которых значение известно, выполняется (в другие дни ответ неизвестен): («Чрезвычайная ситуация» — «Да»)",
            "“Subsistence minimum”: on days for which its value is known, this holds (on other days the answer is not known): (“Emergency” — “Yes”)",
        ],
    );
}

#[test]
fn a_part_of_a_sum_says_what_counts_where_the_parts_are_not_given() {
    let condition = Condition::Includes {
        part: SumPart {
            sum: question("income"),
            part: option("income", "wages"),
            while_answered: (question("income-route"), option("income-route", "amount")),
        },
        otherwise: Box::new(is("income-kinds", &["wages"])),
    };
    assert_said(
        &condition,
        [
            "«Тоқсандағы табыс» сомасы бөліктері бойынша берілсе («Жан басына шаққандағы табыс» — «Есептеп беріңіз: сомаларды жазамын»): «Жалақы» нөлден көп; бөліктері берілмесе, мынау орындалса: («Табыс түрлері» — «Жалақы»)",
            "если сумма «Доход за квартал» дана по частям («Доход на человека» — «Посчитайте: я укажу суммы»): «Зарплата» больше нуля; если не по частям, выполняется: («Виды дохода» — «Зарплата»)",
            "where “Income in the quarter” is given by its parts (“Income per head” — “Work it out for me: I will enter the sums”): “Wages” is more than zero; where it is not, this holds: (“Kinds of income” — “Wages”)",
        ],
    );
}

#[test]
fn a_page_gets_the_same_as_a_list_within_a_list() {
    let condition = Condition::All(vec![
        is("emergency", &["yes"]),
        Condition::Not(Box::new(is("grade", &["1-4"]))),
    ]);
    let line = |text: &str| Clause::Line(text.to_owned());
    let group = |heading: &str, parts| Clause::Group { heading: heading.to_owned(), parts };
    let expected = group(
        "all of these hold:",
        vec![
            line("“Emergency” — “Yes”"),
            group("this does not hold:", vec![line("“Grade” — “Grades 1–4”")]),
        ],
    );
    assert_eq!(Speaker::new(Lang::En, day(2026)).clause(&condition), expected);
}
