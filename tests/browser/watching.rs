//! The watch that every test ends with hears what it is there for.

use crate::support::{Setting, run, watch};

#[test]
fn a_broken_policy_and_a_word_in_the_console_are_heard() {
    run(Setting::default(), async |page| {
        page.load("/kk/").await;
        for (done, heard) in [
            (
                "document.body.setAttribute('style', 'color: red')",
                "\"policy violated:\" \"style-src",
            ),
            ("console.warn('something is odd')", "something is odd"),
        ] {
            page.script(done, vec![]).await;
            let complaints = watch::complaints(page).await.concat();
            assert!(complaints.contains(heard), "{done}: {complaints}");
        }
    });
}

#[test]
#[should_panic(expected = "nothing is asked of anybody but")]
fn a_request_to_somebody_else_is_heard() {
    run(Setting::default(), async |page| {
        page.load("/kk/").await;
        page.script("location.href = 'http://stranger.invalid/'", vec![]).await;
        page.wait("the other page", "return document.getElementById('app') === null").await;
        watch::complaints(page).await;
    });
}
