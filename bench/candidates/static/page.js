// What somebody would write without any library: one page of markup at a time.
import { words } from '../../shared/data.js';
import { answer, choose, fields, options } from '../../shared/draft.js';
import { next, result } from '../../shared/rules.js';
import { drawn } from './markup.js';

const main = document.querySelector('main');
const answers = {};
let question = next(answers);

const draft = () => {
  const data = new FormData(main.firstChild);
  return { chosen: data.getAll('o'), numbers: Object.fromEntries(data) };
};

// "I don't know" and the rest exclude each other.
main.onchange = ({ target }) => {
  if (target.type != 'checkbox' || !target.checked) return;
  const kept = choose(question, draft().chosen.filter((id) => id != target.value), target.value);
  for (const box of main.querySelectorAll('[type=checkbox]')) box.checked = kept.includes(box.value);
};

main.onsubmit = (event) => {
  event.preventDefault();
  const given = answer(question, draft());
  if (given === undefined) {
    main.querySelector('.error').textContent = words.error;
    return;
  }
  answers[question.id] = given;
  question = next(answers);
  main.innerHTML = question ? drawn(question, options(question), fields(question)) : told(result(answers));
  scrollTo(0, 0);
};

const told = ({ verdict, groups }) =>
  `<h1>${words.result}</h1><p class="verdict">${verdict}</p>` +
  (groups.length ? `<h2>${words.papers}</h2>` : '') +
  groups.map(([title, papers]) => `<section><h3>${title}</h3><ul><li>${papers.join('<li>')}</ul></section>`).join('');
