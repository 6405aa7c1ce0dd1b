// What somebody would write without any library: one page of markup at a time.
import { questions, words } from '../../shared/data.js';
import { answer, choose } from '../../shared/draft.js';
import { next, result } from '../../shared/rules.js';
import { arrive, enter, onBack } from '../../shared/step.js';
import { drawn } from './markup.js';

const main = document.querySelector('main');
let answers = {};
let at = 0;
const inputs = (type) => [...main.querySelectorAll(type)];
const bits = () => inputs('[value]').reduce((all, { checked, value }) => (checked ? all | (1 << value) : all), 0);

// "I don't know" and the rest exclude each other.
main.onchange = ({ target: { value, checked } }) => {
  if (!checked) return;
  const chosen = choose(questions[at], bits() ^ (1 << value), value);
  for (const box of inputs('[value]')) box.checked = chosen & (1 << box.value);
};

main.onsubmit = (event) => {
  event.preventDefault();
  const given = answer(questions[at], { chosen: bits(), numbers: inputs('[inputmode]').map(({ value }) => value) });
  if (!given) return (main.querySelector('.error').textContent = words.error);
  enter({ ...answers, [at]: given });
  draw(history.state);
};

const draw = (given) => {
  answers = given;
  at = next(answers);
  main.innerHTML = at < 0 ? told(result(answers)) : drawn(questions[at], words.continue);
  arrive();
};
onBack(draw);

const told = ({ verdict, groups }) =>
  `<h1 tabindex="-1">${words.result}</h1><p class="verdict">${verdict}</p>` +
  (groups[0] ? `<h2>${words.papers}</h2>` : '') +
  groups.map(([title, papers]) => `<section><h3>${title}</h3><ul><li>${papers.join('<li>')}</ul></section>`).join('');
