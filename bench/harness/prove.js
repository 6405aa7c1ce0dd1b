// Every candidate comes to the rules' verdict and papers for every family, and does at each step what a step is for, or the
// bench stops.
import { inTime, launch, tab as newTab } from './browser.js';
import { libraries } from './files.js';
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
        await patiently(() => inTime(90, walkOf(browser, { name, url }, family)), anew);
      } catch (error) {
        throw new Error(`${name} fails the walk of «${family.name}»: ${error.message}`);
      }
    }
  } finally {
    await browser.close();
  }
  return families.length;
}

async function walkOf(browser, { name, url }, family) {
  const tab = await newTab(browser, known, 'none', day);
  await open(tab, url);
  const { outcome, steps } = await walk(tab, known, family.answers);
  if (!libraries.includes(name)) arrived(await tab.ask('__bench.arrived()'), steps.length);
  compare(outcome, family);
  if (tab.problems.length) throw new Error(`an error in the page: ${tab.problems[0]}`);
  await tab.page.close();
}

// The same work on both sides: a title, the focus, and an entry of the history for each step.
function arrived({ titled, focused, entries }, steps) {
  if (!titled) throw new Error('the page is not called by its heading');
  if (!focused) throw new Error('its heading does not have the focus');
  if (entries <= steps) throw new Error(`${steps} steps left ${entries} entries in the history`);
}

function compare({ verdict, papers }, family) {
  if (verdict != verdictOf(family.verdict)) throw new Error(`it says «${verdict}» instead of «${verdictOf(family.verdict)}»`);
  for (const take of Object.keys(known.words.takes)) {
    const [got, wanted] = [papers[take] ?? [], [...(family.papers[take] ?? [])].sort()];
    if (got.join() != wanted.join()) throw new Error(`under «${known.words.takes[take]}» it lists [${got.join('; ')}] instead of [${wanted.join('; ')}]`);
  }
}
