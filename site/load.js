// The one loader, of code, words and styles. A file is whole, or it is not there: `hashes` has those of what the start
// needs, by name, and that of the file that has all others (`files.rs` of the site).
import { hashes } from "./hashes.js";

const doc = document;
const boot = doc.getElementById("boot");
export const folder = boot.src.replace(/[^/]*$/, "");

// Keeps the release and follows the next: `release.js`, which is of no release and so in no folder of one.
export const release = (deed) => import(folder + "../release.js").then((all) => all[deed](boot.integrity)).catch(() => {});

const known = async (name) => hashes[name] || (await (await load("hashes.json")).clone().json())[name];

// A link cannot be told to go past the cache, but another address does.
const get = async (name, cache) => {
  const integrity = await known(name);
  if (name == "later.css") return new Promise((resolve, reject) => {
    const link = doc.createElement("link");
    doc.head.append(Object.assign(link, {
      rel: "stylesheet", crossOrigin: "", integrity, onload: resolve, onerror: reject, href: folder + name + (cache == "reload" ? "?" : ""),
    }));
  });
  const answer = await fetch(folder + name, { integrity, cache });
  if (!answer.ok) throw answer.status;
  return answer;
};

// What is on its way, by name.
const awaited = new Map();

// A file that does not come is asked for once more, since a phone changes its network: past the cache, where a broken one
// may be kept, or one that is on its way and never comes.
export function load(name) {
  if (!awaited.has(name)) {
    const file = {};
    awaited.set(name, file);
    file.came = new Promise((resolve, reject) => {
      let asked = 0;
      file.ask = (cache) => {
        asked += 1;
        get(name, cache).then(resolve, () => {
          asked -= 1;
          if (cache == "default") setTimeout(file.ask, 1000, "reload");
          else if (!asked) {
            reject(Error(name));
            release("renew");
          }
        });
      };
      file.ask("default");
    }).finally(() => awaited.delete(name));
  }
  return awaited.get(name).came;
}

// Asks for all that is on its way beside what may never come of it.
export const again = () => awaited.forEach((file) => file.ask("reload"));

// What the first questions look like is in the page; no other is shown without these.
let styled;
export const styles = () => styled = styled || load("later.css").catch((why) => {
  styled = undefined;
  throw why;
});
export const loadPart = (name) => Promise.all([load(name), styles()]).then(([part]) => part);
