//! The content security policy: everything from here, and inline only what is known to the letter.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page with this inline script and this inline style.
pub(crate) fn of(script: &str, style: &str) -> String {
    let [script, style] = [script, style].map(|text| BASE64_STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{script}'; connect-src 'self'; \
         style-src 'self' 'sha256-{style}'; img-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'"
    )
}
