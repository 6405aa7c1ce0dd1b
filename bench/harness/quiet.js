// Whether somebody else is using the processor: then a run's figures are not worth much.
import { readFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';

function ticks() {
  const [, ...all] = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).map(Number);
  const idle = all[3] + all[4];
  return { idle, all: all.slice(0, 8).reduce((sum, one) => sum + one, 0) };
}

// The share of all processors that was busy over a moment.
async function busy(moment) {
  const before = ticks();
  await later(moment);
  const after = ticks();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

// Waits for a quiet moment; false when none came.
export async function quiet(patience) {
  const end = Date.now() + patience;
  do {
    if ((await busy(250)) < 0.12) return true;
  } while (Date.now() < end);
  return false;
}
