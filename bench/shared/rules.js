// The questionnaire's logic, for the candidates that are written by hand and for every candidate's result.
import { papers, questions, verdicts, words } from './data.js';

// The place of the first question that is asked of these answers and not answered by them; -1 when none is left.
export const next = (answers) => questions.findIndex((question, at) => !(at in answers) && question.ask(answers));

// The verdict's words, and the papers in the first group whose condition holds: [[title, [paper]]].
export const result = (answers) => ({
  verdict: verdicts.find(([, when]) => when(answers))[0],
  groups: words.takes
    .map((title, at) => [
      title,
      papers.filter(([, groups]) => groups.findIndex((when) => when?.(answers)) == at).map(([paper]) => paper),
    ])
    .filter(([, shown]) => shown.length),
});
