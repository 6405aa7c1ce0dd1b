//! What cites the source document by line, against tables written by hand while reading that document.
//!
//! The first table says which words stand in which line; the others say which line each paper, category, question
//! and sentence is to cite. A new citation by line fails here until somebody has read the line and written it down.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use content::book;
use rules::book::{Citation, Place, Reference, Statement};

/// A phrase that stands in that line of the source and in no other, but where the source repeats itself.
const PHRASES: &[(u16, &str)] = &[
    (1, "ақпараттандыруға және сүйемелдеуге бағытталған"),
    (2, "eGov.kz порталы арқылы немесе ЦОН-ға жүгіну кезінде"),
    (3, "құқықтық және цифрлық сауаттылығын арттыру"),
    (
        4,
        "сағат 13.00-ден 14.30-ға дейінгі аралықтағы түскі үзіліспен сағат 9.00-ден 18.30-ға дейін",
    ),
    (5, "техникалық үзілістерді қоспағанда, тәулік бойы"),
    (6, "Мемлекеттік қызмет көрсету орындарының мекенжайлары"),
    (7, "Оқу-ағарту министрлігінің: www. edu. gov. kz"),
    (8, "www. egov. kz порталында орналасқан"),
    (9, "қаржылық және материалдық көмек көрсету\" мемлекеттік қызметін көрсету қағидалары"),
    (10, "10-бабының 1) тармақшасына сәйкес әзірленді"),
    (11, "1) мемлекеттік атаулы әлеуметтік көмек алуға құқығы бар"),
    (12, "2) мемлекеттік атаулы әлеуметтік көмек алмайтын, жан басына шаққандағы табысы"),
    (13, "3) жетім балаларға"),
    (14, "4) төтенше жағдайлардың салдарынан шұғыл жәрдемді"),
    (15, "5) білім беру ұйымының алқалы басқару органы"),
    (16, "Қамқоршылық кеңес білім беру ұйымының алқалы басқару органы болып табылады"),
    (19, "1-қосымшасына сәйкес нысан бойынша өтініш береді"),
    (
        21,
        "лагерьлерде демалыс беруге жолдама беру үшін құжаттарды қабылдау және жолдама беру\" мемлекеттік қызметі",
    ),
    (
        22,
        "лагерьлерде демалыс беруге жолдама беру үшін құжаттарды қабылдау және жолдама беру\" мемлекеттік қызметін көрсетуге қойылатын",
    ),
    (23, "Қағаз нысанында"),
    (24, "1. өтініш"),
    (25, "2. жеке басын куәландыратын құжат немесе цифрлық құжаттар сервисінен электрондық құжат"),
    (
        26,
        "3. баланың (балалардың) туу туралы куәлігі электрондық нысанда немесе қағаз жеткізгіштегі көшірмесі",
    ),
    (27, "4. неке қию немесе некені бұзу туралы куәліктің көшірмесі"),
    (28, "№ 071/у нысанына сәйкес"),
    (29, "6. мәртебесін растайтын құжаттың көшірмесі"),
    (
        30,
        "жергілікті атқарушы органдар беретін атаулы әлеуметтік көмек алушылар қатарына жататынын растайтын анықтама",
    ),
    (
        31,
        "жалақысы туралы анықтама, кәсіпкерлік және өзге де қызмет түрлерінен түсетін табыстар, алименттер және басқа да кірістер",
    ),
    (32, "қорғаншылық (қамқоршылық), патронаттық тәрбиені бекіту туралы уәкілетті органның шешімі"),
    (
        33,
        "өзге де санаттағы білім алушылар мен тәрбиеленушілер үшін – отбасының материалдық-тұрмыстық жағдайын тексеру",
    ),
    (34, "Портал арқылы"),
    (35, "бір реттік парольмен расталған электрондық өтініш"),
    (36, "2. баланың туу туралы куәлігінің электрондық көшірмесі"),
    (37, "3. неке қию немесе некені бұзу туралы куәліктің электрондық көшірмесі"),
    (38, "медициналық анықтаманың электрондық көшірмесі"),
    (39, "5. мәртебесін растайтын құжаттың электрондық көшірмесі"),
    (40, "мемлекеттік атаулы әлеуметтік көмек алушылар қатарына жататынын растайтын анықтама"),
    (41, "табысы төмен отбасылар үшін табыс туралы құжаттар"),
    (42, "қорғаншылық немесе патронат туралы шешім"),
    (
        43,
        "төтенше жағдайлар салдарынан көмекке мұқтаж отбасылар үшін – материалдық-тұрмыстық жағдайды тексеру",
    ),
    (45, "тегін және жеңілдетілген тамақтандыруды ұсыну"),
    (
        46,
        "мемлекеттік білім беру ұйымдарының білім алушылары мен тәрбиеленушілерінің мынадай санаттарына",
    ),
    (47, "1) мемлекеттік атаулы әлеуметтік көмек алуға құқығы бар"),
    (48, "2) мемлекеттік атаулы әлеуметтік көмек алмайтын, жан басына шаққандағы табысы"),
    (49, "3) жетім балаларға"),
    (50, "4) төтенше жағдайлардың салдарынан шұғыл жәрдемді"),
    (51, "5) білім беру ұйымының алқалы басқару органы"),
    (52, "көрсетілетін қызметті алушыдан талап етілетін құжаттар мен мәліметтердің тізбесі"),
    (53, "Мемлекеттік корпорацияға"),
    (54, "1) өтініш"),
    (55, "2) жеке басын куәландыратын құжат немесе цифрлық құжаттар сервисінен электрондық құжат"),
    (
        56,
        "баланың (балалардың) туу туралы куәлігі электрондық нысанда немесе оның қағаз жеткізгіштегі көшірмесі",
    ),
    (57, "4) неке қию немесе некені бұзу туралы куәліктің көшірмесі"),
    (
        58,
        "патронаттық тәрбиелеуге және қабылдау отбасына беру туралы уәкілетті органның шешімінің көшірмесі",
    ),
];

