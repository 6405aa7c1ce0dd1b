//! The assessment for Node: whole words in, whole words out, through one piece of memory each way.
//!
//! JavaScript writes a family's answers by number, calls [`Engine::assess`] and reads the verdicts and papers by number;
//! `bench/engine/komek.mjs` turns objects into these words and back, within the time that is measured. Everything else
//! that the assessment holds (reasons, steps, notes, open questions) is computed as in the page and not carried over.

mod answers;
mod found;

use rules::assess;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The words of one family's answers; 12 children with every answer need fewer than 1 000.
const MOST_WORDS: usize = 4096;

/// The rule book, ready to judge.
#[wasm_bindgen]
pub struct Engine {
    answers: Vec<u32>,
    found: Vec<u32>,
}

#[wasm_bindgen]
impl Engine {
    /// Decodes the rule book, so that no family waits for it.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "only JavaScript makes one")]
    pub fn new() -> Engine {
        content::book();
        Engine { answers: vec![0; MOST_WORDS], found: Vec::new() }
    }

    /// The memory that both are in.
    #[wasm_bindgen(getter)]
    pub fn memory(&self) -> JsValue {
        wasm_bindgen::memory()
    }

    /// Where the answers are to be written; it never moves.
    #[wasm_bindgen(getter)]
    pub fn answers(&self) -> *const u32 {
        self.answers.as_ptr()
    }

    /// Where the verdicts and papers of the last family are.
    #[wasm_bindgen(getter)]
    pub fn found(&self) -> *const u32 {
        self.found.as_ptr()
    }

    /// Assesses the family whose answers were written; returns how many words were found, none if they could not be
    /// read.
    pub fn assess(&mut self) -> usize {
        self.found.clear();
        if let Some((answers, today)) = answers::read(&self.answers) {
            found::write(&assess(content::book(), &answers, today), &mut self.found);
        }
        self.found.len()
    }
}
