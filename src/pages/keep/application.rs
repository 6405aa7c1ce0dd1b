//! The applications themselves, in the words of the order's forms.

use content::forms::{FORMS, Form, Piece, Wording, lang_of_paper, pieces};
use content::{keep_words, ui};
use rules::assessment::Checklist;
use rules::{Lang, TextId};
use yew::prelude::*;

use super::form::{self, ADDRESS, APPLICANT, APPLICANT_NUMBER, Field, PHONE, Typed};
use super::say;
use crate::components::back;
use crate::page::{self, LatePage};
use crate::pages::result;

/// What can be typed, in the order of the page. Some forms have no place for some of it.
const FIELDS: [Field; 14] = [
    ("office", ui::KEEP_FIELD_OFFICE),
    APPLICANT,
    APPLICANT_NUMBER,
    ADDRESS,
    PHONE,
    ("child", ui::KEEP_FIELD_CHILD),
    ("child-to", ui::KEEP_FIELD_CHILD_TO),
    ("child-number", ui::KEEP_FIELD_CHILD_NUMBER),
    ("born", ui::KEEP_FIELD_BORN),
    ("school", ui::KEEP_FIELD_SCHOOL),
    ("class", ui::KEEP_FIELD_CLASS),
    ("year", ui::KEEP_FIELD_YEAR),
    ("help", ui::KEEP_FIELD_HELP),
    ("reason", ui::KEEP_FIELD_REASON),
];

/// A field that a blank takes, and what is said with its value there.
type Taken = (&'static str, Option<TextId>);

/// What a blank of a form takes: some want in one place what is typed in several.
fn taken(blank: &str, form: &Form) -> &'static [Taken] {
    match blank {
        "office" => &[("office", None)],
        // The form of assistance has no place for a number, and one of its own for the phone.
        "applicant" if form.service == "aid" => &[("applicant", None)],
        "applicant" => &[("applicant", None), ("applicant-number", Some(ui::KEEP_FILLED_NUMBER))],
        "address" if form.service == "aid" => &[("address", None)],
        "address" => &[("address", None), ("phone", Some(ui::KEEP_FILLED_PHONE))],
        "phone" => &[("phone", None)],
        "child" => &[
            ("child", None),
            ("child-number", Some(ui::KEEP_FILLED_NUMBER)),
            ("born", Some(ui::KEEP_FILLED_BORN)),
        ],
        // Its line says to whom: in both languages another case.
        "child-name" => &[("child-to", None)],
        "school" => &[("school", None), ("class", Some(ui::KEEP_FILLED_CLASS))],
        "class" => &[("class", None)],
        "year" => &[("year", Some(ui::KEEP_FILLED_YEAR))],
        "help" => &[("help", None)],
        "reason" => &[("reason", None)],
        _ => &[],
    }
}

pub(super) fn view(page: &LatePage<'_>) -> Html {
    html! {
        <>
            <div class="on-screen on-screen--replaced">
                { back::view(page) }
                <h1 class="heading" id="heading" tabindex="-1">{ page.text(ui::APPLICATION) }</h1>
            </div>
            { form::needs_a_sheet(page).unwrap_or_else(|| to_fill_in(page)) }
        </>
    }
}

fn to_fill_in(page: &LatePage<'_>) -> Html {
    html! {
        <>
            <div class="on-screen on-screen--replaced">
                <p class="lead">{ say(page, ui::KEEP_FORM_LEAD) }</p>
                <p class="hint">{ say(page, ui::KEEP_FORM_LANGUAGE) }</p>
            </div>
            <Applications lang={page.model.lang} forms={forms(page)} print={page::print(&page.dispatch)} button={page.text(ui::RESULT_PRINT)} />
            { result::unprinted(page, say(page, ui::KEEP_FORM_UNPRINTED)) }
        </>
    }
}

/// Whether there is anything to apply for on paper.
pub(super) fn is_offered(page: &LatePage<'_>) -> bool {
    !forms(page).is_empty()
}

/// The forms of the services that take an application on paper from this family, by their places. A portal has its own.
fn forms(page: &LatePage<'_>) -> Vec<usize> {
    let on_paper = |list: &&Checklist| {
        let channel = page.book.channel(list.channel);
        list.closed.is_none() && channel.is_some_and(|channel| !channel.upload)
    };
    let asked = |form: &Form| {
        let lists = page.assessed.iter().flat_map(|child| &child.checklists).filter(on_paper);
        lists
            .flat_map(|list| &list.services)
            .any(|id| page.book.service(*id).is_some_and(|service| service.name == form.service))
    };
    (0..FORMS.len()).filter(|index| FORMS.get(*index).is_some_and(asked)).collect()
}

