// Starts the app, and says so in plain words when it cannot start or has stopped. A classic script, so that a
// browser too old for modules still reads it. No panic hook is needed: a panic traps, and a trap is an error event.
(function () {
  "use strict";
  var root = document.documentElement;

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

  // Relative names count from the page, also where the page lies in a folder of another site.
  var bundle = document.querySelector('meta[name="app-bundle"]');
  var script = new URL(bundle.getAttribute("data-js"), document.baseURI).href;
  var wasm = new URL(bundle.getAttribute("data-wasm"), document.baseURI).href;
  import(script).then(function (app) {
    return app.default({ module_or_path: wasm });
  }).catch(fail);
})();
