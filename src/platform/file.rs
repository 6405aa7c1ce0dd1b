//! A file that may be beside the page.

use gloo_utils::window;
use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::at_root;

/// The text of a file of this site, unless there is none. A host that answers everywhere with the same page has none.
pub async fn file(path: &str) -> Option<String> {
    let answer = JsFuture::from(window().fetch_with_str(&at_root(&[path]))).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    let text = String::from(text.dyn_into::<JsString>().ok()?);
    (!text.trim_start().starts_with('<')).then_some(text)
}
