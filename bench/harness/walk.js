// Walks through a candidate as a person would: reads what is shown, answers it, presses Continue.

import { setTimeout as later } from 'node:timers/promises';

const quoted = JSON.stringify;
const place = (tab, kind, words) => tab.ask(`__bench.place(${quoted(kind)}, ${quoted(words)})`);

// A tap may come before the page has scrolled to where it wants to be: then it is repeated and counted.
async function choose(tab, words) {
  for (let again = 0; again < 3; again += 1) {
    await tab.idle();
    await tapOn(tab, 'option', words);
    await tab.idle();
    // Null where the option has no box of its own.
    if ((await tab.ask(`__bench.taken(${quoted(words)})`)) !== false) return again;
  }
  throw new Error(`«${words}» is not taken`);
}

// The code or the words of a question may still be on their way while its heading is there.
async function found(tab, kind, words) {
  for (let tries = 0; tries < 100 && !(await place(tab, kind, words)); tries += 1) await later(100);
  return place(tab, kind, words);
}

async function tapOn(tab, kind, words) {
  const spot = await found(tab, kind, words);
  if (!spot) throw new Error(`there is no ${kind} «${words}» while it shows ${quoted(await tab.ask('__bench.shown()'))}`);
  await tab.tap(spot);
}

// Goes to the page and waits until the first question can be read. Milliseconds since the navigation began.
export async function open(tab, url, patience = 60_000) {
  const heard = tab.heard('readable', patience);
  let start = tab.heard('start', patience);
  await tab.cdp.send('Page.navigate', { url });
  // A page that begins with a button: it is pressed as soon as it is there.
  let done = false;
  heard.then(() => (done = true));
  while (!done && (await Promise.race([start, heard.then(() => 'read')])) === true) {
    start = tab.heard('start', patience);
    const spot = await place(tab, 'button', tab.words.start);
    if (spot) await tab.tap(spot);
  }
  if (!(await heard)) throw new Error('the first question never could be read');
  return tab.ask('__bench.readable');
}

// Answers what is shown and does not continue. How many taps had to be repeated.
export async function answer(tab, question, given) {
  const label = (id) => question.options.find((option) => option.id == id).label;
  let again = 0;
  if (typeof given == 'string' || Array.isArray(given)) {
    for (const id of [given].flat()) again += await choose(tab, label(id));
    return again;
  }
  const fields = typeof given == 'number' ? [[question.title, given]] : Object.entries(given).map(([id, sum]) => [label(id), sum]);
  for (const [name, sum] of fields) if (sum) await fill(tab, name, sum);
  return again;
}

async function fill(tab, label, number) {
  await tapOn(tab, 'field', label);
  await tab.type(String(number));
}

// A person takes a moment before Continue, and to look at the answers before the result; form.io needs one to notice
// an answer.
export async function moment(tab) {
  await later(250);
  await tab.idle();
}

// Taps and waits for the frame that shows something else: { took, shown, again } in milliseconds since the tap. Where a
// tap is lost (form.io draws the button again under the finger now and then) it is repeated and counted.
export async function proceed(tab, words, patience = 2500) {
  const from = await tab.ask('__bench.expect()');
  for (let again = 0; again < 3; again += 1) {
    const changed = tab.heard('changed', patience);
    await tapOn(tab, 'button', words);
    if (await changed) return { again, ...(await tab.ask('({ took: __bench.changed - __bench.click, shown: __bench.shown() })')) };
  }
  throw new Error(`«${words}» changed nothing while it showed ${quoted(from)}`);
}

// From the page as it stands to the result: { outcome, steps: [milliseconds], last }.
export async function walk(tab, known, answers) {
  const steps = [];
  for (let count = 0; count < 40; count += 1) {
    const shown = await settled(tab);
    const [kind, ...rest] = shown.split(' ');
    if (kind == 'verdict') {
      await unfolded(tab);
      return { outcome: await tab.ask('__bench.outcome()'), steps };
    }
    let words = rest.join(' ');
    let missed = 0;
    if (kind == 'question') {
      const question = known.questions[Number(words)];
      if (!(question.id in answers)) throw new Error(`it asks «${question.title}», which this family is not asked`);
      missed = await answer(tab, question, answers[question.id]);
      words = known.words.continue;
    }
    await moment(tab);
    const step = await proceed(tab, words);
    steps.push({ from: shown, ...step, again: step.again + missed });
  }
  throw new Error('it does not come to a result');
}

// Komek makes what is folded away once its page has been seen.
async function unfolded(tab) {
  for (let tries = 0; tries < 100 && (await tab.ask(`document.querySelector('details > summary:only-child') !== null`)); tries += 1) await later(50);
}

async function settled(tab) {
  for (let tries = 0; tries < 100; tries += 1) {
    const shown = await tab.ask('__bench.shown()');
    if (shown) return shown;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`it shows nothing that is known: ${await tab.ask('document.body.innerText.slice(0, 200)')}`);
}
