//! Pictures of every screen and every sheet, for people to look at. `cargo xtask screens` runs this; it asserts
//! nothing beyond what every page has to keep to, and ends with how many pictures there are.

mod doors;
#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the tests in a browser need more of it")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use rules::Lang;
use serde_json::json;
use support::families::LOW_INCOME;
use support::pdf::Sheet;
use support::screens::{self, Screen};
use support::server::broken::{Fault, Files, is_wasm};
use support::{Page, Setting, environment, run, watch};

/// A phone, and a kiosk that stands upright.
const SIZES: [(u32, u32); 2] = [(360, 800), (1080, 1920)];

/// A day that the edition's money was not checked for.
const OUTSIDE: &str = "2027-02-01T06:00:00Z";

fn main() {
    let folder = environment::screens();
    // Pictures of screens that are no more would be looked at for nothing.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    for size in SIZES {
        run(Setting { size, ..Setting::default() }, async |page| {
            every_screen(page, size, &folder).await;
        });
        run(Setting { size, now: OUTSIDE, ..Setting::default() }, async |page| {
            outside_the_edition(page, size, &folder).await;
        });
        let broken = (Fault::Missing, is_wasm as Files);
        run(Setting { size, broken, ..Setting::default() }, async |page| {
            page.load_only("/kk/").await;
            page.wait("the notice", "return document.documentElement.dataset.app === 'failed'")
                .await;
            picture(page, size, &folder.join(format!("all-{}-failure.png", size.0))).await;
            watch::complaints(page).await;
        });
    }
    run(Setting { size: SIZES[0], ..Setting::default() }, async |page| {
        for lang in Lang::ALL {
            for screen in doors::all() {
                screen.show(page, lang).await;
                picture(page, SIZES[0], &named(&folder, lang, SIZES[0], &screen.name)).await;
            }
        }
    });
    run(Setting::default(), async |page| every_sheet(page, &folder).await);
    run(Setting::default(), async |page| every_other_paper(page, &folder).await);
    let made = fs::read_dir(&folder).expect("the folder is there").count();
    println!("{made} pictures in {}", folder.display());
}

async fn every_screen(page: &Page, size: (u32, u32), folder: &Path) {
    for lang in Lang::ALL {
        for screen in screens::all() {
            screen.show(page, lang).await;
            picture(page, size, &named(folder, lang, size, &screen.name)).await;
        }
    }
}

async fn outside_the_edition(page: &Page, size: (u32, u32), folder: &Path) {
    let shown = |screen: &Screen| ["start", "result-low-income"].contains(&&*screen.name);
    for lang in Lang::ALL {
        for screen in screens::all().into_iter().filter(shown) {
            screen.show(page, lang).await;
            let name = format!("outside-{}", screen.name);
            picture(page, size, &named(folder, lang, size, &name)).await;
        }
    }
}

async fn every_sheet(page: &Page, folder: &Path) {
    for lang in Lang::ALL {
        for screen in screens::results() {
            screen.show(page, lang).await;
            let name = screen.name.trim_start_matches("result-");
            kept(page, &folder.join(format!("{}-print-{name}", lang.tag()))).await;
        }
    }
}

/// What is printed, as the browser has made it and as one picture for each page.
async fn kept(page: &Page, prefix: &Path) {
    let sheet = Sheet::print(page).await;
    sheet.pictures(prefix);
    fs::copy(sheet.file(), prefix.with_extension("pdf")).expect("the PDF is kept");
}

/// What else there is on paper: the applications, the roll of a kiosk's printer, large letters, and the questions.
async fn every_other_paper(page: &Page, folder: &Path) {
    for lang in Lang::ALL {
        let named = |name: &str| folder.join(format!("{}-print-{name}", lang.tag()));
        Screen::new("", "application", LOW_INCOME).show(page, lang).await;
        kept(page, &named("application")).await;
        Screen::new("", "result", LOW_INCOME).show(page, lang).await;
        for (name, paper, print) in
            [("80mm", "80mm", ""), ("80mm-large", "80mm", "large"), ("large", "", "large")]
        {
            let set = "Object.assign(document.documentElement.dataset, { paper: arguments[0], print: arguments[1] })";
            page.script(set, vec![paper.into(), print.into()]).await;
            kept(page, &named(name)).await;
        }
        let below = if lang == Lang::Kk { String::new() } else { format!("{}/", lang.tag()) };
        let questions = format!("{}guide/{below}questions/", page.site.address());
        page.browser.goto(questions).await.expect("the questions on paper");
        kept(page, &named("questions")).await;
    }
}

fn named(folder: &Path, lang: Lang, (width, _): (u32, u32), name: &str) -> PathBuf {
    folder.join(format!("{}-{width}-{name}.png", lang.tag()))
}

/// The whole page, however long; no less than the window.
async fn picture(page: &Page, (width, height): (u32, u32), file: &Path) {
    let long = page.script("return document.documentElement.scrollHeight", vec![]).await;
    let long = long.as_f64().unwrap_or_default().max(f64::from(height));
    let clip = json!({"x": 0, "y": 0, "width": width, "height": long, "scale": 1});
    let wanted = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
    let taken = page.devtools("Page.captureScreenshot", wanted).await;
    let taken = thirtyfour::support::base64_decode(taken["data"].as_str().unwrap_or_default());
    fs::write(file, taken.expect("a picture")).expect("the picture is written");
}
