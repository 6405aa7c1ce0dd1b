// For the form libraries, which keep answers in a shape of their own: the result as markup.
import { words } from './data.js';
import { questions } from './form.js';
import { result } from './rules.js';

// `value(question)` is an option's id, a list of them, { numbers: [...] } or nothing.
export const bits = (value) =>
  Object.fromEntries(
    questions.flatMap((question, at) => {
      const given = value(question);
      if (given === undefined || given === null || given === '') return [];
      if (given.numbers) return [[at, { n: given.numbers }]];
      const numbers = question.kind == 'sums' || question.kind == 'number';
      const bit = (id) => (numbers ? 1 : 1 << question.options.findIndex((option) => option.id == id));
      return [[at, [given].flat().reduce((all, id) => all | bit(id), 0)]];
    }),
  );

export function told(answers) {
  const { verdict, groups } = result(answers);
  return (
    `<h1>${words.result}</h1><p class="verdict">${verdict}</p>` +
    (groups[0] ? `<h2>${words.papers}</h2>` : '') +
    groups.map(([title, papers]) => `<section><h3>${title}</h3><ul><li>${papers.join('<li>')}</ul></section>`).join('')
  );
}
