//! The sheet on paper: printed as the browser prints it, and read back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{ElementRef, Html, Selector};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};
use thirtyfour::support::base64_decode;

use super::page::Page;
use super::raster::Picture;
use super::wording::flat;

/// A line of a page, and where it stands on it, in points from the top left.
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Line {
    /// Whether another line is in the same column.
    pub(crate) fn is_over(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right
    }
}

pub(crate) struct Sheet {
    folder: TempDir,
}

impl Sheet {
    /// Prints what is shown, on the paper that the style sheet asks for: no sooner than a menu opens. Where drawing takes
    /// longer than a frame, yew goes on in a later task, and what is printed before that is the page as it was.
    pub(crate) async fn print(page: &Page) -> Self {
        let rest = "window.rests = false; requestIdleCallback(() => { window.rests = true; })";
        page.script(rest, vec![]).await;
        let rests = "return document.documentElement.dataset.app !== 'started' || window.rests";
        page.wait("the app to be at rest", rests).await;
        let wanted = json!({"preferCSSPageSize": true, "printBackground": false});
        let printed = page.devtools("Page.printToPDF", wanted).await;
        Self::of(&base64_decode(printed["data"].as_str().expect("a PDF")).expect("in base64"))
    }

    /// The same in any engine whose driver can print: on A4, with the margins that the style sheet asks for in
    /// centimetres.
    pub(crate) async fn print_anywhere(page: &Page) -> Self {
        let margin = PrintMargins { top: 1.2, bottom: 1.4, left: 1.4, right: 1.4 };
        let page_size = PrintPage { width: 21.0, height: 29.7 };
        let wanted = PrintParameters { page: page_size, margin, ..PrintParameters::default() };
        // Firefox's driver prints from within a script of its own, and what the event sets off waits for that to end.
        page.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
        Self::of(&page.browser.print_page(wanted).await.expect("a PDF"))
    }

    fn of(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder of its own");
        fs::write(folder.path().join("sheet.pdf"), pdf).expect("the PDF is written");
        Self { folder }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("sheet.pdf")
    }

    /// Everything on the sheet, on one line.
    pub(crate) fn text(&self) -> String {
        flat(&self.poppler("pdftotext", &["-enc", "UTF-8"], "-"))
    }

    /// The same in the order in which it is drawn: columns come one after the other.
    pub(crate) fn text_as_drawn(&self) -> String {
        flat(&self.poppler("pdftotext", &["-enc", "UTF-8", "-raw"], "-"))
    }

    /// The lines of each page.
    pub(crate) fn lines(&self) -> Vec<Vec<Line>> {
        let layout = Html::parse_document(&self.poppler("pdftotext", &["-bbox-layout"], "-"));
        let [page, line, word] = ["page", "line", "word"]
            .map(|name| Selector::parse(name).expect("the name of an element"));
        let line_of = |of: ElementRef<'_>| {
            let at = |name| of.attr(name).and_then(|at| at.parse().ok()).unwrap_or_default();
            let words: Vec<String> = of.select(&word).map(|word| word.text().collect()).collect();
            Line {
                text: words.join(" "),
                left: at("xmin"),
                right: at("xmax"),
                top: at("ymin"),
                bottom: at("ymax"),
            }
        };
        layout.select(&page).map(|page| page.select(&line).map(line_of).collect()).collect()
    }

    /// `595.92 x 842.88 pts (A4)`, and how many pages.
    pub(crate) fn about(&self) -> String {
        let info =
            Command::new("pdfinfo").arg(self.file()).output().expect("pdfinfo of poppler runs");
        String::from_utf8_lossy(&info.stdout).into_owned()
    }

    /// How many pages.
    pub(crate) fn count(&self) -> u32 {
        let about = self.about();
        let pages = about.lines().find_map(|line| line.strip_prefix("Pages:"));
        pages.and_then(|pages| pages.trim().parse().ok()).expect("a number of pages")
    }

    /// One picture for each page, named by this prefix.
    pub(crate) fn pictures(&self, prefix: &Path) {
        self.poppler("pdftoppm", &["-r", "80", "-png"], prefix);
    }

    /// The same without colours, at so many dots per inch.
    pub(crate) fn grey(&self, prefix: &Path, dots: u32) {
        self.poppler("pdftoppm", &["-r", &dots.to_string(), "-gray", "-png"], prefix);
    }

    /// Each page as it is looked at without colours.
    pub(crate) fn pages(&self, dots: u32) -> Vec<Picture> {
        self.grey(&self.folder.path().join("page"), dots);
        let pages = fs::read_dir(self.folder.path()).expect("the folder of the sheet").flatten();
        let mut pages: Vec<PathBuf> = pages.map(|file| file.path()).collect();
        // Numbers of the same length: the names are in the order of the pages.
        pages.sort_unstable();
        let pages = pages.iter().filter(|file| file.extension().is_some_and(|kind| kind == "png"));
        pages.filter_map(|file| Picture::read(file)).collect()
    }

    fn poppler(
        &self,
        program: &str,
        options: &[&str],
        target: impl AsRef<std::ffi::OsStr>,
    ) -> String {
        let output = Command::new(program).args(options).arg(self.file()).arg(target).output();
        let output = output.unwrap_or_else(|error| panic!("{program} of poppler: {error}"));
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}
