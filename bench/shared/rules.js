// The questionnaire's plain logic, for the candidates that are written by hand and for every candidate's result.
import { facts, limit, papers, questions, takes, verdicts } from './data.js';

const several = (answer) => (Array.isArray(answer) ? answer : [answer]);
const total = (answer) =>
  answer && typeof answer == 'object' && !Array.isArray(answer)
    ? Object.values(answer).reduce((sum, part) => sum + part, 0)
    : undefined;

const kinds = {
  all: (all, answers) => all.every((when) => holds(when, answers)),
  any: (any, answers) => any.some((when) => holds(when, answers)),
  not: (not, answers) => !holds(not, answers),
  fact: (name, answers) => holds(facts[name], answers),
  is: ([id, ...wanted], answers) => several(answers[id]).some((word) => wanted.includes(word)),
  below: (id, answers) => {
    const sum = total(answers[id]);
    return sum === 0 || sum < limit * 3 * answers.members;
  },
  'more-than-nothing': (id, answers) => total(answers[id]) > 0,
  part: ([id, part], answers) => answers[id]?.[part] > 0,
};

export function holds(when, answers) {
  for (const kind in when) return kinds[kind](when[kind], answers);
  return true;
}

// The first question that is asked of these answers and not answered by them.
export const next = (answers) =>
  questions.find((question) => !(question.id in answers) && holds(question.ask, answers));

// { verdict, groups: [[take, [title]]] }: each paper in the first group whose condition holds.
export function result(answers) {
  const groups = new Map(Object.keys(takes).map((take) => [take, []]));
  for (const paper of papers) {
    const take = Object.keys(takes).find((take) => paper[take] && holds(paper[take], answers));
    if (take) groups.get(take).push(paper.title);
  }
  return {
    verdict: verdicts.find((verdict) => holds(verdict.when, answers)).text,
    groups: [...groups].filter(([, titles]) => titles.length).map(([take, titles]) => [takes[take], titles]),
  };
}
