// What every candidate answers with: for each child the verdict and ground of each service asked about, and for each
// door in play the papers of each service.
//
//   { children: [{ services: { camp: { verdict: "likely", ground: "guardianship" } },
//                  papers: { school: { camp: [{ document, form, take, ask }, …] } } }] }
//
// A door is a channel; "state-corporation, closed" is that of a list shown there though the service takes no papers.
//
// A paper is one of few constants, so that no candidate spends time on making it.

const made = new Map();

/** The paper with these properties, the same object each time. `ask`: ask the office before bringing it. */
export function paper(document, form, take, ask) {
  const key = `${document}|${form}|${take}|${ask}`;
  if (!made.has(key)) made.set(key, Object.freeze({ document, form, take, ask }));
  return made.get(key);
}

/** What a list's item comes to when its condition holds, may hold, and does not; null where nothing is said of it. */
export function outcomes(item, channel) {
  const { document, form, rule } = item;
  const ask = rule === "ask";
  const bring = paper(document, form, channel.upload ? "upload" : "bring", ask);
  const onlyIf = paper(document, form, "only-if", ask);
  const leave = paper(document, "unstated", "do-not-bring", ask);
  return {
    bring: { yes: bring, unknown: onlyIf, no: null },
    "bring-or-leave": { yes: bring, unknown: onlyIf, no: leave },
    leave: { yes: leave, unknown: null, no: null },
    ask: { yes: onlyIf, unknown: onlyIf, no: null },
  }[rule];
}
