// json-rules-engine: rules of yes and no that raise events. One engine for the grounds that are sure, one for those that
// may be, run only while a service has no sure ground, and one for each list, run only where the list is in play.

import { Engine, Fact } from "json-rules-engine";
import { outcomes } from "../papers.mjs";
import { applies, household, listsInPlay, plan, verdictOf } from "./household.mjs";
import { askedOf, twoValued } from "./two-valued.mjs";

export function jsonRulesEngine(book) {
  const grounds = (sure) => ruleSet(book.categories.map(({ id, when }) => rule(id, twoValued(words, when, sure))));
  const sureGrounds = grounds(true);
  const possibleGrounds = grounds(false);
  const papers = new Map(book.services.flatMap((service) => service.lists.map((list) => [list, papersOf(book, list)])));
  const prepared = plan(book);

  const ofChild = async (found, facts) => {
    const child = { services: {}, papers: {} };
    const sure = await events(sureGrounds, facts);
    const groundOf = (service) => service.categories.find((category) => sure.has(category));
    const undecided = found.services.some((service) => groundOf(service) === undefined);
    const possible = undecided ? await events(possibleGrounds, facts) : sure;
    for (const service of found.services) {
      const may = (category) => possible.has(category);
      const ground = groundOf(service) ?? (service.categories.some(may) ? "need" : "none");
      child.services[service.id] = verdictOf(service, ground);
      if (!applies(service, ground)) continue;
      for (const category of service.categories) {
        const perhaps = ground === "need" && may(category) ? "perhaps" : "no";
        facts[status(category)] = fact(status(category), category === ground ? "yes" : perhaps);
      }
      for (const list of listsInPlay(service, found.channel)) {
        (child.papers[list.door] ??= {})[service.id] = await papersFor(papers.get(list), facts);
      }
    }
    return child;
  };
  return {
    assess: async (answers) => {
      const found = household(prepared, answers);
      const family = facts(found.family);
      const { sum, heads, months } = prepared.compared;
      const whole = found.comparable ? found.limit * months * found.family[heads] : undefined;
      Object.assign(family, facts({ sum: found.family[sum], whole, "in force": found.limit !== undefined }));
      family["by parts"] = fact("by parts", found.parts !== null);
      for (const part in found.parts) family[partOf(part)] = fact(partOf(part), found.parts[part]);
      const children = [];
      for (const child of found.children) children.push(await ofChild(found, Object.assign(facts(child), family)));
      return { children };
    },
    ruleSet: { grounds: { sure: sureGrounds.rules, possible: possibleGrounds.rules }, papers: said(book, papers) },
  };
}

/** Values that never change during a run: kept without the hash that the engine's cache wants. */
const UNCACHED = { cache: false };
const fact = (id, value) => new Fact(id, value, UNCACHED);

function facts(given) {
  const facts = {};
  for (const id in given) facts[id] = fact(id, given[id]);
  return facts;
}

const status = (category) => `status ${category}`;
const partOf = (part) => `part ${part}`;
const rule = (type, conditions) => ({
  // A rule's outermost condition is a list.
  conditions: conditions.all || conditions.any || conditions.not ? conditions : { all: [conditions] },
  event: { type },
});

/** An engine with its rules, and the names of the facts they look at. */
function ruleSet(rules) {
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  const among = (one, options) => one === options || (Array.isArray(options) && options.includes(one));
  const meets = (given, options) => (Array.isArray(given) ? given.some((one) => among(one, options)) : among(given, options));
  engine.addOperator("is", (given, options) => given !== undefined && meets(given, options));
  engine.addOperator("may be", (given, options) => given === undefined || meets(given, options));
  engine.addOperator("may be less than", (given, limit) => given === undefined || limit === undefined || given < limit);
  const names = new Set([...JSON.stringify(rules).matchAll(/"fact":"([^"]+)"/g)].map(([, name]) => name));
  return { engine, rules, names: [...names] };
}

/** The types of the events that one run raises. */
async function events({ engine, names }, facts) {
  const needed = {};
  for (const name of names) if (facts[name] !== undefined) needed[name] = facts[name];
  const { events } = await engine.run(needed);
  return new Set(events.map((event) => event.type));
}

function papersOf(book, list) {
  const comes = list.items.map((item) => outcomes(item, book.channel.get(list.channel)));
  const rules = list.items.flatMap((item, index) => {
    const asked = askedOf(item);
    return [
      ...(asked.sure ? [rule(`sure ${index}`, twoValued(words, item.when, true))] : []),
      ...(asked.may ? [rule(`may ${index}`, twoValued(words, item.when, false))] : []),
    ];
  });
  return { items: list.items, comes, set: rules.length > 0 ? ruleSet(rules) : null };
}

async function papersFor({ items, comes, set }, facts) {
  const raised = set === null ? new Set() : await events(set, facts);
  const papers = [];
  for (const [index, { yes, unknown, no }] of comes.entries()) {
    const isSure = items[index].when === null || raised.has(`sure ${index}`);
    const paper = isSure ? yes : raised.has(`may ${index}`) ? unknown : no;
    if (paper !== null) papers.push(paper);
  }
  return papers;
}

const words = {
  all: (parts) => ({ all: parts }),
  any: (parts) => ({ any: parts }),
  not: (part) => ({ not: part }),
  is: ({ question, options }, sure) => ({
    fact: question,
    operator: sure ? "is" : "may be",
    // Each evaluation copies the condition: one word is copied sooner than a list of one.
    value: options.length === 1 ? options[0] : options,
  }),
  below: (_, sure) => ({ fact: "sum", operator: sure ? "lessThan" : "may be less than", value: { fact: "whole" } }),
  status: (category, sure) => ({ fact: status(category), operator: sure ? "equal" : "notEqual", value: sure ? "yes" : "no" }),
  inForce: (known) => ({ fact: "in force", operator: "equal", value: known }),
  byParts: (given) => ({ fact: "by parts", operator: "equal", value: given }),
  part: ({ part }) => ({ fact: partOf(part[0]), operator: "greaterThan", value: 0 }),
};

/** The rules of each list, for people to read. */
function said(book, papers) {
  const lists = book.services.flatMap((service) => service.lists.map((list) => [`${service.id} ${list.channel}`, papers.get(list).set]));
  return Object.fromEntries(lists.map(([name, set]) => [name, set?.rules ?? []]));
}
