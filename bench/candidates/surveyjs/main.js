import { FunctionFactory, Model } from 'survey-core';
import 'survey-js-ui';
import 'survey-core/survey-core.fontless.min.css';
import { words } from '../../shared/data.js';
import { facts, limit, questions } from '../../shared/form.js';
import { bits, told } from '../../shared/told.js';

FunctionFactory.Instance.register('total', ([parts]) => Object.values(parts ?? {}).reduce((sum, part) => sum + Number(part || 0), 0));

const numbers = ({ kind }) => kind == 'sums' || kind == 'number';
const unknown = (id) => `${id}-dont-know`;

// The questionnaire's conditions in SurveyJS's own language.
function expression(when) {
  const [[kind, what]] = Object.entries(when);
  return {
    all: () => `(${what.map(expression).join(' and ')})`,
    any: () => `(${what.map(expression).join(' or ')})`,
    not: () => `!(${expression(what)})`,
    fact: () => expression(facts[what]),
    is: () =>
      numbers(questions.find(({ id }) => id == what[0]))
        ? `{${unknown(what[0])}} notempty`
        : `{${what[0]}} anyof [${what.slice(1).map((id) => `'${id}'`).join(', ')}]`,
    below: () => `({${what}} notempty and total({${what}}) < ${limit * 3} * {members})`,
    'more-than-nothing': () => `({${what}} notempty and total({${what}}) > 0)`,
    part: () => `{${what.join('.')}} > 0`,
  }[kind]();
}

const choices = (options) => options.map(({ id, label }) => ({ value: id, text: label }));

function elements({ id, kind, title, options }) {
  if (kind == 'one') return [{ type: 'radiogroup', name: id, title, choices: choices(options), isRequired: true }];
  if (kind == 'several') return [{ type: 'checkbox', name: id, title, choices: choices(options), isRequired: true }];
  const field = { inputType: 'number' };
  const parts = options.slice(0, -1).map(({ id, label }) => ({ name: id, title: label, ...field }));
  return [
    kind == 'sums' ? { type: 'multipletext', name: id, title, items: parts } : { type: 'text', name: id, title, ...field },
    { type: 'checkbox', name: unknown(id), titleLocation: 'hidden', choices: choices(options.slice(-1)) },
  ];
}

const survey = new Model({
  pages: questions.map((question) => ({
    elements: elements(question),
    ...(question.ask && { visibleIf: expression(question.ask) }),
  })),
  pageNextText: words.continue,
  completeText: words.continue,
  showPrevButton: false,
  requiredMark: '',
});

const value = ({ id, kind, options }) => {
  if (kind != 'sums' && kind != 'number') return survey.getValue(id);
  if (survey.getValue(unknown(id))) return 'dont-know';
  const given = survey.getValue(id);
  if (given === undefined) return;
  return { numbers: kind == 'number' ? [Number(given)] : options.slice(0, -1).map(({ id }) => Number(given[id] || 0)) };
};

survey.onCompleting.add(() => (survey.completedHtml = told(bits(value))));
survey.render(document.getElementById('app'));
