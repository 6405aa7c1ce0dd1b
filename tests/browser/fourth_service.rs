//! A service that is a folder of TOML and nothing else, with a question, a category, a document, a dated value and a
//! channel that no shipped service has: from the start page to the printed sheet.

use content::{format, ui};
use rules::authoring::{Compiled, compile};
use rules::{Date, Lang, Month, TextId};

use crate::support::pdf::Sheet;
use crate::support::person::{arrived, go_on, see_result, tap_option};
use crate::support::session::run_on;
use crate::support::wording::flat;
use crate::support::{Page, Setting, environment};

/// What is asked, in this order, and what is answered: an option's label by its question, or by what it names.
const ASKED: [(&str, &str); 4] = [
    ("services", "transport"),
    ("targeted-assistance", "no"),
    ("distance", "far"),
    // Where to apply is asked last, however late a service's own questions come.
    ("channel", "transport-office"),
];

#[test]
fn a_folder_of_toml_is_a_service_in_kazakh() {
    is_a_service(Lang::Kk);
}

#[test]
fn a_folder_of_toml_is_a_service_in_russian() {
    is_a_service(Lang::Ru);
}

fn is_a_service(lang: Lang) {
    let added =
        Added { compiled: compile(&environment::fourth_book()).expect("a whole book"), lang };
    run_on(environment::fourth_dist(), Setting::default(), async |page| {
        start(page, &added).await;
        answer(page, &added).await;
        see_result(page).await;
        let shown = flat(&page.texts("#app").await.concat());
        added.is_told("the page", &shown);
        let sheet = Sheet::print(page).await;
        assert!(sheet.about().contains("(A4)"), "{}", sheet.about());
        added.is_told("the sheet", &sheet.text());
    });
}

/// The start page names the new service beside the others.
async fn start(page: &Page, added: &Added) {
    page.load(&format!("/{}/", added.lang.tag())).await;
    page.at("").await;
    let shown = flat(&page.texts("#app").await.concat());
    for service in &added.compiled.book.services {
        let title = added.text(service.title);
        assert!(shown.contains(&title), "the start names «{title}»: {shown}");
    }
}

/// Answers what is asked, up to "check your answers".
async fn answer(page: &Page, added: &Added) {
    let mut asked = Vec::new();
    loop {
        arrived(page).await;
        let path = page.path().await;
        if path == "check" {
            break;
        }
        let first = path.is_empty().then_some("services");
        let name = path.strip_prefix("question/").and_then(|rest| rest.split('/').next()).or(first);
        if let Some(name) = name {
            let known = ASKED.iter().find(|(question, _)| *question == name);
            let (name, option) =
                known.unwrap_or_else(|| panic!("{name} is asked, and nobody expects it"));
            if *name == "distance" {
                added.shows_its_value(&flat(&page.texts("form.question").await.concat()));
            }
            tap_option(page, &added.option(name, option)).await;
            asked.push(*name);
        }
        go_on(page).await;
    }
    assert_eq!(asked, ASKED.map(|(name, _)| name), "these are asked, in this order");
}

/// The book with the service in it, in one language.
struct Added {
    compiled: Compiled,
    lang: Lang,
}

impl Added {
    fn text(&self, id: TextId) -> String {
        flat(self.compiled.words(self.lang).get(id))
    }

    fn option(&self, question: &str, name: &str) -> String {
        let book = &self.compiled.book;
        let label = match question {
            "services" => book.services.iter().find(|one| one.name == name).map(|one| one.title),
            "channel" => book.channels.iter().find(|one| one.name == name).map(|one| one.title),
            _ => {
                let id = book.question_named(question).expect("a question of the book");
                let mut options = book.questions[id.index()].options.iter();
                options.find(|one| one.name == name).map(|one| one.label)
            }
        };
        self.compiled.words(self.lang).get(label.expect("an option of the book")).to_owned()
    }

    /// The dated value that is in force on the day of the tests.
    fn shows_its_value(&self, shown: &str) {
        let parameters = &self.compiled.book.parameters;
        let fare = parameters.iter().find(|one| one.name == "bus-fare").expect("its own value");
        let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
        let fare =
            flat(&format::tenge(self.lang, fare.on(day).expect("in force on this day").tenge));
        assert!(shown.contains(&fare), "the question names {fare}: {shown}");
    }

    /// A text without its spaces: where a line is broken after a dash, a sheet has one more.
    fn letters(&self, id: TextId) -> String {
        self.text(id).replace(' ', "")
    }

    /// The verdict and its ground, the papers, the door, its hours and the steps in order; nothing of other doors.
    fn is_told(&self, place: &str, told: &str) {
        let book = &self.compiled.book;
        let told = told.replace(' ', "");
        let service =
            book.services.iter().find(|one| one.name == "transport").expect("the service");
        let ground = book.categories.iter().find(|one| one.name == "far-from-school");
        let door = book.channels.iter().find(|one| one.name == "transport-office").expect("a door");
        let paper =
            |name| book.documents.iter().find(|one| one.name == name).expect("a paper").title;
        let steps = service.lists[0].steps.iter().chain(&door.steps).map(|step| step.text);
        // A text of the pages has another id in another book.
        let likely = content::words(self.lang).get(ui::VERDICT_LIKELY).replace(' ', "");
        assert!(told.contains(&likely), "{place} says «{likely}»: {told}");
        let expected = [
            service.short,
            ground.expect("a category").short,
            paper("application"),
            paper("distance-certificate"),
            door.heading,
            door.address[0].text,
            door.hours[0].text,
        ];
        for id in expected.into_iter().chain(steps.clone()) {
            let text = self.letters(id);
            assert!(told.contains(&text), "{place} says «{text}»: {told}");
        }
        let places: Vec<_> = steps.map(|step| told.find(&self.letters(step))).collect();
        assert!(places.is_sorted(), "{place} tells the steps in order: {told}");
        let other =
            book.channels.iter().find(|one| one.name == "state-corporation").expect("a door");
        for absent in [paper("birth-certificate"), paper("assistance-certificate"), other.heading] {
            let absent = self.letters(absent);
            assert!(!told.contains(&absent), "{place} says nothing of «{absent}»: {told}");
        }
    }
}
