// Runs inside every page before its own scripts, the same for every candidate. It sees what a person sees: the text
// that is displayed, frame by frame. It is handed `known`: the questions' titles and labels, the verdicts' words and
// the words of the buttons.
export function watch(known) {
  const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
    element.getBoundingClientRect().height > 0;
  const buttons = () => [...document.querySelectorAll('button, input[type=button], input[type=submit], a.button')].filter(seen);
  const said = (button) => (button.value && button.tagName == 'INPUT' ? button.value : text(button));

  // The heading that is shown first, for pages that nothing is known of.
  const heading = () => [...document.querySelectorAll('h1, legend')].find((one) => seen(one) && text(one));
  const titles = new Map(known.questions.map((question, at) => [question.title, at]));
  const verdicts = new Set(known.verdicts.map(({ text }) => text));
  const title = (element) => text(element).replace(/\s*\*$/, '');

  function question() {
    for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, legend, label, .sd-title')) {
      const at = titles.get(title(element)) ?? titles.get(named(element));
      if (at !== undefined && seen(element)) return at;
    }
    return -1;
  }

  // Elements of the page, in order, whose only text is one of these.
  function* written(words, within = document.body) {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const word = walker.currentNode.nodeValue.replace(/\s+/g, ' ').trim();
      if (words.has(word) && seen(walker.currentNode.parentElement)) yield [word, walker.currentNode.parentElement];
    }
  }

  // What is shown now, as one comparable word; empty while it is nothing that is known.
  function shown() {
    if (!document.body) return '';
    if (known.anyHeading) return heading() ? text(heading()) : '';
    const at = question();
    if (at >= 0) return `question ${at}`;
    // Buttons of a question may stand for a moment without it.
    if (buttons().some((button) => said(button) == known.words.continue)) return '';
    for (const [verdict] of written(verdicts)) return `verdict ${verdict}`;
    for (const word of [known.words.start, known.words.check]) {
      if (buttons().some((button) => said(button) == word)) return `button ${word}`;
    }
    return '';
  }

  // The first words of a label: Komek's carries a hint after them.
  const named = (label) => {
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode.nodeValue.replace(/\s+/g, ' ').trim();
      if (words) return words;
    }
    return '';
  };
  function labelled(words) {
    return [...document.querySelectorAll('label')].find((label) => named(label) == words && seen(label));
  }

  function readable() {
    const [first] = known.questions;
    if (document.querySelectorAll('label').length < first.options.length || question() != 0) return false;
    return first.options.every(({ label }) => labelled(label));
  }

  const state = (window.__bench = { readable: 0, changed: 0, from: null, events: [] });
  // After the frame that this is called in has been handed on.
  const afterFrame = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  };
  // Frames are looked at only while something is waited for, and then only if something happened since: looking costs
  // the page time, of which an app that is starting has none to spare.
  const untilReadable = () => {
    if (document.body) look();
    if (!state.readable) requestAnimationFrame(untilReadable);
  };
  requestAnimationFrame(untilReadable);
  let due = false;
  const happened = () => {
    if (due || state.from === null) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (state.from !== null) compare();
    });
  };
  const changes = new MutationObserver(happened);
  // What a page can show without its document changing: a link within it, a box that is checked, a style that arrives.
  for (const type of ['click', 'change', 'hashchange', 'load', 'animationstart', 'transitionrun']) addEventListener(type, happened, true);

  function look() {
    if (readable()) {
      state.readable = 1;
      afterFrame((now) => {
        state.readable = now;
        window.__benchHeard?.('readable');
      });
    } else if (!(state.asked > performance.now() - 100)) {
      const start = buttons().find((button) => said(button) == known.words.start);
      if (!start) return;
      state.asked = performance.now();
      window.__benchHeard?.('start');
    }
  }

  function compare() {
    const now = shown();
    if (!now || now == state.from) {
      if (document.getAnimations().length) happened();
      return;
    }
    state.from = null;
    changes.disconnect();
    afterFrame((time) => {
      state.changed = time;
      window.__benchHeard?.('changed');
    });
  }

  function expect(from) {
    state.changed = 0;
    state.from = from;
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    happened();
  }

  // An app of wasm has started when its module is there and the page has nothing more urgent to do.
  const memories = new Set();
  const started = (made) => {
    const given = Object.values((made.instance ?? made).exports ?? {});
    for (const one of given) if (one instanceof WebAssembly.Memory) memories.add(one);
    scheduler.postTask(() => (state.started ??= performance.now()), { priority: 'background' });
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = (...given) => {
      const done = real.apply(WebAssembly, given);
      done.then(started, () => {});
      return done;
    };
  }

  addEventListener('click', (event) => (state.click = event.timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries()) if (interactionId) state.events.push([name, duration]);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });

  Object.assign(state, {
    shown,
    wasm: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    // From now on the first frame that shows something else counts.
    expect: () => {
      const from = shown();
      expect(from);
      return from;
    },
    // The first question, about to be answered: where this option and Continue are, if nothing has to scroll.
    first: (words, name) => {
      if (!state.changed && state.from === null) expect(name ?? shown());
      const button = buttons().find((one) => said(one) == known.words.continue)?.getBoundingClientRect();
      const inside = button && button.top >= 0 && button.bottom <= innerHeight;
      const taken = state.taken(words);
      return {
        option: taken ? null : state.place('option', words),
        taken,
        button: inside ? { x: button.x + button.width / 2, y: button.y + button.height / 2 } : null,
      };
    },
    // Where to tap: the middle of what is named so, scrolled into view.
    place: (kind, words) => {
      const find = {
        button: () => buttons().find((button) => said(button) == words),
        option: () => labelled(words),
        anyOption: () => [...document.querySelectorAll('label')].find((label) => seen(label) && label.querySelector('input')),
        field: () => {
          const fields = [...document.querySelectorAll('input:is(:not([type]), [type=text], [type=number])')].filter(seen);
          const near = (input) => [...(input.labels ?? []), input.closest('.sd-multipletext__item')].some((one) => one && named(one).startsWith(words));
          return fields.find(near) ?? (fields.length == 1 ? fields[0] : null);
        },
      };
      const element = find[kind]();
      if (!element) return null;
      let { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      // The beginning of its first line: there is nothing in the middle of a label that is broken into two lines.
      const box = element.getClientRects()[0];
      return { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
    },
    // Whether the option called so is taken; null where it has no box of its own.
    taken: (words) => {
      const label = labelled(words);
      const input = label?.control ?? label?.querySelector('input') ?? label?.closest('label')?.querySelector('input');
      return input ? input.checked : null;
    },
    // What a step does beside showing something else.
    arrived: () => ({
      titled: document.title.includes(text(heading())),
      focused: document.activeElement == heading(),
      entries: history.length,
    }),
    // Verdict and papers, as they stand on the page: a list under the heading of its group, or within what it opens.
    outcome: () => {
      document.querySelectorAll('details').forEach((one) => { one.open = true; });
      const papers = new Map(known.papers.map((paper) => [paper.title, true]));
      const takes = new Map(Object.entries(known.words.takes).map(([take, words]) => [words, take]));
      const groups = {};
      for (const [words, element] of written(new Set(takes.keys()))) {
        const next = element.nextElementSibling;
        const list = next?.matches('ul, ol') ? next : element.closest('details, section')?.querySelector('ul, ol');
        if (!list) continue;
        const found = new Set([...written(new Set(papers.keys()), list)].map(([paper]) => paper));
        if (found.size) groups[takes.get(words)] = [...found].sort();
      }
      const [verdict] = [...written(verdicts)][0] ?? [''];
      return { verdict, papers: groups };
    },
  });
}
