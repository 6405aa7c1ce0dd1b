// node bench/harness/main.js [--runs 7] [--profile slow] [--only static,komek] [--site name=folder]… [--no-walks]
//                            [--no-second] [--generic 6]
import { mkdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { profiles } from './browser.js';
import { bench, parts, peers, repository } from './files.js';
import { families } from './known.js';
import { measure } from './measure.js';
import { prove } from './prove.js';
import { table, targets } from './report.js';
import { serve } from './server.js';
import { checked } from './throttle.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    profile: { type: 'string', multiple: true, default: Object.keys(profiles) },
    only: { type: 'string' },
    site: { type: 'string', multiple: true, default: [] },
    patience: { type: 'string', default: '10' },
    // Steps through sites that nothing is known of: the first option and Continue.
    generic: { type: 'string', default: '0' },
    walks: { type: 'boolean', default: true },
    second: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

function chosen() {
  const sites = values.site.map((site) => {
    const [name, ...folder] = site.split('=');
    return { name, folder: resolve(folder.join('=')) };
  });
  const own = [...peers.map((name) => ({ name, folder: join(bench, 'dist', name) })), { name: 'komek', folder: join(repository, 'dist') }];
  // A site called komek takes the place of dist/.
  const all = [...own.filter(({ name }) => !sites.some((site) => site.name == name)), ...sites];
  const names = values.only ? values.only.split(',') : values.site.length ? ['static', ...sites.map(({ name }) => name)] : all.map(({ name }) => name);
  const unknown = names.filter((name) => !all.some((one) => one.name == name));
  if (unknown.length) throw new Error(`--only names ${unknown.join(', ')}; valid are ${all.map(({ name }) => name).join(', ')}`);
  return all.filter(({ name }) => names.includes(name));
}

async function main() {
  try {
    // The browser inherits it: other programs get what is left.
    setPriority(-15);
  } catch {
    console.log('Only root may put the browser before other programs; figures may be noisier.');
  }
  const candidates = chosen();
  const ours = candidates.filter(({ name }) => !peers.includes(name)).map(({ name }) => name);
  const servers = [];
  try {
    for (const candidate of candidates) {
      const server = await serve(candidate.folder);
      servers.push(server);
      candidate.url = server.url;
    }
    const generic = Number(values.generic);
    if (values.walks && !generic) {
      for (const candidate of candidates) console.log(`${candidate.name}: ${await prove(candidate)} families come to the rules' verdict and papers`);
    }
    const text = [`## Pages, side by side\n`];
    const raw = {};
    if (values.walks && !generic) text.push(`Each candidate came to the rules' verdict and papers for all ${families.length} families before it was timed.\n`);
    for (const profile of values.profile) {
      if (!profiles[profile]) throw new Error(`--profile ${profile}; valid are ${Object.keys(profiles).join(', ')}`);
      text.push(`### Profile "${profile}": ${profiles[profile].says}\n`);
      const says = await checked(candidates[0].url, profile);
      console.log(`${profile}: ${says}`);
      const found = await measure(candidates, profile, {
        runs: Number(values.runs),
        patience: Number(values.patience) * 1000,
        second: values.second,
        generic,
        say: console.log,
      });
      raw[profile] = Object.fromEntries(found);
      text.push(`${says} Median of ${values.runs} cold runs [min-max]; the second visit is in the same profile.\n`, table(found), '');
      if (profile == 'slow') text.push('### Targets, on the slow phone\n', ...targets(found, ours), '');
    }
    const part = text.join('\n');
    mkdirSync(parts, { recursive: true });
    writeFileSync(join(parts, '10-pages.md'), part);
    writeFileSync(join(parts, '10-pages.json'), JSON.stringify(raw));
    console.log(`\n${part}`);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
