//! A fresh browser for each test, and what it starts with.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::json;
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    PageLoadStrategy, WebDriver,
};

use super::driver::{self, Driver};
use super::environment;
use super::page::Page;
use super::server::Site;
use super::server::broken::{Broken, NOTHING};
use super::watch;

/// How a test wants its browser and its site.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// What the device takes for the present moment.
    pub(crate) now: &'static str,
    pub(crate) size: (u32, u32),
    pub(crate) broken: Broken,
    /// Whether the driver waits for a page to have loaded before it does anything else.
    pub(crate) patient: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self { now: "2026-11-30T06:00:00Z", size: (360, 800), broken: NOTHING, patient: true }
    }
}

/// Chromium as root in a container, talking to nobody but the site.
pub(crate) const FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en",
    // Pages and services of the browser itself, which take time from the page that is tested.
    "--disable-features=Translate,MediaRouter,OptimizationHints,PreloadTopChromeWebUI,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/// Runs a test on a page, which then has to be found clean. The browser is closed whatever happens.
pub(crate) fn run(setting: Setting, test: impl AsyncFnOnce(&Page)) {
    run_on(environment::dist(), setting, test);
}

/// The same on another site than the one that is published.
pub(crate) fn run_on(site: PathBuf, setting: Setting, test: impl AsyncFnOnce(&Page)) {
    run_at(Site::start(site, setting.broken), setting, test);
}

/// The same wherever a site is served.
pub(crate) fn run_at(site: Site, setting: Setting, test: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime on this thread");
    let driver = driver::shared();
    let page = runtime.block_on(open(&driver, site, setting));
    let done = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&page).await;
            watch::assert_clean(&page).await;
        });
    }));
    let _ = runtime.block_on(page.browser.quit());
    if let Err(panic) = done {
        resume_unwind(panic);
    }
}

async fn open(driver: &Arc<Driver>, site: Site, setting: Setting) -> Page {
    let browser = start(&driver.address(), setting.patient).await.expect("Chromium starts");
    let page = Page { browser, site };
    page.devtools("Page.enable", json!({})).await;
    page.before_every_load(&clock(setting.now)).await;
    page.before_every_load(watch::LISTENER).await;
    page.before_every_load(NO_WORKER).await;
    page.resize(setting.size).await;
    page
}

/// The driver makes a new empty profile for each session, and removes it at its end.
async fn start(address: &str, patient: bool) -> thirtyfour::error::WebDriverResult<WebDriver> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&environment::chromium().to_string_lossy())?;
    if !patient {
        wanted.set_page_load_strategy(PageLoadStrategy::None)?;
    }
    for flag in FLAGS {
        wanted.add_arg(flag)?;
    }
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    WebDriver::new(address, wanted).await
}

/// What a test is about comes from its server, and from no worker in its place.
pub(crate) const NO_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

/// The rules have dates, so that a test must not depend on the day it runs. The clock still runs.
pub(crate) fn clock(now: &str) -> String {
    format!(
        "{{ const real = Date.now; const shift = Date.parse('{now}') - real(); Date.now = () => real() + shift; }}"
    )
}
