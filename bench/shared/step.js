// What a step does beside drawing the next page, in Komek and in every candidate that is written by hand: the history
// gets an entry to come back by, the page a title, and its heading the focus, from where a screen reader reads on.
export const enter = (answers) => history.pushState(answers, '');

// Calls with the answers of the entry that somebody comes back to.
export const onBack = (then) => {
  onpopstate = ({ state }) => then(state ?? {});
};

// Once the page is drawn and before it is painted.
export const arrive = () => {
  const heading = document.querySelector('h1');
  document.title = heading.textContent;
  heading.focus();
  scrollTo(0, 0);
};
