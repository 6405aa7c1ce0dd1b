// `node --expose-gc run.mjs FOLDER`: FOLDER holds what `cargo xtask bench engine` made: rules.json, cases.json and our
// wasm in `speed` and `release`. Prints the tables, and leaves them in FOLDER.md and the peers' rule sets in FOLDER.

import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { resolve } from "node:path";
import { difference } from "./agree.mjs";
import { readBook } from "./book.mjs";
import { komek } from "./komek.mjs";
import { jsonRulesEngine } from "./peers/json-rules-engine.mjs";
import { publicodes } from "./peers/publicodes.mjs";
import { zen } from "./peers/zen.mjs";
import { report } from "./report.mjs";
import { oneByOne, rates } from "./timing.mjs";

const PEERS = { publicodes, "json-rules-engine": jsonRulesEngine, "@gorules/zen-engine": zen };

const folder = resolve(process.argv[2] ?? "../../target/bench/engine");
const book = readBook(`${folder}/rules.json`);
const cases = JSON.parse(readFileSync(`${folder}/cases.json`, "utf8"));
const loadBefore = os.loadavg()[0];

const ours = komek(book, `${folder}/speed/komek.js`);
const small = komek(book, `${folder}/release/komek.js`);
const candidates = [
  { name: "Komek", kind: "ours", assess: ours.assess },
  { name: "Komek, built for size as in the site", kind: "beside", assess: small.assess },
];
const packageVersions = [];
for (const [name, make] of Object.entries(PEERS)) {
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8"));
  packageVersions.push(`${name} ${version}`);
  const { assess, batch, ruleSet } = make(book);
  writeFileSync(`${folder}/${name.split("/").at(-1)}.json`, `${JSON.stringify(ruleSet, null, 2)}\n`);
  candidates.push({ name, kind: "peer", assess });
  // Not one at a time, so not held against the target.
  if (batch) candidates.push({ name: `${name}, all families at once`, kind: "beside", batch });
}

for (const { name, assess, batch } of candidates) {
  const told = batch ? await batch(cases) : [];
  for (const [index, family] of cases.entries()) {
    const theirs = told[index] ?? (await assess(family));
    const differs = difference(family.name, await ours.assess(family), theirs, name);
    if (differs) {
      console.error(`Nothing was timed, as the rules are not the same. ${differs}`);
      process.exit(1);
    }
  }
}

for (const candidate of candidates) {
  const { assess, batch } = candidate;
  candidate.pass = batch ? async (families) => (await batch(families)).length : oneByOne(assess);
}
const children = cases.reduce((sum, family) => sum + family.children.length, 0);
const figures = await rates(candidates, cases);
const load = [loadBefore, os.loadavg()[0]];
const text = report({ candidates, rates: figures, cases: cases.length, children, packageVersions, load });
writeFileSync(`${folder}.md`, text);
console.log(text);
