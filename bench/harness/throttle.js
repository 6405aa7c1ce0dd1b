// Checks in the browser that a profile does what it says.
import { inTime, launch, tab as newTab } from './browser.js';
import { known } from './known.js';
import { patiently } from './measure.js';

const LOOP = `(() => { const start = performance.now(); let x = 1; for (let i = 0; i < 5e6; i += 1) x = (x * 48271) % 2147483647; return performance.now() - start + (x > 0 ? 0 : 1); })()`;
const REQUEST = (bytes) => `(async () => { const start = performance.now(); await (await fetch('/probe?bytes=${bytes}')).arrayBuffer(); return performance.now() - start; })()`;

async function probe(browser, url, profile) {
  const tab = await newTab(browser, known, profile);
  await tab.page.goto(`${url}probe`);
  const ask = async (expression) => (await tab.cdp.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })).result.value;
  await ask(LOOP);
  const loops = [await ask(LOOP), await ask(LOOP), await ask(LOOP)];
  await ask(REQUEST(1));
  const small = await ask(REQUEST(1));
  const large = await ask(REQUEST(400_000));
  await tab.page.close();
  return { loop: Math.min(...loops), request: small, rate: (400_000 * 8) / 1000 / Math.max(1, large - small) };
}

// A sentence for the report.
export const checked = (url, profile) => patiently(() => check(url, profile), () => {});

async function check(url, profile) {
  const browser = await launch();
  try {
    const plain = await inTime(60, probe(browser, url, 'none'));
    const { loop, request, rate } = await inTime(60, probe(browser, url, profile));
    return `Checked in the browser: loop ${loop.toFixed(0)} ms (${(loop / plain.loop).toFixed(1)}x the unthrottled one), request ${request.toFixed(1)} ms, ${rate.toFixed(2)} Mbit/s.`;
  } finally {
    await browser.close();
  }
}
