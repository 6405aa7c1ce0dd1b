// The markup of a question: the build writes the first one into the page with it, the page the others.
import { words } from '../../shared/data.js';

export const drawn = ({ kind, title }, options, fields) =>
  `<form><fieldset><legend><h1>${title}</h1></legend>` +
  fields.map(([id, label]) => `<label class="field">${label}<input name="${id}" inputmode="numeric"></label>`).join('') +
  options
    .map(
      ({ id, label }) =>
        `<label class="option"><input type="${kind == 'one' ? 'radio' : 'checkbox'}" name="o" value="${id}">${label}</label>`,
    )
    .join('') +
  `</fieldset><p class="error"></p><button>${words.continue}</button></form>`;
