//! The built site on 127.0.0.1, in a folder of another site, as a school would put it.
//!
//! One thread and one answer for each connection: a server that keeps connections open for a pool of threads can
//! leave a browser waiting, and a test could not tell that from a fault of the page.

pub(crate) mod broken;
mod media;

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use broken::{Broken, Fault, NOTHING, extension, is_wasm};
use media::media_type;

/// Every address in the page is relative, so that nothing but this folder is ever asked for.
pub(crate) const FOLDER: &str = "/a/b/";

/// A page of somebody else, which has the site in a frame.
const HOST: &str = "/host";

/// A running server; it stops when dropped.
pub(crate) struct Site {
    address: SocketAddr,
    /// The site's own, as [`FOLDER`] is.
    folder: &'static str,
    state: Arc<State>,
}

struct State {
    folder: Mutex<PathBuf>,
    broken: Broken,
    mended: AtomicBool,
    /// The app's wasm is on its way and does not arrive.
    held: AtomicBool,
    /// Every page is the first.
    same: AtomicBool,
    /// Nothing is for a page of another origin.
    closed: AtomicBool,
    ended: AtomicBool,
    /// What [`HOST`] is answered with.
    host: Mutex<String>,
    /// A script that every page begins with.
    first: Mutex<String>,
    /// Files that whoever runs the site has put beside it.
    beside: Mutex<Vec<(String, String)>>,
    /// Host and path of each request.
    seen: Mutex<Vec<(String, String)>>,
}

