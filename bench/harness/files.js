// Where things are.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const bench = dirname(import.meta.dirname);
export const repository = dirname(bench);
// Parts of the report, one file for each section; `cargo xtask bench` joins them.
export const parts = join(repository, 'target/bench');
// Their pages are their own: they neither name a page nor lead the focus to it.
export const libraries = ['surveyjs', 'formio'];
export const peers = ['static', 'preact', 'svelte', 'vue', 'react', ...libraries];

// Made from slice.toml and the rule book by `cargo xtask bench questionnaire`.
export const questionnaire = () => JSON.parse(readFileSync(join(parts, 'questionnaire.json'), 'utf8'));
