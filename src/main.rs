//! The program that the page loads; `boot.js` calls `start`.

fn main() {}

/// Mounts the app over whatever the page showed. `root` is the address of the site, which every page of it lies below;
/// `before` is what was done on the page so far, `None` where the page shown was not the app's.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(root: String, before: Option<String>) {
    komek::start(root, before);
}
