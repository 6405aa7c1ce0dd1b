//! A page in the browser: what it shows, and waiting until it shows it.

use std::time::{Duration, Instant};

use komek::model::route::folder;
use rules::Lang;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebDriver, WebElement};

use tokio::time::timeout;

use super::server::Site;

pub(crate) struct Page {
    pub(crate) browser: WebDriver,
    pub(crate) site: Site,
}

/// How long anything may take on a busy machine. Nothing waits that long unless it fails.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);
/// How long the answer of a script that only looks may take.
const ANSWER: Duration = Duration::from_secs(5);

/// The app has started, and no page waits for its code.
const STARTED: &str = "return document.documentElement.dataset.app === 'started'
    && document.querySelector('.later-place') === null";

/// The app has drawn the page of the address, and its effects (title, history, focus) have run.
const SETTLED: &str = "
    const [path, marker] = arguments;
    const heading = document.querySelector('h1#heading');
    return document.documentElement.dataset.app === 'started'
        && location.hash.replace(/^#\\/\\w+\\//, '').split('?')[0] === path
        && document.querySelector(marker) !== null
        && heading !== null && document.title.includes(heading.textContent)
        // What is folded away is made once the page has been seen.
        && document.querySelector('#main details > summary:only-child') === null";

/// Firefox lists a sheet that is still on its way, and refuses to say its rules: that is "not yet".
const STYLED: &str = "return [...document.styleSheets]
    .some(sheet => sheet.href?.endsWith('/later.css') && sheet.cssRules.length > 0)";

impl Page {
    /// Loads the site again at a fragment such as `/kk/check?v=1&services=meals`.
    pub(crate) async fn load(&self, fragment: &str) {
        self.load_only(fragment).await;
        self.wait("the app to start and its page to be there", STARTED).await;
    }

    /// The same, where the app is not expected to start.
    pub(crate) async fn load_only(&self, fragment: &str) {
        let address = self.site.address();
        // Another fragment of the page that is open would be no new load.
        self.browser.goto("about:blank").await.expect("an empty page");
        let folder =
            ["ru", "en"].into_iter().find(|lang| fragment.starts_with(&format!("/{lang}/")));
        let folder = folder.map_or_else(String::new, |lang| format!("{lang}/"));
        self.browser.goto(format!("{address}{folder}#{fragment}")).await.expect("the page loads");
    }

    /// Opens the guide in a language, and waits until it is whole. After a load that the page itself began, WebKit's
    /// driver takes the end of that one for the end of this one, and a step back would then leave the page before.
    pub(crate) async fn guide(&self, lang: Lang) {
        let guide = format!("{}guide/{}", self.site.address(), folder(lang));
        self.browser.goto(&guide).await.expect("the guide");
        let whole = "return location.href === arguments[0] && document.readyState === 'complete'";
        self.wait_with("the guide", whole, vec![guide.into()]).await;
    }

    /// Waits until the app shows a page: `question/care/1`, `check`, `result`, or nothing for the start.
    pub(crate) async fn at(&self, path: &str) {
        let marker = match path.split('/').collect::<Vec<_>>()[..] {
            [""] => ".privacy".to_owned(),
            ["question", name, ..] => format!("form.question [id=\"{name}\"]"),
            ["check"] => ".answers".to_owned(),
            ["rules"] => ".rules__contents".to_owned(),
            ["children"] => ".children__list".to_owned(),
            ["refusal"] => ".copy".to_owned(),
            ["keep"] => ".keep".to_owned(),
            ["application"] => ".application".to_owned(),
            _ => ".actions--result".to_owned(),
        };
        self.wait_with(&format!("the page `{path}`"), SETTLED, vec![path.into(), marker.into()])
            .await;
    }

    /// Waits for the file that comes last: the styles of all but the first page.
    pub(crate) async fn styled(&self) {
        self.wait("the later styles", STYLED).await;
    }

    /// The path of the page shown, without language and answers.
    pub(crate) async fn path(&self) -> String {
        self.string("return location.hash.replace(/^#\\/\\w+\\//, '').split('?')[0]").await
    }

    pub(crate) async fn title(&self) -> String {
        self.string("return document.title").await
    }

    pub(crate) async fn heading(&self) -> String {
        self.string("return document.querySelector('h1').textContent").await
    }

    /// The id of the element that has the focus.
    pub(crate) async fn focused(&self) -> String {
        self.string("return document.activeElement.id").await
    }

    /// What is in a field.
    pub(crate) async fn value(&self, id: &str) -> String {
        self.script("return document.getElementById(arguments[0]).value", vec![id.into()])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The labels of the options that are chosen.
    pub(crate) async fn chosen(&self) -> Vec<String> {
        self.strings(
            "return [...document.querySelectorAll('#main .option')].filter(row => row.control.checked)
            .map(row => row.querySelector('.option__label').textContent)",
        )
        .await
    }

    /// The text of every element that a selector finds, but for what only Continue will show.
    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        let all = "return [...document.querySelectorAll(arguments[0])].filter(one => !one.closest('.ahead'))
            .map(one => one.textContent.trim())";
        strings(&self.script(all, vec![selector.into()]).await)
    }

    /// Taps an element as a finger does: if something covers it, the driver refuses. Whoever taps has scrolled: the
    /// driver does so by its own rule, which knows no `scroll-padding`.
    pub(crate) async fn tap(&self, selector: &str) {
        let found = self.find(selector).await;
        let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'nearest', behavior: 'instant' })";
        self.script(scroll, vec![selector.into()]).await;
        found.click().await.unwrap_or_else(|error| panic!("tapping {selector}: {error}"));
    }

    pub(crate) async fn find(&self, selector: &str) -> WebElement {
        self.wait_with(
            selector,
            "const found = document.querySelector(arguments[0]);
            return found !== null && !found.closest('.ahead')",
            vec![selector.into()],
        )
        .await;
        self.browser
            .find(By::Css(selector))
            .await
            .unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Types into a field, replacing nothing.
    pub(crate) async fn enter(&self, id: &str, text: &str) {
        self.find(&format!("[id=\"{id}\"]"))
            .await
            .send_keys(text)
            .await
            .expect("the field takes text");
    }

    pub(crate) async fn clear(&self, id: &str) {
        let field = self.find(&format!("[id=\"{id}\"]")).await;
        field.send_keys(thirtyfour::Key::Control + "a").await.expect("the field takes keys");
        field.send_keys(thirtyfour::Key::Delete).await.expect("the field takes keys");
    }

    /// Presses a key wherever the focus is.
    pub(crate) async fn press(&self, key: thirtyfour::Key) {
        self.browser.action_chain().send_keys(key).perform().await.expect("the key is pressed");
    }

    pub(crate) async fn resize(&self, (width, height): (u32, u32)) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    pub(crate) async fn before_every_load(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await;
    }

    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Value {
        let answer = self.browser.cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    pub(crate) async fn string(&self, script: &str) -> String {
        self.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    pub(crate) async fn strings(&self, script: &str) -> Vec<String> {
        strings(&self.script(script, vec![]).await)
    }

    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_script(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    async fn try_script(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        Ok(self.browser.execute(script, arguments).await?.json().clone())
    }

    /// Waits until a script returns `true`.
    pub(crate) async fn wait(&self, what: &str, script: &str) {
        self.wait_with(what, script, vec![]).await;
    }

    pub(crate) async fn wait_with(&self, what: &str, script: &str, arguments: Vec<Value>) {
        let deadline = Instant::now() + PATIENCE;
        // While a document gives way to the next, a script may fail, or in WebKit never end: that is "not yet".
        let now = || timeout(ANSWER, self.try_script(script, arguments.clone()));
        while !matches!(now().await, Ok(Ok(Value::Bool(true)))) {
            assert!(Instant::now() < deadline, "waited in vain for {what}; {}", self.shown().await);
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn shown(&self) -> String {
        let shown = "return location.href + ' ' + JSON.stringify(history.state) + ' ' + document.visibilityState
            + ' ' + document.title + ': ' + document.documentElement.dataset.app + ' shows ' + document.body.innerText.slice(0, 300)";
        self.try_script(shown, vec![])
            .await
            .map_or_else(|error| error.to_string(), |text| text.to_string())
    }
}

fn strings(value: &Value) -> Vec<String> {
    let values = value.as_array().map(Vec::as_slice).unwrap_or_default();
    values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}
