// Our own side: objects in, words through wasm, objects out. All of it is within the time that is measured.

import { createRequire } from "node:module";
import { closedDoor } from "./book.mjs";
import { paper } from "./papers.mjs";

// In the order of the enums in `crates/rules`; one out of place would contradict every peer.
const FORMS = ["written", "electronic", "original", "original-or-digital", "copy", "copy-with-original",
  "electronic-copy", "electronic-or-copy", "unstated"];
const TAKES = ["bring", "upload", "only-if", "do-not-bring"];
const VERDICTS = ["likely", "board", "need", "none"];

/** `module` is the glue that wasm-bindgen made for one build. */
export function komek(book, module) {
  const { Engine } = createRequire(import.meta.url)(module);
  const engine = new Engine();
  const { memory } = engine;
  const write = writer(book);
  const read = reader(book);
  let words = new Uint32Array(memory.buffer);
  const place = engine.answers >>> 2;
  return {
    assess: async (answers) => {
      write(answers, words, place);
      const count = engine.assess();
      if (count === 0) throw new Error("the answers cannot be read");
      // A memory that grew has a new buffer.
      if (words.length === 0) words = new Uint32Array(memory.buffer);
      return read(words, engine.found >>> 2, answers.children.length);
    },
  };
}

/** Writes a family's answers from `place` on: see `wasm/src/answers.rs`. */
function writer(book) {
  const questions = Object.fromEntries(book.questions.map((question, id) => [question.id, {
    id,
    options: Object.fromEntries(question.options.map((option, number) => [option, number])),
    parts: question.options,
    several: question.kind === "services" ? 5 : 1,
  }]));
  let words;
  let at;
  const number = (value) => {
    words[at++] = value;
    words[at++] = value / 4294967296;
  };
  const facts = (given) => {
    const count = at++;
    words[count] = 0;
    for (const name in given) {
      const { id, options, parts, several } = questions[name];
      const value = given[name];
      words[count] += 1;
      words[at++] = id;
      if (value === "dont-know") {
        words[at++] = 4;
      } else if (typeof value === "string") {
        words[at++] = 0;
        words[at++] = options[value];
      } else if (typeof value === "number") {
        words[at++] = 2;
        number(value);
      } else if (Array.isArray(value)) {
        words[at++] = several;
        let bits = 0;
        for (let index = 0; index < value.length; index += 1) bits |= 1 << options[value[index]];
        words[at++] = bits;
      } else {
        words[at++] = 3;
        words[at++] = parts.length;
        for (let index = 0; index < parts.length; index += 1) number(value[parts[index]] ?? 0);
      }
    }
  };
  return ({ today, family, children }, into, place) => {
    words = into;
    at = place;
    words[at++] = +today.slice(0, 4);
    words[at++] = +today.slice(5, 7);
    words[at++] = +today.slice(8, 10);
    words[at++] = children.length;
    facts(family);
    for (let index = 0; index < children.length; index += 1) facts(children[index]);
  };
}

/** Reads verdicts and papers: see `wasm/src/found.rs`. */
function reader(book) {
  const services = book.services.map((service) => service.id);
  const categories = [null, ...book.categories.map((category) => category.id)];
  const doors = book.channels.flatMap(({ id }) => [id, closedDoor(id)]);
  const papers = [];
  const paperOf = (word) => {
    papers[word] ??= paper(book.documents[word >> 7], FORMS[(word >> 3) & 15], TAKES[(word >> 1) & 3], (word & 1) === 1);
    return papers[word];
  };
  return (words, place, count) => {
    let at = place;
    const children = new Array(count);
    for (let index = 0; index < count; index += 1) {
      const child = { services: {}, papers: {} };
      for (let left = words[at++]; left > 0; left -= 1) {
        const service = services[words[at++]];
        const verdict = VERDICTS[words[at++]];
        child.services[service] = { verdict, ground: categories[words[at++]] };
      }
      for (let left = words[at++]; left > 0; left -= 1) {
        const door = doors[words[at++]];
        const service = services[words[at++]];
        const list = new Array(words[at++]);
        for (let line = 0; line < list.length; line += 1) list[line] = paperOf(words[at++]);
        (child.papers[door] ??= {})[service] = list;
      }
      children[index] = child;
    }
    return { children };
  };
}
