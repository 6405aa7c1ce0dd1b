// Conditions for engines that know yes and no only: each is said twice, once as "holds for sure" and once as "may hold".

/** Says a condition in `words`, surely or perhaps. `status` is passed on to the words. */
export function twoValued(words, condition, sure, status) {
  const said = (part, surely = sure) => twoValued(words, part, surely, status);
  const { all, any, not, is, below, includes } = condition;
  const inForce = condition["in-force"];
  if (all) return words.all(all.map((part) => said(part)));
  if (any) return words.any(any.map((part) => said(part)));
  // Not for sure: it does not even perhaps hold.
  if (not) return words.not(said(not, !sure));
  if (is) return words.is(is, sure);
  if (below) return words.below(below, sure);
  if (condition.status) return words.status(condition.status, sure, status);
  if (inForce) {
    const within = said(inForce.when);
    return sure ? words.all([words.inForce(true), within]) : words.any([words.inForce(false), within]);
  }
  const given = words.all([words.byParts(true), words.part(includes)]);
  return words.any([given, words.all([words.byParts(false), said(includes.otherwise)])]);
}

/** What an item's condition has to be asked for: whether it holds for sure, and whether it may. */
export function askedOf(item) {
  if (item.when === null) return { sure: false, may: false };
  return { sure: item.rule !== "ask", may: item.rule !== "leave" };
}
