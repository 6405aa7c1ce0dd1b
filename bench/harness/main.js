// The pages, side by side, into target/bench/pages.md:
// node bench/harness/main.js [--runs 7] [--profile slow] [--only static,komek] [--site name=folder]… [--no-walks]
//                            [--no-second] [--no-confirm]
// What grows with the rule book, into target/bench/growth.md:
// node bench/harness/main.js --grown 3=folder --grown 30=folder --grown 300=folder [--runs 5] [--steps 8]
import { mkdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { profiles } from './browser.js';
import { bench, parts, peers, repository } from './files.js';
import { growth } from './growth.js';
import { pages } from './pages.js';
import { serve } from './server.js';

const { values } = parseArgs({
  options: {
    // Without it 5 without throttling and 7 on the slow phone.
    runs: { type: 'string' },
    profile: { type: 'string', multiple: true },
    only: { type: 'string' },
    site: { type: 'string', multiple: true, default: [] },
    grown: { type: 'string', multiple: true, default: [] },
    patience: { type: 'string', default: '10' },
    steps: { type: 'string', default: '8' },
    walks: { type: 'boolean', default: true },
    second: { type: 'boolean', default: true },
    confirm: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const named = (site) => {
  const [name, ...folder] = site.split('=');
  return { name, folder: resolve(folder.join('=')) };
};

function chosen() {
  const sites = values.site.map(named);
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
  const wrong = values.profile?.find((profile) => !profiles[profile]);
  if (wrong) throw new Error(`--profile ${wrong}; valid are ${Object.keys(profiles).join(', ')}`);
  const how = {
    runs: (profile) => Number(values.runs ?? profiles[profile].runs),
    profiles: values.profile ?? Object.keys(profiles),
    patience: Number(values.patience) * 1000,
    steps: Number(values.steps),
    walks: values.walks,
    second: values.second,
    confirm: values.confirm,
    say: console.log,
  };
  const [part, measured, sites] = values.grown.length ? ['growth', growth, values.grown.map(named)] : ['pages', pages, chosen()];
  const servers = [];
  try {
    for (const site of sites) {
      const server = await serve(site.folder);
      servers.push(server);
      site.url = server.url;
    }
    const { text, raw } = await measured(sites, how);
    // A trial with some of the candidates takes no full run's place in the report.
    const name = part == 'pages' && (values.only || values.site.length) ? 'trial' : part;
    mkdirSync(parts, { recursive: true });
    writeFileSync(join(parts, `${name}.md`), text);
    writeFileSync(join(parts, `${name}.json`), JSON.stringify(raw));
    console.log(`\n${text}`);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
