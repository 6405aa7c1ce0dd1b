// Figures as Markdown: tables, and a line for each target that begins with "- met" or "- **missed**".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bench, peers } from './files.js';
import { summary } from './measure.js';

const ms = (number) => (Number.isFinite(number) ? (number < 20 ? number.toFixed(1) : number.toFixed(0)) : '-');
const kb = (bytes) => (bytes / 1000 < 100 ? (bytes / 1000).toFixed(1) : (bytes / 1000).toFixed(0));
const mb = (bytes) => (bytes / 1e6).toFixed(1);
const spread = ({ median, least, most }) => (Number.isFinite(median) ? `${ms(median)} [${ms(least)}-${ms(most)}]` : '-');
const started = ({ median, ...rest }) => (median ? spread({ median, ...rest }) : '-');

const loading = [
  ['kB until 1st answer', (of) => kb(of('wire').median)],
  ['requests', (of) => of('requests').median],
  ['kB in all', (of) => kb(of('total').median)],
  ['first paint ms', (of) => spread(of('paint'))],
  ['first answer ms', (of) => spread(of('answered'))],
];
const pages = [
  ...loading,
  ['wasm started ms', (of) => started(of('started'))],
  ['busy ms', (of) => ms(of('busy').median)],
  ['click to paint ms', (of) => spread(of('click'))],
  ['worst ms', (of) => spread(of('worst'))],
  ['result ms', (of) => spread(of('result'))],
  ['heap MB', (of) => mb(of('heap').median)],
  ['wasm MB', (of) => mb(of('wasm').median)],
  ['process MB', (of) => mb(of('private').median)],
  ['2nd paint ms', (of) => spread(of('paint', 'second'))],
  ['2nd answer ms', (of) => spread(of('answered', 'second'))],
  ['2nd paint by worker ms', (of) => spread(of('paint', 'worker'))],
  ['2nd answer by worker ms', (of) => spread(of('answered', 'worker'))],
];
const growth = [
  ...loading,
  ['wasm started ms', (of) => started(of('started'))],
  ['steps', (of) => of('steps').median],
  ['step to paint ms', (of) => spread(of('click'))],
  ['slowest step ms', (of) => spread(of('slowest'))],
  ['heap MB', (of) => mb(of('heap').median)],
  ['wasm MB', (of) => mb(of('wasm').median)],
];

export const pagesTable = (found) => [table('candidate', pages, found), ...lost(found), ...hung(found)].join('\n');
export const growthTable = (found) => [table('services, asked about', growth, found), ...hung(found)].join('\n');

function table(first, columns, found) {
  const rows = [...found].map(([name, one]) => {
    const of = (figure, visit) => summary(one, figure, visit);
    return `| ${name} | ${columns.map(([, cell]) => cell(of)).join(' | ')} | ${one.noisy}/${one.runs.length} |`;
  });
  const titles = columns.map(([title]) => title).join(' | ');
  return [`| ${first} | ${titles} | noisy |`, `| --- |${' ---: |'.repeat(columns.length + 1)}`, ...rows].join('\n');
}

const lost = (found) =>
  [...found]
    .map(([name, { runs }]) => [name, runs.reduce((sum, { cold }) => sum + (cold.again ?? 0), 0)])
    .filter(([, again]) => again)
    .map(([name, again]) => `\n${name}: ${again} taps were lost and repeated; a step's time is counted from the repeated tap.`);

const hung = (found) => [...found].filter(([, { hung }]) => hung).map(([name, { hung }]) => `\n${name}: ${hung} runs were repeated because the browser never answered.`);

// What two runs have measured is met where both have: `got` is one figure for each.
export function line(what, got, most, shown) {
  const worst = Math.max(...got);
  const met = worst <= most;
  return `- ${met ? 'met' : '**missed**'}: ${what}: ${shown} (target: ${most} or less; ${met ? 'to spare' : 'over'}: ${Math.abs(most - worst).toFixed(most > 100 ? 0 : 2)})`;
}

// What our own site is held against.
export const yardsticks = ['static', 'preact'];

// `measured` has a run or two, each a Map as `measure` gives it.
export function pagesTargets(measured, ours) {
  if (!measured[0].has('static')) return ['No targets: `static` was not measured.'];
  const lines = ours.flatMap((name) => [
    ...beside(measured, name, 'static', 'first paint', 'paint', 1.1),
    ...beside(measured, name, 'static', 'first question answered', 'answered', 1.2),
    ...beside(measured, name, 'static', 'second visit, first paint', 'paint', 1.1, 'second'),
    ...beside(measured, name, 'static', 'second visit, first question answered', 'answered', 1.1, 'second'),
    ...beside(measured, name, 'static', 'second visit by its worker, first paint', 'paint', 1.1, 'worker'),
    ...beside(measured, name, 'static', 'second visit by its worker, first question answered', 'answered', 1.1, 'worker'),
    ...beside(measured, name, 'preact', 'click to paint', 'click', 1.2),
    ...beside(measured, name, 'preact', 'step to the result', 'result', 1.5),
    ...alone(measured, name, 'worst interaction of the way', 'worst', 120),
    ...ahead(measured[0], name, 'first paint', 'paint'),
    ...ahead(measured[0], name, 'first question answered', 'answered'),
  ]);
  const [bytes, requests] = [staticBytes(), summary(measured[0].get('static'), 'requests').median];
  return [...lines, line('the static page, brotli -11', [bytes], STATIC, `${bytes} bytes`), line('the static page, requests', [requests], 1, `${requests}`)];
}

