// Where things are.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const bench = dirname(import.meta.dirname);
export const repository = dirname(bench);
// Parts of the report, one file for each section; `cargo xtask bench` joins them.
export const parts = join(repository, 'target/bench');
export const peers = ['static', 'preact', 'svelte', 'vue', 'react', 'surveyjs', 'formio'];

// Made from slice.toml and the rule book by `cargo xtask bench questionnaire`.
export const questionnaire = () => JSON.parse(readFileSync(join(parts, 'questionnaire.json'), 'utf8'));
