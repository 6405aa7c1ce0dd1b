// A monkey: takes `arguments[0]` steps from the page shown, chosen by the seed `arguments[1]`, and tells after each what the
// page is: its address, the state of the history, and what it shows. The same seed takes the same steps.
const [steps, seed, done] = arguments;
let number = seed >>> 0;
// mulberry32, which is in the public domain: small, and the same in every engine.
const below = (limit) => {
  number = (number + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(number ^ (number >>> 15), 1 | number);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
};
const pick = (list) => list[below(list.length)];
const seen = (selector) => [...document.querySelectorAll(selector)]
  .filter((one) => !one.closest('.ahead') && one.getClientRects().length);
const rest = (milliseconds) => new Promise((then) => setTimeout(then, milliseconds));

// The history walks in a task of its own; forward leads nowhere most of the time.
const walked = (deed) => new Promise((then) => {
  addEventListener('popstate', then, { once: true });
  deed();
  setTimeout(then, 200);
});
const click = (selector) => {
  const one = pick(seen(selector));
  if (one) one.click();
  return one;
};
const type = (texts) => {
  const field = pick(seen('#main input[type=text]'));
  if (!field) return;
  field.value = pick(texts);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const deeds = [
  [30, () => { click('#main .option input'); }],
  [10, () => type(['0', '4', '12', '85 000', '610211', '1 000 000,50', '', '-1', '5 млн', '٣٤٥', '<b>&', 'Алия', '6-сынып', 'Алия (2)'])],
  [40, () => { click('#main button[type=submit], .answers ~ .actions .button'); }],
  // Not out of the site.
  [4, () => { if (parseInt(history.state) > 0) return walked(() => history.back()); }],
  [2, () => walked(() => history.forward())],
  [4, () => parseInt(history.state) > 0 ? walked(() => click('.back')) : void click('.back')],
  [4, () => { click('.languages a'); }],
  [4, () => { click('.answers__change, .whose a'); }],
  [4, () => { click('#main .children__list button, .children > .actions ~ button, .children button[type=button]'); }],
  [3, () => { click('summary'); }],
  [2, () => { click('.actions--result .button, .again__button'); }],
  [1, () => { click('.refusal__more a, .header__product'); }],
];
const whole = deeds.reduce((sum, [weight]) => sum + weight, 0);

const act = () => {
  let at = below(whole);
  for (const [weight, deed] of deeds) {
    if (at < weight) return deed();
    at -= weight;
  }
};

const text = (element) => {
  const copy = element.cloneNode(true);
  // What a text field holds is no content of it here, and is natively; the sheet is made by printing alone.
  copy.querySelectorAll('.ahead, .on-paper, textarea').forEach((one) => one.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

(async () => {
  const told = [];
  // Printing would wait for somebody.
  window.print = () => ['beforeprint', 'afterprint'].forEach((name) => dispatchEvent(new Event(name)));
  for (let step = 0; step < steps; step += 1) {
    await act();
    // The app writes its entry of the history in a task of its own, also when words come that nobody was waiting for.
    // What is folded away comes once the page has been seen.
    const folded = '#main details > summary:only-child';
    const busy = () => window.entriesToWrite > 0 || document.querySelector(`.later-place, ${folded}`);
    do await rest(4); while (busy());
    const main = document.getElementById('main');
    told.push({
      failed: document.documentElement.dataset.app !== 'started' || !main,
      hash: location.hash, state: history.state, lang: document.documentElement.lang,
      heading: text(document.getElementById('heading') ?? document.body),
      text: main ? text(main) : '',
      odd: Boolean(document.querySelector('#error-summary, #undo, .later-place')),
    });
  }
  done(told);
})();
