//! `--now`, `--today`, `--lang` and `--explain`.

use std::time::{SystemTime, UNIX_EPOCH};

use rules::{Date, Lang, Month, PrimitiveDateTime, Time};

use super::BadInput;

/// What `--today` takes for the time of day: the hour at which a school opens.
const MORNING: (u8, u8) = (9, 0);

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Options {
    /// Kazakhstan time (UTC+5 all year).
    pub(super) now: PrimitiveDateTime,
    pub(super) lang: Lang,
    pub(super) explain: bool,
}

impl Options {
    pub(super) fn of_assess(words: &[&str]) -> Result<Options, BadInput> {
        Options::parse(words, &["--now", "--today", "--lang", "--explain"])
    }

    pub(super) fn of_questions(words: &[&str]) -> Result<Options, BadInput> {
        Options::parse(words, &["--now", "--today"])
    }

    pub(super) fn of_sources(words: &[&str]) -> Result<Options, BadInput> {
        Options::parse(words, &["--lang"])
    }

    fn parse(words: &[&str], valid: &[&str]) -> Result<Options, BadInput> {
        let (mut now, mut today, mut lang, mut explain) = (None, None, Lang::default(), false);
        let mut rest = words.iter();
        while let Some(option) = rest.next() {
            if !valid.contains(option) {
                return Err(format!("`{option}` is not known; valid are {}", valid.join(", ")));
            }
            if *option == "--explain" {
                explain = true;
                continue;
            }
            let Some(value) = rest.next() else {
                return Err(format!("{option}: a value is missing"));
            };
            match *option {
                "--now" => now = Some(moment(value)?),
                "--today" => today = Some(day(value)?),
                _ => {
                    lang = Lang::from_tag(value)
                        .ok_or_else(|| format!("--lang: `{value}` is not one of kk, ru, en"))?;
                }
            }
        }
        let now = match (now, today) {
            (Some(_), Some(_)) => {
                return Err("--now and --today exclude each other: give one of them".to_owned());
            }
            (Some(now), None) => now,
            (None, Some(today)) => today.with_time(time(MORNING).unwrap_or(Time::MIDNIGHT)),
            (None, None) => this_moment(),
        };
        Ok(Options { now, lang, explain })
    }
}

/// Now in Kazakhstan, by this machine's clock.
fn this_moment() -> PrimitiveDateTime {
    const DAY: u64 = 24 * 60 * 60;
    const OFFSET: u64 = 5 * 60 * 60;
    const JULIAN_DAY_OF_1970: i32 = 2_440_588;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let seconds = seconds + OFFSET;
    let days = i32::try_from(seconds / DAY).unwrap_or(i32::MAX - JULIAN_DAY_OF_1970);
    let date = Date::from_julian_day(JULIAN_DAY_OF_1970 + days).unwrap_or(Date::MAX);
    let part = |seconds: u64| u8::try_from(seconds % 60).unwrap_or(0);
    let hour = u8::try_from(seconds % DAY / 3600).unwrap_or(0);
    date.with_time(time((hour, part(seconds / 60))).unwrap_or(Time::MIDNIGHT))
}

fn time((hour, minute): (u8, u8)) -> Option<Time> {
    Time::from_hms(hour, minute, 0).ok()
}

fn day(written: &str) -> Result<Date, BadInput> {
    date(written).ok_or_else(|| format!("--today: `{written}` is not a day like 2026-11-23"))
}

fn moment(written: &str) -> Result<PrimitiveDateTime, BadInput> {
    const SHAPE: &str = "2026-12-15T20:00";
    let Some((day, clock)) = written.split_once('T') else {
        let reason = match date(written) {
            Some(_) => format!(
                "`{written}` lacks the time of day; write it like {SHAPE}, or give the day with --today"
            ),
            None => format!("`{written}` is not a day and a time like {SHAPE}"),
        };
        return Err(format!("--now: {reason}"));
    };
    date(day).zip(hours(clock)).map(|(date, time)| date.with_time(time)).ok_or_else(|| {
        format!(
            "--now: `{written}` is not a day and a time like {SHAPE} (Kazakhstan time, no offset)"
        )
    })
}

/// `20:00`, or with seconds `20:00:30`.
fn hours(written: &str) -> Option<Time> {
    let parts: Vec<u8> =
        written.split(':').map(|part| digits(part, 2)?.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [hour, minute] => time((hour, minute)),
        [hour, minute, second] => Time::from_hms(hour, minute, second).ok(),
        _ => None,
    }
}

fn date(written: &str) -> Option<Date> {
    let parts: Vec<&str> = written.split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    let month: u8 = digits(month, 2)?.parse().ok()?;
    let year = digits(year, 4)?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, digits(day, 2)?.parse().ok()?).ok()
}

/// So many digits and nothing else: `parse` alone would take `+5`.
fn digits(written: &str, count: usize) -> Option<&str> {
    (written.len() == count && written.bytes().all(|byte| byte.is_ascii_digit())).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::{Options, day, moment};

    fn now(words: &[&str]) -> Result<String, String> {
        Options::of_assess(words).map(|options| options.now.to_string())
    }

    #[test]
    fn a_day_that_is_not_one_is_named() {
        for written in ["2026-02-30", "23.11.2026", "", "2026-11", "2026-11-+3", "+2026-11-23"] {
            let message = day(written).unwrap_err();
            assert!(message.contains(&format!("`{written}`")), "{message}");
        }
    }

    #[test]
    fn a_moment_that_is_not_one_is_named() {
        for written in [
            "2026-12-15T25:00",
            "2026-12-15T20",
            "2026-12-15T20:00Z",
            "2026-12-15T20:00+05:00",
            "2026-02-30T10:00",
            "20:00",
            "T",
            "",
        ] {
            let message = moment(written).unwrap_err();
            assert!(message.contains(&format!("`{written}`")), "{message}");
            assert!(message.contains("2026-12-15T20:00"), "{message}");
        }
        let message = moment("2026-12-15").unwrap_err();
        assert!(message.contains("lacks the time") && message.contains("--today"), "{message}");
    }

    #[test]
    fn a_moment_is_kazakhstan_time_and_a_day_alone_is_its_morning() {
        assert_eq!(now(&["--now", "2026-12-15T20:00"]).unwrap(), "2026-12-15 20:00:00.0");
        assert_eq!(now(&["--now", "2026-12-15T18:29:59"]).unwrap(), "2026-12-15 18:29:59.0");
        assert_eq!(now(&["--today", "2026-12-15"]).unwrap(), "2026-12-15 9:00:00.0");
    }

    #[test]
    fn a_moment_and_a_day_exclude_each_other() {
        let message = now(&["--today", "2026-12-15", "--now", "2026-12-15T20:00"]).unwrap_err();
        assert!(message.contains("--now") && message.contains("--today"), "{message}");
    }

    #[test]
    fn an_unknown_option_is_answered_with_the_valid_ones() {
        assert!(now(&["--day", "2026-11-23"]).unwrap_err().contains("--today"));
        assert!(now(&["--lang", "de"]).unwrap_err().contains("kk, ru, en"));
        assert!(now(&["--today"]).unwrap_err().contains("missing"));
        assert!(Options::of_questions(&["--explain"]).unwrap_err().contains("--now"));
        assert!(Options::of_sources(&["--now", "2026-12-15"]).unwrap_err().contains("--lang"));
        assert!(Options::of_assess(&["--explain"]).unwrap().explain);
    }
}
