// What the peers are given of a family. None of these engines can look up a dated value, know whether a sum was given by
// its parts, or tell "not answered" from "no" by itself, so plain JavaScript prepares it, as an integrator would.

/** What the book looks at that does not depend on a family; made once. */
export function plan(book) {
  const compared = only(book, "below", (below) => below);
  const included = only(book, "includes", ({ sum, while: { question, options } }) => ({ sum, question, option: options[0] }));
  const nothing = Object.fromEntries(book.question.get(compared.sum).options.map((part) => [part, 0]));
  return { book, compared, included, nothing };
}

/** The one thing that all conditions of this kind look at. */
function only(book, kind, looksAt) {
  const found = book.all.flatMap((condition) => (condition[kind] ? [looksAt(condition[kind])] : []));
  if (new Set(found.map((one) => JSON.stringify(one))).size !== 1) {
    throw new Error(`The peers are given one sum and its parts; conditions of the kind \`${kind}\` look at ${found.length}.`);
  }
  return found[0];
}

/**
 * What one family answered, by question: an option, options, or a number; a question without an answer, or answered
 * with "don't know", is left out. Beside them the limit in force, whether a sum can be compared, and its parts.
 */
export function household({ book, compared, included, nothing }, answers) {
  const family = known(answers.family);
  const { sum, heads, limit } = compared;
  const given = family[sum];
  let parts = null;
  if (typeof given === "object") {
    if (family[included.question] === included.option) parts = { ...nothing, ...given };
    family[sum] = 0;
    for (const part in given) family[sum] += given[part];
  }
  // Nothing is nothing for each, however many share it.
  if (family[sum] === 0 && family[heads] === undefined) family[heads] = 1;
  const inForce = book.parameters[limit].find(({ from, until }) => from <= answers.today && answers.today <= until);
  return {
    family,
    children: answers.children.map(known),
    limit: inForce?.tenge,
    comparable: inForce !== undefined && family[sum] !== undefined && family[heads] !== undefined,
    parts,
    services: wanted(book, family),
    channel: family[book["channel-question"]],
  };
}

function known(given) {
  const answered = {};
  for (const question in given) if (given[question] !== "dont-know") answered[question] = given[question];
  return answered;
}

/** The services asked about: all of them until somebody chooses. */
function wanted(book, family) {
  const chosen = family[book["services-question"]];
  return chosen === undefined ? book.services : book.services.filter((service) => chosen.includes(service.id));
}

/** The verdict of a service whose ground is a category, or "need" or "none". Who decides is each service's own. */
export function verdictOf(service, ground) {
  const decidedBy = service.decidedBy.get(ground);
  if (decidedBy === undefined) return { verdict: ground, ground: null };
  return { verdict: decidedBy === "board" ? "board" : "likely", ground };
}

/** Whether there is anything to hand in, or may be. A ground by grade needs no application. */
export function applies(service, ground) {
  return ground !== "none" && service.decidedBy.get(ground) !== "grade";
}

/**
 * The list of the channel chosen; all that are open while undecided, or where the service does not offer it. A closed
 * one comes beside those, for whoever chose its channel.
 */
export function listsInPlay(service, channel) {
  const chosen = service.lists.find((list) => list.channel === channel);
  if (chosen !== undefined && !chosen.closed) return [chosen];
  return service.lists.filter((list) => !list.closed || list === chosen);
}
