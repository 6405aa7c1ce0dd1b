//! Takes over from the static first page, where a person may have answered before the app was there.

use rules::RuleBook;
use rules::book::OptionId;
use rules::named::{DONT_KNOW, options};

use super::draft::{Draft, Mistake};
use super::{Model, Msg, update};

/// The state the app starts with. `before` is what `boot.js` found on the page: the options ticked by id, and how far
/// the person went, as in `meals.camp;continue` (Continue was tapped and waits for the app) or `;mistake` (it was
/// tapped with nothing ticked, and the page says so). Answers continued from are in the address already.
pub fn take_over(book: &RuleBook, mut model: Model, before: &str) -> Model {
    let (ticked, tapped) = before.split_once(';').unwrap_or((before, ""));
    let Some(question) = model.question(book) else { return model };
    let names = options(book, question);
    model.change_draft(book, |draft| {
        *draft = Draft::default();
        for name in ticked.split('.') {
            if name == DONT_KNOW {
                draft.toggle_dont_know();
            } else if let Some(option) =
                names.iter().position(|other| *other == name).and_then(OptionId::at)
            {
                draft.choose(question, option);
            }
        }
    });
    match tapped {
        "continue" => update(book, model, Msg::Continued),
        // Said until the next Continue, whatever has been ticked since.
        "mistake" => Model { mistake: Some(Mistake::NothingChosen), ..model },
        _ => model,
    }
}
