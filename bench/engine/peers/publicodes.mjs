// publicodes: logic of three values is its own, so a rule for each condition is enough. Rules are evaluated lazily
// and kept for one situation: only lists in play are looked at.

import Engine from "publicodes";
import { outcomes } from "../papers.mjs";
import { applies, household, listsInPlay, plan, verdictOf } from "./household.mjs";

export function publicodes(book) {
  const ruleSet = rules(book);
  const engine = new Engine(ruleSet);
  // `evaluate("a rule")` parses the expression on each call; the rule's own node is evaluated without.
  const parsed = engine.getParsedRules();
  const value = (rule) => engine.evaluateNode(parsed[rule]).nodeValue;
  const prepared = plan(book);
  const asked = compiled(book);
  const assess = (answers) => {
    const found = household(prepared, answers);
    const { sum, heads } = prepared.compared;
    const family = situation(asked, found.family);
    if (found.limit !== undefined) family["limit"] = constant(found.limit);
    if (found.comparable) {
      family[sum] = constant(found.family[sum]);
      family[heads] = constant(found.family[heads]);
    }
    if (found.parts) {
      family["by parts"] = constant(true);
      for (const { part } of asked.parts) family[`${sum} part ${part}`] = constant(found.parts[part]);
    }
    const children = found.children.map((child) => {
      const own = situation(asked, child);
      engine.setSituation(Object.assign(own, family));
      return ofChild(found, value, asked);
    });
    return { children };
  };
  return { assess: async (answers) => assess(answers), ruleSet };

  function ofChild(found, value, asked) {
    const child = { services: {}, papers: {} };
    for (const service of found.services) {
      const ground = value(`${service.id} ground`);
      child.services[service.id] = verdictOf(service, ground);
      if (!applies(service, ground)) continue;
      for (const list of listsInPlay(service, found.channel)) {
        const papers = [];
        for (const { rule, comes } of asked.items.get(list)) {
          const truth = rule === null ? true : value(rule);
          const paper = truth === true ? comes.yes : truth === false ? comes.no : comes.unknown;
          if (paper !== null) papers.push(paper);
        }
        (child.papers[list.door] ??= {})[service.id] = papers;
      }
    }
    return child;
  }
}

/** What an answer is in a situation: made once, as a parsed constant, so that no situation is parsed. */
function compiled(book) {
  const used = new Set(book.all.flatMap((one) => (one.is ? [one.is.question] : [])));
  const questions = new Map();
  for (const { id, kind, options } of book.questions) {
    if (!used.has(id)) continue;
    if (kind === "one") questions.set(id, new Map(options.map((option) => [option, constant(option)])));
    if (kind === "several") questions.set(id, options.map((option) => ({ option, name: `${id} ${option}` })));
  }
  const items = new Map();
  for (const service of book.services) {
    for (const list of service.lists) {
      items.set(list, list.items.map((item, index) => ({
        rule: item.when && itemRule(service, list, index),
        comes: outcomes(item, book.channel.get(list.channel)),
      })));
    }
  }
  const parts = book.all.flatMap((one) => (one.includes ? [{ part: one.includes.part[0] }] : []));
  return { questions, items, parts: [...new Map(parts.map((part) => [part.part, part])).values()] };
}

const YES = constant(true);
const NO = constant(false);

function constant(value) {
  return { nodeKind: "constant", type: typeof value, nodeValue: value };
}

function situation({ questions }, given) {
  const situation = {};
  for (const question in given) {
    const options = questions.get(question);
    const value = given[question];
    if (options === undefined) continue;
    if (Array.isArray(options)) {
      for (const { option, name } of options) situation[name] = value.includes(option) ? YES : NO;
    } else {
      situation[question] = options.get(value);
    }
  }
  return situation;
}

const itemRule = (service, list, index) => `${service.id} ${list.channel} item ${index + 1}`;

/** The rule set, as one would write it in YAML. */
function rules(book) {
  const rules = { limit: null, "by parts": { "par défaut": "non" } };
  for (const { is, below, includes } of book.all) {
    if (is && book.question.get(is.question).kind === "one") rules[is.question] = null;
    if (is && book.question.get(is.question).kind === "several") {
      for (const option of book.question.get(is.question).options) rules[`${is.question} ${option}`] = null;
    }
    if (below) rules[below.sum] = rules[below.heads] = null;
    if (includes) rules[`${includes.sum} part ${includes.part}`] = null;
  }
  const category = (id) => `category ${id}`;
  for (const { id, when } of book.categories) rules[category(id)] = said(book, when, null);
  for (const service of book.services) {
    const ground = `${service.id} ground`;
    rules[ground] = {
      variations: [
        ...service.categories.map((id) => ({
          si: joined("et", [{ "est défini": category(id) }, category(id)]),
          alors: `'${id}'`,
        })),
        {
          si: joined("ou", service.categories.map((id) => ({ "est non défini": category(id) }))),
          alors: "'need'",
        },
        { sinon: "'none'" },
      ],
    };
    const status = (id) => `${service.id} status ${id}`;
    for (const id of service.categories) {
      // While there is no ground, the paper of each category that may hold is spoken of.
      rules[status(id)] = {
        variations: [{ si: `${ground} = 'need'`, alors: category(id) }, { sinon: `${ground} = '${id}'` }],
      };
    }
    for (const list of service.lists) {
      list.items.forEach((item, index) => {
        if (item.when) rules[itemRule(service, list, index)] = said(book, item.when, status);
      });
    }
  }
  return rules;
}

/** What "toutes ces conditions" and "une de ces conditions" come to, but for the constant that they begin with. */
function joined(operator, parts) {
  return parts.reduce((before, part) => ({ [operator]: [before, part] }));
}

/** A condition in publicodes. */
function said(book, condition, status) {
  const { all, any, not, is, below, includes } = condition;
  const inForce = condition["in-force"];
  if (all) return joined("et", all.map((part) => said(book, part, status)));
  if (any) return joined("ou", any.map((part) => said(book, part, status)));
  if (not) return { "=": [said(book, not, status), "non"] };
  if (is) {
    const several = book.question.get(is.question).kind === "several";
    const one = (option) => (several ? `${is.question} ${option}` : `${is.question} = '${option}'`);
    return joined("ou", is.options.map(one));
  }
  if (below) return `${below.sum} < limit * ${below.months} * ${below.heads}`;
  if (condition.status) return status(condition.status);
  if (inForce) {
    // Without a limit the whole is as little known as the limit itself.
    const unknown = `limit > 0`;
    return { variations: [{ si: { "est défini": "limit" }, alors: said(book, inForce.when, status) }, { sinon: unknown }] };
  }
  const part = `${includes.sum} part ${includes.part} > 0`;
  return { variations: [{ si: "by parts", alors: part }, { sinon: said(book, includes.otherwise, status) }] };
}
