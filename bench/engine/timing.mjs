// Rounds in which every candidate has its turn, so that whatever else the machine does falls on all of them.

const ROUNDS = Number(process.env.KOMEK_BENCH_ROUNDS ?? 15);
/** How long one turn lasts at least, in ms: hundreds of assessments of the slowest candidate. */
const TURN = 500;

/** Assessments per second of each candidate, one figure for each round; the first two rounds only warm up. */
export async function rates(candidates, cases) {
  const rates = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = -2; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const { name, pass } = candidates[(turn + round + 2) % candidates.length];
      const rate = await oneTurn(pass, cases);
      if (round >= 0) rates.get(name).push(rate);
    }
  }
  return rates;
}

/** One candidate alone: whole passes over every family. */
async function oneTurn(pass, cases) {
  globalThis.gc?.();
  const start = performance.now();
  let assessed = 0;
  while (performance.now() - start < TURN) {
    assessed += await pass(cases);
  }
  return (assessed * 1000) / (performance.now() - start);
}

/** Family after family, each awaited before the next. */
export const oneByOne = (assess) => async (cases) => {
  let answered = 0;
  for (const family of cases) answered += (await assess(family)).children.length > 0 ? 1 : 0;
  return answered;
};

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
