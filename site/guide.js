// Searches in the guide, and opens what a link leads to and all of it for paper. Without this the page is whole: folds are
// the browser's own. Nothing typed leaves the page, not even for its address.
(() => {
  const doc = document;
  // The field is seen from the start, so that nothing moves when the rest of a long page has come.
  doc.documentElement.setAttribute("data-script", "");

  // As somebody types without a Kazakh keyboard (the Latin i looks like the Kazakh one), without ё and without accents. At
  // the end of a Kazakh stem a letter changes: «куәлік», «куәлігі». One letter stays one, so that a place in it is the
  // place in the text.
  const like = { ә: "а", б: "п", ғ: "к", г: "к", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", i: "и" };
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[әбғгқңөұүһіi]/g, (letter) => like[letter]).replace(/[^a-zа-я0-9]/g, " ");

  doc.addEventListener("DOMContentLoaded", () => {
    const main = doc.getElementById("main"), field = doc.getElementById("search");
    const said = doc.querySelector("[data-found]");
    const all = (selector) => [...main.querySelectorAll(selector)];
    const folds = all("details"), entries = all("[data-entry]");
    const parts = [...all("nav, section, details, [data-group]"), ...entries];

    // Everything around it is shown and open. Whether anything was not.
    const reveal = (one) => {
      let shut = false;
      for (; one && one != main; one = one.parentElement) {
        shut = shut || one.hidden || one.open === false;
        one.hidden = false;
        if ("open" in one) one.open = true;
      }
      return shut;
    };
    // What brings back the folds as they are now.
    const kept = () => {
      const open = folds.map((fold) => fold.open);
      return () => folds.forEach((fold, index) => (fold.open = open[index]));
    };

    // Text by its nodes: elements stand next to each other without a space. What a mark says is no find.
    const nodes = (within) => {
      const walk = doc.createTreeWalker(within, NodeFilter.SHOW_TEXT), found = [];
      while (walk.nextNode()) if (!walk.currentNode.parentElement.closest(".mark")) found.push(walk.currentNode);
      return found.map((node) => [node, " " + plain(node.data)]);
    };
    const text = (within) => nodes(within).map(([, text]) => text).join("");
    // Under which headings an entry stands counts as said in it: `лагерь туу`.
    const heads = (entry) => {
      const fold = entry.parentElement.closest("details");
      return fold ? heads(fold) + text(fold.firstElementChild) : "";
    };
    let texts;
    const find = (words) => {
      texts = texts || entries.map((entry) => [entry, heads(entry) + text(entry)]);
      const holds = (text) => words.every((word) => text.includes(" " + word));
      return texts.filter(([, text]) => holds(text)).map(([entry]) => entry);
    };
    const highlight = (entries, words) => {
      if (!window.Highlight) return;
      const places = new Highlight();
      for (const entry of entries)
        for (const [node, text] of nodes(entry))
          for (const word of words)
            for (let at = -1; (at = text.indexOf(" " + word, at + 1)) >= 0; )
              places.add(new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + word.length }));
      CSS.highlights.set("found", places);
    };

    let before;
    const rest = () => {
      if (!before) return;
      parts.forEach((part) => (part.hidden = false));
      before();
      before = undefined;
      if (window.Highlight) CSS.highlights.clear();
    };
    const search = () => {
      // The ending of a Russian word is another in each case: «жалоба», «жалобу».
      const words = plain(field.value).split(" ").filter(Boolean).map((word) => word.replace(/(....)[аеиоуыэюяь]$/, "$1"));
      rest();
      // With one letter nearly everything begins.
      const found = words.join("").length > 1 ? find(words) : undefined;
      said.textContent = !found ? "" : found.length ? said.dataset.found.replace("{count}", found.length) : said.dataset.none;
      // Where nothing is found the contents are what goes on.
      if (!found || !found.length) return;
      before = kept();
      parts.forEach((part) => (part.hidden = true));
      found.forEach(reveal);
      highlight(found, words);
    };
    const clear = () => {
      field.value = "";
      search();
    };

    let typed;
    field.addEventListener("input", () => {
      clearTimeout(typed);
      // A screen reader says the count once for a word, and a slow phone lays out the page once.
      typed = setTimeout(search, 200);
    });
    field.addEventListener("keydown", ({ key }) => key == "Escape" && clear());
    search();

    // A browser opens what a link leads to by itself only since Chromium 97, Firefox 139 and Safari 26.2, and never what
    // the heading of a fold stands for. A link leads to a place in the whole page.
    const target = (hash) => doc.getElementById(hash.slice(1));
    main.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (!link) return;
      clear();
      reveal(target(link.hash));
    });
    const arrive = () => {
      const place = target(location.hash);
      // Where it was open, the browser has gone back to where it was read.
      if (place && reveal(place)) place.scrollIntoView();
    };
    addEventListener("hashchange", arrive);
    arrive();

    let printed;
    addEventListener("beforeprint", () => {
      rest();
      printed = printed || kept();
      folds.forEach((fold) => (fold.open = true));
    });
    addEventListener("afterprint", () => {
      if (printed) printed();
      printed = undefined;
      search();
    });
  });
})();
