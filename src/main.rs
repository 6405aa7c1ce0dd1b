//! The program that the page loads; `boot.js` calls it.

// What Rust does around a `main`, such as a buffer to print to, is 0.3 kB of brotli.
#![cfg_attr(target_family = "wasm", no_main)]

use js_sys::Function;
use komek::platform::Site;
use wasm_bindgen::prelude::wasm_bindgen;

/// Half the size of Rust's own, and faster:
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(not(target_family = "wasm"))]
fn main() {}

/// Mounts the app over whatever the page showed. `root` is the address of the site, which every page of it is below;
/// `words` is the file of the page's first words; `before` is what was done on the page so far, `None` where the page
/// shown was not the app's. `fetch(tag, then)` fetches all words of a language and calls `then` with the file, or with
/// nothing; `again()` asks once more for whatever is on its way.
/// `share(title, text, then)` hands a text to another app and calls `then` with whether that took it; there is none where
/// the browser cannot. `framed` is whether another page has this one in a frame.
#[wasm_bindgen]
pub fn start(
    root: String,
    words: String,
    before: Option<String>,
    fetch: Function,
    again: Function,
    share: Option<Function>,
    framed: bool,
) {
    komek::start(Site { root, fetch, again, share, framed }, words, before);
}
