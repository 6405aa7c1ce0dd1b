// The tables, in Markdown.

import os from "node:os";
import { median } from "./timing.mjs";

/** How many times the fastest peer we want to be. */
const TARGET = 20;

/** `candidates`: { name, version, kind: "ours" | "peer" | "beside" }; `rates`: figures per round by name. */
export function report({ candidates, rates, cases, children, packageVersions, load }) {
  const [ours] = candidates;
  const ratios = (name) => rates.get(ours.name).map((rate, round) => rate / rates.get(name)[round]);
  const ratio = (name) => median(ratios(name));
  const peers = candidates.filter(({ kind }) => kind === "peer");
  const fastest = peers.reduce((one, other) => (median(rates.get(one.name)) >= median(rates.get(other.name)) ? one : other));
  const times = ratio(fastest.name);
  const least = Math.min(...ratios(fastest.name));
  const met = times >= TARGET ? "met" : "**missed**";
  const gap = times >= TARGET ? `to spare: ${(times - TARGET).toFixed(1)}` : `missed by a factor of ${(TARGET / times).toFixed(2)}`;
  const row = ({ name }) => {
    const figures = rates.get(name);
    const one = median(figures);
    const span = `${whole(Math.min(...figures))}-${whole(Math.max(...figures))}`;
    return `| ${name} | ${whole(one)} | ${span} | ${(1e6 / one).toFixed(1)} | ${name === ours.name ? "1" : ratio(name).toFixed(1)} |`;
  };
  return `## The engine, side by side

Complete assessments per second: ${cases} families with ${children} children, one after another, each awaited, in one
Node process. Every candidate gave the same verdicts, grounds and papers on all ${cases} before it was timed. Median of
${rates.get(ours.name).length} interleaved rounds; the ratio is the median of the rounds' ratios. What is counted on
each side, and who does more or less work, is in \`bench/engine/README.md\`.

| candidate | assessments/s | min-max | µs each | ours is … times as fast |
| --- | ---: | ---: | ---: | ---: |
${candidates.map(row).join("\n")}

- ${met}: assessments per second: ${times.toFixed(1)} times the fastest peer (${fastest.name}); in the round best for the peer ${least.toFixed(1)} times (target: ${TARGET} times or more; ${gap})

${new Date().toISOString().slice(0, 10)}; ${os.cpus().length} x ${os.cpus()[0].model}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB,
${os.type()} ${os.release()}, Node ${process.versions.node} (V8 ${process.versions.v8}); load before and after ${load.map((one) => one.toFixed(1)).join(" and ")};
${packageVersions.join(", ")}.
`;
}

const whole = (number) => Math.round(number).toLocaleString("en").replaceAll(",", " ");
