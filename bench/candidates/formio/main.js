import '@formio/js/dist/formio.form.min.js';
import '@formio/js/dist/formio.form.min.css';
import { questions as rules, words } from '../../shared/data.js';
import { questions } from '../../shared/form.js';
import { bits, told } from '../../shared/told.js';

// form.io's keys may have no hyphens.
const key = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const values = (options) => options.map(({ id, label }) => ({ value: id, label }));

const value = (data) => ({ id, kind, options }) => {
  const given = data[key(id)];
  if (kind == 'one') return given;
  if (kind == 'several') {
    const chosen = Object.keys(given ?? {}).filter((option) => given[option]);
    return chosen.length ? chosen : undefined;
  }
  if (data[`${key(id)}Unknown`]) return 'dont-know';
  if (kind == 'number') return given ? { numbers: [given] } : undefined;
  const parts = options.slice(0, -1).map((part) => data[key(`${id}-${part.id}`)]);
  return parts.some((part) => part) ? { numbers: parts.map((part) => part || 0) } : undefined;
};

// Its own conditions are texts of JavaScript; these call what the hand-written pages call.
window.asked = (at, data) => Boolean(rules[at].ask(bits(value(data))));

function components({ id, kind, title, options }) {
  const required = { validate: { required: true } };
  if (kind == 'one') return [{ type: 'radio', key: key(id), label: title, values: values(options), ...required }];
  if (kind == 'several') return [{ type: 'selectboxes', key: key(id), label: title, values: values(options), ...required }];
  const unknown = { type: 'checkbox', key: `${key(id)}Unknown`, label: options.at(-1).label };
  if (kind == 'number') return [{ type: 'number', key: key(id), label: title }, unknown];
  const parts = options.slice(0, -1).map((part) => ({ type: 'number', key: key(`${id}-${part.id}`), label: part.label }));
  return [{ type: 'htmlelement', tag: 'h2', content: title, key: `${key(id)}Title` }, ...parts, unknown];
}

const panel = (question, at) => ({
  type: 'panel',
  key: `page${at}`,
  title: question.title,
  breadcrumb: 'none',
  components: components(question),
  ...(question.ask && { customConditional: `show = asked(${at}, data)` }),
});

const app = document.getElementById('app');
window.Formio.createForm(
  app,
  { display: 'wizard', components: questions.map(panel) },
  {
    language: 'kk',
    i18n: { kk: { next: words.continue, submit: words.continue } },
    buttonSettings: { showCancel: false, showPrevious: false },
    noAlerts: true,
  },
).then((form) => form.on('submit', ({ data }) => (app.innerHTML = told(bits(value(data))))));
