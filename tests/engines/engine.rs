//! A fresh browser of the engine in question for each test.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::release::Release;
use crate::support::server::Site;
use crate::support::server::broken::{Broken, Fault, Files, NOTHING};
use crate::support::{Page, environment, session};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Nothing waits that long unless it fails.
const PATIENCE: Duration = Duration::from_secs(20);

impl Engine {
    /// The one that this run is about.
    pub(crate) fn this() -> Self {
        match environment::engine().as_str() {
            "Chromium" => Self::Chromium,
            "Firefox" => Self::Firefox,
            "WebKit" => Self::WebKit,
            other => panic!("KOMEK_ENGINE is `{other}`, and not Chromium, Firefox or WebKit"),
        }
    }

    /// WebKit's driver has no command for it.
    pub(crate) fn prints(self) -> bool {
        self != Self::WebKit
    }

    fn driver(self, port: u16, screen: Option<&Screen>) -> Command {
        let mut command = Command::new(match self {
            Self::Chromium => environment::chromedriver(),
            Self::Firefox => environment::geckodriver(),
            Self::WebKit => environment::webkit_driver(),
        });
        command.arg(format!("--port={port}"));
        if let Some(screen) = screen {
            command.env("DISPLAY", format!(":{}", screen.number));
            // As root in a container, without a bus for assistive technology and without a graphics card.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("NO_AT_BRIDGE", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
        }
        command
    }

    fn capabilities(self, patient: bool) -> Capabilities {
        let wanted = match self {
            Self::Chromium => json!({"goog:chromeOptions": {
                "binary": environment::chromium(), "args": session::FLAGS,
            }}),
            Self::Firefox => json!({"moz:firefoxOptions": {
                "binary": environment::firefox(), "args": ["-headless"],
                // Its end lasts three seconds longer otherwise, for a profile that nobody opens again.
                "prefs": {"toolkit.shutdown.fastShutdownStage": 3},
            }}),
            // The driver starts the browser that it was built with.
            Self::WebKit => json!({}),
        };
        let Value::Object(mut wanted) = wanted else { return Capabilities::default() };
        // What comes late is what a test is about: the driver must not wait for it.
        wanted
            .insert("pageLoadStrategy".to_owned(), if patient { "normal" } else { "none" }.into());
        wanted.into()
    }
}

/// Runs a test on a page, which then has to be found clean. The browser is closed whatever happens.
pub(crate) fn run(test: impl AsyncFnOnce(&Page)) {
    run_on(NOTHING, test);
}

/// The same where some files come late, and the page is left without them.
pub(crate) fn run_leaving(files: Files, test: impl AsyncFnOnce(&Page)) {
    run_on((Fault::Late, files), test);
}

/// The same of a release that a worker may keep.
pub(crate) fn run_release(release: &Release, test: impl AsyncFnOnce(&Page)) {
    run_at(Site::start(release.folder(), NOTHING), false, test);
}

/// The same where the page is tapped before its app is there.
pub(crate) fn run_release_at_once(release: &Release, test: impl AsyncFnOnce(&Page)) {
    run_at(Site::start(release.folder(), NOTHING), true, test);
}

fn run_on(broken: Broken, test: impl AsyncFnOnce(&Page)) {
    let site = Site::start(environment::dist(), broken);
    site.put_first([&*first(), session::NO_WORKER].concat());
    run_at(site, broken.0 == Fault::Late, test);
}

/// What every page begins with.
pub(crate) fn first() -> String {
    [&*session::clock(session::Setting::default().now), LISTENER].concat()
}

fn run_at(site: Site, leaving: bool, test: impl AsyncFnOnce(&Page)) {
    let engine = Engine::this();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime on this thread");
    let screen = (engine == Engine::WebKit).then(Screen::start);
    let driver = Driver::start(engine, screen.as_ref());
    let page = runtime.block_on(open(engine, &driver, site, leaving));
    let done = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&page).await;
            assert_clean(&page, leaving).await;
        });
    }));
    let _ = runtime.block_on(page.browser.quit());
    if let Err(panic) = done {
        resume_unwind(panic);
    }
}

