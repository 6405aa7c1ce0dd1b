//! The program that the page loads; `boot.js` calls it.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Mounts the app over whatever the page showed. `root` is the address of the site, which every page of it lies below;
/// `words` is the file of the page's language; `before` is what was done on the page so far, `None` where the page shown
/// was not the app's. False where the words are of another release.
#[wasm_bindgen]
pub fn start(root: String, words: String, before: Option<String>) -> bool {
    komek::start(root, words, before)
}

/// Gives the words of one more language, named by its tag.
#[wasm_bindgen]
pub fn provide(tag: &str, words: String) {
    komek::provide(tag, words);
}
