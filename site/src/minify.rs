//! Scripts and styles as short as they can be said, by esbuild, which the set-up puts on `PATH`.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::Failure;

#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Script,
    Style,
}

pub(crate) fn minified(text: &str, kind: Kind) -> Result<String, Failure> {
    let loader = match kind {
        Kind::Script => "--loader=js",
        Kind::Style => "--loader=css",
    };
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--target=es2017", "--log-level=warning", loader])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|why| {
            format!("esbuild does not start ({why}); `cargo xtask build` puts it on PATH")
        })?;
    if let Some(mut input) = esbuild.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    let done = esbuild.wait_with_output()?;
    if !done.status.success() {
        return Err(format!("esbuild ended with {}", done.status).into());
    }
    Ok(String::from_utf8(done.stdout)?.trim_end().to_owned())
}
