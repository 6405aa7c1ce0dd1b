//! Which files of a site are named after what is in them, and so never change: whoever has one may keep it for ever.

/// What the build gives such names (`site/src/files.rs`, Trunk): the folder of a release, and the files beside it.
const NAMES: [&str; 3] = ["app", "guide", "icon"];
/// How long a hash in a name is: 12 of base64, or 16 of hex from Trunk.
const HASH: std::ops::RangeInclusive<usize> = 12..=16;

/// Whether a path in the site, such as `app-0Bf3VbwNnzkP/boot.js`, is of that kind.
pub fn after_content(path: &str) -> bool {
    let first = path.split(['/', '.']).next().unwrap_or_default();
    let ends = first.len() < path.len();
    ends && first.split_once('-').is_some_and(|(name, hash)| {
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        NAMES.contains(&name) && HASH.contains(&hash.len()) && hash.bytes().all(letter)
    })
}

#[cfg(test)]
mod tests {
    use super::after_content;

    #[test]
    fn only_what_carries_a_hash_is_kept() {
        for kept in
            ["app-0Bf3VbwNnzkP/boot.js", "app--_abcdefgh12/a/b.wasm", "icon-0123456789abcdef.svg"]
        {
            assert!(after_content(kept), "{kept}");
        }
        for asked in [
            "index.html",
            "guide/index.html",
            "app-short/boot.js",
            "app-0Bf3VbwNnzkP",
            "school-0Bf3VbwNnzkP.json",
        ] {
            assert!(!after_content(asked), "{asked}");
        }
    }
}
