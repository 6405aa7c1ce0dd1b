//! The hours of a door as whoever keeps it says them, day by day.

use time::Weekday;

use super::Shift;

/// The shifts of each day of the week, Monday first, in order and without overlap; none on a day when it is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week(pub [Vec<Shift>; 7]);

impl Week {
    pub fn on(&self, day: Weekday) -> &[Shift] {
        let place = usize::from(day.number_days_from_monday());
        self.0.get(place).map_or(&[], Vec::as_slice)
    }
}
