import { render } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../shared/data.js';
import { answer, choose, empty, fields, options } from '../../shared/draft.js';
import { next, result } from '../../shared/rules.js';
import '../../shared/page.css';

function App() {
  const [answers, setAnswers] = useState({});
  const question = next(answers);
  if (!question) return <Result {...result(answers)} />;
  return (
    <Question
      key={question.id}
      question={question}
      onAnswer={(given) => {
        setAnswers({ ...answers, [question.id]: given });
        scrollTo(0, 0);
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
    if (given === undefined) setError(words.error);
    else onAnswer(given);
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend><h1>{question.title}</h1></legend>
        {fields(question).map(([id, label]) => (
          <label class="field" key={id}>
            {label}
            <input
              inputMode="numeric"
              value={draft.numbers[id] ?? ''}
              onInput={(event) => setDraft({ ...draft, numbers: { ...draft.numbers, [id]: event.currentTarget.value } })}
            />
          </label>
        ))}
        {options(question).map(({ id, label }) => (
          <label class="option" key={id}>
            <input
              type={question.kind == 'one' ? 'radio' : 'checkbox'}
              name={question.id}
              checked={draft.chosen.includes(id)}
              onChange={() => setDraft({ ...draft, chosen: choose(question, draft.chosen, id) })}
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
      <h1>{words.result}</h1>
      <p class="verdict">{verdict}</p>
      {groups.length > 0 && <h2>{words.papers}</h2>}
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
