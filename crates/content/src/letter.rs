//! The complaint. The order has no form for one, so it is Komek's own, and what it rests on stands on the page of the
//! refusal.

use rules::{TextId, Words};

use crate::forms::{Piece, pieces};
use crate::ui;

/// To whom and from whom, in the upper right corner.
pub const HEAD: [TextId; 5] = [
    ui::KEEP_LETTER_TO,
    ui::KEEP_LETTER_FROM,
    ui::KEEP_LETTER_NUMBER,
    ui::KEEP_LETTER_ADDRESS,
    ui::KEEP_LETTER_PHONE,
];

pub const TITLE: TextId = ui::KEEP_LETTER_TITLE;

pub const BODY: [TextId; 6] = [
    ui::KEEP_LETTER_APPLIED,
    ui::KEEP_LETTER_REFUSED,
    ui::KEEP_LETTER_DISAGREE,
    ui::KEEP_LETTER_ASK,
    ui::KEEP_LETTER_ATTACHED,
    ui::KEEP_LETTER_SIGNED,
];

/// Its lines in order.
pub fn lines() -> impl Iterator<Item = TextId> {
    HEAD.into_iter().chain([TITLE]).chain(BODY)
}

/// A line as text: a value in each blank that has one.
pub fn line<'a>(words: &'a Words, line: TextId, value: &dyn Fn(&str) -> &'a str) -> String {
    let said = pieces(words.get(line)).map(|piece| match piece {
        Piece::Said(said) => said,
        Piece::Blank { name, .. } => {
            Some(value(name)).filter(|value| !value.is_empty()).unwrap_or("____")
        }
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use rules::Lang;

    use super::{line, lines};
    use crate::{keep_words, ui};

    #[test]
    fn a_line_has_what_is_known_and_blanks_for_the_rest() {
        let typed = |name: &str| if name == "applicant" { "Ахметовой" } else { "" };
        let said = |text| line(keep_words(Lang::Ru), text, &typed);
        assert_eq!(said(ui::KEEP_LETTER_FROM), "От кого (фамилия, имя, отчество): Ахметовой");
        assert_eq!(said(ui::KEEP_LETTER_SIGNED), "Дата: ____. Подпись: ____");
        for lang in Lang::ALL {
            assert!(
                lines().all(|text| !line(keep_words(lang), text, &|_| "").contains(['{', '}']))
            );
        }
    }
}
