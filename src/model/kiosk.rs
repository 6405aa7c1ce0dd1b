//! A terminal in a lobby. It invites whoever comes by, keeps no answer in the address or the history, and is made ready
//! for the next family when this one has gone.

use rules::Lang;

/// For how long it waits for a family that does nothing, in seconds, as the address asks: `?kiosk=1&idle=90&warn=30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Before it warns.
    pub idle: u32,
    /// Between the warning and the end.
    pub warn: u32,
}

/// Nobody answers faster, and WCAG 2.2.1 wants 20 seconds in which one tap is enough to go on.
const LEAST: u32 = 20;
const MOST: u32 = 3600;
const USUAL: Patience = Patience { idle: 90, warn: 30 };

impl Patience {
    /// A time that cannot be read is the usual one.
    pub fn asked(search: &str) -> Patience {
        let pairs = search.trim_start_matches('?').split('&');
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        let seconds = |named, usual| {
            let asked = pairs.clone().find(|(name, _)| *name == named).map(|(_, value)| value);
            asked
                .and_then(|value| value.parse().ok())
                .map_or(usual, |asked: u32| asked.clamp(LEAST, MOST))
        };
        Patience { idle: seconds("idle", USUAL.idle), warn: seconds("warn", USUAL.warn) }
    }
}

/// What a kiosk shows beside or in place of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kiosk {
    /// Whether nobody has begun yet.
    pub invites: bool,
    /// How many seconds are left to whoever does nothing, once it warns.
    pub left: Option<u32>,
}

impl Kiosk {
    /// As it is made ready for the next family.
    pub const READY: Kiosk = Kiosk { invites: true, left: None };
}

/// What happens at a kiosk alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Somebody began, in this language.
    Began(Lang),
    /// So many seconds are left; none are counted once somebody has done something.
    Waited(Option<u32>),
    /// The family has gone, or has said that it is done.
    Ended,
}

/// When somebody was last there. By the clock and not by counting, so that a terminal that slept knows how long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watch {
    /// In milliseconds, as the device counts them.
    touched: f64,
    /// While something is printed nobody can touch the page.
    prints: bool,
}

/// How far somebody's absence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    None,
    /// So many seconds are left.
    Warned(u32),
    Over,
}

impl Watch {
    pub fn since(now: f64) -> Watch {
        Watch { touched: now, prints: false }
    }

    /// Somebody did something; after a warning has run out it is too late.
    pub fn touch(&mut self, now: f64, patience: Patience) {
        if self.absence(now, patience) != Absence::Over {
            self.touched = now;
        }
    }

    pub fn print(&mut self, begins: bool, now: f64) {
        *self = Watch { touched: now, prints: begins };
    }

    /// A clock that was set back is not waited for: the time begins again.
    pub fn absence(&mut self, now: f64, patience: Patience) -> Absence {
        self.touched = self.touched.min(now);
        let away = (now - self.touched) / 1000.0;
        let (idle, warn) = (f64::from(patience.idle), f64::from(patience.warn));
        if self.prints || away < idle {
            return Absence::None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 3600"
        )]
        let left = (idle + warn - away).ceil().max(0.0) as u32;
        if left == 0 { Absence::Over } else { Absence::Warned(left) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Absence, Patience, Watch};

    const SHORT: Patience = Patience { idle: 60, warn: 20 };

    #[test]
    fn the_address_says_how_long_it_waits() {
        for (search, idle, warn) in [
            ("?kiosk=1", 90, 30),
            ("?idle=45&kiosk=1&warn=25", 45, 25),
            ("?kiosk=1&idle=1&warn=0", 20, 20),
            ("?kiosk=1&idle=99999&warn=soon", 3600, 30),
        ] {
            assert_eq!(Patience::asked(search), Patience { idle, warn }, "{search}");
        }
    }

    #[test]
    fn whoever_does_nothing_is_warned_and_then_gone() {
        let mut watch = Watch::since(1000.0);
        let at = |watch: &mut Watch, seconds: f64| watch.absence(1000.0 + seconds * 1000.0, SHORT);
        assert_eq!(at(&mut watch, 59.9), Absence::None);
        assert_eq!(at(&mut watch, 60.0), Absence::Warned(20));
        assert_eq!(at(&mut watch, 79.1), Absence::Warned(1));
        assert_eq!(at(&mut watch, 80.0), Absence::Over);
        // A night of sleep is no tap: whoever wakes the terminal is another.
        watch.touch(1000.0 + 9_000_000.0, SHORT);
        assert_eq!(at(&mut watch, 9000.0), Absence::Over);
    }

    #[test]
    fn a_tap_during_the_warning_goes_on() {
        let mut watch = Watch::since(0.0);
        watch.touch(79_000.0, SHORT);
        assert_eq!(watch.absence(138_000.0, SHORT), Absence::None);
        assert_eq!(watch.absence(139_000.0, SHORT), Absence::Warned(20));
    }

    #[test]
    fn nobody_is_away_while_it_prints() {
        let mut watch = Watch::since(0.0);
        watch.print(true, 50_000.0);
        assert_eq!(watch.absence(500_000.0, SHORT), Absence::None);
        watch.print(false, 500_000.0);
        assert_eq!(watch.absence(559_000.0, SHORT), Absence::None);
        assert_eq!(watch.absence(560_000.0, SHORT), Absence::Warned(20));
    }

    #[test]
    fn a_clock_that_is_set_back_takes_and_gives_no_time() {
        let mut watch = Watch::since(1_000_000.0);
        assert_eq!(watch.absence(0.0, SHORT), Absence::None);
        assert_eq!(watch.absence(60_000.0, SHORT), Absence::Warned(20));
    }
}
