//! The program that the page loads; `boot.js` calls it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Half the size of Rust's own, and faster:
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}

/// Mounts the app over whatever the page showed. `root` is the address of the site, which every page of it lies below;
/// `words` is the file of the page's first words; `before` is what was done on the page so far, `None` where the page
/// shown was not the app's. False where the words are of another release.
#[wasm_bindgen]
pub fn start(root: String, words: String, before: Option<String>) -> bool {
    komek::start(root, words, before)
}

/// Gives the file with all words of a language, named by its tag; an empty one if it cannot be fetched.
#[wasm_bindgen]
pub fn provide(tag: &str, words: String) {
    komek::provide(tag, words);
}
