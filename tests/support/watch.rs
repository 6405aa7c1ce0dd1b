//! What no page may do, whatever else a test looks at: complain, break its own policy, or ask anybody for anything.

use serde_json::Value;

use super::page::Page;

/// Put into every document before its own scripts. The console outlives a document; a variable would not.
pub(crate) const LISTENER: &str = "addEventListener('securitypolicyviolation', event => \
    console.error('policy violated:', event.violatedDirective, event.blockedURI, event.sample), true);";

/// Nothing was complained about, no policy was broken, and every request went to the site's own folder.
pub(crate) async fn assert_clean(page: &Page) {
    assert_eq!(complaints(page).await, Vec::<String>::new(), "the console stays quiet");
    let own = page.site.address();
    let strangers: Vec<String> =
        requests(page).await.into_iter().filter(|url| !page.site.is_own(url)).collect();
    assert_eq!(strangers, Vec::<String>::new(), "nothing is asked of anybody but {own}");
    assert_eq!(page.site.strange_requests(), Vec::<String>::new(), "nor of the server beside it");
}

/// Takes the errors and warnings out of the console, for tests that cause some on purpose.
pub(crate) async fn complaints(page: &Page) -> Vec<String> {
    let log = page.browser.get_log("browser").await.expect("the log of the console");
    let loud = log.into_iter().filter(|entry| ["SEVERE", "WARNING"].contains(&&*entry.level));
    // Most sites have no school's file, and the browser notes that it is not there.
    let loud =
        loud.filter(|entry| !entry.message.contains("school.json - Failed to load resource"));
    loud.map(|entry| entry.message).collect()
}

/// Every address that the network was asked for, blocked or not.
async fn requests(page: &Page) -> Vec<String> {
    let log = page.browser.get_log("performance").await.expect("the log of the network");
    log.iter().filter_map(|entry| requested(&serde_json::from_str(&entry.message).ok()?)).collect()
}

fn requested(event: &Value) -> Option<String> {
    let message = event.get("message")?;
    if message.get("method")? != "Network.requestWillBeSent" {
        return None;
    }
    let url = message.pointer("/params/request/url")?.as_str()?;
    // What a page carries within itself is asked of nobody.
    (!url.starts_with("data:")).then(|| url.to_owned())
}
