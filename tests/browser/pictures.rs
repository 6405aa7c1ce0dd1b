//! What pages and sheets look like is what somebody has looked at: every picture in `tests/pictures` is compared with the
//! page as it is now. `cargo xtask pictures --update` draws them again, to be looked at before they are committed.
//!
//! A picture is of one browser and one font; both are named beside them, and another font fails before anything is drawn.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use rules::Lang;
use serde_json::{Value, json};

use super::fonts;
use crate::support::pdf::Sheet;
use crate::support::raster::Picture;
use crate::support::screens::{self, Screen};
use crate::support::server::broken::{Fault, is_wasm};
use crate::support::{Page, Setting, run, watch};

/// The one family of all pictures.
const FONT: &str = "Noto Sans";
const INSTALL: &str = "apt-get install --yes fonts-noto-core";

/// A phone. A page is as long as it is, up to three of them.
const SIZE: (u32, u32) = (360, 740);
const LONGEST: f64 = 3.0 * 740.0;
/// Of a printed page: letters can be told apart, and a page is 30 kB.
const DOTS_PER_INCH: u32 = 60;

/// Of all pictures.
const MOST_BYTES: u64 = 1_200_000;

/// A language for each: all three are looked at, and none twice.
const SCREENS: [(&str, Lang); 15] = [
    ("start", Lang::Kk),
    ("question-care", Lang::Ru),
    ("question-hardship", Lang::En),
    ("question-income", Lang::Kk),
    ("question-members", Lang::Ru),
    ("question-channel", Lang::En),
    ("error-number", Lang::Kk),
    ("check-children", Lang::Ru),
    ("children", Lang::Kk),
    ("result-low-income", Lang::Kk),
    ("result-need", Lang::Ru),
    ("result-none", Lang::En),
    ("result-children", Lang::En),
    ("refusal", Lang::Kk),
    ("rules", Lang::Ru),
];

/// The results whose sheets are looked at, page by page.
const SHEETS: [(&str, Lang); 3] =
    [("result-low-income", Lang::Ru), ("result-children", Lang::Kk), ("result-board", Lang::En)];

/// Nothing moves, not even the time, and no caret blinks.
const STILL: &str = "{ const now = Date.parse('2026-11-30T06:00:00Z'); Date.now = () => now; }";
/// The code on a sheet has the address in it, and the port of this server is another each time: its place stays.
const NO_CARET_AND_NO_CODE: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { caret-color: transparent !important } .qr__ink { visibility: hidden }');
    document.adoptedStyleSheets = [sheet];";
/// The fonts and the styles that come last are there.
const STYLED: &str = "return document.fonts.status === 'loaded'
    && [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)";

#[test]
fn every_page_and_sheet_looks_as_it_was_reviewed() {
    let mut reviewed = Reviewed::new();
    run(Setting { size: SIZE, ..Setting::default() }, async |page| {
        page.before_every_load(STILL).await;
        let reduce = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
        page.devtools("Emulation.setEmulatedMedia", reduce).await;
        page.load("/kk/").await;
        let drawn_with = fonts::fonts(page, "h1#heading").await;
        assert_eq!(drawn_with, [FONT], "the pictures are drawn with {FONT}; by hand: {INSTALL}");
        reviewed.browser = browser(page).await;
        for (name, lang) in SCREENS {
            screen(name).show(page, lang).await;
            reviewed.hold(&format!("{name}-{}", lang.tag()), &picture(page).await);
        }
        page.guide(Lang::Kk).await;
        reviewed.hold("guide-kk", &picture(page).await);
        for (name, lang) in SHEETS {
            screen(name).show(page, lang).await;
            let pages = sheet(page).await.pages(DOTS_PER_INCH);
            for (place, drawn) in pages.iter().enumerate() {
                let name = name.replace("result", "sheet");
                reviewed.hold(&format!("{name}-{}-{}", lang.tag(), place + 1), drawn);
            }
        }
    });
    let broken = (Fault::Missing, is_wasm as _);
    run(Setting { size: SIZE, broken, ..Setting::default() }, async |page| {
        page.load_only("/ru/").await;
        page.wait("the notice", "return document.documentElement.dataset.app === 'failed'").await;
        reviewed.hold("notice-ru", &picture(page).await);
        watch::complaints(page).await;
    });
    reviewed.end();
}

fn screen(name: &str) -> Screen {
    let found = screens::all().into_iter().find(|screen| screen.name == name);
    found.unwrap_or_else(|| panic!("no screen {name}"))
}