async fn open(engine: Engine, driver: &Driver, site: Site, leaving: bool) -> Page {
    let address = format!("http://127.0.0.1:{}", driver.port);
    let browser = WebDriver::new(address, engine.capabilities(!leaving)).await;
    let browser = browser.expect("the browser starts");
    let version = browser.capabilities().get("browserVersion").and_then(Value::as_str);
    println!("komek: {engine:?}: {}", version.unwrap_or("of no version"));
    // As narrow as its window gets: a phone's width where it can be.
    browser.set_window_rect(0, 0, 360, 800).await.expect("a small window");
    Page { browser, site }
}

/// What the listener says of a notice that something is broken or late.
const NOTICE: &str = "a notice";

/// What a browser says where a page changes its height twice in one frame: the frame's host hears of the second in the
/// next (Resize Observer, section 3.3.6). WebKit's own layout does so on a busy machine: 1 of 30 letters in their frame.
const LATER: &str = "ResizeObserver loop completed with undelivered notifications.";

/// Only Chromium tells what was said in the console, so that every document hears itself.
const LISTENER: &str = "{
    const hear = (...words) => { sessionStorage.complaints = (sessionStorage.complaints || '') + words.join(' ') + '\\n'; };
    console.error = console.warn = hear;
    new MutationObserver(() => /failed|late/.test(document.documentElement.dataset.app) && hear('a notice'))
        .observe(document.documentElement, {attributes: true, attributeFilter: ['data-app']});
    addEventListener('error', event => event.target == window ? hear(event.message)
        : hear('not loaded:', event.target.src || event.target.href), true);
    addEventListener('unhandledrejection', event => hear('rejected:', event.reason));
    addEventListener('securitypolicyviolation', event => hear('policy:', event.violatedDirective, event.blockedURI, event.sample));
}";

async fn assert_clean(page: &Page, leaving: bool) {
    let complaints = page.string("return sessionStorage.complaints").await;
    // A browser cuts short what is on its way to a page that is left, and tells the page in words of its own.
    let meant = |line: &&str| *line != LATER && (!leaving || *line == NOTICE);
    let complaints: Vec<_> = complaints.lines().filter(meant).collect();
    assert_eq!(complaints, [""; 0], "the page stays quiet");
    // Firefox asks the host for a picture of the site by itself, where it leaves a page before it has read which one.
    let by_itself =
        |one: &String| Engine::this() != Engine::Firefox || !one.ends_with("/favicon.ico");
    let strange: Vec<_> = page.site.strange_requests().into_iter().filter(by_itself).collect();
    assert_eq!(strange, Vec::<String>::new(), "nothing is asked for elsewhere");
}

/// Ended when dropped.
struct Program(Child);

impl Program {
    fn start(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display())))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A driver of its own for each test: those of Firefox and WebKit have one session at a time.
struct Driver {
    _program: Program,
    port: u16,
}

impl Driver {
    fn start(engine: Engine, screen: Option<&Screen>) -> Self {
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr());
        let port = free.expect("a free port").port();
        let program = Program::start(engine.driver(port, screen).stdout(Stdio::null()));
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < deadline, "the driver does not listen");
            thread::sleep(Duration::from_millis(10));
        }
        Self { _program: program, port }
    }
}

/// What WebKit's browser draws on: it has no window without one. It goes last, and takes along a browser that its
/// driver has left behind. The pointer is in its middle: without a window manager the window below the pointer is
/// the active one, and so it has to reach there.
struct Screen {
    _program: Program,
    number: String,
}

impl Screen {
    fn start() -> Self {
        let mut command = Command::new(environment::xvfb());
        command.args(["-displayfd", "1", "-screen", "0", "800x800x24", "-nolisten", "tcp"]);
        let mut program = Program::start(command.stdout(Stdio::piped()));
        let mut number = String::new();
        let output = program.0.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut number).expect("it names its number");
        Self { _program: program, number: number.trim().to_owned() }
    }
}
