//! What the state needs of the code that comes late.

use super::draft::Draft;
use super::parts::{Keep, Late, Parts};
use super::path::{next, path};
use super::{doubt, link, update};

impl Late {
    /// Named by no code of the first part: naming it brings all of it along.
    pub fn here() -> Late {
        Late {
            type_in: Draft::type_in,
            answer: doubt::answer,
            take_back: doubt::take_back,
            explain: doubt::explain,
            path,
            next,
            read_link: link::read,
            others: update::later,
        }
    }
}

impl Keep {
    /// Named by no code of the first part either.
    pub fn here() -> Keep {
        Keep { open_code: link::open_code }
    }
}

impl Parts {
    /// Everything, as where nothing is split.
    pub fn whole() -> Parts {
        Parts {
            late: Some(Late::here()),
            keep: Some(Keep::here()),
            inspector: true,
            kiosk: true,
            words: [true; 3],
            newer: false,
            failed: None,
        }
    }
}
