// GoRules zen-engine: one decision, compiled once; one evaluation for each child. One expression node with the ground of
// each service and the papers of each list, the fastest of the shapes tried (see the README).

import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import { outcomes } from "../papers.mjs";
import { applies, household, listsInPlay, plan, verdictOf } from "./household.mjs";
import { askedOf, twoValued } from "./two-valued.mjs";

const name = (id) => id.replaceAll("-", "_");
const text = (value) => JSON.stringify(value);

export function zen(book) {
  const ruleSet = graph(book);
  const engine = new ZenEngine();
  const decision = engine.createDecision(new ZenDecisionContent(ruleSet));
  const prepared = plan(book);
  const unknown = unknowns(book);
  const comes = new Map(book.services.flatMap((service) => service.lists.map((list) => {
    const channel = book.channel.get(list.channel);
    return [list, list.items.map((item) => outcomes(item, channel))];
  })));
  const context = (found, child) => {
    const facts = { ...unknown };
    for (const question in found.family) facts[name(question)] = found.family[question];
    for (const question in child) facts[name(question)] = child[question];
    facts.limit = found.limit ?? null;
    facts.comparable = found.comparable;
    facts.parts = found.parts;
    facts.wanted = found.services.map((service) => service.id);
    return facts;
  };
  const read = (found, told) => {
    const child = { services: {}, papers: {} };
    for (const service of found.services) {
      const ground = told[name(service.id)];
      child.services[service.id] = verdictOf(service, ground);
      if (!applies(service, ground)) continue;
      for (const list of listsInPlay(service, found.channel)) {
        const truths = told[key(service, list)];
        const papers = [];
        let next = 0;
        comes.get(list).forEach((item, index) => {
          const truth = list.items[index].when === null ? 2 : truths[next++];
          const paper = truth === 2 ? item.yes : truth === 1 ? item.unknown : item.no;
          if (paper !== null) papers.push(paper);
        });
        (child.papers[list.door] ??= {})[service.id] = papers;
      }
    }
    return child;
  };
  const evaluated = async (found, child) => read(found, (await decision.evaluate(context(found, child))).result);
  return {
    assess: async (answers) => {
      const found = household(prepared, answers);
      const children = [];
      for (const child of found.children) children.push(await evaluated(found, child));
      return { children };
    },
    /** Several families under way at a time: zen-engine has threads of its own. */
    batch: async (families) => Promise.all(families.map(async (answers) => {
      const found = household(prepared, answers);
      return { children: await Promise.all(found.children.map((child) => evaluated(found, child))) };
    })),
    ruleSet,
  };
}

const key = (service, list) => name(`${service.id}_${list.channel}`);

/** Every question the rules look at, not answered. */
function unknowns(book) {
  const facts = { [name(book["channel-question"])]: "?" };
  for (const { is, below } of book.all) {
    if (is) facts[name(is.question)] = book.question.get(is.question).kind === "several" ? ["?"] : "?";
    if (below) facts[name(below.sum)] = facts[name(below.heads)] = null;
  }
  return facts;
}

function words(book) {
  const list = (parts) => `[${parts.map(text).join(", ")}]`;
  return {
    all: (parts) => `(${parts.join(" and ")})`,
    any: (parts) => `(${parts.join(" or ")})`,
    not: (part) => `not(${part})`,
    is: ({ question, options }, sure) => {
      const among = sure ? options : [...options, "?"];
      if (book.question.get(question).kind === "several") return `some(${name(question)}, # in ${list(among)})`;
      return among.length === 1 ? `${name(question)} == ${text(among[0])}` : `${name(question)} in ${list(among)}`;
    },
    below: ({ sum, heads, months }, sure) => {
      const compared = `${name(sum)} < limit * ${months} * ${name(heads)}`;
      return sure ? `(comparable and ${compared})` : `(comparable == false or ${compared})`;
    },
    status: (category, sure, service) => {
      const isGround = `$.${name(service)} == ${text(category)}`;
      const may = twoValued(words(book), book.category.get(category).when, false);
      return sure ? isGround : `(${isGround} or ($.${name(service)} == "need" and ${may}))`;
    },
    inForce: (known) => (known ? "limit != null" : "limit == null"),
    byParts: (given) => (given ? "parts != null" : "parts == null"),
    part: ({ part }) => `parts.${name(part[0])} > 0`,
  };
}

function graph(book) {
  const speak = words(book);
  const expressions = [];
  const add = (id, value) => expressions.push({ id, key: id, value });
  const holds = (category, sure) => twoValued(speak, book.category.get(category).when, sure);
  for (const { id, categories } of book.services) {
    const grounds = categories.map((category) => `${holds(category, true)} ? ${text(category)} : `).join("");
    const may = categories.map((category) => holds(category, false)).join(" or ");
    add(name(id), `${text(id)} in wanted ? (${grounds}((${may}) ? "need" : "none")) : null`);
  }
  for (const service of book.services) {
    const open = service.lists.filter((list) => !list.closed).map((list) => list.channel);
    for (const list of service.lists) {
      const items = list.items.filter((item) => item.when !== null).map((item) => {
        const { sure, may } = askedOf(item);
        const perhaps = may ? `(${twoValued(speak, item.when, false, service.id)} ? 1 : 0)` : "0";
        return sure ? `(${twoValued(speak, item.when, true, service.id)} ? 2 : ${perhaps})` : perhaps;
      });
      const channel = name(book["channel-question"]);
      // A closed list is for whoever chose its channel; the open ones are for everybody who chose none of theirs too.
      const own = `${channel} == ${text(list.channel)}`;
      const chosen = list.closed ? own : `(${own} or not(${channel} in [${open.map(text).join(", ")}]))`;
      const ground = `$.${name(service.id)}`;
      add(key(service, list), `${ground} != null and ${ground} != "none" and ${chosen} ? [${items.join(", ")}] : null`);
    }
  }
  const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...(content && { content }) });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: "edge", sourceId, targetId });
  return {
    nodes: [node("input", "inputNode"), node("rules", "expressionNode", { expressions }), node("output", "outputNode")],
    edges: [edge("input", "rules"), edge("rules", "output")],
  };
}
