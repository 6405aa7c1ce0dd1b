// Every candidate comes to the rules' verdict and papers for every family, or the bench stops.
import { launch, tab as newTab } from './browser.js';
import { day, families, known } from './known.js';
import { open, walk } from './walk.js';

const verdictOf = (id) => known.verdicts.find((verdict) => verdict.id == id).text;

// The error says which candidate and which family.
export async function prove({ name, url }) {
  const browser = await launch();
  try {
    for (const family of families) {
      const tab = await newTab(browser, known, 'none', day);
      try {
        await open(tab, url);
        const { outcome } = await walk(tab, known, family.answers);
        compare(outcome, family);
        if (tab.problems.length) throw new Error(`an error in the page: ${tab.problems[0]}`);
      } catch (error) {
        throw new Error(`${name} fails the walk of «${family.name}»: ${error.message}`);
      }
      await tab.page.close();
    }
  } finally {
    await browser.close();
  }
  return families.length;
}

function compare({ verdict, papers }, family) {
  if (verdict != verdictOf(family.verdict)) throw new Error(`it says «${verdict}» instead of «${verdictOf(family.verdict)}»`);
  for (const take of Object.keys(known.words.takes)) {
    const [got, wanted] = [papers[take] ?? [], [...(family.papers[take] ?? [])].sort()];
    if (got.join() != wanted.join()) throw new Error(`under «${known.words.takes[take]}» it lists [${got.join('; ')}] instead of [${wanted.join('; ')}]`);
  }
}