/// Service, channel, paper, form, and the lines that ask for it.
const PAPERS: &[(&str, &str, &str, &str, &[u16])] = &[
    ("meals", "state-corporation", "application", "written", &[54]),
    ("meals", "state-corporation", "identity", "original-or-digital", &[55]),
    ("meals", "state-corporation", "birth-certificate", "electronic-or-copy", &[56]),
    ("meals", "state-corporation", "marriage-certificate", "copy", &[57]),
    ("meals", "state-corporation", "marriage-certificate", "unstated", &[57]),
    ("meals", "state-corporation", "guardianship-decision", "copy", &[58]),
    ("camp", "school", "application", "written", &[24]),
    ("camp", "school", "identity", "original-or-digital", &[25]),
    ("camp", "school", "birth-certificate", "electronic-or-copy", &[26]),
    ("camp", "school", "marriage-certificate", "copy", &[27]),
    ("camp", "school", "marriage-certificate", "unstated", &[27]),
    ("camp", "school", "medical-071", "original", &[28]),
    ("camp", "school", "assistance-certificate", "copy", &[29, 30]),
    ("camp", "school", "salary-certificate", "copy", &[29, 31]),
    ("camp", "school", "business-income", "copy", &[29, 31]),
    ("camp", "school", "alimony-income", "copy", &[29, 31]),
    ("camp", "school", "other-income", "copy", &[29, 31]),
    ("camp", "school", "guardianship-decision", "copy", &[29, 32]),
    ("camp", "school", "board-decision", "copy", &[29, 33]),
    ("camp", "portal", "application", "electronic", &[35]),
    ("camp", "portal", "birth-certificate", "electronic-copy", &[36]),
    ("camp", "portal", "marriage-certificate", "electronic-copy", &[37]),
    ("camp", "portal", "marriage-certificate", "unstated", &[37]),
    ("camp", "portal", "medical-071", "electronic-copy", &[38]),
    ("camp", "portal", "assistance-certificate", "electronic-copy", &[39, 40]),
    ("camp", "portal", "salary-certificate", "electronic-copy", &[31, 39, 41]),
    ("camp", "portal", "business-income", "electronic-copy", &[31, 39, 41]),
    ("camp", "portal", "alimony-income", "electronic-copy", &[31, 39, 41]),
    ("camp", "portal", "other-income", "electronic-copy", &[31, 39, 41]),
    ("camp", "portal", "guardianship-decision", "electronic-copy", &[39, 42]),
    ("camp", "portal", "board-decision", "electronic-copy", &[39, 43]),
    // The portal's list leaves category 5 out, the paper list has it.
    ("camp", "portal", "board-decision", "electronic-copy", &[33, 43]),
    ("aid", "school", "application", "written", &[19]),
];

/// Everything else that cites the source by line: what it is, and the lines.
const THINGS: &[(&str, &[u16])] = &[
    ("category targeted-assistance", &[11, 30, 47]),
    ("category guardianship", &[13, 32, 49]),
    ("category low-income", &[12, 31, 48]),
    ("category emergency", &[14, 33, 50]),
    ("category other", &[15, 16, 33, 51]),
    ("question services", &[2]),
    ("question school", &[10]),
    ("question targeted-assistance", &[11, 12]),
    ("question care", &[13, 32, 58]),
    ("question income-route", &[12]),
    ("question income", &[31]),
    ("question emergency", &[14, 16, 33]),
    ("question hardship", &[15, 16]),
    ("question birth-record", &[26, 56]),
    ("question marriage-record", &[27, 57]),
    ("question income-kinds", &[31]),
    ("question channel", &[23, 34, 53]),
    ("service meals", &[45]),
    ("service camp", &[21, 29]),
    ("service aid", &[9, 10]),
    ("list camp school", &[23]),
    ("list camp portal", &[34]),
    ("list meals state-corporation", &[53]),
    ("list aid school", &[19]),
    ("hours school", &[4]),
    ("hours portal", &[5]),
    ("address school", &[19]),
    ("address portal", &[2]),
];

