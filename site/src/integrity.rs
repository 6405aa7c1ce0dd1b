//! What a file has to be, to the bit, as the `integrity` of an element or of a request says it.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The hash of a content.
pub fn of(content: impl AsRef<[u8]>) -> String {
    ["sha256-", &BASE64_STANDARD.encode(Sha256::digest(content))].concat()
}
