//! `cargo xtask questions` and `cargo xtask assess`: the rules from a shell, as JSON. Shapes: README.

mod answers;
mod report;

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use content::book;
use rules::{Date, Lang, Month, assess};
use serde_json::json;

/// A message for standard error; the exit status is 2.
pub(crate) type BadInput = String;

/// Prints every question of the book.
pub(crate) fn questions() {
    println!("{:#}", json!({ "questions": report::questions(book()) }));
}

/// Reads a family's answers and prints the whole assessment.
pub(crate) fn assessment(file: &str, options: &[&str]) -> Result<(), BadInput> {
    let (today, lang) = parse(options)?;
    if file.starts_with("--") {
        return Err(format!("FILE is missing before `{file}`: the JSON file with the answers"));
    }
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    // Editors on Windows begin a file with a byte order mark.
    let answers =
        answers::read(book(), text.trim_start_matches('\u{feff}')).map_err(|mistakes| {
            mistakes
                .iter()
                .map(|mistake| format!("{file}: {mistake}"))
                .collect::<Vec<_>>()
                .join("\n")
        })?;
    let assessment = assess(book(), &answers, today);
    println!("{:#}", report::assessment(book(), lang, today, &assessment));
    Ok(())
}

fn parse(options: &[&str]) -> Result<(Date, Lang), BadInput> {
    let mut today = None;
    let mut lang = Lang::default();
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match (*option, rest.next()) {
            ("--today", Some(day)) => today = Some(date(day)?),
            ("--lang", Some(tag)) => {
                lang = Lang::from_tag(tag)
                    .ok_or_else(|| format!("--lang: `{tag}` is not one of kk, ru, en"))?;
            }
            ("--today" | "--lang", None) => return Err(format!("{option}: a value is missing")),
            _ => {
                return Err(format!(
                    "`{option}` is not known; valid are --today 2026-11-23 and --lang kk|ru|en"
                ));
            }
        }
    }
    Ok((today.unwrap_or_else(this_day), lang))
}

/// Today in Kazakhstan (UTC+5 all year), by this machine's clock.
fn this_day() -> Date {
    const DAY: u64 = 24 * 60 * 60;
    const OFFSET: u64 = 5 * 60 * 60;
    const JULIAN_DAY_OF_1970: i32 = 2_440_588;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i32::try_from((seconds + OFFSET) / DAY).unwrap_or(i32::MAX - JULIAN_DAY_OF_1970);
    Date::from_julian_day(JULIAN_DAY_OF_1970 + days).unwrap_or(Date::MAX)
}

fn date(written: &str) -> Result<Date, BadInput> {
    let parts: Vec<&str> = written.split('-').collect();
    let date = match parts[..] {
        [year, month, day] => year
            .parse()
            .ok()
            .zip(month.parse::<u8>().ok().and_then(|month| Month::try_from(month).ok()))
            .zip(day.parse().ok())
            .and_then(|((year, month), day)| Date::from_calendar_date(year, month, day).ok()),
        _ => None,
    };
    date.ok_or_else(|| format!("--today: `{written}` is not a day like 2026-11-23"))
}

#[cfg(test)]
mod tests {
    use super::{date, parse};

    #[test]
    fn a_day_that_is_not_one_is_named() {
        for written in ["2026-02-30", "23.11.2026", "", "2026-11"] {
            let message = date(written).unwrap_err();
            assert!(message.contains(&format!("`{written}`")), "{message}");
        }
    }

    #[test]
    fn an_unknown_option_is_answered_with_the_valid_ones() {
        assert!(parse(&["--day", "2026-11-23"]).unwrap_err().contains("--today"));
        assert!(parse(&["--lang", "de"]).unwrap_err().contains("kk, ru, en"));
        assert!(parse(&["--today"]).unwrap_err().contains("missing"));
    }
}