// How many times what another candidate takes, and how far the rounds of each run lie apart: a difference that is smaller
// than that is none.
function beside(measured, name, other, what, figure, most, visit = 'cold') {
  const medians = measured.map((found) => [
    summary(found.get(name), figure, visit).median,
    // A worker of ours is held against the page that needs none.
    found.has(other) ? summary(found.get(other), figure, visit == 'worker' ? 'second' : visit).median : NaN,
  ]);
  if (!medians.flat().every(Number.isFinite)) return [];
  const times = medians.map(([mine, others]) => mine / others);
  const shown = medians.map(([mine, others], at) => {
    const spread = summary(measured[at].get(name), figure, visit);
    return `${times[at].toFixed(2)} times ${other} (${ms(mine)} [${ms(spread.least)}-${ms(spread.most)}] and ${ms(others)} ms)`;
  });
  return [line(`${name}, ${what}`, times, most, shown.join(', again '))];
}

function alone(measured, name, what, figure, most) {
  const found = measured.map((one) => summary(one.get(name), figure));
  if (!found.every(({ median }) => Number.isFinite(median))) return [];
  return [line(`${name}, ${what}`, found.map(({ median }) => median), most, found.map((one) => `${spread(one)} ms`).join(', again '))];
}

function ahead(found, name, what, figure) {
  const mine = summary(found.get(name), figure).median;
  const others = peers.filter((peer) => peer != 'static' && found.has(peer)).map((peer) => [peer, summary(found.get(peer), figure).median]);
  if (!others.length) return [];
  const [peer, best] = others.reduce((a, b) => (b[1] < a[1] ? b : a));
  const met = mine < best;
  return [`- ${met ? 'met' : '**missed**'}: ${name}, ${what}, before every framework peer: ${ms(mine)} ms, the fastest of them (${peer}) ${ms(best)} ms (${met ? 'ahead' : 'behind'} by ${ms(Math.abs(best - mine))} ms)`];
}

// `figure(services, way, name)` is a median. Linear is: ten times the services, ten times the figure at most.
export function growthTargets(numbers, asked, figure) {
  const [few, many] = [numbers[0], numbers.at(-1)];
  const steps = asked.map((way) => {
    const [before, after] = [few, many].map((services) => figure(services, way, 'click'));
    return line(`a step with ${many} services beside ${few}, asked about ${way}`, [after / before], 1.2, `${(after / before).toFixed(2)} times (${ms(after)} and ${ms(before)} ms)`);
  });
  const grows = [['weight in all', 'total', kb], ['first answer', 'answered', ms], ['start of the app', 'started', ms], ['a step', 'click', ms]];
  return [...steps, ...grows.flatMap(([what, name, shown]) => linear(what, numbers, numbers.map((services) => figure(services, 'all services', name)), shown))];
}

function linear(what, numbers, figures, shown) {
  // Zero where nothing was seen of it.
  if (!figures.every((one) => one > 0)) return [];
  const [[before, after], [less, more]] = [numbers.slice(-2), figures.slice(-2)];
  const times = more / less;
  const each = figures.slice(1).map((one, at) => ((one - figures[at]) / (numbers[at + 1] - numbers[at])).toPrecision(2));
  const said = `${figures.map(shown).join(', ')}${shown == ms ? ' ms' : ' kB'} with ${numbers.join(', ')} services; each further service ${each.map((one) => (shown == kb ? `${Math.round(one)} bytes` : `${Number(one)} ms`)).join(', then ')}; from ${before} to ${after}: ${times.toFixed(2)} times`;
  return [line(`${what} grows no worse than the number of services`, [times], after / before, said)];
}

// The most that the page without a library may be, in bytes of brotli.
const STATIC = 3200;

const staticBytes = () =>
  brotliCompressSync(readFileSync(join(bench, 'dist/static/index.html')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

// A limit that has grown fat would be no limit.
export function checkStatic() {
  const bytes = staticBytes();
  if (bytes > STATIC) throw new Error(`the static page is ${bytes} bytes of brotli, and may be ${STATIC}`);
}

export function versions() {
  const { devDependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'));
  const said = Object.entries(devDependencies).filter(([name]) => name != 'playwright-core').map(([name, version]) => `${name} ${version}`);
  return `Peers: ${said.join(', ')}.`;
}
