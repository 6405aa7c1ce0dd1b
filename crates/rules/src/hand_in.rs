//! What handing an application in now means: when the door opens, which day counts, by when the answer is due.
//!
//! Day 0 is the working day on which the application counts as handed in: after the last hour, at a weekend or on a
//! holiday it is the next one. Day 1 is the working day after it.

use time::{Date, PrimitiveDateTime, Time};

use crate::book::{
    ChannelId, Citation, CompleteBook, Opening, OutsideEdition, ServiceId, Shift, Week,
};
use crate::calendar::{Calendar, Day, Quarter};

/// When a door is open, whatever is handed in there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opens {
    pub now: bool,
    /// This very moment, while it is open.
    pub next: PrimitiveDateTime,
    /// Day 0 of what is handed in at this moment.
    pub accepted_on: Date,
    /// How sure the hours are; `None` where the door's own keeper has said them.
    pub hours: Option<Citation>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandIn {
    pub open_now: bool,
    /// This very moment, while it is open.
    pub next_open: PrimitiveDateTime,
    /// Day 0.
    pub accepted_on: Date,
    /// Day 0 is in a later quarter than this moment: another quarter's income counts, and another certificate.
    pub next_quarter: bool,
    /// No later than about this day; `None` where no source gives a term for this channel.
    pub due: Result<Option<Due>, OutsideEdition>,
    /// How sure the hours are; `None` where the door's own keeper has said them.
    pub hours: Option<Citation>,
}

/// Why nobody can say when the answer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueUnknown {
    /// No source gives a term for this channel, or hours to count it with.
    NotStated,
    /// The day is beyond the calendar.
    OutsideEdition,
}

impl DueUnknown {
    pub const ALL: [DueUnknown; 2] = [DueUnknown::NotStated, DueUnknown::OutsideEdition];

    pub fn name(self) -> &'static str {
        match self {
            DueUnknown::NotStated => "not-stated",
            DueUnknown::OutsideEdition => "outside-edition",
        }
    }
}

impl HandIn {
    /// When the answer is due, or why nobody can say.
    pub fn answer(&self) -> Result<&Due, DueUnknown> {
        match &self.due {
            Ok(due) => due.as_ref().ok_or(DueUnknown::NotStated),
            Err(_) => Err(DueUnknown::OutsideEdition),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub on: Date,
    pub working_days: u8,
    pub citation: Citation,
}

/// When the answer is due to what [`hand_in`] found, or why nobody can say.
pub fn answer(found: &Result<Option<HandIn>, OutsideEdition>) -> Result<&Due, DueUnknown> {
    match found {
        Ok(found) => found.as_ref().map_or(Err(DueUnknown::NotStated), HandIn::answer),
        Err(_) => Err(DueUnknown::OutsideEdition),
    }
}

/// Handing an application for a service in through a channel at a moment, Kazakhstan time (UTC+5). `None` where the
/// channel has no hours to count with.
pub fn hand_in(
    book: &CompleteBook,
    service: ServiceId,
    channel: ChannelId,
    now: PrimitiveDateTime,
) -> Result<Option<HandIn>, OutsideEdition> {
    let Some(Opens { now: open_now, next, accepted_on, hours }) = opens(book, channel, now)? else {
        return Ok(None);
    };
    Ok(Some(HandIn {
        open_now,
        next_open: next,
        accepted_on,
        next_quarter: Quarter::of(accepted_on) != Quarter::of(now.date()),
        due: due(book, service, channel, accepted_on),
        hours,
    }))
}

/// When a channel is open, seen from a moment. `None` where it has no hours to count with.
pub fn opens(
    book: &CompleteBook,
    channel: ChannelId,
    now: PrimitiveDateTime,
) -> Result<Option<Opens>, OutsideEdition> {
    let calendar = book.calendar();
    let opening = book.channel(channel).and_then(|channel| channel.opening.as_ref());
    let Some(opening) = opening else {
        calendar.day(now.date())?;
        return Ok(None);
    };
    let own = book.own_hours(channel);
    let next_shift = next_shift(&Hours { calendar, opening, own }, now)?;
    let open = opening.always || next_shift == now;
    // A door may be open at a weekend; what is handed in there counts on a working day all the same.
    let on = next_shift.date();
    let accepted_on = if calendar.is_working(on)? { on } else { calendar.next_working_day(on)? };
    Ok(Some(Opens {
        now: open,
        next: if open { now } else { next_shift },
        accepted_on,
        hours: own.is_none().then_some(opening.citation),
    }))
}

/// When a door is open, day by day.
struct Hours<'a> {
    calendar: Calendar<'a>,
    opening: &'a Opening,
    own: Option<&'a Week>,
}

impl<'a> Hours<'a> {
    fn on(&self, day: Date) -> Result<&'a [Shift], OutsideEdition> {
        Ok(match (self.calendar.day(day)?, self.own) {
            (Day::Off(..), _) | (Day::Weekend, None) => &[],
            (Day::Working, None) => &self.opening.shifts,
            (Day::Working | Day::Weekend, Some(week)) => week.on(day.weekday()),
        })
    }
}

/// This moment within a shift, else the beginning of the next one.
fn next_shift(
    hours: &Hours<'_>,
    now: PrimitiveDateTime,
) -> Result<PrimitiveDateTime, OutsideEdition> {
    for shift in hours.on(now.date())? {
        if now.time() < clock(shift.until) {
            return Ok(now.replace_time(now.time().max(clock(shift.from))));
        }
    }
    // It ends with the calendar at the latest.
    let mut day = now.date();
    loop {
        day = day.next_day().ok_or(OutsideEdition { day })?;
        if let Some(first) = hours.on(day)?.first() {
            return Ok(day.with_time(clock(first.from)));
        }
    }
}

fn due(
    book: &CompleteBook,
    service: ServiceId,
    channel: ChannelId,
    accepted_on: Date,
) -> Result<Option<Due>, OutsideEdition> {
    let Some(service) = book.service(service) else { return Ok(None) };
    let Some((term, working_days)) =
        service.terms_of(channel).find_map(|term| Some((term, term.working_days?)))
    else {
        return Ok(None);
    };
    let on = book.calendar().after_working_days(accepted_on, working_days)?;
    Ok(Some(Due { on, working_days, citation: term.said.citation }))
}

/// A time of day from minutes since midnight.
fn clock(minutes: u16) -> Time {
    let (hour, minute) = (minutes.div_euclid(60), minutes.rem_euclid(60));
    let parts = u8::try_from(hour).ok().zip(u8::try_from(minute).ok());
    // The build takes no time beyond 23:59.
    parts.and_then(|(hour, minute)| Time::from_hms(hour, minute, 0).ok()).unwrap_or(Time::MIDNIGHT)
}