impl Site {
    pub(crate) fn start(folder: PathBuf, broken: Broken) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("the address of the port");
        let state = Arc::new(State::of(folder, broken));
        let for_answers = Arc::clone(&state);
        thread::spawn(move || accept(&listener, &for_answers));
        Self { address, folder: FOLDER, state }
    }

    /// The site as another server has it, below the same folder.
    pub(crate) fn elsewhere(address: SocketAddr) -> Self {
        Self { address, folder: FOLDER, state: Arc::new(State::of(PathBuf::new(), NOTHING)) }
    }

    /// The same with nothing beside it.
    pub(crate) fn at_root(address: SocketAddr) -> Self {
        let mut site = Self::elsewhere(address);
        site.folder = "/";
        site
    }

    /// Where the start page is.
    pub(crate) fn address(&self) -> String {
        format!("http://{}{}", self.address, self.folder)
    }

    /// From now on every file is there.
    pub(crate) fn mend(&self) {
        self.state.mended.store(true, Ordering::SeqCst);
    }

    /// Keeps the app from arriving, or lets it.
    pub(crate) fn hold(&self, held: bool) {
        self.state.held.store(held, Ordering::SeqCst);
    }

    /// From now on it is another release that is served, and nothing of the one before.
    pub(crate) fn release(&self, folder: PathBuf) {
        *self.state.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder;
    }

    /// From now on nobody is answered.
    pub(crate) fn stop(&self) {
        self.state.ended.store(true, Ordering::SeqCst);
        // The listener looks up at a next connection only, so here is one.
        let _ = TcpStream::connect(self.address);
    }

    /// How often files of the site were asked for.
    pub(crate) fn asked(&self, files: impl Fn(&str) -> bool) -> usize {
        let seen = self.state.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.iter()
            .filter_map(|(_, path)| path.strip_prefix(FOLDER))
            .filter(|path| files(path))
            .count()
    }

    /// From now on a page is answered with the first page of all, whatever its address.
    pub(crate) fn answer_with_the_first_page(&self) {
        self.state.same.store(true, Ordering::SeqCst);
    }

    /// From now on no page of another origin may read a file, as where a server was set up without the recipe's header.
    pub(crate) fn close_to_strangers(&self) {
        self.state.closed.store(true, Ordering::SeqCst);
    }

    /// Puts a page of somebody else beside the site, and says where it is.
    pub(crate) fn host(&self, page: String) -> String {
        *self.state.host.lock().unwrap_or_else(PoisonError::into_inner) = page;
        format!("http://{}{HOST}", self.address)
    }

    /// The same page at another site: under another name.
    pub(crate) fn host_elsewhere(&self, page: String) -> String {
        self.host(page);
        format!("http://localhost:{}{HOST}", self.address.port())
    }

    /// Begins every page with a script, such as a clock of its own, where the engine has no way to run one before those
    /// of the page. The page's policy holds for what follows the element that names it, and that comes later; whatever
    /// the policy and the hashes are about is served as it is published.
    pub(crate) fn put_first(&self, script: String) {
        *self.state.first.lock().unwrap_or_else(PoisonError::into_inner) = script;
    }

    /// Puts a file into the folder of the site, as whoever runs it may.
    pub(crate) fn put_beside(&self, name: &str, text: &str) {
        let mut beside = self.state.beside.lock().unwrap_or_else(PoisonError::into_inner);
        beside.push((name.to_owned(), text.to_owned()));
    }

    /// Whether an address is of the site, or of the page that has it in a frame.
    pub(crate) fn is_own(&self, address: &str) -> bool {
        address.starts_with(&self.address()) || address.ends_with(HOST)
    }

    /// The requests that a page of this folder has no reason to make.
    pub(crate) fn strange_requests(&self) -> Vec<String> {
        let own = self.address.to_string();
        let seen = self.state.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let strange = seen
            .iter()
            .filter(|(host, path)| path != HOST && (*host != own || !path.starts_with(FOLDER)));
        strange.map(|(host, path)| format!("{host}{path}")).collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(listener: &TcpListener, state: &Arc<State>) {
    for stream in listener.incoming().map_while(Result::ok) {
        if state.ended.load(Ordering::SeqCst) {
            return;
        }
        let state = Arc::clone(state);
        // A browser that has gone away is no fault of the page.
        thread::spawn(move || state.answer(&stream).unwrap_or_default());
    }
}

impl State {
    fn of(folder: PathBuf, broken: Broken) -> Self {
        let [mended, held, same, closed, ended] = [false; 5].map(AtomicBool::new);
        Self {
            folder: Mutex::new(folder),
            broken,
            mended,
            held,
            same,
            closed,
            ended,
            host: Mutex::default(),
            first: Mutex::default(),
            beside: Mutex::default(),
            seen: Mutex::default(),
        }
    }

    fn answer(&self, mut stream: &TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let Some(request) = lines.next().transpose()? else { return Ok(()) };
        let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
        let mut host = String::new();
        for line in lines {
            let line = line?;
            match line.split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("host") => {
                    value.clone_into(&mut host);
                }
                Some(_) => {}
                None => break,
            }
        }
        while is_wasm(&path) && self.is_holding() {
            thread::sleep(Duration::from_millis(5));
        }
        // What is on its way stays there; mended is what is asked for later.
        if self.fault(&path) == Some(Fault::Stalled) {
            while !self.ended.load(Ordering::SeqCst) {
                thread::sleep(Duration::from_millis(5));
            }
        }
        if self.fault(&path) == Some(Fault::Late) {
            thread::sleep(Duration::from_secs(2));
        }
        let (status, kind, content) = match self.file(&path) {
            Some((kind, content)) => ("200 OK", kind, content),
            None => ("404 Not Found", "text/plain", b"not here".to_vec()),
        };
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push((host, path));
        let length = content.len();
        let closed = self.closed.load(Ordering::SeqCst);
        let to_all = if closed { "" } else { "Access-Control-Allow-Origin: *\r\n" };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{to_all}Connection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(&content)
    }

    fn is_holding(&self) -> bool {
        self.held.load(Ordering::SeqCst) && !self.ended.load(Ordering::SeqCst)
    }

    /// What is wrong with the file of an address, until it is mended.
    fn fault(&self, path: &str) -> Option<Fault> {
        let (fault, files) = self.broken;
        let over = [&self.mended, &self.ended].into_iter().any(|over| over.load(Ordering::SeqCst));
        let file = path.strip_prefix(FOLDER)?.split('?').next()?;
        (!over && files(file)).then_some(fault)
    }

    fn file(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        if path == HOST {
            let host = self.host.lock().unwrap_or_else(PoisonError::into_inner);
            return Some((media_type("host.html"), host.clone().into_bytes()));
        }
        let name = match path.strip_prefix(FOLDER)?.split('?').next()? {
            name if name.is_empty() || name.ends_with('/') => {
                let folder = if self.same.load(Ordering::SeqCst) { "" } else { name };
                [folder, "index.html"].concat()
            }
            name => name.to_owned(),
        };
        let name = &*name;
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return None;
        }
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let beside = self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        let put = beside.iter().find(|(put, _)| put == name);
        let mut content = match put {
            Some((_, text)) => text.clone().into_bytes(),
            None => fs::read(folder.join(name)).ok()?,
        };
        match self.fault(path) {
            Some(Fault::Missing) => return None,
            Some(Fault::Page) => return Some((media_type("a.html"), b"<!doctype html>".to_vec())),
            Some(Fault::Cut) => content.truncate(content.len() / 2),
            Some(Fault::Other) => content.iter_mut().take(1).for_each(|byte| *byte ^= 1),
            Some(Fault::Stalled | Fault::Late) | None => {}
        }
        if extension(name) == "html" {
            content = self.begun(&content);
        }
        Some((media_type(name), content))
    }

    /// A page with the script that is put first.
    fn begun(&self, page: &[u8]) -> Vec<u8> {
        let first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        if first.is_empty() {
            return page.to_owned();
        }
        let page = String::from_utf8_lossy(page);
        page.replacen("<head>", &format!("<head><script>{first}</script>"), 1).into_bytes()
    }
}
