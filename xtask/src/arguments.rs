//! What is asked for, as clap reads it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

const AFTER: &str = "\
Tools are kept in $KOMEK_TOOLS, else $XDG_CACHE_HOME/komek/tools, else ~/.cache/komek/tools.
`cargo xtask <COMMAND> --help` tells more of a command.";

/// Everything that is done with this repository, on any machine with Rust and a C compiler
#[derive(Debug, Parser)]
#[command(
    name = "xtask",
    bin_name = "cargo xtask",
    after_help = AFTER,
    max_term_width = 120
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build and serve on 127.0.0.1, and build again on every change
    Serve,
    /// Build what is published, into dist/
    Build,
    /// Put what is built into the folder that a server reads, beside what is left of the release before
    Publish { folder: PathBuf },
    /// Pack what is built for a USB stick, with a server of its own, into target/komek-stick.zip
    Release,
    /// Load nginx and Caddy with first visits, 10 seconds each
    Load,
    /// Compile the app for Trunk (Trunk.toml), which alone asks for it
    #[command(hide = true)]
    App,
    /// Make the site around the app for Trunk (Trunk.toml), which alone asks for it
    #[command(hide = true)]
    Site,
    /// Print what a first visit weighs, what loads later, and what is big in it
    Size,
    /// Run every check there is
    Test {
        /// Leave out what needs a browser or a release: format, lints and native tests remain
        #[arg(long, conflicts_with = "release")]
        quick: bool,
        /// Try the whole where the others try a sample, which takes hours: every screen in every sight with axe, 10 000
        /// walks of the monkey, 41 million hostile inputs, two clean builds compared
        #[arg(long)]
        release: bool,
    },
    /// Try what a stranger can write
    ///
    /// 10 million inputs are tried of each target (1 million books), going on where it was stopped.
    #[command(args_conflicts_with_subcommands = true)]
    Fuzz {
        #[command(flatten)]
        how: Inputs,
        #[command(subcommand)]
        only: Option<Only>,
    },
    /// Build this commit twice, in clones of their own, and compare every file to the bit
    Reproduce,
    /// Ask what is known against the crates and packages that are used; takes the network
    Advisories,
    /// Compare pages and printed sheets with the reviewed pictures in tests/pictures
    Pictures {
        /// Draw those again
        #[arg(long)]
        update: bool,
    },
    /// Leave pictures of every screen and printed sheet in target/screens/
    Screens,
    /// Look for the tools that these commands need, and install what is missing
    Setup,
    /// Measure weight and speed beside other tools, with larger rule books, and beside other rules engines
    #[command(disable_help_flag = true)]
    Bench(Forwarded),
    /// Lay out a book of generated services, to measure what grows with it
    #[command(disable_help_flag = true)]
    Grow(Forwarded),
    /// Print every question as JSON
    #[command(disable_help_flag = true)]
    Questions(Forwarded),
    /// Print the assessment of a family's answers as JSON
    #[command(disable_help_flag = true)]
    Assess(Forwarded),
    /// Print every line that rests on a source, by annex and point
    #[command(disable_help_flag = true)]
    Sources(Forwarded),
    /// Lay out a folder of the book for another service, with every key explained
    #[command(disable_help_flag = true)]
    New(Forwarded),
    /// Check what a school says of itself (docs/school.md), and name every mistake in it
    #[command(disable_help_flag = true)]
    CheckSchool(Forwarded),
}

#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// What to try; everything if nothing is named
    pub(crate) target: Option<String>,
    /// How many inputs to try, from the first one on
    #[arg(long)]
    pub(crate) runs: Option<u64>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Only {
    /// Take into fuzz/corpus what was found and reaches code that nothing in there reaches
    Keep,
}

/// For another program of the workspace, which reads it and has its own help.
#[derive(Debug, Args)]
pub(crate) struct Forwarded {
    #[arg(value_name = "…", trailing_var_arg = true, allow_hyphen_values = true)]
    pub(crate) rest: Vec<OsString>,
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::{Arguments, Command, Inputs, Only};

    fn parsed(words: &[&str]) -> Result<Command, String> {
        let words = [&["xtask"], words].concat();
        let read = Arguments::try_parse_from(words).map_err(|error| error.to_string())?;
        Ok(read.command.unwrap())
    }

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn what_is_fuzzed_is_a_target_or_what_was_found_is_kept() {
        let fuzz = |words: &[&str]| match parsed(&[&["fuzz"], words].concat()).unwrap() {
            Command::Fuzz { how: Inputs { target, runs }, only } => (target, runs, only.is_some()),
            other => panic!("{other:?}"),
        };
        assert_eq!(fuzz(&[]), (None, None, false));
        assert_eq!(fuzz(&["--runs", "7"]), (None, Some(7), false));
        let fragment = Some("fragment".to_owned());
        assert_eq!(fuzz(&["fragment", "--runs", "7"]), (fragment, Some(7), false));
        let keep = parsed(&["fuzz", "keep"]).unwrap();
        assert!(matches!(keep, Command::Fuzz { only: Some(Only::Keep), .. }), "{keep:?}");
        assert!(parsed(&["fuzz", "--runs", "many"]).unwrap_err().contains("--runs"));
    }

    #[test]
    fn what_another_program_reads_is_handed_on_as_it_is() {
        for given in [&["--help"][..], &["--lang", "kk", "-x", "--", "--help", "family.json"]] {
            match parsed(&[&["assess"][..], given].concat()).unwrap() {
                Command::Assess(forwarded) => assert_eq!(forwarded.rest, given),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn what_is_not_known_is_named() {
        for words in [&["deploy"][..], &["test", "--slow"], &["build", "dist"]] {
            let message = parsed(words).unwrap_err();
            assert!(message.contains(words[words.len() - 1]), "{message}");
            assert!(message.contains("cargo xtask"), "{message}");
        }
    }
}