#[derive(Properties, PartialEq)]
struct ApplicationsProps {
    lang: Lang,
    /// By their places.
    forms: Vec<usize>,
    print: Callback<()>,
    button: AttrValue,
}

#[component]
fn Applications(props: &ApplicationsProps) -> Html {
    let typed = form::use_typed();
    let lang = props.lang;
    let forms: Vec<&Form> = props.forms.iter().filter_map(|index| FORMS.get(*index)).collect();
    let print = props.print.reform(|_: MouseEvent| ());
    let wanted = |name: &str| {
        let blanks =
            forms.iter().flat_map(|form| blanks(form, lang).map(|blank| taken(blank, form)));
        blanks.flatten().any(|(taken, _)| *taken == name)
    };
    let fields = FIELDS.into_iter().filter(|(name, _)| wanted(name));
    html! {
        <>
            <div class="on-screen on-screen--replaced">
                { for fields.map(|field| form::field(lang, field, &typed)) }
                <div class="actions"><button class="button" type="button" onclick={print}>{ props.button.clone() }</button></div>
            </div>
            <div class="on-paper">{ for forms.iter().map(|form| printed(form, lang, &typed)) }</div>
        </>
    }
}

/// The names of a form's blanks.
fn blanks(form: &Form, lang: Lang) -> impl Iterator<Item = &'static str> {
    let Wording { head, body, .. } = form.wording(lang);
    let lines = head.iter().chain(*body).copied();
    lines.flat_map(pieces).filter_map(|piece| match piece {
        Piece::Blank { name, .. } => Some(name),
        Piece::Said(_) => None,
    })
}

/// The form as it is handed in.
fn printed(form: &Form, lang: Lang, typed: &Typed) -> Html {
    let Wording { head, title, body, date, signature } = form.wording(lang);
    let lang = lang_of_paper(lang);
    let source = keep_words(lang).fill(ui::KEEP_FORM_SOURCE, &[("annex", form.annex)]);
    let value = |blank: &str| value(taken(blank, form), lang, typed);
    html! {
        <section class="application" lang={lang.tag()}>
            <div class="application__head">{ for head.iter().map(|line| html! { <p>{ form::filled(line, &value) }</p> }) }</div>
            <h2 class="application__title">{ *title }</h2>
            { for body.iter().map(|line| html! { <p class="application__line">{ form::filled(line, &value) }</p> }) }
            <div class="application__foot">
                <p>{ *date }</p>
                <p class="application__signature">{ *signature }</p>
            </div>
            <p class="application__source">{ source }</p>
        </section>
    }
}

