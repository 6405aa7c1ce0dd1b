// Whether two engines tell a family the same: the verdict and ground of each service, and through each door in play the
// papers, each with its document, form, group and whether to ask first; in any order.

/** The first difference as a sentence, or nothing. */
export function difference(name, ours, theirs, peer) {
  for (const [index, child] of ours.children.entries()) {
    const other = theirs.children[index];
    const where = `${name}: child ${index + 1}`;
    if (other === undefined) return `${where}: ${peer} says nothing of it.`;
    for (const service of keys(child.services, other.services)) {
      const [one, two] = [child, other].map(({ services }) => said(services[service]));
      if (one !== two) return `${where}, ${service}: we say ${one}, ${peer} says ${two}.`;
    }
    for (const door of keys(child.papers, other.papers)) {
      for (const service of keys(child.papers[door] ?? {}, other.papers[door] ?? {})) {
        const [one, two] = [child, other].map(({ papers }) => told(papers[door]?.[service]));
        if (one !== two) return `${where}, ${service} through ${door}: we say ${one}, ${peer} says ${two}.`;
      }
    }
  }
  const more = theirs.children.length - ours.children.length;
  return more > 0 ? `${name}: ${peer} tells of ${more} children more.` : undefined;
}

const keys = (one, other) => new Set([...Object.keys(one), ...Object.keys(other)]);

const said = (service) => (service ? `${service.verdict} by ${service.ground ?? "no ground"}` : "nothing");

function told(papers) {
  if (papers === undefined) return "that the list is not in play";
  const lines = papers.map(({ document, form, take, ask }) => `${take} ${document} (${form}${ask ? ", ask first" : ""})`);
  return `[${lines.sort().join("; ")}]`;
}
