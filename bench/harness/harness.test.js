// node --test: what the figures rest on besides the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTime, Late } from './browser.js';
import { patiently, summary } from './measure.js';
import { growthTargets, line, pagesTargets } from './report.js';
import { cacheOf } from './server.js';

test('only names with a hash are kept for ever', () => {
  for (const path of [
    'komek-b1dade26fd48bae_bg.wasm',
    'boot-8b0f1a38a74fceb4.js',
    'later-ZRWV5vf8XYhP.css',
    'words-kk-cKvFQxAX-NHn.txt',
    'assets/index-DwK3_x-a.js',
    'app-3f2a91c0d4e5/komek_bg.wasm',
    'app-cKvFQxAX-NHn/komek.js',
  ]) {
    assert.match(cacheOf(path), /immutable/, path);
  }
  for (const path of ['index.html', 'ru/index.html', 'boot.js', 'guide/index.html', 'guide/page-3f2a91c0d4e5.html', 'words-kk.txt']) {
    assert.equal(cacheOf(path), 'no-cache', path);
  }
});

test('a figure is the median of its runs, with the least and the most', () => {
  const runs = [5, 1, 9].map((paint) => ({ cold: { paint }, second: null }));
  assert.deepEqual(summary({ runs }, 'paint'), { median: 5, least: 1, most: 9 });
  assert.equal(Number.isNaN(summary({ runs }, 'paint', 'second').median), true);
});

test('a browser that never answers is asked twice more, and a page that is wrong is not', async () => {
  const tries = async (errors) => {
    let again = 0;
    const work = async () => {
      const error = errors.shift();
      if (error) throw error;
      return 'done';
    };
    return [await patiently(work, () => (again += 1)).catch((error) => error.message), again];
  };
  assert.deepEqual(await tries([new Late('late'), new Late('late')]), ['done', 2]);
  assert.deepEqual(await tries([new Late('late'), new Late('late'), new Late('late')]), ['late', 2]);
  assert.deepEqual(await tries([new Error('wrong')]), ['wrong', 0]);
  assert.equal(await inTime(1, Promise.resolve('done')), 'done');
  await assert.rejects(inTime(0, new Promise(() => {})), Late);
});

test('a target says whether it is met and by how much', () => {
  assert.equal(line('paint', [1.1], 1.15, '1.10 times'), '- met: paint: 1.10 times (target: 1.15 or less; to spare: 0.05)');
  assert.equal(line('weight', [3100], 3000, '3100 bytes'), '- **missed**: weight: 3100 bytes (target: 3000 or less; over: 100)');
  assert.match(line('paint', [1.1, 1.2], 1.15, '1.10 times, again 1.20 times'), /missed.*over: 0.05/, 'what a second run does not confirm');
});

test('Komek is held against the static page, and against the fastest framework', () => {
  const one = (paint, answered) => ({ runs: [{ cold: { paint, answered, click: 20, result: 40, worst: 130, requests: 1 }, second: { paint, answered } }] });
  const found = new Map([['static', one(500, 600)], ['preact', one(800, 900)], ['react', one(1200, 1300)], ['komek', one(550, 1000)]]);
  const said = pagesTargets([found, found], ['komek']).filter((line) => line.includes('komek'));
  assert.deepEqual(
    said.map((line) => line.split(': ').slice(0, 2).join(': ')),
    [
      '- met: komek, first paint',
      '- **missed**: komek, first question answered',
      '- met: komek, second visit, first paint',
      '- **missed**: komek, second visit, first question answered',
      '- met: komek, click to paint',
      '- met: komek, step to the result',
      '- **missed**: komek, worst interaction of the way',
      '- met: komek, first paint, before every framework peer',
      '- **missed**: komek, first question answered, before every framework peer',
    ],
  );
});

test('what grows faster than the number of services is missed', () => {
  const figures = { click: [20, 22, 900], total: [1000, 2000, 12_000], answered: [1, 1, 1], started: [0, 0, 0] };
  const said = growthTargets([3, 30, 300], ['all services'], (services, _, name) => figures[name][[3, 30, 300].indexOf(services)]);
  const missed = said.filter((line) => line.startsWith('- **missed**'));
  assert.equal(said.length, 4, 'an app that never was seen to start is left out');
  assert.equal(missed.length, 2);
  assert.match(missed[0], /a step with 300 services beside 3.*45\.00 times/);
  assert.match(missed[1], /a step grows no worse.*40\.91 times/);
});
