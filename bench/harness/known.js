// What the harness knows of the pages, for the questionnaire and for a site that nothing is known of.
import { questionnaire } from './files.js';

// Spaces of every kind count as one, here and in the page.
const plain = (text) => text.replace(/\s+/g, ' ');
const book = JSON.parse(JSON.stringify(questionnaire()), (_, value) => (typeof value == 'string' ? plain(value) : value));
const channel = { id: 'channel', kind: 'one', title: book.channel.title, options: [{ id: 'it', label: book.channel.label }] };

export const known = {
  // A page may begin with a button of this name.
  words: { ...book.words, start: 'Бастау' },
  questions: [...book.questions, channel],
  verdicts: book.verdicts,
  papers: book.papers.map(({ title }) => ({ title })),
};
// Of a book grown to more services only the first question is known.
export const grown = { ...known, anyHeading: true };
export const service = book.questions[0].options[0].label;
export const dontKnow = book.questions[0].options.at(-1).label;
export const day = book.day;
export const families = book.families.map((family) => ({ ...family, answers: { ...family.answers, channel: 'it' } }));
// The longest way: it types sums, and nothing of it is left out by any candidate.
export const timedFamily = families.find(({ answers }) => answers.income?.wages && answers.members && answers['birth-record']);
