//! A request and its answer, to the letter: a browser would hide what a server does.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The one value of a header; two of the same are a fault.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = values.next();
        assert!(values.next().is_none(), "{name} comes once");
        value.map(|(_, value)| &**value)
    }
}

/// Asks for a path with some headers; without one of `Accept-Encoding`, nothing may come compressed.
pub(crate) fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit of time");
    let headers: Vec<String> =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).expect("the server hears");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the server answers");
    read(&answer).unwrap_or_else(|| panic!("{path}: the answer is HTTP"))
}

fn read(answer: &[u8]) -> Option<Answer> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.strip_prefix("HTTP/1.1 ")?.split(' ').next()?.parse().ok()?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut read = Answer { status, headers, body: answer[end + 4..].to_vec() };
    // As Caddy sends what is compressed and longer than a few kilobytes.
    if read.header("Transfer-Encoding") == Some("chunked") {
        read.body = joined(&read.body)?;
    }
    Some(read)
}

/// What came in chunks, each with its length in hex before it; the last is empty.
fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&chunks[..end]).ok()?, 16).ok()?;
        let chunk = chunks.get(end + 2..)?;
        body.extend(chunk.get(..length)?);
        if length == 0 {
            return Some(body);
        }
        chunks = chunk.get(length + 2..)?;
    }
}
