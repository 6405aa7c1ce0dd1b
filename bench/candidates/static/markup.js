// The markup of a question: the build writes the first one into the page with it, the page the others.
export const drawn = ({ one, title, fields, options }, proceed) =>
  `<form><fieldset><legend><h1 tabindex="-1">${title}</h1></legend>${fields
    .map((label) => `<label class="field">${label}<input inputmode="numeric"></label>`)
    .join('')}${options
    .map((label, at) => `<label class="option"><input type="${one ? 'radio' : 'checkbox'}" name="o" value="${at}">${label}</label>`)
    .join('')}</fieldset><p class="error"></p><button>${proceed}</button></form>`;
