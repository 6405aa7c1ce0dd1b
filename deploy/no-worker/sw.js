// In place of the site's own sw.js this one ends whatever that has kept: it forgets all of it and goes. No page is
// loaded again; the next one that is opened comes from the server.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const end = async () => {
    await caches.delete("komek " + registration.scope);
    await registration.unregister();
  };
  event.waitUntil(end());
});
