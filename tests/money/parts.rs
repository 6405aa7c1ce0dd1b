//! A sum as it is entered: by its parts, for one month or for all, and what is wrong with it.

use content::book;
use komek::model::parts::Parts;
use komek::model::{Model, Msg, update};
use rules::{Lang, Month};

use super::rendered::{all, page, text};
use super::{ASKED, on, open, shown, typed};

#[test]
fn the_total_runs_along_and_waits_while_a_part_cannot_be_read() {
    let income = |lang, texts: &[&str]| page(&typed(open(lang, "income", "2"), texts));
    for (lang, total) in [(Lang::Kk, "610 000 ₸"), (Lang::Ru, "610 000 ₸"), (Lang::En, "610,000 ₸")]
    {
        let page = income(lang, &["550 000 тг", "", "60\u{202f}000", ""]);
        assert_eq!(shown(&page, "output#income-total"), total);
        assert_eq!(shown(&page, "output[aria-live='polite']"), total);
    }
    for texts in [["550000", "", "сто", ""], ["", "", "", ""]] {
        assert_eq!(shown(&income(Lang::Kk, &texts), "#income-total"), "—", "{texts:?}");
    }
}

#[test]
fn each_wrong_part_says_so_itself_and_the_summary_names_them_all() {
    let texts = ["сто мың", "550000", "-5", "1234567890123456"];
    let model = update(book(), typed(open(Lang::Ru, "income", "2"), &texts), Msg::Continued);
    let page = page(&model);
    let links: Vec<_> = all(&page, "#error-summary a")
        .iter()
        .map(|link| (link.value().attr("href").unwrap(), link.text().collect::<String>()))
        .collect();
    let ids: Vec<_> = links.iter().map(|(href, _)| *href).collect();
    assert_eq!(ids, ["#income", "#income-3", "#income-4"]);
    for ((href, link), label) in links.iter().zip(["Зарплата", "Алименты", "Другие доходы"])
    {
        let id = &href[1..];
        let error = all(&page, &format!("#{id}-error"))[0].text().collect::<String>();
        assert_eq!(*link, format!("{label}. {error}"));
        let field = all(&page, &format!("input#{id}[aria-invalid='true']"))[0].value();
        let described = field.attr("aria-describedby").unwrap();
        assert!(described.split(' ').any(|other| other == format!("{id}-error")), "{described}");
    }
    assert!(links[2].1.contains("Цифр в нём: 16."), "{}", links[2].1);
    let kept: Vec<_> =
        all(&page, ".number__input").iter().map(|field| field.value().attr("value")).collect();
    assert_eq!(kept, texts.map(Some), "nothing typed is lost");
}

#[test]
fn the_months_stand_at_the_field_in_the_total_and_on_the_check_page() {
    for (lang, field, total, check) in [
        (
            Lang::Kk,
            "теңге, 3 айда",
            "Барлығы 3 айда (шілде, тамыз, қыркүйек): 150 000 ₸",
            "3 айда (шілде, тамыз, қыркүйек)",
        ),
        (
            Lang::Ru,
            "тенге за 3 месяца",
            "Всего за 3 месяца (июль, август, сентябрь): 150 000 ₸",
            "за 3 месяца (июль, август, сентябрь)",
        ),
        (
            Lang::En,
            "tenge in 3 months",
            "Total in 3 months (July, August, September): 150,000 ₸",
            "in 3 months (July, August, September)",
        ),
    ] {
        let model = typed(open(lang, "income", "2"), &["150000"]);
        let units: Vec<String> =
            all(&page(&model), ".number__unit").into_iter().map(text).collect();
        assert_eq!(units, [field; 4]);
        assert_eq!(shown(&page(&model), ".total"), total);
        let fragment = format!(
            "/{}/check?{ASKED}&emergency=no&hardship=none&marriage-record=yes&c1.birth-record=yes",
            lang.tag()
        );
        let state = "9;income=wages:150000;members=4";
        let now = on(2026, Month::November, 23);
        let shown =
            page(&Model::open(book(), Lang::Kk, &fragment, Some(state), now, Parts::whole()));
        let details: Vec<String> = all(&shown, ".answers__detail").into_iter().map(text).collect();
        assert_eq!(details[0], check);
    }
}

#[test]
fn what_was_left_empty_is_said_on_the_check_page() {
    let empty = |sums: &str| {
        let fragment = format!(
            "/ru/check?{ASKED}&emergency=no&hardship=none&marriage-record=yes&c1.birth-record=yes"
        );
        let state = format!("9;income={sums};members=4");
        let now = on(2026, Month::November, 23);
        let page =
            page(&Model::open(book(), Lang::Kk, &fragment, Some(&state), now, Parts::whole()));
        all(&page, ".answers__detail").into_iter().map(text).skip(1).collect::<Vec<String>>()
    };
    let of_wages = empty("wages:150000");
    assert_eq!(
        of_wages,
        [
            "Считаем, что этих доходов не было: предпринимательство и другая деятельность, алименты, другие доходы"
        ]
    );
    assert_eq!(empty("wages:1,business:2,alimony:3,other:4"), [""; 0]);
    assert_eq!(empty("150000"), [""; 0], "of a sum told as one nobody knows the parts");
}

#[test]
fn a_months_sum_is_multiplied_where_everybody_can_see_it() {
    let model = typed(open(Lang::Ru, "income", "2"), &["150 000", "", "20000"]);
    let ticked = page(&update(book(), model.clone(), Msg::TookForMonthly(0)));
    assert_eq!(shown(&ticked, ".monthly__product"), "150 000 ₸ × 3 = 450 000 ₸");
    assert_eq!(shown(&ticked, ".total__sum"), "470 000 ₸");
    let units: Vec<String> = all(&ticked, ".number__unit").into_iter().map(text).collect();
    assert_eq!(units[..2], ["тенге за один месяц", "тенге за 3 месяца"]);
    let before = page(&model);
    assert_eq!(
        (shown(&before, ".monthly__product"), shown(&before, ".total__sum")),
        (String::new(), "170 000 ₸".to_owned())
    );
    let unread = page(&typed(update(book(), model, Msg::TookForMonthly(0)), &["сто"]));
    assert_eq!(shown(&unread, ".monthly__product"), "", "what cannot be read is not multiplied");
}
