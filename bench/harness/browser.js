// A Chromium of its own for every cold run: an empty profile, a phone's window, one of two profiles.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { watch } from './watch.js';

export const profiles = {
  none: { runs: 5, cpu: 1, latency: 0, down: -1, up: -1, says: 'no throttle' },
  slow: { runs: 7, cpu: 6, latency: 300, down: 1.6e6 / 8, up: 0.75e6 / 8, says: 'CPU main thread 6x slower, 300 ms per request, 1.6 Mbit/s' },
};

const executablePath = process.env.KOMEK_CHROMIUM || '/usr/bin/chromium';

// What Chromium does of its own while a page loads. The address bar's list alone is a page of its own with two thirds of
// a second of processor time.
const quietly = [
  'Translate',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'MediaRouter',
  'LensOverlay',
  'OptimizationGuideModelDownloading',
  'OptimizationGuideOnDeviceModel',
];

export async function launch() {
  const folder = mkdtempSync(join(tmpdir(), 'komek-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    args: [`--disable-features=${quietly}`, '--no-first-run'],
  });
  return {
    context,
    version: context.browser()?.version() ?? '',
    close: async () => {
      await inTime(20, context.close()).catch(() => {});
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// What the work comes to, or an error after so many seconds: now and then a browser that starts never answers.
export async function inTime(seconds, work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Late(`nothing within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
export class Late extends Error {}

// A tab that watches, with `heard` waiting for what the watch says. A day, if given, is what the page's clock shows.
export async function tab(browser, known, profile, day) {
  const page = await browser.context.newPage();
  const cdp = await browser.context.newCDPSession(page);
  const waiting = new Map();
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: '__benchHeard' });
  cdp.on('Runtime.bindingCalled', ({ payload }) => waiting.get(payload)?.());
  if (day) await page.addInitScript(setClock, Date.parse(`${day}T04:00:00Z`));
  await page.addInitScript(watch, known);
  await cdp.send('Network.enable');
  const { cpu, latency, down, up } = profiles[profile];
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: down, uploadThroughput: up });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  return {
    page,
    cdp,
    profile,
    words: known.words,
    problems,
    // When the page has nothing more urgent to do. (`requestIdleCallback` may be kept waiting where nothing is drawn.)
    idle: () => cdp.send('Runtime.evaluate', { expression: `scheduler.postTask(() => {}, { priority: 'background' })`, awaitPromise: true }),
    // Resolves to true when the watch says the word, to false when it did not in time.
    heard: (word, within) =>
      new Promise((done) => {
        const timer = setTimeout(() => (waiting.delete(word), done(false)), within);
        waiting.set(word, () => (clearTimeout(timer), waiting.delete(word), done(true)));
      }),
    // Without Playwright's serialisation, which costs the page time.
    ask: async (expression) => {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    tap: ({ x, y }) => {
      const mouse = (type) => cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
      return Promise.all([mouse('mousePressed'), mouse('mouseReleased')]);
    },
    type: (words) => cdp.send('Input.insertText', { text: words }),
  };
}

function setClock(start) {
  const shift = start - Date.now();
  const real = Date;
  const now = () => real.now() + shift;
  globalThis.Date = class extends real {
    constructor(...given) {
      super(...(given.length ? given : [now()]));
    }
    static now() {
      return now();
    }
  };
}

// Bytes that only the page's process uses, and what V8 and wasm have of it, after collecting garbage.
export async function memory(browser, { cdp }) {
  // First, because looking into the heap takes memory.
  const own = await privateMemory(browser);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { result } = await cdp.send('Runtime.evaluate', { expression: '__bench.wasm()' });
  return { heap: usedSize, wasm: result.value, private: own };
}

async function privateMemory(browser) {
  const root = await browser.context.browser()?.newBrowserCDPSession?.();
  const processes = root ? (await root.send('SystemInfo.getProcessInfo')).processInfo : [];
  const used = processes.filter(({ type }) => type == 'renderer').map(({ id }) => {
    try {
      // Without what it shares with the process that every other is forked from.
      const status = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return [...status.matchAll(/^(?:Private_Dirty|Swap):\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + kb * 1024, 0);
    } catch {
      return 0;
    }
  });
  // The page's is the greatest: the others are empty and wait for a page.
  return Math.max(0, ...used);
}
