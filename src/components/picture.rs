//! A small line drawing for each kind of paper, so that a parent recognises it. One stroke weight, no colour of its own.

use rules::book::Picture;
use yew::prelude::*;

pub fn view(picture: Picture) -> Html {
    html! {
        <svg class="picture" viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" focusable="false">
            <path d={strokes(picture)} />
        </svg>
    }
}

/// Drawn on a grid of 32 × 32; every sheet has the same outline, with what it is about inside.
fn strokes(picture: Picture) -> &'static str {
    match picture {
        // A sheet with lines and a pen.
        Picture::Application => {
            "M20 28H6V3H22V14M10 9H18M10 14H18M10 19H14M28 15L20 23L19 27L23 26L30.500 18.500Z"
        }
        // A card with a face.
        Picture::Identity => {
            "M3 7H29V25H3ZM18 13H25M18 18H25M11 16A2.500 2.500 0 1 0 11 11A2.500 2.500 0 0 0 11 16ZM6.500 21.500C7 18 15 18 15.500 21.500"
        }
        // A sheet with a cradle.
        Picture::Birth => {
            "M6 3H26V29H6ZM10 7H22M10.500 16H21.500C21.500 21 19 22.500 16 22.500S10.500 21 10.500 16ZM12 25C14 26 18 26 20 25M16 16V11.500C18.500 11.500 20.500 13.500 21.500 16"
        }
        // A sheet with two rings.
        Picture::Marriage => {
            "M6 3H26V29H6ZM10 7H22M13.500 22A4 4 0 1 0 13.500 14A4 4 0 0 0 13.500 22ZM18.500 22A4 4 0 1 0 18.500 14A4 4 0 0 0 18.500 22Z"
        }
        // A form with a cross.
        Picture::Medical => "M6 3H26V29H6ZM14 9H18V13H22V17H18V21H14V17H10V13H14ZM11 25H21",
        // A hand with a coin.
        Picture::Assistance => {
            "M3 20H7C10 17 13 18 15 20H20C22 20 22 23 20 23H14M20 22.500L26 19C28.500 18 30 20.500 28 22L20 27.500H11L7 25.500H3ZM17 14.500A5 5 0 1 0 17 4.500A5 5 0 0 0 17 14.500ZM15 8H19M15 10H19M17 8V12"
        }
        // A sheet with a sum of money.
        Picture::Income => "M6 3H26V29H6ZM12 8.500H20M12 11.500H20M16 11.500V19M10 23H22M10 26H17",
        // A house with a heart.
        Picture::Guardianship => {
            "M3 15L16 4L29 15M7 12V28H25V12M16 24C11.500 20.500 11 18.500 12.200 17C13.500 15.600 15.500 16.200 16 18C16.500 16.200 18.500 15.600 19.800 17C21 18.500 20.500 20.500 16 24Z"
        }
        // A sheet with a stamp.
        Picture::Decision => {
            "M6 3H26V29H6ZM10 8H22M10 12H22M10 16H15M19 25A4 4 0 1 0 19 17A4 4 0 0 0 19 25ZM17 21L18.500 22.500L21.500 19.500"
        }
    }
}
