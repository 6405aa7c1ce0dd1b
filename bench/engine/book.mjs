// The rule book as `cargo xtask bench engine` exports it, with what all candidates look up in it.

import { readFileSync } from "node:fs";

/** Reads the book; questions, categories and channels can be found by name as well. */
export function readBook(file) {
  const book = JSON.parse(readFileSync(file, "utf8"));
  const byId = (things) => new Map(things.map((thing) => [thing.id, thing]));
  return {
    ...book,
    all: conditions(book),
    question: byId(book.questions),
    category: byId(book.categories),
    channel: byId(book.channels),
  };
}

/** Every condition of categories and of items of lists, with every condition within it. */
function conditions(book) {
  const items = book.services.flatMap((service) => service.lists).flatMap((list) => list.items);
  return [...book.categories, ...items].flatMap((rule) => (rule.when ? within(rule.when) : []));
}

/** A condition and every condition within it. */
export function within(condition) {
  const { all, any, not } = condition;
  const parts = [...(all ?? []), ...(any ?? []), not, condition["in-force"]?.when, condition.includes?.otherwise];
  return [condition, ...parts.filter(Boolean).flatMap(within)];
}
