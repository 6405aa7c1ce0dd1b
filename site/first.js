// Answers the first questions while the app is still on its way. What is answered stands in the address, as the app
// writes it; what is ticked stays in the page, where boot.js reads it. Each section but the first waits in a template,
// followed by one with its mistake.
(() => {
  const doc = document, root = doc.documentElement, hash = location.hash;
  const mains = [], answers = [];
  let at = 0;

  // "opening" a link that only the app can show, "waiting" for it with an answer, "keeping" an answer that is not in the
  // address yet; later "started" or "failed".
  const state = (name) => root.setAttribute("data-app", name);
  const over = () => /started|failed/.test(root.getAttribute("data-app"));
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
        if (root.getAttribute("data-app") == "keeping") root.removeAttribute("data-app");
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

  root.setAttribute("data-script", "");
  const lang = /^#\/(kk|ru|en)\b/.exec(hash);
  if (lang && lang[1] != root.lang) location.replace(folder(lang[1]) + hash);
  else if (hash.length > 5) state("opening");

  addEventListener("submit", (event) => {
    if (over()) return;
    event.preventDefault();
    // A tap may come before the templates.
    if (doc.readyState == "loading") doc.addEventListener("DOMContentLoaded", proceed);
    else proceed();
  });
  addEventListener("change", ({ target }) => {
    if (over() || target.type != "checkbox" || !target.checked) return;
    // "I don't know" and the rest exclude each other.
    for (const other of main().querySelectorAll(":checked"))
      if ((other.value == "dont-know") != (target.value == "dont-know")) other.checked = false;
  });
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || over()) return;
    const href = link.getAttribute("href");
    if (link.className == "back") history.back();
    else if (link.hreflang) {
      const address = folder(link.hreflang) + "#/" + link.hreflang + "/" + path() + query();
      // What is ticked and not continued from goes along; boot.js reads it.
      location = ticked()[0] ? address + (query() ? "" : "?v=1") + "&ticked=" + ticked().join(".") : address;
    }
    else if (/^#\w/.test(href)) doc.getElementById(href.slice(1)).focus();
    else return;
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
    root.removeAttribute("data-app");
    show(2 * found, mains[found]);
    history.replaceState(history.state || "0", "", "#/" + root.lang + "/" + path() + query());
  });
  addEventListener("error", ({ target }) => target.localName == "script" && state("failed"), true);
})();
