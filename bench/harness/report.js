// Figures as Markdown: a table for each profile, and a line for each target.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bench, peers } from './files.js';
import { summary } from './measure.js';

const ms = (number) => (Number.isFinite(number) ? (number < 20 ? number.toFixed(1) : number.toFixed(0)) : '-');
const kb = (bytes) => (bytes / 1000 < 100 ? (bytes / 1000).toFixed(1) : (bytes / 1000).toFixed(0));
const mb = (bytes) => (bytes / 1e6).toFixed(1);
const spread = ({ median, least, most }) => (Number.isFinite(median) ? `${ms(median)} [${ms(least)}-${ms(most)}]` : '-');

const columns = [
  ['wire kB', (of) => kb(of('wire').median)],
  ['req', (of) => of('requests').median],
  ['first paint ms', (of) => spread(of('paint'))],
  ['first answer ms', (of) => spread(of('answered'))],
  ['busy ms', (of) => ms(of('busy').median)],
  ['click to paint ms', (of) => spread(of('click'))],
  ['worst ms', (of) => ms(of('worst').median)],
  ['result ms', (of) => ms(of('result').median)],
  ['heap MB', (of) => mb(of('heap').median)],
  ['wasm MB', (of) => mb(of('wasm').median)],
  ['private MB', (of) => mb(of('private').median)],
  ['2nd paint ms', (of) => spread(of('paint', 'second'))],
  ['2nd answer ms', (of) => spread(of('answered', 'second'))],
];

export function table(found) {
  const rows = [...found].map(([name, one]) => {
    const of = (figure, visit) => summary(one, figure, visit);
    return `| ${name} | ${columns.map(([, cell]) => cell(of)).join(' | ')} | ${one.noisy}/${one.runs.length} |`;
  });
  const lost = [...found].map(([name, one]) => [name, one.runs.reduce((sum, { cold }) => sum + (cold.again ?? 0), 0)]).filter(([, again]) => again);
  return [
    `| candidate | ${columns.map(([title]) => title).join(' | ')} | noisy |`,
    `| --- |${' ---: |'.repeat(columns.length + 1)}`,
    ...rows,
    ...lost.map(([name, again]) => `\n${name}: ${again} taps on Continue were lost and repeated; their time is counted from the repeated tap.`),
  ].join('\n');
}

// One line each: met or missed, and by how much.
export function targets(found, ours) {
  const limit = found.get('static');
  if (!limit) return ['No targets: `static` was not measured.'];
  const line = (what, got, most, shown) =>
    `- ${got <= most ? 'met' : '**missed**'}: ${what}: ${shown} (target: ${most} or less, ${got <= most ? 'to spare' : 'over'}: ${Math.abs(most - got).toFixed(most > 100 ? 0 : 2)})`;
  const lines = ours
    .filter((name) => found.has(name))
    .flatMap((name) => {
      const one = found.get(name);
      const ratio = (what, figure, most, visit) => {
        const [a, b] = [summary(one, figure, visit).median, summary(limit, figure, visit).median];
        return Number.isFinite(a) && Number.isFinite(b) ? [line(`${name}, ${what}`, a / b, most, `${(a / b).toFixed(2)} times the static page (${ms(a)} and ${ms(b)} ms)`)] : [];
      };
      return [
        ...ratio('first paint', 'paint', 1.15),
        ...ratio('first question answered', 'answered', 1.25),
        ...ratio('click to paint', 'click', 1.2),
        ...ratio('second visit, first question answered', 'answered', 1.1, 'second'),
        ...['paint', 'answered'].flatMap((figure) => ahead(found, name, figure)),
      ];
    });
  const bytes = staticBytes();
  const requests = summary(limit, 'requests').median;
  return [...lines, line('static, brotli', bytes, 3000, `${bytes} bytes`), line('static, requests', requests, 1, `${requests}`)];
}

function ahead(found, name, figure) {
  const what = { paint: 'first paint', answered: 'first question answered' }[figure];
  const mine = summary(found.get(name), figure).median;
  const others = peers.filter((peer) => peer != 'static' && found.has(peer)).map((peer) => [peer, summary(found.get(peer), figure).median]);
  if (!others.length) return [];
  const [peer, best] = others.reduce((a, b) => (b[1] < a[1] ? b : a));
  return [`- ${mine < best ? 'met' : '**missed**'}: ${name}, ${what} ahead of every framework peer: ${ms(mine)} ms, the fastest (${peer}) ${ms(best)} ms (${mine < best ? 'ahead' : 'behind'} by ${ms(Math.abs(best - mine))} ms)`];
}

const staticBytes = () =>
  brotliCompressSync(readFileSync(join(bench, 'dist/static/index.html')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
