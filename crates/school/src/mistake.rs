//! What is wrong in a file, where, and how to mend it.

use content::{format, school_words, ui};
use rules::{Date, Lang};

use crate::colour::LEAST;
use crate::limits;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// `hours[0].from`; empty where the file as a whole is no JSON.
    pub field: String,
    /// Counted from 1.
    pub line: u32,
    pub wrong: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file is longer than [`limits::FILE`].
    Large,
    /// It is no JSON: one of these signs is missing here.
    Expected(&'static str),
    /// A value is missing here, or is not one of JSON.
    NoValue,
    /// A text does not end on its line.
    OpenText,
    /// A backslash before what has no meaning.
    Backslash,
    /// Something stands after the end.
    After,
    /// A field that there is none of; these there are.
    Unknown(String),
    /// A field that is there already.
    Twice,
    /// A field that must not be left out.
    Missing,
    NotText,
    NotTexts,
    NotList,
    NotObject,
    Empty,
    /// More letters, or elements of a list, than so many.
    Long(usize),
    Many(usize),
    /// A letter that nobody sees.
    Hidden,
    /// None of these words.
    Word(String),
    NotTime,
    NotDay,
    /// The end is not after the beginning.
    Order,
    /// The break is not within the hours.
    Lunch,
    /// These hours have this day already.
    SameDay,
    Phone,
    WhatsApp,
    Link,
    /// A link that does not end with `/`.
    Folder,
    Colour,
    /// So little contrast with white, in hundredths.
    Faint(u32),
    Tenge,
    /// The rule book has a value for this day. It holds, and this one is left out; the rest of the file holds too.
    Known(Date),
    /// A value begins on the day after the one before it ends: on this one.
    Begins(Date),
}

impl Wrong {
    /// Whether the file cannot be used.
    pub fn is_serious(&self) -> bool {
        !matches!(self, Wrong::Known(_))
    }

    /// What is wrong and how to mend it, in a sentence or two.
    pub fn say(&self, lang: Lang) -> String {
        let say = |text, values: &[(&str, &str)]| school_words(lang).fill(text, values);
        let most = |text, most: usize| say(text, &[("most", &format::grouped(lang, most as u64))]);
        let day = |text, day: Date| say(text, &[("day", &written(day))]);
        let like = |text, example: &str| say(text, &[("example", example)]);
        match self {
            Wrong::Large => most(ui::SCHOOL_WRONG_LARGE, limits::FILE / 1024),
            Wrong::Expected(signs) => say(ui::SCHOOL_WRONG_EXPECTED, &[("signs", signs)]),
            Wrong::NoValue => say(ui::SCHOOL_WRONG_NO_VALUE, &[]),
            Wrong::OpenText => say(ui::SCHOOL_WRONG_OPEN_TEXT, &[]),
            Wrong::Backslash => say(ui::SCHOOL_WRONG_BACKSLASH, &[]),
            Wrong::After => say(ui::SCHOOL_WRONG_AFTER, &[]),
            Wrong::Unknown(valid) => say(ui::SCHOOL_WRONG_UNKNOWN, &[("valid", valid)]),
            Wrong::Twice => say(ui::SCHOOL_WRONG_TWICE, &[]),
            Wrong::Missing => say(ui::SCHOOL_WRONG_MISSING, &[]),
            Wrong::NotText => say(ui::SCHOOL_WRONG_NOT_TEXT, &[]),
            Wrong::NotTexts => like(ui::SCHOOL_WRONG_NOT_TEXTS, r#"{"kk": "…", "ru": "…"}"#),
            Wrong::NotList => say(ui::SCHOOL_WRONG_NOT_LIST, &[]),
            Wrong::NotObject => say(ui::SCHOOL_WRONG_NOT_OBJECT, &[]),
            Wrong::Empty => say(ui::SCHOOL_WRONG_EMPTY, &[]),
            Wrong::Long(letters) => most(ui::SCHOOL_WRONG_LONG, *letters),
            Wrong::Many(elements) => most(ui::SCHOOL_WRONG_MANY, *elements),
            Wrong::Hidden => say(ui::SCHOOL_WRONG_HIDDEN, &[]),
            Wrong::Word(valid) => say(ui::SCHOOL_WRONG_WORD, &[("valid", valid)]),
            Wrong::NotTime => like(ui::SCHOOL_WRONG_TIME, "\"09:00\""),
            Wrong::NotDay => like(ui::SCHOOL_WRONG_DAY, "\"2027-01-15\""),
            Wrong::Order => say(ui::SCHOOL_WRONG_ORDER, &[]),
            Wrong::Lunch => say(ui::SCHOOL_WRONG_LUNCH, &[]),
            Wrong::SameDay => say(ui::SCHOOL_WRONG_SAME_DAY, &[]),
            Wrong::Phone => like(ui::SCHOOL_WRONG_PHONE, "\"+7 7242 00 00 00\""),
            Wrong::WhatsApp => like(ui::SCHOOL_WRONG_PHONE, "\"+7 700 000 00 00\""),
            Wrong::Link => like(ui::SCHOOL_WRONG_LINK, "\"https://school-5.example.kz/\""),
            Wrong::Folder => {
                like(ui::SCHOOL_WRONG_FOLDER, "\"https://school-5.example.kz/komek/\"")
            }
            Wrong::Colour => like(ui::SCHOOL_WRONG_COLOUR, "\"#005f73\""),
            Wrong::Faint(contrast) => say(
                ui::SCHOOL_WRONG_FAINT,
                &[("contrast", &ratio(lang, *contrast)), ("least", &ratio(lang, LEAST))],
            ),
            Wrong::Tenge => {
                say(ui::SCHOOL_WRONG_TENGE, &[("most", &format::grouped(lang, limits::TENGE))])
            }
            Wrong::Known(last) => day(ui::SCHOOL_WRONG_KNOWN, *last),
            Wrong::Begins(first) => day(ui::SCHOOL_WRONG_BEGINS, *first),
        }
    }
}

/// A day as a file has it: `2027-01-01`.
fn written(day: Date) -> String {
    let (month, on) = (format::two(u8::from(day.month())), format::two(day.day()));
    [&*format::year(day.year()), "-", &month, "-", &on].concat()
}

/// `4.5` of 450, with the decimal sign of the language.
fn ratio(lang: Lang, hundredths: u32) -> String {
    let tenths = hundredths / 10;
    let sign = if lang == Lang::En { "." } else { "," };
    [&*(tenths / 10).to_string(), sign, &(tenths % 10).to_string()].concat()
}
