//! What a server answers, file by file.

use crate::served::each;
use crate::table::{ALWAYS, NEVER, address, kind, lasts};

#[test]
fn every_file_comes_with_its_type_and_what_may_be_done_with_it() {
    each(|served| {
        assert!(served.files.len() > 20, "the site is there: {:?}", served.files);
        for path in &served.files {
            let (answer, at) = (served.get(address(path), &[]), served.at(path));
            assert_eq!(answer.status, 200, "{at}");
            assert_eq!(Some(answer.body.clone()), served.file(path), "{at}");
            let (kind, says_charset) = kind(path);
            let said = answer.header("Content-Type").unwrap_or_default().to_lowercase();
            let (said, charset) = said.split_once(';').unwrap_or((&said, ""));
            assert_eq!(said, kind, "{at}");
            assert!(!says_charset || charset.trim() == "charset=utf-8", "{at}: {charset}");
            assert_eq!(answer.header("Cache-Control"), Some(lasts(path)), "{at}");
            for (name, value) in ALWAYS {
                assert_eq!(answer.header(name), Some(value), "{at}: {name}");
            }
            for name in NEVER {
                assert_eq!(answer.header(name), None, "{at}: {name}");
            }
        }
    });
}

#[test]
fn what_is_asked_for_compressed_comes_as_the_build_has_left_it() {
    each(|served| {
        for path in &served.files {
            // As browsers ask, without TLS, and for nothing of the kind.
            for (accepted, encoding, beside) in [
                ("gzip, deflate, br, zstd", Some("br"), ".br"),
                ("gzip, deflate", Some("gzip"), ".gz"),
                ("identity", None, ""),
            ] {
                let at = served.at(&format!("{path}, {accepted}"));
                let answer = served.get(address(path), &[("Accept-Encoding", accepted)]);
                // What a school adds is compressed by nobody, or by the server; a picture is small as it is.
                let Some(file) = served.file(&[path, beside].concat()) else {
                    let other = path == "school.json" || path.starts_with("icons/");
                    assert_eq!((answer.status, other), (200, true), "{at}");
                    continue;
                };
                assert_eq!(answer.header("Content-Encoding"), encoding, "{at}");
                assert!(answer.body == file, "{at}: it is the file beside it");
                assert_eq!(answer.header("Cache-Control"), Some(lasts(path)), "{at}");
                let said = answer.header("Content-Type").unwrap_or_default();
                assert!(said.starts_with(kind(path).0), "{at}: {said}");
                if encoding.is_some() {
                    assert_eq!(answer.header("Vary"), Some("Accept-Encoding"), "{at}");
                }
            }
        }
    });
}

#[test]
fn what_is_known_is_not_sent_again() {
    each(|served| {
        for path in &served.files {
            let mut tags = Vec::new();
            for accepted in ["br", "gzip", "identity"] {
                let at = served.at(&format!("{path}, {accepted}"));
                let accept = ("Accept-Encoding", accepted);
                let tag = served.get(address(path), &[accept]).header("ETag").map(str::to_owned);
                let tag = tag.unwrap_or_else(|| panic!("{at}: it has a tag"));
                let again = served.get(address(path), &[accept, ("If-None-Match", &tag)]);
                assert_eq!((again.status, again.body.len()), (304, 0), "{at}");
                assert_eq!(again.header("Cache-Control"), Some(lasts(path)), "{at}");
                tags.push(tag);
            }
            tags.dedup();
            let compressed = served.file(&[path, ".br"].concat()).is_some();
            assert!(!compressed || tags.len() == 3, "{}: {tags:?}", served.at(path));
        }
    });
}

#[test]
fn a_part_comes_as_a_part() {
    each(|served| {
        let path = served.files.iter().find(|path| path.ends_with("boot.js")).expect("the script");
        let file = served.file(path).expect("it is there");
        let at = served.at(path);
        let answer = served.get(path, &[("Range", "bytes=10-19")]);
        assert_eq!((answer.status, &*answer.body), (206, &file[10..20]), "{at}");
        let range = format!("bytes 10-19/{}", file.len());
        assert_eq!(answer.header("Content-Range"), Some(&*range), "{at}");
        // Of what is compressed a server may send the whole.
        let file = served.file(&[path, ".br"].concat()).expect("it is there");
        let asked = [("Accept-Encoding", "br"), ("Range", "bytes=10-19")];
        let answer = served.get(path, &asked);
        let expected = if answer.status == 206 { &file[10..20] } else { &file };
        assert_eq!(answer.body, expected, "{at}, compressed");
    });
}

#[test]
fn a_folder_without_its_slash_leads_to_the_page() {
    each(|served| {
        for folder in ["ru", "en", "guide", "guide/ru"] {
            let (answer, at) = (served.get(folder, &[]), served.at(folder));
            assert!([301, 308].contains(&answer.status), "{at}: {}", answer.status);
            let leads = answer.header("Location").unwrap_or_default();
            let leads = leads.trim_start_matches(&format!("http://{}", served.address()));
            assert_eq!(leads, format!("/a/b/{folder}/"), "{at}");
        }
    });
}

#[test]
fn what_is_not_there_is_not_found_and_not_kept() {
    each(|served| {
        let boot = served.files.iter().find(|path| path.ends_with("boot.js")).expect("the script");
        let of_another = boot.replace("boot.js", "another.js");
        for path in ["nowhere", "ru/nowhere/", "nowhere.html", &*of_another] {
            let (answer, at) = (served.get(path, &[]), served.at(path));
            assert_eq!(answer.status, 404, "{at}");
            let kept = answer.header("Cache-Control").unwrap_or_default();
            assert!(!kept.contains("immutable"), "{at}: {kept}");
            let said = String::from_utf8_lossy(&answer.body).into_owned();
            assert!(!said.contains("app-"), "{at}: it is no page of the site: {said}");
        }
    });
}

#[test]
fn no_folder_lists_its_files_and_no_recipe_is_served() {
    each(|served| {
        let boot = served.files.iter().find(|path| path.ends_with("boot.js")).expect("the script");
        for path in [boot.trim_end_matches("boot.js"), ".htaccess"] {
            let (answer, at) = (served.get(path, &[]), served.at(path));
            assert!([403, 404].contains(&answer.status), "{at}: {}", answer.status);
            let said = String::from_utf8_lossy(&answer.body).into_owned();
            assert!(!said.contains("boot.js"), "{at}: {said}");
        }
    });
}