/// The page from its top, as long as it is.
async fn picture(page: &Page) -> Picture {
    page.wait("styles and fonts", STYLED).await;
    page.script(NO_CARET_AND_NO_CODE, vec![]).await;
    let (width, height) = SIZE;
    let long = page.script("return document.documentElement.scrollHeight", vec![]).await;
    let long = long.as_f64().unwrap_or_default().clamp(f64::from(height), LONGEST);
    let clip = json!({"x": 0, "y": 0, "width": width, "height": long, "scale": 1});
    let wanted = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
    let taken = page.devtools("Page.captureScreenshot", wanted).await;
    let taken = thirtyfour::support::base64_decode(taken["data"].as_str().unwrap_or_default());
    Picture::of_png(&taken.expect("a picture"))
}

/// The sheet with the place of its code, which comes a moment after the sheet that is made to be printed.
async fn sheet(page: &Page) -> Sheet {
    page.wait("styles and fonts", STYLED).await;
    page.script(NO_CARET_AND_NO_CODE, vec![]).await;
    Sheet::print(page).await;
    page.wait("the code", "return document.querySelector('.sheet .qr') !== null").await;
    Sheet::print(page).await
}

async fn browser(page: &Page) -> String {
    let version = page.devtools("Browser.getVersion", json!({})).await;
    version.get("product").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The pictures that were looked at, and what is different now.
struct Reviewed {
    folder: PathBuf,
    /// Where somebody finds what is different.
    target: PathBuf,
    update: bool,
    browser: String,
    names: Vec<String>,
    wrong: Vec<String>,
}

impl Reviewed {
    const DRAWN_WITH: &str = "drawn-with.txt";

    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (folder, target) = (root.join("tests/pictures"), root.join("target/pictures"));
        let _ = fs::remove_dir_all(&target);
        for folder in [&folder, &target] {
            fs::create_dir_all(folder).expect("a folder for the pictures");
        }
        let (update, browser) = (env::var_os("UPDATE").is_some(), String::new());
        Self { folder, target, update, browser, names: Vec::new(), wrong: Vec::new() }
    }

    fn hold(&mut self, name: &str, got: &Picture) {
        self.names.push(format!("{name}.png"));
        let file = self.folder.join(format!("{name}.png"));
        if self.update {
            return got.write(&file);
        }
        let leave = |kind: &str, picture: &Picture| {
            picture.write(&self.target.join(format!("{name}.{kind}.png")));
        };
        let Some(wanted) = Picture::read(&file) else {
            leave("got", got);
            return self.wrong.push(format!("{name}: nobody has looked at it"));
        };
        let Some(found) = wanted.difference(got) else { return };
        leave("wanted", &wanted);
        leave("got", got);
        leave("difference", &found.shown);
        let hundredths = (found.pixels * 10_000).div_ceil(found.all);
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let (first, last) = found.rows;
        self.wrong.push(format!(
            "{name}: {whole}.{rest:02} % of the pixels differ, in rows {first} to {last}"
        ));
    }

    /// A page that is printed no more has no picture.
    fn end(mut self) {
        let drawn_with = self.folder.join(Self::DRAWN_WITH);
        let now = format!("{}\n{FONT}\n{}\n", self.browser, poppler());
        let mut size = 0;
        for file in fs::read_dir(&self.folder).expect("the pictures").flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name == Self::DRAWN_WITH {
                continue;
            }
            size += file.metadata().expect("a file").len();
            if self.names.contains(&name) {
                continue;
            }
            if self.update {
                fs::remove_file(file.path()).expect("it is there");
            } else {
                self.wrong.push(format!("{name}: no page is of that name any more"));
            }
        }
        if self.update {
            fs::write(&drawn_with, &now).expect("what they are drawn with is written");
        }
        let before = fs::read_to_string(drawn_with).unwrap_or_default();
        let on_one_line = |text: &str| text.lines().collect::<Vec<_>>().join(", ");
        assert!(
            self.wrong.is_empty(),
            "\n{}\nWanted, got and difference are in {}. They were drawn with {}, and now with {}. \
             What is meant to be so is drawn by `cargo xtask pictures --update`.",
            self.wrong.join("\n"),
            self.target.display(),
            on_one_line(&before),
            on_one_line(&now),
        );
        assert!(
            size <= MOST_BYTES,
            "{size} bytes of pictures, of {MOST_BYTES} that a clone may have"
        );
        println!("komek: pictures compared: {}", self.names.len());
    }
}

/// What draws the printed pages.
fn poppler() -> String {
    let said = Command::new("pdftoppm").arg("-v").output().expect("pdftoppm of poppler runs");
    String::from_utf8_lossy(&said.stderr).lines().next().unwrap_or_default().to_owned()
}
