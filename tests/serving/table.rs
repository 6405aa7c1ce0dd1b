//! How every file of the site is to be served, by whatever server.

use xtask::named;

/// With each file, whichever it is.
pub(crate) const ALWAYS: [(&str, &str); 4] = [
    // What no page can say of itself: browsers ignore this part of a policy in a `<meta>`.
    ("Content-Security-Policy", "frame-ancestors *"),
    // A frame without an origin of its own asks for files as a stranger does.
    ("Access-Control-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// Such a header would keep schools from showing the site in a frame, and nothing here needs a cookie.
pub(crate) const NEVER: [&str; 2] = ["X-Frame-Options", "Set-Cookie"];

/// Named after its content, a file is kept for ever; any other is asked about each time.
pub(crate) fn lasts(path: &str) -> &'static str {
    if named::after_content(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The type by the end of the name, and whether it has to say that texts are UTF-8: JSON and SVG always are.
pub(crate) fn kind(path: &str) -> (&'static str, bool) {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => ("text/html", true),
        "css" => ("text/css", true),
        "js" => ("text/javascript", true),
        "txt" => ("text/plain", true),
        "wasm" => ("application/wasm", false),
        "svg" => ("image/svg+xml", false),
        "json" => ("application/json", false),
        "png" => ("image/png", false),
        "webmanifest" => ("application/manifest+json", false),
        other => panic!("no type is said for .{other} ({path})"),
    }
}

/// The address of a file below the site's own: a page is asked for by its folder.
pub(crate) fn address(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}
