// The service worker: what a release is made of is kept on the device, so that all of it opens without a network. The
// build puts `files` before it (site/src/offline.rs): the sha256 of every file of the release, by its address.
//
// What is kept is known by its content. A file that is the same in the next release is there already, and what the disk
// has spoiled is not taken for it. Whatever cannot be had from here is asked of the network.
const scope = registration.scope;
const own = new Map(Object.entries(files));
const opened = () => caches.open("komek " + scope);
const at = (key) => scope + "?" + key;

const hashed = async (body) =>
  "sha256-" + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", body))));

// What is kept under a hash, where it is whole.
const kept = async (cache, hash) => {
  const answer = await cache.match(at(hash));
  const body = answer && (await answer.arrayBuffer());
  if (!body || (await hashed(body)) != hash) return undefined;
  // These speak of what came over the line.
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  return new Response(body, { headers });
};

// The files of a release before: whoever still has its page open goes on to need its parts.
const list = async (cache, key) => {
  const answer = await cache.match(at(key));
  return answer ? answer.json() : {};
};

// One after the other: somebody may be waiting for a page meanwhile. What the visit has just fetched comes from the
// browser's own cache.
const fill = async () => {
  const cache = await opened();
  for (const [path, integrity] of own) {
    if (await kept(cache, integrity).catch(() => undefined)) continue;
    const get = (cache) => fetch(scope + path, { integrity, cache });
    await cache.put(at(integrity), await get("default").catch(() => get("reload")));
  }
};

// All or nothing: where one file is missing, or there is no room, the release before stays.
addEventListener("install", (event) => event.waitUntil(fill()));

// This release and the one before it are kept, and nothing else.
const tidy = async () => {
  const cache = await opened();
  const before = await list(cache, "release");
  await cache.put(at("before"), new Response(JSON.stringify(before)));
  await cache.put(at("release"), new Response(JSON.stringify(files)));
  const living = [...own.values(), ...Object.values(before), "before", "release"];
  const addresses = new Set(living.map(at));
  for (const one of await cache.keys()) if (!addresses.has(one.url)) await cache.delete(one);
};
// The page that is there is served from here on, so that a first visit needs the network no more, either.
addEventListener("activate", (event) => event.waitUntil(tidy().catch(() => {}).then(() => clients.claim())));

// A new release waits until nobody has a page open, or somebody takes it (release.js).
addEventListener("message", (event) => {
  if (event.data == "take") skipWaiting();
  // A browser may throw away what it keeps at any time.
  if (event.data == "fill") event.waitUntil(fill().catch(() => {}));
});

const answer = async (request, path) => {
  try {
    const cache = await opened();
    const hash = own.get(path) || (await list(cache, "before"))[path];
    const found = hash && (await kept(cache, hash));
    if (found) return found;
  } catch (_) {
    // Storage is refused or broken.
  }
  const found = await fetch(request);
  // Neither here nor there: this release is no more. The next page is the network's.
  if (found.status == 404 && own.has(path)) registration.unregister();
  return found;
};

addEventListener("fetch", (event) => {
  const { request } = event;
  // `reload` is asked for where what was kept has failed somebody (load.js).
  if (request.method != "GET" || request.cache == "reload" || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length).split(/[?#]/)[0].replace(/(^|\/)index\.html$/, "$1");
  // Named after their content: of this release or of the one before.
  const named = /^[a-z]+-[\w-]{12,16}[\/.]/.test(path);
  // Anything else, such as school.json, is no business of a worker.
  if (own.has(path) || named) event.respondWith(answer(request, path));
});
