//! The content security policy: everything from here, and inline only what is known to the letter.

use crate::integrity;

/// The policy of a page of the app with this inline script and this inline style.
pub fn of_app(script: &str, style: &str) -> String {
    let [script, style] = [script, style].map(hash);
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script}; connect-src 'self'; \
         style-src 'self' {style}; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'"
    )
}

/// The policy of a page without the app: its style sheet, and this inline script if it has one. The page that shows how
/// Komek looks on another site has it in a frame, by the script that is meant for there.
pub fn of_page(script: Option<&str>, embeds: bool) -> String {
    let [file, frame] = if embeds { [" 'self'", " frame-src 'self';"] } else { [""; 2] };
    let script = script.map(|script| {
        format!(" script-src {}{file}; require-trusted-types-for 'script';", hash(script))
    });
    format!(
        "default-src 'none';{}{frame} style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
        script.unwrap_or_default()
    )
}

fn hash(text: &str) -> String {
    ["'", &integrity::of(text), "'"].concat()
}
