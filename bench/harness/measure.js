// One cold run, the walk after it, and a second visit, also by a worker where the site has one: figures in milliseconds
// and bytes.
import { setTimeout as later } from 'node:timers/promises';
import { inTime, Late, launch, memory, tab as newTab } from './browser.js';
import { dontKnow, grown, known, service, timedFamily } from './known.js';
import { moment, open, proceed, walk } from './walk.js';
import { quiet } from './quiet.js';

// How long a tap is given before it is repeated, as somebody would who sees nothing happen.
const PATIENCE = 300;

// Loads the page and answers its first question with this option: times since the navigation began.
async function start(tab, url, first) {
  const network = listen(tab);
  const readable = await open(tab, url);
  const changed = tab.heard('changed', 60_000).then((heard) => (tab.changed = heard));
  tab.changed = undefined;
  let taps = 0;
  while (tab.changed === undefined) {
    taps += 1;
    const { option, button, taken } = await tab.ask(`__bench.first(${first.map((words) => JSON.stringify(words)).join()})`);
    if (option && !taken) await tab.tap(option);
    const spot = button ?? (await tab.ask(`__bench.place('button', ${JSON.stringify(tab.words.continue)})`));
    if (spot) await tab.tap(spot);
    await Promise.race([changed, new Promise((done) => setTimeout(done, PATIENCE))]);
  }
  if (!tab.changed) throw new Error('the first question could not be answered');
  const answered = await tab.ask('__bench.changed');
  const paint = await tab.ask(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`);
  const { metrics } = await tab.cdp.send('Performance.getMetrics');
  const busy = metrics.find(({ name }) => name == 'TaskDuration').value * 1000;
  // A frame that the script saw and the screen did not yet show does not count.
  return { paint: Math.max(paint, readable), contentful: paint, answered, taps, busy, wire: network.bytes, requests: network.requests, network };
}

function listen({ cdp }) {
  const seen = { bytes: 0, requests: 0 };
  const own = new Set();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return;
    own.add(requestId);
    seen.requests += 1;
  });
  // Nothing goes over the wire for what the cache answers, and it is not counted.
  cdp.on('Network.requestServedFromCache', ({ requestId }) => own.delete(requestId) && (seen.requests -= 1));
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache && own.delete(requestId)) seen.requests -= 1;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) seen.bytes += encodedDataLength;
  });
  return seen;
}

async function visit(browser, { url }, profile, { site, first }, { then, worker = false } = {}) {
  const tab = await newTab(browser, site, profile);
  await tab.cdp.send('Performance.enable');
  await tab.cdp.send('Network.setBypassServiceWorker', { bypass: !worker });
  try {
    const figures = await start(tab, url, first);
    const more = then ? await then(tab, figures) : {};
    if (tab.problems.length) throw new Error(`an error in the page: ${tab.problems[0]}`);
    const { network, ...plain } = figures;
    return { ...plain, ...more, total: network.bytes };
  } finally {
    await tab.page.close();
  }
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// The questionnaire to its end, then what the page holds in memory.
const throughTheQuestionnaire = (browser) => async (tab) => {
  const { steps } = await walk(tab, known, timedFamily.answers);
  const clicks = steps.filter(({ from, shown }) => from.startsWith('question') && shown.startsWith('question'));
  const result = steps.find(({ shown }) => shown.startsWith('verdict'));
  const took = clicks.map(({ took }) => took);
  const again = steps.reduce((sum, { again }) => sum + again, 0);
  return { ...(await after(browser, tab)), click: median(took), slowest: Math.max(...took), result: result.took, again };
};

// A grown book, whose questions are not known: "I don't know", where it can be said, and Continue, so many times.
const throughAGrownBook = (browser, steps) => async (tab) => {
  const took = [];
  while (took.length < steps) {
    const spot = (await tab.ask(`__bench.place('option', ${JSON.stringify(dontKnow)})`)) ?? (await tab.ask(`__bench.place('anyOption')`));
    if (spot) await tab.tap(spot);
    await moment(tab);
    if (!(await tab.ask(`__bench.place('button', ${JSON.stringify(known.words.continue)})`))) break;
    took.push((await proceed(tab, known.words.continue)).took);
  }
  return { ...(await after(browser, tab)), steps: took.length, click: median(took), slowest: Math.max(...took) };
};

// Whether the site has left a worker, which is given time to have everything.
async function leavesWorker(tab) {
  const state = '(async () => { const one = await navigator.serviceWorker.getRegistration(); return one ? Boolean(one.active) : null; })()';
  for (let tries = 0; tries < 100; tries += 1) {
    const active = await tab.page.evaluate(state);
    if (active !== false) return active === true;
    await later(200);
  }
  throw new Error('its worker is not ready after 20 s');
}

async function after(browser, tab) {
  const worst = await tab.ask('Math.max(0, ...__bench.events.map(([, duration]) => duration))');
  const started = await tab.ask('__bench.started ?? 0');
  return { worst, started, ...(await memory(browser, tab)), worker: await leavesWorker(tab) };
}

// What the first question is answered with, and whether the rest is known.
export const ways = {
  slice: { site: known, first: [service, 'question 0'], through: throughTheQuestionnaire },
  'one service': { site: grown, first: [service], through: throughAGrownBook },
  'all services': { site: grown, first: [dontKnow], through: throughAGrownBook },
};

// One run of one candidate: { cold, second, worker }, the last being a second visit that a worker answers.
export async function run(candidate, profile, { second = true, steps = 0 } = {}) {
  const browser = await launch();
  try {
    const way = ways[candidate.way ?? 'slice'];
    const once = (seconds, how) => inTime(seconds, visit(browser, candidate, profile, way, how));
    const cold = await once(90, { then: way.through(browser, steps) });
    return {
      cold,
      second: second ? await once(60) : null,
      worker: second && cold.worker ? await once(60, { worker: true }) : null,
      browser: browser.version,
    };
  } finally {
    await browser.close();
  }
}

// A browser that never answers says nothing about the candidate: two more may try, and are counted.
export async function patiently(work, again) {
  for (let left = 2; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Late) || !left) throw error;
      await again();
    }
  }
}

// Every candidate, interleaved and in another order each time: Map of name to { runs: [run], noisy }.
export async function measure(candidates, profile, { runs = 7, patience = 10_000, say = () => {}, ...how } = {}) {
  const found = new Map(candidates.map(({ name }) => [name, { runs: [], noisy: 0, hung: 0 }]));
  for (let round = 0; round < runs; round += 1) {
    const turn = round % candidates.length;
    for (const candidate of [...candidates.slice(turn), ...candidates.slice(0, turn)]) {
      const place = found.get(candidate.name);
      if (!(await quiet(patience))) place.noisy += 1;
      try {
        place.runs.push(await patiently(() => run(candidate, profile, how), () => (place.hung += 1)));
      } catch (error) {
        throw new Error(`${candidate.name} fails in profile ${profile}: ${error.message}`);
      }
    }
    say(`${profile}: round ${round + 1} of ${runs}`);
  }
  return found;
}

// Median, least and most of one figure.
export function summary({ runs }, figure, visit = 'cold') {
  const numbers = runs.map((run) => run[visit]?.[figure]).filter((number) => number !== undefined && !Number.isNaN(number));
  return { median: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) };
}
