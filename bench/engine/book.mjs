// The rule book as `cargo xtask bench engine` exports it, with what all candidates look up in it.
//
// A list has a door of its own: that of its channel, or, where the service takes no papers there, the closed one beside
// it, which no other list shares.

import { readFileSync } from "node:fs";

/**
 * Reads the book; questions, categories and channels can be found by name as well. A service knows its categories by
 * themselves, and by each of them who decides.
 */
export function readBook(file) {
  const book = JSON.parse(readFileSync(file, "utf8"));
  for (const service of book.services) {
    service.categories = service.grounds.map(({ category }) => category);
    service.decidedBy = new Map(service.grounds.map((ground) => [ground.category, ground["decided-by"]]));
    for (const list of service.lists) list.door = list.closed ? closedDoor(list.channel) : list.channel;
  }
  const byId = (things) => new Map(things.map((thing) => [thing.id, thing]));
  return {
    ...book,
    all: conditions(book),
    question: byId(book.questions),
    category: byId(book.categories),
    channel: byId(book.channels),
  };
}

/** The door of a channel for a list that is closed, as the cases of the repository name it. */
export const closedDoor = (channel) => `${channel}, closed`;

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
