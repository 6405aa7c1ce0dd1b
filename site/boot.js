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
  // Each page of the app begins at its heading: the browser would scroll on to where the page was left, away from what
  // has the focus.
  history.scrollRestoration = "manual";
  document.getElementById("reload").addEventListener("click", function () {
    location.reload();
  });

  // The app replaces the page it finds. A finger that is down would lift from something that is no longer there, and an
  // answer that is not in the address yet would be lost.
  function whenReleased(then) {
    if (page.querySelector(":active") || root.getAttribute("data-app") === "keeping") requestAnimationFrame(function () { whenReleased(then); });
    else then();
  }

  // What was done before the app was there: `meals.camp;continue`. Where the page shown is not the app's, what was ticked
  // on the page of another language.
  function done() {
    var state = root.getAttribute("data-app");
    if (state === "opening") {
      var ticked = /&ticked=([^&]*)/.exec(location.hash);
      return ticked ? ticked[1] + ";" : undefined;
    }
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

  // Relative names count from the page, also where the page lies in a folder of another site.
  function addresses(name) {
    var named = {}, data = document.querySelector("meta[name=" + name + "]").dataset;
    for (var key in data) named[key] = new URL(data[key], document.baseURI).href;
    return named;
  }
  var app, later;

  function words(address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(address);
      return answer.text();
    });
  }

  // What the first questions look like stands in the page.
  function addStyles() {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = later.css;
    document.head.appendChild(link);
  }

  // All words of a language: those that the first questions need are there. The page's own come first when nothing else
  // is to be done; whatever the app waits for is asked for at once, and again if it did not come.
  function loadWords(komek) {
    var coming = {};
    function load(lang) {
      return coming[lang] = coming[lang] || words(later[lang]).then(function (text) {
        komek.provide(lang, text);
      }, function () {
        delete coming[lang];
        komek.provide(lang, "");
      });
    }
    new MutationObserver(function () { load(root.getAttribute("data-awaits")); })
      .observe(root, { attributes: true, attributeFilter: ["data-awaits"] });
    (window.requestIdleCallback || setTimeout)(function () {
      load(root.lang).then(function () { ["kk", "ru", "en"].forEach(load); });
    }, { timeout: 1000 });
  }

  // Where everything lies in the cache, the app would start while the first question is read and answered, and keep that
  // answer waiting. The page answers by itself meanwhile; what it cannot show is waited for.
  function whenRead() {
    return new Promise(function (then) {
      if (root.getAttribute("data-app")) return then();
      setTimeout(function () {
        if (window.requestIdleCallback) requestIdleCallback(then, { timeout: 1000 });
        else then();
      }, 500);
    });
  }

  // Nothing more is done before: on a second visit this script is there before the page has been painted.
  whenRead().then(function () {
    app = addresses("app-bundle");
    later = addresses("app-later");
    // A new language changes the address, and with it what a relative one would mean.
    Array.prototype.forEach.call(document.querySelectorAll("[href^='.']"), function (link) { link.href = link.href; });
    return Promise.all([import(app.js), words(app.words)]);
  }).then(function (loaded) {
    var komek = loaded[0];
    return komek.default({ module_or_path: app.wasm }).then(function () {
      whenReleased(function () {
        var before = done();
        keep();
        loadWords(komek);
        if (!komek.start(app.root, loaded[1], before)) return fail();
        // The first questions need none of them.
        if (before !== undefined && window.requestIdleCallback) requestIdleCallback(addStyles, { timeout: 1000 });
        else addStyles();
      });
    });
  }).catch(fail);
})();
