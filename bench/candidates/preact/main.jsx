import { render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { questions, words } from '../../shared/data.js';
import { answer, choose, empty } from '../../shared/draft.js';
import { next, result } from '../../shared/rules.js';
import { arrive, enter, onBack } from '../../shared/step.js';
import '../../shared/page.css';

const nothing = {};

function App() {
  const [answers, setAnswers] = useState(nothing);
  useLayoutEffect(() => onBack(setAnswers), []);
  useLayoutEffect(() => {
    if (answers != nothing) arrive();
  }, [answers]);
  const at = next(answers);
  if (at < 0) return <Result {...result(answers)} />;
  return (
    <Question
      key={at}
      question={questions[at]}
      onAnswer={(given) => {
        const all = { ...answers, [at]: given };
        enter(all);
        setAnswers(all);
      }}
    />
  );
}

function Question({ question, onAnswer }) {
  const [draft, setDraft] = useState(empty);
  const [error, setError] = useState('');
  const submit = (event) => {
    event.preventDefault();
    const given = answer(question, draft);
    if (given) onAnswer(given);
    else setError(words.error);
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend><h1 tabIndex={-1}>{question.title}</h1></legend>
        {question.fields.map((label, at) => (
          <label class="field" key={label}>
            {label}
            <input
              inputMode="numeric"
              value={draft.numbers[at] ?? ''}
              onInput={(event) => setDraft({ ...draft, numbers: Object.assign([...draft.numbers], { [at]: event.currentTarget.value }) })}
            />
          </label>
        ))}
        {question.options.map((label, at) => (
          <label class="option" key={label}>
            <input
              type={question.one ? 'radio' : 'checkbox'}
              name="option"
              checked={((draft.chosen >> at) & 1) == 1}
              onChange={() => setDraft({ ...draft, chosen: choose(question, draft.chosen, at) })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p class="error">{error}</p>
      <button>{words.continue}</button>
    </form>
  );
}

function Result({ verdict, groups }) {
  return (
    <>
      <h1 tabIndex={-1}>{words.result}</h1>
      <p class="verdict">{verdict}</p>
      {groups[0] && <h2>{words.papers}</h2>}
      {groups.map(([title, papers]) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>{papers.map((paper) => <li key={paper}>{paper}</li>)}</ul>
        </section>
      ))}
    </>
  );
}

render(<App />, document.getElementById('app'));
