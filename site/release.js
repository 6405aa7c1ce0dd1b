// Keeps the release on the device and notices the next one; loaded when everything else is done, and where a part of the
// app does not come. It lies at the root of the site under a name that no release changes, so that whoever is on a release
// that is gone still finds it.
const doc = document, root = doc.documentElement;
const at = (file) => new URL(file, import.meta.url).href;
const HOUR = 3600000;

// `data-release` on the root element: `waiting` is written here where a newer release is here whole, `taken` by the app
// where somebody wants it (platform/release.rs).
const offer = () => {
  root.dataset.release = "waiting";
  doc.dispatchEvent(new Event("release"));
};

// One reload, also where the worker has not answered.
let left;
const leave = () => {
  if (left) return;
  left = true;
  location.reload();
};
const take = (registration) => {
  // Another tab may have taken it.
  if (!registration.waiting) return leave();
  navigator.serviceWorker.addEventListener("controllerchange", leave);
  setTimeout(leave, 3000);
  registration.waiting.postMessage("take");
};

// Refused in private windows, by settings and where a page is not encrypted: all is as it was without.
export const watch = async () => {
  // A frame's storage is another's, and is thrown away.
  if (self != top || !navigator.serviceWorker) return;
  const { serviceWorker } = navigator;
  await new Promise((then) => (self.requestIdleCallback || setTimeout)(then, { timeout: 1000 }));
  doc.head.append(Object.assign(doc.createElement("link"), { rel: "manifest", href: at("manifest.webmanifest") }));
  const address = at("sw.js");
  const { trustedTypes } = self;
  const trusted = trustedTypes
    ? trustedTypes.createPolicy("komek", { createScriptURL: () => address }).createScriptURL("")
    : address;
  const kept = serviceWorker.controller;
  const registration = await serviceWorker.register(trusted);
  if (kept) kept.postMessage("fill");
  // A worker that goes on by itself, such as one that ends all of this, offers nothing.
  const look = () => setTimeout(() => registration.waiting && serviceWorker.controller && offer(), 500);
  const follow = (worker) => worker && worker.addEventListener("statechange", look);
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  new MutationObserver(() => root.dataset.release == "taken" && take(registration))
    .observe(root, { attributeFilter: ["data-release"] });
  // A kiosk's page stays open for days.
  setInterval(() => registration.update().catch(() => {}), HOUR);
  look();
};

// A part does not come. Where the page has become another meanwhile, the release that the part belongs to is no more: the
// new page is opened, with the answers, which are in the address and its state, and with what is ticked. Once for each
// release, so that hosts that answer now with one and now with another send nobody in circles. A kiosk keeps answers in
// neither, and its page is opened anew in any case.
export const renew = async (integrity) => {
  const page = await (await fetch(location.href, { cache: "reload" })).text();
  if (!page.includes('id="boot"') || page.includes(integrity) || "kiosk" in root.dataset) return;
  const before = sessionStorage.getItem("komek-left") || "";
  if (before.includes(integrity)) return;
  sessionStorage.setItem("komek-left", before + integrity);
  const ticked = [...doc.querySelectorAll("#main :checked")].map((one) => one.value);
  const query = location.hash.includes("?") ? "" : "?v=1";
  if (ticked[0] && !location.hash.includes("&ticked="))
    history.replaceState(history.state, "", (location.hash || "#/" + root.lang + "/") + query + "&ticked=" + ticked.join("."));
  leave();
};
