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
    const tag = (extra) => '<script src="' + file + '" integrity="' + integrity + '" crossorigin async' + extra + "></" + "script>";
    const frame = () => '<iframe src="' + new URL(one("lang"), site) + '" title="Көмек" width="100%" height="700" style="border:0" allow="clipboard-write; web-share"></iframe>';
    const element = () => '<komek-checker lang="' + lang() + '"></komek-checker>';
    const lines = {
      frame,
      script: () => tag(' data-lang="' + lang() + '"'),
      element: () => tag("") + "\n" + element(),
    };

    // The same elements as in the line, made by hand: no text becomes markup here.
    const preview = () => {
      const place = doc.getElementById("preview"), way = one("way");
      const shown = doc.createElement(way == "frame" ? "iframe" : "komek-checker");
      if (way == "frame") Object.assign(shown, { src: new URL(one("lang"), site), title: "Көмек", height: 700, className: "embed__frame" });
      else shown.lang = lang();
      place.replaceChildren(shown);
    };
    const show = () => {
      line.value = lines[one("way")]();
      said.textContent = "";
    };
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
