// What a first visit and a step cost with a rule book of so many services.
import { measure, summary } from './measure.js';
import { growthTable, growthTargets } from './report.js';
import { checked } from './throttle.js';

// A family that asks about one service, and one that asks about them all; both say "I don't know" to everything.
const asked = ['one service', 'all services'];

// `sites`: { name, url }, the name being the number of services. { text, raw } as for the pages.
export async function growth(sites, how) {
  const profile = 'slow';
  const runs = how.runs('none');
  const says = await checked(sites[0].url, profile);
  how.say(`${profile}: ${says}`);
  const candidates = sites.flatMap(({ name, url }) => asked.map((way) => ({ name: `${name}, ${way}`, url, way })));
  const found = await measure(candidates, profile, { ...how, runs, second: false });
  const figure = (services, way, name) => summary(found.get(`${services}, ${way}`), name).median;
  const numbers = sites.map(({ name }) => Number(name));
  const text = [
    '## Growth',
    '',
    `The site built with a book of ${numbers.join(', ')} services (\`cargo xtask grow\`), on the slow phone. ${says} Median of ${runs} cold`,
    `runs [min-max], ${how.steps} steps in each at most; every question is answered with "I don't know".`,
    '',
    growthTable(found),
    '',
    '### Targets for growth',
    '',
    ...growthTargets(numbers, asked, figure),
    '',
  ];
  return { text: text.join('\n'), raw: Object.fromEntries(found) };
}
