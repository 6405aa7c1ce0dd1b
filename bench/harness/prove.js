// Every candidate comes to the rules' verdict and papers for every family, or the bench stops.
import { inTime, launch, tab as newTab } from './browser.js';
import { patiently } from './measure.js';
import { day, families, known } from './known.js';
import { open, walk } from './walk.js';

const verdictOf = (id) => known.verdicts.find((verdict) => verdict.id == id).text;

// The error says which candidate and which family.
export async function prove({ name, url }) {
  let browser = await launch();
  const anew = async () => {
    await browser.close();
    browser = await launch();
  };
  try {
    for (const family of families) {
      try {
        await patiently(() => inTime(90, walkOf(browser, url, family)), anew);
      } catch (error) {
        throw new Error(`${name} fails the walk of «${family.name}»: ${error.message}`);
      }
    }
  } finally {
    await browser.close();
  }
  return families.length;
}

async function walkOf(browser, url, family) {
  const tab = await newTab(browser, known, 'none', day);
  await open(tab, url);
  const { outcome } = await walk(tab, known, family.answers);
  compare(outcome, family);
  if (tab.problems.length) throw new Error(`an error in the page: ${tab.problems[0]}`);
  await tab.page.close();
}

function compare({ verdict, papers }, family) {
  if (verdict != verdictOf(family.verdict)) throw new Error(`it says «${verdict}» instead of «${verdictOf(family.verdict)}»`);
  for (const take of Object.keys(known.words.takes)) {
    const [got, wanted] = [papers[take] ?? [], [...(family.papers[take] ?? [])].sort()];
    if (got.join() != wanted.join()) throw new Error(`under «${known.words.takes[take]}» it lists [${got.join('; ')}] instead of [${wanted.join('; ')}]`);
  }
}
