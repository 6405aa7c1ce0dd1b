//! What this tab keeps of what is entered and not continued from.

use std::cell::RefCell;

use gloo_utils::window;
use web_sys::Storage;

use super::SITE;

/// What the drafts are kept under.
const DRAFTS: &str = "komek-drafts";

thread_local! {
    /// As they are kept by now: not every turn changes them.
    static KEPT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The drafts kept in this tab; none where it keeps nothing.
pub fn drafts() -> String {
    let kept = storage().and_then(|storage| storage.get_item(DRAFTS).ok()?).unwrap_or_default();
    KEPT.replace(kept.clone());
    kept
}

/// Keeps them for as long as the tab, unless it keeps nothing.
pub fn keep_drafts(drafts: String) {
    if KEPT.with_borrow(|kept| *kept == drafts) {
        return;
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(DRAFTS, &drafts);
    }
    KEPT.replace(drafts);
}

/// Refused by some settings. In a frame it is the site's around.
fn storage() -> Option<Storage> {
    let framed = SITE.with(|site| site.get().is_none_or(|site| site.framed));
    if framed { None } else { window().session_storage().ok()? }
}
