// Starts the app, and says so in plain words when it cannot start or has stopped. A classic script, so that a
// browser too old for modules still reads it. No panic hook is needed: a panic traps, and a trap is an error event.
(function () {
  "use strict";
  var root = document.documentElement;
  var page = document.getElementById("app");

  function fail() {
    if (root.getAttribute("data-app") === "failed") return;
    root.setAttribute("data-app", "failed");
    var heading = document.getElementById("failure-title");
    document.title = heading.textContent;
    heading.focus();
  }

  // Errors of browser extensions are not ours.
  function isOurs(event) {
    return !event.filename || event.filename.indexOf(location.origin) === 0;
  }

  window.addEventListener("error", function (event) {
    if (isOurs(event)) fail();
  });
  window.addEventListener("unhandledrejection", fail);
  document.getElementById("reload").addEventListener("click", function () {
    location.reload();
  });

  // The app replaces the page it finds. A finger that is down would lift from something that is no longer there.
  function whenReleased(then) {
    if (page.querySelector(":active")) requestAnimationFrame(function () { whenReleased(then); });
    else then();
  }

  // What was done before the app was there: `meals.camp;continue`. Nothing where the page shown is not the app's.
  function done() {
    var state = root.getAttribute("data-app");
    if (state === "opening") return undefined;
    var chosen = Array.prototype.map.call(page.querySelectorAll(":checked"), function (input) { return input.value; });
    var mistaken = document.getElementById("error-summary");
    return chosen.join(".") + ";" + (state === "waiting" ? "continue" : mistaken ? "mistake" : "");
  }

  // Focus and unfolded details are the browser's, so they are carried over once the app has drawn the same page.
  function keep() {
    var focused = page.contains(document.activeElement) && document.activeElement.id;
    var details = Array.prototype.map.call(page.querySelectorAll("details"), function (one) { return one.open; });
    new MutationObserver(function (_, observer) {
      observer.disconnect();
      Array.prototype.forEach.call(page.querySelectorAll("details"), function (one, index) { one.open = details[index]; });
      var element = focused && document.getElementById(focused);
      if (element && document.activeElement === document.body) element.focus({ preventScroll: true });
    }).observe(root, { attributes: true, attributeFilter: ["data-app"] });
  }

  // A new language changes the address, and with it what a relative one would mean.
  Array.prototype.forEach.call(document.querySelectorAll("[href^='.']"), function (link) { link.href = link.href; });

  // Relative names count from the page, also where the page lies in a folder of another site.
  var bundle = document.querySelector('meta[name="app-bundle"]');
  function address(name) {
    return new URL(bundle.getAttribute("data-" + name), document.baseURI).href;
  }
  var css = address("css");
  var words = { kk: address("kk"), ru: address("ru"), en: address("en") };
  function load(lang) {
    return fetch(words[lang]).then(function (answer) {
      if (!answer.ok) throw new Error(words[lang]);
      return answer.text();
    });
  }

  // What the first questions look like stands in the page.
  function addStyles() {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = css;
    document.head.appendChild(link);
  }

  // The other languages, when nothing else is to be done; one that does not come is asked for again when it is tapped.
  function loadOthers(app) {
    function provide(lang) {
      if (words[lang]) load(lang).then(function (text) { app.provide(lang, text); delete words[lang]; }).catch(function () {});
    }
    Object.keys(words).forEach(provide);
    page.addEventListener("click", function (event) {
      var link = event.target.closest("a[hreflang]");
      if (link) provide(link.hreflang);
    }, true);
  }

  Promise.all([import(address("js")), load(root.lang)]).then(function (loaded) {
    var app = loaded[0];
    return app.default({ module_or_path: address("wasm") }).then(function () {
      whenReleased(function () {
        var before = done();
        keep();
        if (!app.start(address("root"), loaded[1], before)) return fail();
        delete words[root.lang];
        addStyles();
        (window.requestIdleCallback || setTimeout)(function () { loadOthers(app); });
      });
    });
  }).catch(fail);
})();