#[test]
fn each_line_of_the_source_says_what_it_is_cited_for() {
    let lines = lines();
    let wrong: Vec<_> =
        PHRASES.iter().filter(|(line, phrase)| !text(&lines, *line).contains(phrase)).collect();
    assert!(wrong.is_empty(), "not in the line: {wrong:?}");
}

#[test]
fn every_line_that_is_cited_has_its_phrase_written_down() {
    let known: BTreeSet<u16> = PHRASES.iter().map(|(line, _)| *line).collect();
    let missing: Vec<u16> = cited().into_iter().filter(|line| !known.contains(line)).collect();
    assert!(missing.is_empty(), "no phrase for the lines {missing:?}");
    println!("lines of the source that are cited: {} of {}", cited().len(), lines().len());
}

#[test]
fn the_lists_of_the_source_are_in_the_book_to_the_last_item() {
    let cited = cited();
    let open: Vec<u16> = (23..=43).chain(53..=58).filter(|line| !cited.contains(line)).collect();
    assert!(open.is_empty(), "nothing cites the lines {open:?}");
}

#[test]
fn each_paper_cites_the_line_that_asks_for_it() {
    let mut found = Vec::new();
    for service in &book().services {
        for list in &service.lists {
            for item in &list.items {
                let channel = book().channels[list.channel.index()].name.as_str();
                let document = book().documents[item.document.index()].name.as_str();
                let lines = lines_of(&item.citation);
                if !lines.is_empty() {
                    found.push((service.name.as_str(), channel, document, item.form.name(), lines));
                }
            }
        }
    }
    let mut expected: Vec<_> = PAPERS
        .iter()
        .map(|(service, channel, document, form, lines)| {
            (*service, *channel, *document, *form, lines.to_vec())
        })
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn each_category_question_service_list_and_opening_hour_cites_its_line() {
    let mut found = BTreeMap::new();
    let mut add = |thing: String, citation: &Citation| {
        let lines = lines_of(citation);
        if !lines.is_empty() {
            assert!(found.insert(thing.clone(), lines).is_none(), "{thing} twice");
        }
    };
    for category in &book().categories {
        add(format!("category {}", category.name), &category.citation);
    }
    for question in &book().questions {
        add(format!("question {}", question.name), &question.citation);
    }
    for service in &book().services {
        add(format!("service {}", service.name), &service.citation);
        for list in &service.lists {
            let channel = &book().channels[list.channel.index()].name;
            add(format!("list {} {channel}", service.name), &list.citation);
        }
    }
    for channel in &book().channels {
        for (what, statements) in [("hours", &channel.hours), ("address", &channel.address)] {
            for statement in statements {
                add(format!("{what} {}", channel.name), &statement.citation);
            }
        }
    }
    let expected: BTreeMap<_, _> =
        THINGS.iter().map(|(thing, lines)| ((*thing).to_owned(), lines.to_vec())).collect();
    assert_eq!(found, expected);
}

fn lines() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("book/source/consultation.kk.txt");
    fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect()
}

fn text(lines: &[String], line: u16) -> &str {
    lines.get(usize::from(line) - 1).map_or("", String::as_str)
}

/// The lines of the source document in a citation, in order; only that document has lines.
fn lines_of(citation: &Citation) -> Vec<u16> {
    let line = |reference: &Reference| match reference.at {
        Some(Place::Line(line)) => Some(line),
        _ => None,
    };
    let mut lines: Vec<u16> = citation.references.iter().filter_map(line).collect();
    lines.sort_unstable();
    lines
}

/// Every line that anything in the book cites.
fn cited() -> BTreeSet<u16> {
    let book = book();
    let mut citations: Vec<&Citation> = Vec::new();
    citations.extend(book.questions.iter().map(|question| &question.citation));
    citations.extend(book.categories.iter().map(|category| &category.citation));
    citations.extend(of(&book.statements));
    citations.extend(book.complaints.iter().map(|complaint| &complaint.said.citation));
    for channel in &book.channels {
        citations.extend(of(&channel.hours).chain(of(&channel.address)).chain(of(&channel.steps)));
    }
    for document in &book.documents {
        citations.extend(
            of(&document.remarks).chain(document.obtain.iter().map(|obtain| &obtain.citation)),
        );
    }
    for service in &book.services {
        citations.push(&service.citation);
        citations.extend(
            of(&service.basis)
                .chain(of(&service.notes))
                .chain(service.terms.iter().map(|term| &term.said.citation)),
        );
        for list in &service.lists {
            citations.push(&list.citation);
            citations.extend(list.items.iter().map(|item| &item.citation));
            citations.extend(of(&list.steps).chain(of(&list.notes)));
        }
    }
    citations.into_iter().flat_map(lines_of).collect()
}

fn of(statements: &[Statement]) -> impl Iterator<Item = &Citation> {
    statements.iter().map(|statement| &statement.citation)
}
