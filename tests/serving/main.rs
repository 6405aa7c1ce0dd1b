//! The recipes of `deploy/`: nginx, Apache and Caddy are started with these very files and have to serve the site as one
//! table says; the file for static hosts is read and held against the same. And the zip for a USB stick is unpacked and used.
//!
//! The recipes are written by hand, as whoever runs such a server reads and changes them, and not made from the table:
//! what they have in common is proved by what comes out.

#[path = "../support/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the tests of pages need more of it")]
mod support;

mod answers;
mod app;
mod client;
mod served;
mod static_host;
mod stick;
mod table;
