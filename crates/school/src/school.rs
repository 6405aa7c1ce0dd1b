//! The school itself.

use rules::book::{ParameterId, ServiceId, Span, Week};
use rules::{Date, Lang};

use crate::colour::Colour;

/// A school as its file describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct School {
    pub name: Texts,
    pub door: Door,
    /// In which order languages are offered and stand in for each other; every one is there.
    pub languages: [Lang; 3],
    /// The services that it gives; all of them where it says nothing.
    pub services: Option<Vec<ServiceId>>,
    /// Whom the board of trustees has decided to help, in the school's words.
    pub board: Vec<Category>,
    pub colour: Option<Colour>,
    pub notice: Option<Notice>,
    /// Values by law for days after the last one of the rule book, in order.
    pub values: Vec<Value>,
    /// Where everybody finds this page, with `/` at its end: a kiosk may have an address of its own.
    pub page: Option<String>,
}

/// Where papers are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Door {
    pub address: Option<Texts>,
    pub room: Option<Texts>,
    pub hours: Option<Week>,
    pub phone: Option<String>,
    /// Digits alone, as a link to WhatsApp has them.
    pub whatsapp: Option<String>,
    /// Who takes them: the post of the social pedagogue.
    pub post: Option<Texts>,
}

/// A category that the board of trustees has decided on, and what shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    pub title: Texts,
    pub papers: Vec<Texts>,
}

/// Shown from its first day to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: Texts,
    pub days: Span,
}

/// A value by law that the rule book does not have yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub parameter: ParameterId,
    pub days: Span,
    pub tenge: u64,
    /// The act that has it.
    pub act: Texts,
    /// Where that can be read.
    pub link: String,
}

/// A text in each language; where one was not given, another that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts([(Lang, String); 3]);

impl Texts {
    /// Of what was given; languages stand in for each other in this order. `None` where nothing was given.
    pub(crate) fn of(given: &[(Lang, String)], order: [Lang; 3]) -> Option<Texts> {
        let of = |lang: Lang| given.iter().find(|(known, _)| *known == lang);
        let any = order.into_iter().find_map(of)?;
        Some(Texts(Lang::ALL.map(|lang| of(lang).unwrap_or(any).clone())))
    }

    pub fn get(&self, lang: Lang) -> &str {
        &self.said(lang).1
    }

    /// The language that [`Texts::get`] answers in.
    pub fn lang(&self, lang: Lang) -> Lang {
        self.said(lang).0
    }

    fn said(&self, lang: Lang) -> &(Lang, String) {
        let [kk, ru, en] = &self.0;
        match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
            Lang::En => en,
        }
    }
}

impl School {
    /// What is to be known on a day.
    pub fn notice(&self, today: Date) -> Option<&Texts> {
        let notice = self.notice.as_ref()?;
        notice.days.contains(today).then_some(&notice.text)
    }

    /// Whether it gives a service.
    pub fn gives(&self, service: ServiceId) -> bool {
        self.services.as_ref().is_none_or(|given| given.contains(&service))
    }
}
