//! Days on which nobody works although it is a weekday, or which are kept although it is a weekend.

use serde::{Deserialize, Serialize};
use time::Date;

use super::Citation;
use crate::text::TextId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    pub name: String,
    pub title: TextId,
    /// In order, within the edition's calendar.
    pub days: Vec<DayOff>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOff {
    pub on: Date,
    /// The weekend day that the holiday fell on, where this is the working day given for it.
    pub moved_from: Option<Date>,
    pub citation: Citation,
}
