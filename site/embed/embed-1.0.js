// For the page of a school: a frame with Komek as high as what is in it. In one line,
// <script src="…/embed-1.0.js" data-lang="ru" data-school="12" async></script>, as <komek-checker lang="ru">, or beside
// a frame that is already there. Whoever pins it by its hash must get the same bytes for ever: a change is a new file.
(() => {
  const script = document.currentScript;
  const site = new URL("../", script.src);
  const frames = new Set();

  const framed = (place) => {
    const frame = document.createElement("iframe");
    const { lang } = place;
    const address = new URL(lang == "ru" || lang == "en" ? lang + "/" : "./", site);
    const school = place.getAttribute("school");
    if (school) address.searchParams.set("school", school);
    frame.src = address;
    // Көмек, whatever letters the server says that this is written in.
    frame.title = String.fromCharCode(0x41a, 0x4e9, 0x43c, 0x435, 0x43a);
    frame.allow = "clipboard-write; web-share";
    // Not attributes: the page's own policy may forbid them. The root keeps its style sheets out.
    frame.style.cssText = "display:block;width:100%;height:700px;border:0";
    place.style.setProperty("display", "block", "important");
    place.attachShadow({ mode: "open" }).append(frame);
    return frame;
  };

  addEventListener("message", ({ source, origin, data }) => {
    if (!data || data.komek !== 1) return;
    const sent = (one) => one.contentWindow && one.contentWindow == source && one.src.startsWith(site.href);
    const from = [...frames, ...document.querySelectorAll("iframe")].find(sent);
    // A sandbox without allow-same-origin has no origin of its own.
    const own = from && (from.sandbox.length && !from.sandbox.contains("allow-same-origin") ? "null" : site.origin);
    if (!from || origin !== own) return;
    if (data.type === "height" && Number.isFinite(data.height))
      from.style.setProperty("height", Math.min(Math.max(data.height, 200), 20000) + "px", "important");
    else if (data.type === "step" && from.getBoundingClientRect().top < 0) from.scrollIntoView();
  });

  customElements.get("komek-checker") || customElements.define("komek-checker", class extends HTMLElement {
    connectedCallback() {
      frames.add(this.frame = this.frame || framed(this));
    }
    disconnectedCallback() {
      frames.delete(this.frame);
    }
  });

  const { lang, school } = script.dataset;
  if (lang !== undefined) {
    const checker = document.createElement("komek-checker");
    checker.lang = lang;
    if (school) checker.setAttribute("school", school);
    script.after(checker);
  }
})();
