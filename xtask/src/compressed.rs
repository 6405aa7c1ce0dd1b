//! What a server sends in place of a file: the same, as small as can be, in a file beside it.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Kinds of files that get smaller.
const KINDS: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Beside the file, and named after it.
const BROTLI: &str = "br";
const GZIP: &str = "gz";

/// Leaves `a.js.br` and `a.js.gz` beside each `a.js` of a folder.
pub fn leave(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            leave(&path)?;
        } else if has_extension(&path, &KINDS) {
            let file = fs::read(&path)?;
            fs::write(path.with_added_extension(BROTLI), brotli(&file)?)?;
            fs::write(path.with_added_extension(GZIP), gzip(&file)?)?;
        }
    }
    Ok(())
}

/// Whether a file is what stands beside another.
pub fn is_beside(file: &Path) -> bool {
    has_extension(file, &[BROTLI, GZIP])
        && has_extension(Path::new(file.file_stem().unwrap_or_default()), &KINDS)
}

fn has_extension(file: &Path, among: &[&str]) -> bool {
    file.extension().is_some_and(|extension| among.iter().any(|kind| extension == *kind))
}

/// As the command line tool does it at -11 and servers that take their time: as well as it can, within a window of 4 MiB.
pub fn brotli(file: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: file.len(),
        ..BrotliEncoderParams::default()
    };
    let mut sent = Vec::new();
    brotli::BrotliCompress(&mut &*file, &mut sent, &params)?;
    Ok(sent)
}

/// Without name and time, so that the same file is the same to the bit on any day.
fn gzip(file: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    gzip.write_all(file)?;
    gzip.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn a_text_has_both_beside_it_and_each_says_the_same() {
        let site = tempfile::tempdir().unwrap();
        let at = |path: &str| site.path().join(path);
        let page = "<p>Көмек</p>".repeat(100);
        fs::create_dir(at("ru")).unwrap();
        fs::write(at("ru/index.html"), &page).unwrap();
        fs::write(at("picture.png"), "no text").unwrap();
        leave(site.path()).unwrap();

        let (mut br, mut gz) = (Vec::new(), Vec::new());
        let sent = fs::read(at("ru/index.html.br")).unwrap();
        brotli::BrotliDecompress(&mut &*sent, &mut br).unwrap();
        let sent = fs::read(at("ru/index.html.gz")).unwrap();
        GzDecoder::new(&*sent).read_to_end(&mut gz).unwrap();
        assert_eq!([br, gz], [page.as_bytes(), page.as_bytes()]);
        assert_eq!(sent[4..8], [0; 4], "no time");
        assert_eq!(
            fs::read_dir(site.path()).unwrap().count(),
            2,
            "a picture has nothing beside it"
        );
    }

    #[test]
    fn what_stands_beside_a_file_is_told_from_a_file() {
        for beside in ["index.html.br", "app/a.wasm.gz"] {
            assert!(is_beside(Path::new(beside)), "{beside}");
        }
        for file in ["index.html", "archive.gz", "a.tar.gz", "br"] {
            assert!(!is_beside(Path::new(file)), "{file}");
        }
    }
}
