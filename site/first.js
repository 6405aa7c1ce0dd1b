// Answers the first questions while the app is still on its way. What is answered stands in the address, as the app
// writes it; what is ticked stays in the page, where boot.js reads it. Each section but the first waits in a template,
// followed by one with its mistake.
(() => {
  const doc = document, root = doc.documentElement;
  // A tab that was dropped while it printed has its fragment before its state (platform/print.rs).
  const hidden = /^(\/.*?)#(.*)/.exec(history.state);
  if (hidden) history.replaceState(hidden[2], "", "#" + hidden[1]);
  const { hash, search } = location;
  const mains = [], answers = [];
  let at = 0, leaving;

  // How far the app is: docs/first-page.md has the list. Whatever waits for it is told after 15 seconds that it is late.
  const state = (name) => {
    root.dataset.app = name;
    if (/opening|waiting/.test(name)) setTimeout(() => root.dataset.app == name && give("late"), 15000);
  };
  const over = () => /started|failed|late/.test(root.dataset.app);
  const folder = (lang) => (root.lang == "kk" ? "./" : "../") + (lang == "kk" ? "" : lang + "/");
  const main = () => doc.getElementById("main");
  const ticked = () => [...main().querySelectorAll(":checked")].map((input) => input.value);
  const section = (index) => doc.querySelectorAll("template")[index];
  const path = () => location.hash.split("?")[0].slice(5);
  const query = () => {
    let query = "";
    answers.forEach((chosen, index) => (query += "&" + section(2 * index).dataset.key + "=" + chosen.join(".")));
    return query && "?v=1" + query;
  };

  // The browser keeps a page, its address and its title, after it has shown it.
  const show = (index, next, keep) => {
    const from = section(index);
    // Removed with the focus in it, the page would be laid out twice.
    doc.activeElement.blur();
    main().replaceWith(next || from.content.cloneNode(true));
    mains[at = index >> 1] = main();
    scrollTo(0, 0);
    doc.getElementById(index & 1 ? "error-summary" : "heading").focus();
    if (keep) state("keeping");
    setTimeout(() => {
      if (keep) {
        keep();
        if (root.dataset.app == "keeping") delete root.dataset.app;
      }
      doc.title = from.dataset.title;
    });
  };

  const proceed = () => {
    const chosen = ticked();
    if (!chosen[0]) return show(2 * at + 1);
    mains[at] = main();
    answers[at] = chosen;
    // The first section that an answer calls for and that has none of its own.
    const said = [];
    let next = 0;
    for (let one; (one = section(2 * next)); next += 1) {
      const { key, when } = one.dataset;
      if (next && !when.split(" ").some((answer) => said.includes(answer))) continue;
      if (!answers[next]) break;
      said.push(...answers[next].map((answer) => key + "=" + answer));
    }
    if (!section(2 * next)) return state("waiting");
    show(2 * next, mains[next], () => {
      const depth = +history.state || 0;
      history.replaceState("" + depth, "");
      history.pushState("" + (depth + 1), "", "#/" + root.lang + "/" + section(2 * next).dataset.at + query());
    });
  };

  // What is ticked and not continued from is in no answer; boot.js reads it.
  const address = (lang) =>
    "#/" + lang + "/" + path() + (query() || "?v=1") + (ticked()[0] ? "&ticked=" + ticked().join(".") : "");
  // So that loading the page again brings back what was done on it.
  const save = () => history.replaceState(history.state, "", address(root.lang));

  const give = (name) => {
    const own = !root.dataset.app || root.dataset.app == "waiting";
    const title = doc.querySelector("#failure [lang=" + root.lang + "] h1");
    state(name);
    doc.getElementById("failure").prepend(title.parentNode);
    doc.title = title.textContent;
    title.focus();
    // A kiosk begins anew by itself, unless the app has come after all or the page cannot be fetched: a browser would show
    // its own failure in place of it.
    if (kiosk) setInterval(() => root.dataset.app == "started" || fetch("").then(({ ok }) => ok && location.reload(), () => {}), 15000);
    else if (own) save();
    // What a site forbids its frame, a page of its own may do. The answers are in its address.
    if (top != self) doc.getElementById("apart").href = location;
  };

  // Where the app cannot run, nothing is asked at all. The module has what its code needs, a reference type, and is
  // refused where the browser or a policy allows no module at all.
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111]));
  } catch (_) {
    return;
  }
  root.dataset.script = "";
  // No answer of a family at a kiosk enters the address, as it does here.
  const kiosk = /[?&]kiosk\b/.test(search);
  if (kiosk) root.dataset.kiosk = "";

  // A trap of the app's code, or an error of its script. Extensions, antivirus programs and the site around throw,
  // reject and load in this page too.
  const hear = (error, file) => {
    const script = doc.getElementById("boot");
    // What is on its way to a page that is left is cut short, and WebKit says so while the next one is awaited.
    if (leaving) return;
    if (/^RuntimeError/.test(error) || (script && ("" + file + (error && error.stack)).includes(script.src))) give("failed");
  };
  addEventListener("error", ({ target, error, filename }) => {
    // A browser may cut it short as soon as another page is asked for.
    if (target.id == "boot") setTimeout(() => leaving || give("failed"), 1000);
    else hear(error, filename);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => hear(reason));
  // What was on its way when the page was left does not go on.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || root.dataset.app == "started") return;
    if (root.dataset.app != "opening") save();
    location.reload();
  });

  const lang = /^#\/(kk|ru|en)\b/.exec(hash);
  // One hop at most: a host may answer everywhere with the same page.
  if (lang && lang[1] != root.lang && !/^.hop/.test(search)) location.replace(folder(lang[1]) + "?hop" + search.replace("?", "&") + hash);
  else if (kiosk || hash.length > 5) state("opening");

  addEventListener("change", ({ target }) => {
    if (over() || target.type != "checkbox" || !target.checked) return;
    // "I don't know" and the rest exclude each other.
    for (const other of main().querySelectorAll(":checked"))
      if ((other.value == "dont-know") != (target.value == "dont-know")) other.checked = false;
  });
  addEventListener("click", (event) => {
    const link = event.target.closest("a,button");
    if (link && link.id == "reload") location.reload();
    if (!link || over()) return;
    const href = link.getAttribute("href");
    // Not the form's own event: a frame's sandbox may forbid forms, and Enter in a field clicks the button too.
    if (link.type == "submit") {
      // A tap may come before the templates.
      if (doc.readyState == "loading") doc.addEventListener("DOMContentLoaded", proceed);
      else proceed();
    }
    else if (link.className == "back") history.back();
    else if (link.hreflang) {
      leaving = true;
      location = folder(link.hreflang) + search + address(link.hreflang);
    }
    else if (/^#\w/.test(href)) doc.getElementById(href.slice(1)).focus();
    else return void (leaving = true);
    event.preventDefault();
  });
  // The second tap of two in one place is not meant for the page that the first has led to. The app's too.
  let tapped;
  addEventListener("click", (event) => {
    if (event.detail < 2) tapped = main();
    else if (tapped != main() && event.target.closest("label,button")) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
  addEventListener("popstate", () => {
    if (over()) return;
    const found = [...doc.querySelectorAll("template[data-at]")].findIndex((one) => one.dataset.at == path());
    if (found < 0 || !mains[found]) return state("opening");
    delete root.dataset.app;
    show(2 * found, mains[found]);
    history.replaceState(history.state || "0", "", "#/" + root.lang + "/" + path() + query());
  });
})();
