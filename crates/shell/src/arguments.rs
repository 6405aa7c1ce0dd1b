//! What is asked for, as clap reads it.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use rules::{Date, Lang, Month, PrimitiveDateTime, Time};
use time::{OffsetDateTime, UtcOffset};

use crate::BadInput;

/// What `--today` takes for the time of day: the hour at which a school opens.
const MORNING: (u8, u8) = (9, 0);

/// The rules of three state services, from a shell
#[derive(Debug, Parser)]
#[command(name = "komek", bin_name = "cargo xtask")]
pub(crate) enum Command {
    /// Print every question as JSON
    #[command(
        override_usage = "cargo xtask questions [--now 2026-12-15T20:00 | --today 2026-11-23]"
    )]
    Questions {
        #[command(flatten)]
        moment: Moment,
    },
    /// Print the assessment of a family's answers as JSON
    #[command(
        override_usage = "cargo xtask assess FILE [--now 2026-12-15T20:00 | --today 2026-11-23] [--lang kk|ru|en] [--explain]"
    )]
    Assess {
        /// The JSON file with the answers
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        how: How,
    },
    /// Print every line that rests on a source, by annex and point; every source without an id
    #[command(override_usage = "cargo xtask sources [ID] [--lang kk|ru|en]")]
    Sources {
        /// As in sources.toml
        id: Option<String>,
        #[arg(long, value_parser = lang(), default_value = Lang::default().tag())]
        lang: Lang,
    },
    /// Lay out a folder of the book, with every key explained
    #[command(override_usage = "cargo xtask new service night-classes")]
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Check what a school says of itself, and name every mistake in it
    #[command(override_usage = "cargo xtask check-school FILE [--lang kk|ru|en]")]
    CheckSchool {
        /// As docs/school.md describes it
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_parser = lang(), default_value = Lang::default().tag())]
        lang: Lang,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// For another service
    #[command(override_usage = "cargo xtask new service night-classes")]
    Service {
        /// What the service is called in links: a-z, 0-9 and `-`
        id: String,
    },
}

/// How a family is assessed.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct How {
    #[command(flatten)]
    pub(crate) moment: Moment,
    #[arg(long, value_parser = lang(), default_value = Lang::default().tag())]
    pub(crate) lang: Lang,
    /// Add the reasons as sentences
    #[arg(long)]
    pub(crate) explain: bool,
}

/// Kazakhstan's time (UTC+5 all year); without either it is this machine's clock.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Moment {
    /// A moment in Kazakhstan, as 2026-12-15T20:00
    #[arg(long, value_parser = moment, conflicts_with = "today")]
    now: Option<PrimitiveDateTime>,
    /// The morning of a day, as 2026-11-23
    #[arg(long, value_parser = day)]
    today: Option<Date>,
}

impl Moment {
    pub(crate) fn now(self) -> PrimitiveDateTime {
        let morning = || Some(self.today?.with_time(time(MORNING)?));
        self.now.or_else(morning).unwrap_or_else(this_moment)
    }
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::tag))
        .map(|tag| Lang::from_tag(&tag).unwrap_or_default())
}

/// Now in Kazakhstan, by this machine's clock.
pub(crate) fn this_moment() -> PrimitiveDateTime {
    let offset = UtcOffset::from_hms(5, 0, 0).unwrap_or(UtcOffset::UTC);
    let now = OffsetDateTime::now_utc().to_offset(offset);
    PrimitiveDateTime::new(now.date(), now.time())
}

fn time((hour, minute): (u8, u8)) -> Option<Time> {
    Time::from_hms(hour, minute, 0).ok()
}

fn day(written: &str) -> Result<Date, BadInput> {
    date(written).ok_or_else(|| format!("`{written}` is not a day like 2026-11-23"))
}

fn moment(written: &str) -> Result<PrimitiveDateTime, BadInput> {
    const SHAPE: &str = "2026-12-15T20:00";
    let Some((day, clock)) = written.split_once('T') else {
        return Err(match date(written) {
            Some(_) => format!(
                "`{written}` lacks the time of day; write it like {SHAPE}, or give the day with --today"
            ),
            None => format!("`{written}` is not a day and a time like {SHAPE}"),
        });
    };
    date(day).zip(hours(clock)).map(|(date, time)| date.with_time(time)).ok_or_else(|| {
        format!("`{written}` is not a day and a time like {SHAPE} (Kazakhstan time, no offset)")
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
    use clap::{CommandFactory as _, Parser as _};

    use super::{Command, How, day, moment};

    fn parsed(words: &[&str]) -> Result<Command, String> {
        Command::try_parse_from([&["komek"], words].concat()).map_err(|error| error.to_string())
    }

    fn how(words: &[&str]) -> Result<How, String> {
        match parsed(&[&["assess", "family.json"], words].concat())? {
            Command::Assess { how, .. } => Ok(how),
            other => panic!("{other:?}"),
        }
    }

    fn now(words: &[&str]) -> Result<String, String> {
        how(words).map(|how| how.moment.now().to_string())
    }

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Command::command().debug_assert();
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
        assert!(now(&["--day", "2026-11-23"]).unwrap_err().contains("--today 2026-11-23"));
        assert!(now(&["--lang", "de"]).unwrap_err().contains("kk, ru, en"));
        assert!(now(&["--today"]).unwrap_err().contains("a value is required for '--today"));
        assert!(parsed(&["questions", "--explain"]).unwrap_err().contains("[--now"));
        let sources = parsed(&["sources", "order-158", "--now", "2026-12-15T20:00"]).unwrap_err();
        assert!(sources.contains("[--lang kk|ru|en]"), "{sources}");
        assert!(
            parsed(&["sources", "order-158", "consultation"])
                .unwrap_err()
                .contains("'consultation'")
        );
        assert!(how(&["--explain"]).unwrap().explain);
    }

    #[test]
    fn what_is_missing_is_named() {
        for words in [&["assess"][..], &["assess", "--explain"]] {
            let message = parsed(words).unwrap_err();
            assert!(message.contains("<FILE>") && message.contains("assess FILE"), "{message}");
        }
        let new = parsed(&["new", "service"]).unwrap_err();
        assert!(new.contains("new service night-classes"), "{new}");
    }
}