/// What stands in a blank. With figures it is said what they are; whoever writes words has said it, but for a class, whose
/// letter is one.
fn value(taken: &[Taken], lang: Lang, typed: &Typed) -> String {
    let values = taken.iter().map(|(name, within)| {
        let value = typed.of(name);
        let told = *name != "class" && value.contains(char::is_alphabetic);
        match within {
            Some(within) if !told && !value.is_empty() => {
                keep_words(lang).fill(*within, &[("value", value)])
            }
            _ => value.to_owned(),
        }
    });
    values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use content::forms::{FORMS, Piece, Wording, lang_of_paper, pieces};
    use rules::Lang;

    use super::{taken, value};
    use crate::pages::keep::form::Typed;

    const KK: &[(&str, &str)] = &[
        ("office", "№ 5 мектеп"),
        ("applicant", "Ахметова Айгүл Ерланқызы"),
        ("applicant-number", "850101400123"),
        ("address", "Қызылорда қаласы, Абай көшесі, 5-үй"),
        ("phone", "+7 701 000 00 00"),
        ("child", "Ахметова Әлия Ерланқызы"),
        ("child-to", "Ахметова Әлия Ерланқызына"),
        ("child-number", "150315600123"),
        ("born", "15.03.2015"),
        ("school", "№ 5 мектепте"),
        ("class", "7 «Ә»"),
        ("year", "2026–2027"),
        ("help", "киім мен аяқ киім"),
        ("reason", "табысымыздың аздығына"),
    ];

    const RU: &[(&str, &str)] = &[
        ("office", "школы № 5"),
        ("applicant", "Ахметовой Айгуль Ерлановны"),
        ("applicant-number", "850101400123"),
        ("address", "г. Кызылорда, ул. Абая, 5"),
        ("phone", "+7 701 000 00 00"),
        ("child", "Ахметову Алию Ерлановну"),
        ("child-to", "Ахметовой Алие Ерлановне"),
        ("child-number", "150315600123"),
        ("born", "15.03.2015"),
        ("school", "школе № 5"),
        ("class", "7 «А»"),
        ("year", "2026–2027"),
        ("help", "одежды и обуви"),
        ("reason", "доход семьи небольшой"),
    ];

    /// The head and the first line of the body of a form, filled in as its fields ask for.
    fn filled(service: &str, lang: Lang) -> Vec<String> {
        let form = FORMS.iter().find(|form| form.service == service).unwrap();
        let typed = Typed::from(if lang == Lang::Kk { KK } else { RU });
        let said = |line: &&'static str| {
            let said = pieces(line).map(|piece| match piece {
                Piece::Said(said) => said.to_owned(),
                Piece::Blank { name, .. } => value(taken(name, form), lang_of_paper(lang), &typed),
            });
            said.collect()
        };
        let Wording { head, body, .. } = form.wording(lang);
        head.iter().chain(body.first()).map(said).collect()
    }

    #[test]
    fn in_kazakh_what_is_typed_has_the_case_that_its_line_wants() {
        assert_eq!(
            filled("meals", Lang::Kk),
            [
                "№ 5 мектеп басшысына",
                "Қызылорда қаласы, Абай көшесі, 5-үй, тел. +7 701 000 00 00 мекенжай бойынша тұратын",
                "Ахметова Айгүл Ерланқызы, ЖСН 850101400123",
                "Сізден № 5 мектепте, 7 «Ә» сыныбында оқитын менің кәмелетке толмаған баламды Ахметова Әлия Ерланқызы, ЖСН 150315600123, 15.03.2015 туған 2026–2027 оқу жылында тегін және жеңілдікпен тамақтандырумен қамтамасыз етілетін білім алушылар мен тәрбиеленушілердің тізіміне қосуды сұраймын.",
            ]
        );
        assert_eq!(
            filled("camp", Lang::Kk)[3],
            "Менің кәмелет жасқа толмаған Ахметова Әлия Ерланқызы, ЖСН 150315600123, 15.03.2015 туған № 5 мектепте, 7 «Ә» сыныбында оқитын балам 2026–2027 оқу жылында қала сыртындағы және мектеп жанындағы лагерьлерге жолдамамен қамтамасыз етілетін білім алушылар мен тәрбиеленушілердің тізіміне қосуды сұраймын."
        );
        assert_eq!(
            filled("aid", Lang::Kk),
            [
                "№ 5 мектеп білім беру ұйымының басшысына",
                "Ахметова Айгүл Ерланқызы",
                "Қызылорда қаласы, Абай көшесі, 5-үй",
                "+7 701 000 00 00",
                "Сізден табысымыздың аздығына байланысты 7 «Ә» сыныптың білім алушысы, тәрбиеленушісі Ахметова Әлия Ерланқызына киім мен аяқ киім түрінде қаржылық/материалдық көмек көрсетуіңізді сұраймын.",
            ]
        );
    }

    #[test]
    fn in_russian_too_and_for_whoever_reads_the_page_in_english() {
        for lang in [Lang::Ru, Lang::En] {
            assert_eq!(
                filled("meals", lang),
                [
                    "Руководителю школы № 5",
                    "от гражданина (ки) Ахметовой Айгуль Ерлановны, ИИН 850101400123,",
                    "проживающего(-ей) по адресу: г. Кызылорда, ул. Абая, 5, тел. +7 701 000 00 00",
                    "Прошу Вас включить моего несовершеннолетнего ребенка Ахметову Алию Ерлановну, ИИН 150315600123, 15.03.2015 г. р., обучающегося в школе № 5, 7 «А» классе в список обучающихся и воспитанников, обеспечивающихся бесплатным и льготным питанием на 2026–2027 учебный год.",
                ]
            );
            assert_eq!(
                filled("aid", lang)[4],
                "Прошу Вас оказать финансовую и материальную помощь в виде: одежды и обуви обучающемуся, воспитаннику (обучающейся, воспитаннице) 7 «А» класса Ахметовой Алие Ерлановне в связи с тем, что доход семьи небольшой."
            );
        }
    }

    #[test]
    fn whoever_writes_words_beside_figures_finds_them_once() {
        let typed = Typed::from(&[("year", "2026–2027 учебный год"), ("phone", "")][..]);
        let form = &FORMS[0];
        assert_eq!(value(taken("year", form), Lang::Ru, &typed), "2026–2027 учебный год");
        assert_eq!(value(taken("address", form), Lang::Ru, &typed), "");
    }
}
