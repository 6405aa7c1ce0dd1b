//! The answer to one request: a file of the site, whole, or why not.

use std::fs;
use std::io::{self, BufRead, Write};
use std::path::{Component, Path, PathBuf};

/// A request is a few hundred bytes; whoever sends more is no browser.
const LONGEST: u64 = 16 * 1024;

/// Reads one request and answers it.
pub(crate) fn to(site: &Path, from: impl BufRead, into: impl Write) -> io::Result<()> {
    let mut request = from.take(LONGEST);
    let mut first = String::new();
    request.read_line(&mut first)?;
    let mut line = String::new();
    while request.read_line(&mut line)? > 2 {
        line.clear();
    }
    // Cut off before the empty line that ends it.
    let whole = line.ends_with('\n');
    match first.split(' ').collect::<Vec<_>>()[..] {
        [method @ ("GET" | "HEAD"), path, _] if whole => {
            found(site, path).write(into, method == "GET")
        }
        [_, _, _] if whole => Answer::plain("405 Method Not Allowed").write(into, true),
        _ => Answer::plain("400 Bad Request").write(into, true),
    }
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    leads: String,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str) -> Self {
        let body = status.as_bytes().to_vec();
        Self { status, kind: "text/plain; charset=utf-8", leads: String::new(), body }
    }

    fn write(&self, mut into: impl Write, with_body: bool) -> io::Result<()> {
        let Self { status, kind, leads, body } = self;
        let length = body.len();
        // Asked for anew each time: another stick may have another release under the same address.
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{leads}Cache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
        );
        into.write_all(head.as_bytes())?;
        into.write_all(if with_body { body } else { &[] })
    }
}

fn found(site: &Path, address: &str) -> Answer {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match file(site, path) {
        Some(file) if file.is_dir() => Answer {
            leads: format!("Location: {path}/\r\n"),
            ..Answer::plain("301 Moved Permanently")
        },
        Some(file) => match (media_type(&file), fs::read(&file)) {
            (Some(kind), Ok(body)) => Answer { status: "200 OK", kind, leads: String::new(), body },
            _ => Answer::plain("404 Not Found"),
        },
        None => Answer::plain("404 Not Found"),
    }
}

/// What is at a path, if it is in the site. No file of the site has a name that an address would have to encode.
fn file(site: &Path, path: &str) -> Option<PathBuf> {
    let below = path.strip_prefix('/')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let mut parts = Path::new(below).components();
    let inside = parts.all(|part| match part {
        Component::Normal(name) => !name.as_encoded_bytes().starts_with(b"."),
        _ => false,
    });
    if !inside || !below.bytes().all(plain) || below.contains("//") {
        return None;
    }
    let index = if below.is_empty() || below.ends_with('/') { "index.html" } else { "" };
    // A link may lead out of the site.
    let file = fs::canonicalize(site.join([below, index].concat())).ok()?;
    file.starts_with(site).then_some(file)
}

/// Of the kinds of files that a site has; others are none of it.
fn media_type(file: &Path) -> Option<&'static str> {
    Some(match file.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("site/ru")).unwrap();
        fs::create_dir_all(at("site/app-0")).unwrap();
        for (path, text) in [
            ("site/index.html", "first"),
            ("site/ru/index.html", "ru"),
            ("site/app-0/a.wasm", "wasm"),
            ("site/.hidden.txt", "hidden"),
            ("site/program.exe", "no kind of a site"),
            ("secret.txt", "secret"),
        ] {
            fs::write(at(path), text).unwrap();
        }
        symlink(at("secret.txt"), at("site/link.txt")).unwrap();
        folder
    }

    fn answered(request: &str) -> String {
        let folder = site();
        let site = fs::canonicalize(folder.path().join("site")).unwrap();
        let mut said = Vec::new();
        to(&site, request.as_bytes(), &mut said).unwrap();
        String::from_utf8(said).unwrap()
    }

    fn get(path: &str) -> String {
        answered(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))
    }

    #[test]
    fn a_file_comes_with_its_type() {
        for (path, kind, body) in [
            ("/", "text/html; charset=utf-8", "first"),
            ("/?v=1", "text/html; charset=utf-8", "first"),
            ("/ru/", "text/html; charset=utf-8", "ru"),
            ("/ru/index.html", "text/html; charset=utf-8", "ru"),
            ("/app-0/a.wasm", "application/wasm", "wasm"),
        ] {
            let said = get(path);
            assert!(said.starts_with("HTTP/1.1 200 OK\r\n"), "{path}: {said}");
            assert!(said.contains(&format!("\r\nContent-Type: {kind}\r\n")), "{path}: {said}");
            assert!(said.ends_with(&format!("\r\n\r\n{body}")), "{path}: {said}");
        }
        assert!(get("/ru").contains("\r\nLocation: /ru/\r\n"));
    }

    #[test]
    fn nothing_else_of_the_computer_is_reached() {
        for path in [
            "/../secret.txt",
            "/ru/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "//etc/passwd",
            "/ru//../../secret.txt",
            "/./secret.txt",
            "/link.txt",
            "/.hidden.txt",
            "/program.exe",
            "/app-0/",
            "/nowhere",
            "/index.html/",
            "secret.txt",
            "http://127.0.0.1/",
            "*",
        ] {
            let said = get(path);
            assert!(said.starts_with("HTTP/1.1 404 Not Found\r\n"), "{path}: {said}");
            assert!(!said.contains("secret") && !said.contains("a.wasm"), "{path}: {said}");
        }
    }

    #[test]
    fn what_is_no_request_for_a_file_is_refused() {
        assert!(answered("POST / HTTP/1.1\r\n\r\nx").starts_with("HTTP/1.1 405 "));
        for request in ["", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nHost: 1", "\r\n\r\n"] {
            assert!(answered(request).starts_with("HTTP/1.1 400 "), "{request:?}");
        }
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(20_000));
        assert!(answered(&long).starts_with("HTTP/1.1 400 "));
        let head = answered("HEAD / HTTP/1.1\r\n\r\n");
        assert!(head.contains("\r\nContent-Length: 5\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    }
}
