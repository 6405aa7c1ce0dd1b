// Writes the line that puts Komek into a page, by what is chosen, and shows what comes of it.
(() => {
  const doc = document;
  doc.documentElement.setAttribute("data-script", "");

  doc.addEventListener("DOMContentLoaded", () => {
    const form = doc.querySelector("form"), line = doc.getElementById("line"), said = doc.getElementById("said");
    const { root, script, integrity } = form.dataset;
    const site = new URL(root, location), file = new URL(script, site).href;
    const one = (name) => form.querySelector("[name=" + name + "]:checked").value;
    const lang = () => one("lang").slice(0, 2) || "kk";
    const field = doc.getElementById("school"), wrong = doc.getElementById("wrong");
    // As the app takes it: anything else would be another school's page, or none.
    const school = () => (/^[a-z\d-]{1,40}$/i.test(field.value.trim()) ? field.value.trim() : "");
    const address = () => new URL(one("lang") + (school() && "?school=" + school()), site);
    const named = (attribute) => school() && " " + attribute + '="' + school() + '"';
    const tag = (extra) => '<script src="' + file + '" integrity="' + integrity + '" crossorigin async' + extra + "></" + "script>";
    const frame = () => '<iframe src="' + address() + '" title="Көмек" width="100%" height="700" style="border:0" allow="clipboard-write; web-share"></iframe>';
    const element = () => '<komek-checker lang="' + lang() + '"' + named("school") + '></komek-checker>';
    const lines = {
      frame,
      script: () => tag(' data-lang="' + lang() + '"' + named("data-school")),
      element: () => tag("") + "\n" + element(),
    };

    // The same elements as in the line, made by hand: no text becomes markup here.
    const preview = () => {
      const place = doc.getElementById("preview"), way = one("way");
      const shown = doc.createElement(way == "frame" ? "iframe" : "komek-checker");
      if (way == "frame") Object.assign(shown, { src: address(), title: "Көмек", height: 700, className: "embed__frame" });
      else {
        shown.lang = lang();
        if (school()) shown.setAttribute("school", school());
      }
      place.replaceChildren(shown);
    };
    const show = () => {
      line.value = lines[one("way")]();
      said.textContent = "";
      const mistaken = field.value.trim() && !school();
      wrong.textContent = mistaken ? wrong.dataset.said : "";
      field.setAttribute("aria-invalid", Boolean(mistaken));
    };
    field.addEventListener("input", show);
    // Enter sends nothing anywhere: the line is there already.
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      show();
      preview();
    });
    doc.getElementById("copy").addEventListener("click", ({ target }) => {
      const tell = (copied) => (said.textContent = copied ? target.dataset.copied : target.dataset.selected);
      line.select();
      if (navigator.clipboard) navigator.clipboard.writeText(line.value).then(() => tell(true), () => tell(false));
      else tell(doc.execCommand("copy"));
    });
    show();
  });
})();
