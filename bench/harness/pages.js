// Komek and its peers: proved on every family, then timed in every profile.
import { profiles } from './browser.js';
import { peers } from './files.js';
import { families } from './known.js';
import { measure } from './measure.js';
import { prove } from './prove.js';
import { checkStatic, pagesTable, pagesTargets, versions, yardsticks } from './report.js';
import { checked } from './throttle.js';

// Two at a time, as nothing is timed yet.
async function proveAll(candidates, say) {
  const open = [...candidates];
  const prover = async () => {
    for (let candidate = open.shift(); candidate; candidate = open.shift()) {
      say(`${candidate.name}: ${await prove(candidate)} families come to the rules' verdict and papers`);
    }
  };
  await Promise.all([prover(), prover()]);
}

// { text, raw }: Markdown, and every figure of every run by profile and candidate.
export async function pages(candidates, how) {
  if (candidates.some(({ name }) => name == 'static')) checkStatic();
  const text = ['## Pages, side by side', ''];
  if (how.walks) {
    await proveAll(candidates, how.say);
    text.push(`Each candidate came to the rules' verdict and papers for all ${families.length} families before it was timed.`);
  }
  text.push(versions(), '');
  const raw = {};
  const targets = [];
  for (const profile of how.profiles) {
    const says = await checked(candidates[0].url, profile);
    how.say(`${profile}: ${says}`);
    const found = await measure(candidates, profile, { ...how, runs: how.runs(profile) });
    raw[profile] = Object.fromEntries(found);
    text.push(`### Profile "${profile}": ${profiles[profile].says}`, '');
    text.push(`${says} Median of ${how.runs(profile)} cold runs [min-max]; the second visit is in the same profile.`, '', pagesTable(found), '');
    const ours = candidates.filter(({ name }) => !peers.includes(name)).map(({ name }) => name);
    if (profile != 'slow') continue;
    const measured = [found];
    if (how.confirm) {
      // By those alone that a target names.
      const named = candidates.filter(({ name }) => ours.includes(name) || yardsticks.includes(name));
      measured.push(await measure(named, profile, { ...how, runs: how.runs(profile) }));
      raw[`${profile}, again`] = Object.fromEntries(measured[1]);
    }
    targets.push('### Targets for the pages, on the slow phone', '', ...pagesTargets(measured, ours), '');
  }
  return { text: [...text, ...targets].join('\n'), raw };
}
