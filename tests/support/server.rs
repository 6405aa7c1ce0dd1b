//! The built site on 127.0.0.1, in a folder of another site, as a school would put it.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tiny_http::{Header, Request, Response, Server};

/// Every address in the page is relative, so that nothing but this folder is ever asked for.
const FOLDER: &str = "/a/b/";

/// Which files the server pretends not to have.
pub(crate) type Missing = fn(&str) -> bool;

/// A running server; it stops when dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    state: Arc<State>,
    port: u16,
}

struct State {
    folder: PathBuf,
    missing: Missing,
    mended: AtomicBool,
    /// Host and path of each request.
    seen: Mutex<Vec<(String, String)>>,
}

/// A browser keeps several connections open, and one must not hold up the others.
const THREADS: usize = 4;

impl Site {
    pub(crate) fn start(folder: PathBuf, missing: Missing) -> Self {
        let server = Arc::new(Server::http(("127.0.0.1", 0)).expect("a free port"));
        let port = server.server_addr().to_ip().expect("an address with a port").port();
        let mended = AtomicBool::new(false);
        let state = Arc::new(State { folder, missing, mended, seen: Mutex::default() });
        for _ in 0..THREADS {
            let (server, state) = (Arc::clone(&server), Arc::clone(&state));
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    state.answer(request);
                }
            });
        }
        Self { server, state, port }
    }

    /// Where the start page is.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}", self.port)
    }

    /// From now on every file is there.
    pub(crate) fn mend(&self) {
        self.state.mended.store(true, Ordering::SeqCst);
    }

    /// The requests that a page of this folder has no reason to make.
    pub(crate) fn strange_requests(&self) -> Vec<String> {
        let host = format!("127.0.0.1:{}", self.port);
        let seen = self.state.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let strange = seen.iter().filter(|(to, path)| *to != host || !path.starts_with(FOLDER));
        strange.map(|(to, path)| format!("{to}{path}")).collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.server.unblock();
        }
    }
}

impl State {
    fn answer(&self, request: Request) {
        let host = request.headers().iter().find(|header| header.field.equiv("Host"));
        let host = host.map(|header| header.value.to_string()).unwrap_or_default();
        let path = request.url().to_owned();
        let response = self.file(&path);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push((host, path));
        // A browser that has gone away is no fault of the page.
        let _ = match response {
            Some((content, kind)) => {
                let kind = Header::from_bytes("Content-Type", kind).expect("written in this file");
                request.respond(Response::from_data(content).with_header(kind))
            }
            None => request.respond(Response::from_string("not here").with_status_code(404)),
        };
    }

    fn file(&self, path: &str) -> Option<(Vec<u8>, &'static str)> {
        let name = match path.strip_prefix(FOLDER)?.split('?').next()? {
            "" => "index.html",
            name => name,
        };
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || ((self.missing)(name) && !self.mended.load(Ordering::SeqCst)) {
            return None;
        }
        Some((fs::read(self.folder.join(name)).ok()?, media_type(name)))
    }
}

fn media_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
