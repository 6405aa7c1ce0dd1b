//! Hostile input, each kind as a function of bytes: it panics where something is believed, lost, or grows that must not.
//!
//! | target | the bytes are |
//! | --- | --- |
//! | [`fragment`] | the fragment of a link |
//! | [`state`] | the state of a history entry |
//! | [`labels`] | what a parent does on the page of the children, a line each |
//! | [`number`] | what somebody types into a field for a number |
//! | [`book`] | a file of the rule book |
//!
//! libFuzzer calls them with what it makes up (`cargo xtask fuzz`), the tests with what is worth keeping of that.

#![expect(clippy::missing_panics_doc, reason = "to panic is what a target is for")]

mod authoring;
mod entry;
mod links;
mod rendered;
mod sessions;

pub use authoring::book;
pub use entry::number;
pub use links::fragment;
pub use sessions::{labels, state};

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use komek::model::Model;
use komek::model::parts::Parts;
use rules::{Lang, PrimitiveDateTime};

pub type Target = fn(&[u8]);

/// Every target under the name of its corpus.
pub const TARGETS: [(&str, Target); 5] = [
    ("fragment", fragment),
    ("state", state),
    ("labels", labels),
    ("number", number),
    ("book", book),
];

/// The morning of a day that the edition knows everything about.
fn now() -> PrimitiveDateTime {
    content::book().edition.checked.midnight()
}

fn open(fragment: &str, state: Option<&str>) -> Model {
    Model::open(content::book(), Lang::Kk, fragment, state, now(), Parts::whole())
}

/// A browser hands on text, whatever was written.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Whether this is one input of so many, always the same ones: drawing a page takes a thousand times as long as reading
/// a link.
fn is_one_of(count: u64, bytes: &[u8]) -> bool {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish().is_multiple_of(count)
}
