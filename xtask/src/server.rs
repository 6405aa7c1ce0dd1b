//! A small server of static files: what a plain web host does, and no more.
//!
//! There is no fall-back page, because the published site has none: what is missing here is missing
//! there.

use std::fs::{self, File};
use std::io::{self, Cursor};
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use tiny_http::{Header, Method, Request, Response, ResponseBox, Server, StatusCode};

/// A folder that is being served.
pub(crate) struct Site {
    folder: PathBuf,
    /// Held for reading while a request is answered, for writing while the folder's content
    /// changes.
    steady: RwLock<()>,
}

impl Site {
    /// Serves a folder until this process ends.
    pub(crate) fn start(folder: PathBuf, listener: TcpListener) -> io::Result<Arc<Self>> {
        let server = Arc::new(Server::from_listener(listener, None).map_err(io::Error::other)?);
        let site = Arc::new(Self { folder, steady: RwLock::new(()) });
        // A browser keeps several connections open; one slow file must not hold up the others.
        for _ in 0..4 {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    site.answer(request);
                }
            });
        }
        Ok(site)
    }

    /// Changes the folder's content. Requests wait, so that whoever reloads gets the new page and
    /// never half of one.
    pub(crate) fn change<T>(&self, change: impl FnOnce() -> T) -> T {
        let _nobody_reads = self.steady.write().unwrap_or_else(PoisonError::into_inner);
        change()
    }

    fn answer(&self, request: Request) {
        let _nobody_writes = self.steady.read().unwrap_or_else(PoisonError::into_inner);
        let response = match request.method() {
            Method::Get | Method::Head => self.response(request.url()),
            _ => text(405, "only GET and HEAD are answered"),
        };
        // A browser that has gone away is no fault of ours.
        let _ = request.respond(response);
    }

    fn response(&self, url: &str) -> ResponseBox {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let Some(file) = inside(path).map(|inside| self.folder.join(inside)) else {
            return text(400, "that is no path");
        };
        if file.is_dir() {
            if !path.ends_with('/') {
                // Relative addresses in the page count from the last slash.
                return text(302, "").with_header(header("Location", &format!("{path}/"))).boxed();
            }
            return self.file(&file.join("index.html"));
        }
        self.file(&file)
    }

    fn file(&self, file: &Path) -> ResponseBox {
        match File::open(file) {
            Ok(content) => Response::from_file(content)
                .with_header(header("Content-Type", media_type(file)))
                .with_header(header("Cache-Control", "no-store"))
                .boxed(),
            Err(_) => match fs::read(self.folder.join("404.html")) {
                Ok(page) => Response::from_data(page)
                    .with_status_code(404)
                    .with_header(header("Content-Type", "text/html; charset=utf-8"))
                    .boxed(),
                Err(_) => text(404, "there is no such file"),
            },
        }
    }
}

/// The file that a path names inside the served folder, or nothing if the path leads out of it.
fn inside(path: &str) -> Option<PathBuf> {
    let decoded = decoded(path.strip_prefix('/')?)?;
    let path = PathBuf::from(decoded);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

fn text(status: u16, text: &str) -> ResponseBox {
    let length = text.len();
    let kind = header("Content-Type", "text/plain; charset=utf-8");
    let content = Cursor::new(text.to_owned().into_bytes());
    Response::new(StatusCode(status), vec![kind], content, Some(length), None).boxed()
}

fn header(name: &str, value: &str) -> Header {
    // A value that is no header, such as a path with letters beyond ASCII, becomes an empty one.
    Header::from_bytes(name, value)
        .or_else(|()| Header::from_bytes(name, ""))
        .unwrap_or_else(|()| unreachable!("names of headers are written in this file"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_the_folder() {
        assert_eq!(inside("/"), Some(PathBuf::new()));
        assert_eq!(inside("/ru/index.html"), Some(PathBuf::from("ru/index.html")));
        assert_eq!(inside("/%D2%9B"), Some(PathBuf::from("қ")));
        assert_eq!(inside("/../secret"), None);
        assert_eq!(inside("/%2e%2e/secret"), None);
        assert_eq!(inside("//etc/passwd"), None);
        assert_eq!(inside("/%zz"), None);
    }

    #[test]
    fn folders_have_an_index_and_an_address_that_ends_in_a_slash() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("ru")).unwrap();
        fs::write(folder.path().join("ru/index.html"), "<!doctype html>").unwrap();
        let site = Site { folder: folder.path().to_owned(), steady: RwLock::new(()) };
        let status = |url| site.response(url).status_code().0;
        assert_eq!(status("/ru/?lang=ru"), 200);
        assert_eq!(status("/ru"), 302);
        assert_eq!(status("/kk/"), 404);
        assert_eq!(status("/%2e%2e/"), 400);
    }
}
