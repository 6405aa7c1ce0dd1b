// What is entered before Continue: the options chosen, and the numbers by field.
export const empty = { chosen: [], numbers: {} };

// "I don't know" stands alone, and so does a radio.
export function choose(question, chosen, id) {
  if (question.kind == 'one') return [id];
  if (chosen.includes(id)) return chosen.filter((other) => other != id);
  return id == 'dont-know' ? [id] : [...chosen.filter((other) => other != 'dont-know'), id];
}

// The number fields of a question: [id, label].
export const fields = (question) =>
  question.kind == 'sums'
    ? question.options.slice(0, -1).map(({ id, label }) => [id, label])
    : question.kind == 'number'
      ? [[question.id, question.title]]
      : [];

// The options that are drawn as radios or checkboxes.
export const options = (question) =>
  question.kind == 'sums' || question.kind == 'number' ? question.options.slice(-1) : question.options;

// The answer, or nothing while there is none.
export function answer(question, { chosen, numbers }) {
  if (chosen[0] == 'dont-know') return 'dont-know';
  if (question.kind == 'one') return chosen[0];
  if (question.kind == 'several') return chosen.length ? chosen : undefined;
  const read = (id) => Number(numbers[id] || 0);
  if (question.kind == 'number') return read(question.id) || undefined;
  return Object.fromEntries(fields(question).map(([id]) => [id, read(id)]));
}
