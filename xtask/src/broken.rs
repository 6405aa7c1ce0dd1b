//! What `cargo xtask serve` shows in place of an app that does not compile, mostly because of a mistake in the rule
//! book: the compiler's message, on a page that makes way for the app once the mistake is mended.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Left by the hook that compiles for the hook that makes the pages.
const LEFT: &str = "broken.txt";

/// Asks every second whether the site still shows this very message.
const PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="build" content="@build@">
<title>Komek does not compile</title>
<h1>Komek does not compile</h1>
<pre style="white-space: pre-wrap">@said@</pre>
<p>This page makes way for the app once it does.</p>
<script>
  const build = document.querySelector('meta[name=build]').content;
  setInterval(async () => {
    const page = await fetch(location.href, { cache: 'no-store' }).then((answer) => answer.text(), () => build);
    if (!page.includes(build)) location.reload();
  }, 1000);
</script>
"#;

/// Leaves what the compiler said for [`show`].
pub(crate) fn leave(site: &Path, said: &str) -> io::Result<()> {
    fs::write(site.join(LEFT), said)
}

/// Puts the message in place of the first page, if one was left. Trunk answers every other address with it too.
pub(crate) fn show(site: &Path) -> io::Result<bool> {
    let said = match fs::read_to_string(site.join(LEFT)) {
        Ok(said) => said,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    fs::remove_file(site.join(LEFT))?;
    let build = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    let said = mistakes(&said).replace('&', "&amp;").replace('<', "&lt;");
    fs::write(
        site.join("index.html"),
        PAGE.replace("@build@", &format!("build-{build}")).replace("@said@", &said),
    )?;
    Ok(true)
}

/// The cargo error after the errors that a build script tells itself; it repeats them.
const REPEATED: &str = "error: failed to run custom build command";

/// From the first error on, without colours: nobody has to read what compiled before it.
fn mistakes(said: &str) -> String {
    let mut parts = said.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain += part.split_once('m').map_or(part, |(_, text)| text);
    }
    let lines = plain.lines().skip_while(|line| !line.starts_with("error"));
    let lines: Vec<&str> = lines.take_while(|line| !line.starts_with(REPEATED)).collect();
    if lines.is_empty() { plain } else { lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "   Compiling content v0.1.0\n\
        \u{1b}[1m\u{1b}[33mwarning\u{1b}[0m: content@0.1.0: what is known of money ends\n\
        \u{1b}[1m\u{1b}[91merror\u{1b}[0m: content@0.1.0: crates/content/book/questions.toml:7: there is no `<grade>`\n\
        error: failed to run custom build command for `content v0.1.0`\n";

    #[test]
    fn the_mistake_stands_in_place_of_the_app_until_the_next_build() {
        let site = tempfile::tempdir().unwrap();
        assert!(!show(site.path()).unwrap(), "nothing was left");
        fs::write(site.path().join("index.html"), "the app").unwrap();
        leave(site.path(), SAID).unwrap();
        assert!(show(site.path()).unwrap());
        let page = fs::read_to_string(site.path().join("index.html")).unwrap();
        let shown = "<pre style=\"white-space: pre-wrap\">error: content@0.1.0: \
            crates/content/book/questions.toml:7: there is no `&lt;grade>`</pre>";
        assert!(page.contains(shown), "{page}");
        assert!(!page.contains("the app\n") && !page.contains("Compiling"), "{page}");
        assert!(!show(site.path()).unwrap(), "it is shown once");
    }

    #[test]
    fn another_mistake_is_another_page() {
        let site = tempfile::tempdir().unwrap();
        let page = || {
            leave(site.path(), SAID).unwrap();
            show(site.path()).unwrap();
            fs::read_to_string(site.path().join("index.html")).unwrap()
        };
        assert_ne!(page(), page());
    }
}
