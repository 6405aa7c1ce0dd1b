//! The script for the page of a school. Whoever has pinned it by its hash must get the same bytes for ever, so that a
//! change is a file with another name beside it.

/// Where it is, from the root of the site. The version is in the name.
pub const NAME: &str = "embed/embed-1.0.js";

/// What it is made of.
pub const SCRIPT: &str = include_str!("../embed/embed-1.0.js");

/// What a page pins it by: the hash of its bytes as they are published.
pub const INTEGRITY: &str =
    "sha384-bYWrgv+SBTMlNHwFfHcxzamd9Maix/Karx8mhgANDH7WPZOEjHKbuFuVy8yYvN9C";
