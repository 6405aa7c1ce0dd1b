// Starts the app. What is thrown here is heard and reported by first.js. No panic hook is needed: a panic traps, and a
// trap is an error event.
import init, { start } from "./komek.js";
import { again, folder, load, release, styles } from "./load.js";

const doc = document, root = doc.documentElement, page = doc.getElementById("app"), framed = top != self;

// Words may be asked for twice, and an answer can be read once.
const loadWords = (name) => load(name + ".txt").then((answer) => answer.clone().text());

// Each page of the app begins at its heading: the browser would scroll on to where the page was left, away from what
// has the focus.
history.scrollRestoration = "manual";

// The app replaces the page it finds. A finger that is down would lift from something that is no longer there, and an
// answer that is not in the address yet would be lost.
const whenReleased = (then) => {
  if (page.querySelector(":active") || root.dataset.app == "keeping") requestAnimationFrame(() => whenReleased(then));
  else then();
};

// What was done before the app was there: `meals.camp;continue`. Where the page shown is not the app's, what the address
// says was ticked.
const done = () => {
  const state = root.dataset.app;
  if (state == "opening" || state == "late") {
    const ticked = /&ticked=([^&]*)/.exec(location.hash);
    return ticked ? ticked[1] + ";" : undefined;
  }
  const chosen = [...page.querySelectorAll(":checked")].map((input) => input.value);
  const mistaken = doc.getElementById("error-summary");
  return chosen.join(".") + ";" + (state == "waiting" ? "continue" : mistaken ? "mistake" : "");
};

// Focus and unfolded details are the browser's, so they are carried over once the app has drawn the same page.
const keep = () => {
  const focused = page.contains(doc.activeElement) && doc.activeElement.id;
  const details = [...page.querySelectorAll("details")].map((one) => one.open);
  new MutationObserver((_, observer) => {
    observer.disconnect();
    page.querySelectorAll("details").forEach((one, index) => (one.open = details[index]));
    const element = focused && doc.getElementById(focused);
    if (element && doc.activeElement == doc.body) element.focus({ preventScroll: true });
  }).observe(root, { attributes: true, attributeFilter: ["data-app"] });
};

// In a frame of another site: how high the page is, rounded up so that it says little of what is on it, and when another
// one is shown, which has another title (embed.js hears it). Nothing is heard from there.
if (framed) {
  const say = (type, height) => parent.postMessage({ komek: 1, type, height }, "*");
  // Not measured anew, which would lay the page out in the midst of being observed: WebKit calls that a loop and an error.
  new ResizeObserver(([{ contentRect }]) => say("height", Math.ceil(contentRect.height / 50) * 50)).observe(root);
  new MutationObserver(() => say("step")).observe(doc.querySelector("title"), { childList: true });
}

const whenIdle = (then) => (window.requestIdleCallback || setTimeout)(then, { timeout: 1000 });

// Where everything is in the cache, the app would start while the first question is read and answered, and keep that
// answer waiting. The page answers by itself meanwhile; what it cannot show is waited for.
const whenRead = () => new Promise((then) => {
  if (root.dataset.app) then();
  else setTimeout(() => whenIdle(then), 500);
});

// Nothing more is done before: on a second visit this script is there before the page has been painted.
whenRead().then(() => {
  // A new language changes the address, and with it what a relative one would mean.
  doc.querySelectorAll("[href^='.']").forEach((link) => (link.href = link.href));
  return Promise.all([load("komek_bg.wasm"), loadWords("words-first-" + root.lang)]);
}).then(([wasm, words]) => init({ module_or_path: wasm }).then(() => whenReleased(() => {
  const before = done();
  keep();
  const all = (lang, then) => loadWords("words-" + lang).then(then, () => then());
  const share = navigator.share && ((title, text, then) => navigator.share({ title, text }).then(() => then(true), () => then(false)));
  start(new URL("..", folder).href, words, before, all, again, share, framed);
  // The first questions need none of the later styles, and nobody waits for what is kept for another day.
  const early = () => styles().catch(() => {}).then(() => release("watch"));
  if (before === undefined) early();
  else whenIdle(early);
}))).catch((why) => setTimeout(() => { throw why; }));
