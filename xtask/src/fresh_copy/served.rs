//! The first command of the README: it says what it does, prints an address, serves there, and ends on a signal.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

use scraper::{Html, Selector};
use xtask::{
    Problem,
    process::{Heard, Running},
};

use crate::serve::{ANNOUNCED, FIRST_BUILD};

/// Far more than a first build takes on a slow machine.
const PATIENCE: Duration = Duration::from_mins(15);
/// What Trunk says as it begins to build.
const BUILDS: &str = "starting build";

/// A site that is being served.
pub(super) struct Serving {
    running: Running,
    address: SocketAddr,
    said: Vec<String>,
}

impl Serving {
    /// Waits until the command has said where it serves.
    pub(super) fn start(command: Command) -> Result<Self, Problem> {
        let failed = |error: io::Error| problem(&format!("it does not run ({error})"));
        let mut running = Running::start_with_errors(command).map_err(failed)?;
        let end = Instant::now() + PATIENCE;
        let mut said = Vec::new();
        while Instant::now() < end {
            match running.hear().map_err(failed)? {
                Heard::Line(line) => {
                    println!("{line}");
                    let address = address_in(&line);
                    said.push(line);
                    if let Some(address) = address {
                        return Ok(Self { running, address, said });
                    }
                }
                Heard::Nothing => {}
                Heard::Ended(status) => {
                    said.extend(running.stop().inspect(|line| println!("{line}")));
                    let what = format!("it ended with {status}, and said last: {}", last(&said));
                    return Err(problem(&what));
                }
            }
        }
        let minutes = PATIENCE.as_secs() / 60;
        let what = format!("no address after {minutes} minutes, and it said last: {}", last(&said));
        Err(problem(&what))
    }

    /// The first page, in the first language, and one file that it loads.
    pub(super) fn check(&self) -> Result<(), Problem> {
        let page = self.fetch("")?;
        let script = script_of(&String::from_utf8_lossy(&page.body))
            .ok_or_else(|| problem("its first page is not in Kazakh, or asks for no script"))?;
        let asset = self.fetch(&script)?;
        // For a file that is not there Trunk answers with the page.
        if !page.is_html || asset.is_html || asset.body.is_empty() {
            return Err(problem(&format!(
                "it serves no page, or no `{script}` that the page loads"
            )));
        }
        println!(
            "{}: {} bytes, {script}: {} bytes",
            self.address,
            page.body.len(),
            asset.body.len()
        );
        Ok(())
    }

    fn fetch(&self, path: &str) -> Result<Response, Problem> {
        let response = get(self.address, path)
            .map_err(|error| problem(&format!("`/{path}` cannot be fetched ({error})")))?;
        match response.status {
            200 => Ok(response),
            status => Err(problem(&format!("it answers to `/{path}` with status {status}"))),
        }
    }

    /// Whoever waits knows what for and how long, and what other commands leave is no reason to build again.
    pub(super) fn stop(self) -> Result<(), Problem> {
        let Self { running, address, mut said } = self;
        said.extend(running.stop().inspect(|line| println!("{line}")));
        if !said.iter().any(|line| line == FIRST_BUILD) {
            return Err(problem("it does not say that it builds, and how long that takes"));
        }
        match said.iter().filter(|line| line.contains(BUILDS)).count() {
            1 => {}
            builds => {
                return Err(problem(&format!("nothing was changed, and it built {builds} times")));
            }
        }
        TcpListener::bind(address)
            .map(drop)
            .map_err(|error| problem(&format!("{address} is not free when it has ended ({error})")))
    }
}

fn problem(what: &str) -> Problem {
    super::problem("serve", what)
}

fn address_in(line: &str) -> Option<SocketAddr> {
    line.strip_prefix(ANNOUNCED)?.strip_suffix('/')?.parse().ok()
}

fn last(said: &[String]) -> String {
    let said: Vec<&str> =
        said.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    said[said.len().saturating_sub(3)..].join(" / ")
}

/// A script that a page in Kazakh names.
fn script_of(page: &str) -> Option<String> {
    let selector = Selector::parse("html[lang=kk] script[src]").expect("the selector is right");
    let page = Html::parse_document(page);
    let script = page.select(&selector).find_map(|script| script.attr("src"))?;
    Some(script.trim_start_matches("./").to_owned())
}

struct Response {
    status: u16,
    is_html: bool,
    body: Vec<u8>,
}

/// In HTTP 1.0, where the end of the answer is the end of the connection.
fn get(address: SocketAddr, path: &str) -> io::Result<Response> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(stream, "GET /{path} HTTP/1.0\r\nHost: {address}\r\nAccept: */*\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    response(&answer).ok_or_else(|| io::Error::other("the answer is not HTTP"))
}

fn response(answer: &[u8]) -> Option<Response> {
    const END: &[u8] = b"\r\n\r\n";
    let end = answer.windows(END.len()).position(|at| at == END)?;
    let head = String::from_utf8_lossy(&answer[..end]).to_ascii_lowercase();
    Some(Response {
        status: head.strip_prefix("http/1.")?.split(' ').nth(1)?.parse().ok()?,
        is_html: head.contains("\r\ncontent-type: text/html"),
        body: answer[end + END.len()..].to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Serves like a shell script does that says this.
    fn started(script: &str) -> Result<Serving, Problem> {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        Serving::start(shell)
    }

    #[test]
    fn one_that_ends_before_it_serves_is_quoted() {
        let script = "echo set-up; echo; echo no dist >&2; exit 3";
        let problem = started(script).err().unwrap().to_string();
        assert!(problem.contains("exit status: 3, and said last: set-up / no dist;"), "{problem}");
        assert_eq!(problem.lines().count(), 1);
    }

    #[test]
    fn one_that_builds_on_and_on_or_in_silence_is_noticed() {
        let serves = |says: &str| {
            started(&format!("{says} echo {ANNOUNCED}127.0.0.1:9/; sleep 600")).unwrap().stop()
        };
        let silent = serves("echo starting build;").unwrap_err().to_string();
        assert!(silent.contains("does not say that it builds"), "{silent}");
        let twice = format!("echo '{FIRST_BUILD}'; echo starting build; echo starting build;");
        let twice = serves(&twice).unwrap_err().to_string();
        assert!(twice.contains("it built 2 times"), "{twice}");
    }

    #[test]
    fn an_answer_is_read() {
        let answer =
            b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>\r\n\r\n";
        let Response { status, is_html, body } = response(answer).unwrap();
        assert_eq!((status, is_html, &body[..]), (200, true, &b"<p>\r\n\r\n"[..]));
        assert!(response(b"220 mail.example.org\r\n\r\n").is_none());
    }

    #[test]
    fn a_script_is_found_on_the_page_of_the_first_language_only() {
        let page = |lang| format!("<html lang={lang}><head><script src=./boot.js></script>");
        assert_eq!(script_of(&page("kk")).as_deref(), Some("boot.js"));
        assert_eq!(script_of(&page("en")), None);
    }
}
