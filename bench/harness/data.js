// Turns questionnaire.json into modules for the candidates: shared/data.js for those written by hand, with the
// conditions as JavaScript, and shared/form.js for the form libraries, which bring conditions of their own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, questionnaire } from './files.js';

const head = '// Written by harness/data.js from questionnaire.json.\n';
const write = (name, lines) => writeFileSync(join(bench, 'shared', name), head + lines.join('\n') + '\n');
const constant = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

export function writeData(book = questionnaire()) {
  const index = Object.fromEntries(book.questions.map(({ id }, at) => [id, at]));
  const js = (when) => condition(book, index, when);
  const arrow = (when) => (when ? `(a) => ${js(when)}` : '() => 1');
  const { continue: next, error, papers, result, takes } = book.words;
  write('data.js', [
    `const total = (a, q) => a[q]?.n?.reduce((x, y) => x + y);`,
    `const below = (a, q, heads) => total(a, q) < ${book.limit * 3} * (a[heads]?.n[0] ?? 1);`,
    ...inOrder(book.facts).map(([name, when]) => `const ${constant(name)} = (a) => ${js(when)};`),
    `export const words = ${JSON.stringify({ continue: next, error, papers, result, takes: Object.values(takes) })};`,
    `export const questions = [`,
    ...book.questions.map((question) => {
      const shown = JSON.stringify(question.options.slice(0, -1).map(({ label }) => label));
      const numbers = question.kind == 'sums' ? shown : question.kind == 'number' ? JSON.stringify([question.title]) : '[]';
      const options = numbers == '[]' ? shown : '[]';
      return `  { one: ${+(question.kind == 'one')}, title: ${JSON.stringify(question.title)}, fields: ${numbers}, options: ${options}, ask: ${arrow(question.ask)} },`;
    }),
    `];`,
    `for (const { options } of questions) options.push(${JSON.stringify(book.questions[0].options.at(-1).label)});`,
    `export const verdicts = [${book.verdicts.map(({ text, when }) => `[${JSON.stringify(text)}, ${arrow(when)}]`).join(', ')}];`,
    `export const papers = [`,
    ...book.papers.map((paper) => {
      const groups = Object.keys(takes).map((take) => (paper[take] ? arrow(paper[take]) : ''));
      return `  [${JSON.stringify(paper.title)}, [${groups.join(', ')}]],`;
    }),
    `];`,
  ]);
  write('form.js', [
    `export const limit = ${book.limit};`,
    `export const facts = ${JSON.stringify(book.facts)};`,
    `export const questions = ${JSON.stringify(book.questions)};`,
  ]);
}

// Facts that others are made of come first.
function inOrder(facts) {
  const done = new Map();
  const add = (name) => {
    if (done.has(name)) return;
    for (const [, used] of JSON.stringify(facts[name]).matchAll(/"fact":"([^"]+)"/g)) add(used);
    done.set(name, facts[name]);
  };
  Object.keys(facts).forEach(add);
  return [...done];
}

// Answers are bits by option, the last being "I don't know", or { n: [numbers] }.
function condition({ questions }, index, when) {
  const js = (one) => condition({ questions }, index, one);
  const [[kind, what]] = Object.entries(when);
  const bit = (id) => {
    const { kind, options } = questions[index[what[0]]];
    const numbers = kind == 'sums' || kind == 'number';
    return numbers ? 1 : 1 << options.findIndex((option) => option.id == id);
  };
  const parts = {
    all: () => `(${what.map(js).join(' && ')})`,
    any: () => `(${what.map(js).join(' || ')})`,
    not: () => `!(${js(what)})`,
    fact: () => `${constant(what)}(a)`,
    is: () => `a[${index[what[0]]}] & ${what.slice(1).reduce((bits, id) => bits | bit(id), 0)}`,
    below: () => `below(a, ${index[what]}, ${index.members})`,
    'more-than-nothing': () => `total(a, ${index[what]}) > 0`,
    part: () => `a[${index[what[0]]}]?.n?.[${questions[index[what[0]]].options.findIndex(({ id }) => id == what[1])}] > 0`,
  };
  return parts[kind]();
}
