//! Children in process groups of their own, so that nothing they start outlives them.
//!
//! A browser test that panics leaves a driver and a browser behind, and those hold the output open.

use std::io::{self, BufRead, BufReader};
use std::iter;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::problem::Problem;

/// The groups that are running now, for the moment when somebody presses Ctrl-C.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// Stops every group when this process is told to stop: the groups are not the terminal's own and
/// hear nothing.
pub fn stop_groups_with_this_process() -> io::Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            // The lock is kept, so that no new group starts while this process ends.
            let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
            groups.iter().for_each(|group| stop(*group));
            // What a shell says of a process ended by a signal.
            std::process::exit(128 + signal);
        }
    });
    Ok(())
}

/// Runs a command that has to succeed, its output going where this process's goes.
pub fn run(command: &mut Command, by_hand: impl Into<String>) -> Result<(), Problem> {
    let status = status(command);
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    ended_well(&program.to_string_lossy(), status, by_hand)
}

/// What came of a program that had to succeed.
pub fn ended_well(
    program: &str,
    status: io::Result<ExitStatus>,
    by_hand: impl Into<String>,
) -> Result<(), Problem> {
    let why = match status {
        Ok(status) if status.success() => return Ok(()),
        Ok(status) => format!("{program} ended with {status}"),
        Err(error) => format!("{program} does not start ({error})"),
    };
    Err(Problem::new(why, by_hand))
}

/// Runs a command to its end, its output going where this process's goes.
pub fn status(command: &mut Command) -> io::Result<ExitStatus> {
    Group::start(command)?.wait()
}

/// Runs a command to its end, passing each line of its standard output on and to `hear`.
pub fn run_hearing(command: &mut Command, mut hear: impl FnMut(&str)) -> io::Result<ExitStatus> {
    run_listening(command, |line| {
        println!("{line}");
        hear(line);
    })
}

/// Runs a command to its end, passing each line of its standard output to `hear` alone.
pub fn run_listening(command: &mut Command, hear: impl FnMut(&str)) -> io::Result<ExitStatus> {
    listen(Running::start(command)?, hear)
}

/// Runs a command to its end, passing each line of its standard output and of its errors to `hear` alone.
pub fn run_overhearing(command: Command, hear: impl FnMut(&str)) -> io::Result<ExitStatus> {
    listen(Running::start_with_errors(command)?, hear)
}

fn listen(mut running: Running, mut hear: impl FnMut(&str)) -> io::Result<ExitStatus> {
    let status = loop {
        match running.hear()? {
            Heard::Line(line) => hear(&line),
            Heard::Nothing => {}
            Heard::Ended(status) => break status,
        }
    };
    running.stop().for_each(|line| hear(&line));
    Ok(status)
}

/// A command that is listened to while it runs; stopped when dropped.
pub struct Running {
    group: Group,
    lines: mpsc::Receiver<String>,
}

pub enum Heard {
    Line(String),
    /// Nothing for a moment.
    Nothing,
    Ended(ExitStatus),
}

impl Running {
    /// Listens to the standard output; errors go where this process's go.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        let (output, into) = io::pipe()?;
        let group = Group::start(command.stdout(into));
        // The command would hold the pipe open.
        command.stdout(Stdio::null());
        Ok(Self::listening(group?, output))
    }

    /// Listens to both, in the order in which they are written.
    pub fn start_with_errors(mut command: Command) -> io::Result<Self> {
        let (output, into) = io::pipe()?;
        let group = Group::start(command.stdout(into.try_clone()?).stderr(into))?;
        Ok(Self::listening(group, output))
    }

    fn listening(group: Group, output: io::PipeReader) -> Self {
        let (send, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                if send.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    return;
                }
            }
        });
        Self { group, lines }
    }

    /// Waiting for the end of the output alone could last for ever: an orphan may hold it open.
    pub fn hear(&mut self) -> io::Result<Heard> {
        Ok(match self.lines.recv_timeout(Duration::from_millis(50)) {
            Ok(line) => Heard::Line(line),
            Err(mpsc::RecvTimeoutError::Disconnected) => Heard::Ended(self.group.wait()?),
            Err(mpsc::RecvTimeoutError::Timeout) => {
                self.group.child.try_wait()?.map_or(Heard::Nothing, Heard::Ended)
            }
        })
    }

    /// Stops it, and gives what it said and nobody has heard.
    pub fn stop(self) -> impl Iterator<Item = String> {
        drop(self.group);
        let lines = self.lines;
        iter::from_fn(move || lines.recv_timeout(Duration::from_secs(1)).ok())
    }
}

/// A child and whatever it starts; stopped when dropped.
struct Group {
    child: Child,
    id: Pid,
}

impl Group {
    fn start(command: &mut Command) -> io::Result<Self> {
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        let child = command.process_group(0).spawn()?;
        let id = Pid::from_child(&child);
        groups.push(id);
        Ok(Self { child, id })
    }

    fn wait(&mut self) -> io::Result<ExitStatus> {
        self.child.wait()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        stop(self.id);
        // Collects the child itself; after `stop` it has ended, so this does not block.
        let _ = self.child.wait();
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).retain(|group| *group != self.id);
    }
}

/// Asks a group to end, and ends it after two seconds.
fn stop(group: Pid) {
    let end = Instant::now() + Duration::from_secs(2);
    let mut asked = kill_process_group(group, Signal::TERM).is_ok();
    while asked && Instant::now() < end {
        thread::sleep(Duration::from_millis(10));
        asked = test_kill_process_group(group).is_ok();
    }
    if asked {
        let _ = kill_process_group(group, Signal::KILL);
    }
}
