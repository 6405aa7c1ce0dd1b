//! A complaint handed in now: the day it counts from, and by when it is answered.

use time::{Date, PrimitiveDateTime};

use crate::book::{Complaint, CompleteBook, OutsideEdition};
use crate::hand_in::opens;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lodged {
    /// Day 0: the day of registration.
    pub on: Date,
    /// No later than about this day.
    pub due: Date,
}

/// A complaint handed in at a moment. `None` where no hours or no term are known.
pub fn lodge(
    book: &CompleteBook,
    complaint: &Complaint,
    now: PrimitiveDateTime,
) -> Result<Option<Lodged>, OutsideEdition> {
    let Some((channel, days)) = complaint.hours_of.zip(complaint.working_days) else {
        return Ok(None);
    };
    let Some(opens) = opens(book, channel, now)? else { return Ok(None) };
    let on = opens.accepted_on;
    let due = book.calendar().after_working_days(on, days)?;
    Ok(Some(Lodged { on, due }))
}
