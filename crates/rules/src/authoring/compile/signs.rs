//! The signs of a code: each letter stands for one question for ever.

use super::super::File;
use super::super::model::SignToml;
use super::super::names::unknown;
use super::Compiler;
use crate::book::{OptionId, QuestionId, RuleBook, Sign};
use crate::named::options;

impl Compiler<'_> {
    pub(super) fn signs(&mut self, book: &RuleBook) -> Vec<Sign> {
        let mut signs: Vec<Sign> = Vec::new();
        for (file, content) in self.parsed {
            for written in &content.sign {
                let Some(sign) = self.sign(file, book, written) else { continue };
                if signs.iter().any(|other| other.question == sign.question) {
                    self.problem(
                        file,
                        &written.question.span(),
                        "this question has its sign already",
                    );
                }
                if signs.iter().any(|other| other.letter == sign.letter) {
                    let message = format!("`{}` stands for another question", sign.letter);
                    self.problem(file, &written.letter.span(), &message);
                }
                signs.push(sign);
            }
        }
        signs
    }

    fn sign(&mut self, file: &File, book: &RuleBook, written: &SignToml) -> Option<Sign> {
        let index = self.names.questions.find(file, &written.question, &mut self.problems)?;
        let question = QuestionId::at(index)?;
        let letter = written.letter.get_ref();
        if letter.is_empty() || !letter.bytes().all(|byte| byte.is_ascii_uppercase()) {
            self.problem(file, &written.letter.span(), "a sign is of the letters A to Z");
        }
        let valid = options(book, book.question(question)?);
        let mut answers = Vec::new();
        for answer in &written.answers {
            let name = answer.get_ref().as_str();
            let found = valid.iter().position(|valid| *valid == name);
            if found.is_none() && !name.is_empty() {
                self.problems.push(unknown("answer", file, &answer.span(), name, &valid));
            }
            let found = found.and_then(OptionId::at);
            if found.is_some() && answers.contains(&found) {
                self.problem(file, &answer.span(), "this answer has its place already");
            }
            answers.push(found);
        }
        if answers.len() > Sign::MOST_ANSWERS {
            let message = format!("a code has {} places for answers", Sign::MOST_ANSWERS);
            self.problem(file, &written.letter.span(), &message);
        }
        Some(Sign { question, letter: letter.clone(), answers })
    }
}
