//! What the tests prove, in figures: read from lines such as `komek: states walked: 123`.

use std::fmt;

/// Reported in this order, and named even when no test reported them; others follow as they came.
const EXPECTED: [&str; 9] = [
    "states walked",
    "boundary pairs",
    "mutants killed",
    "cases",
    "lines that cite the order",
    "lines that cite the source document",
    "lines that cite other law",
    "lines that cite the press",
    "lines of the source document that agree with the order",
];

/// Names and figures, each name once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures(Vec<(String, String)>);

impl Figures {
    /// Remembers the figure that a line tells, if it tells one.
    pub(crate) fn hear(&mut self, line: &str) {
        let told = line.trim().strip_prefix("komek: ").and_then(|told| told.rsplit_once(": "));
        if let Some((name, figure)) = told {
            self.tell(name, figure);
        }
    }

    /// Remembers a figure.
    pub(crate) fn tell(&mut self, name: &str, figure: &str) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => figure.clone_into(known),
            None => self.0.push((name.to_owned(), figure.to_owned())),
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = |name: &str| self.0.iter().find(|(known, _)| known == name);
        let expected = EXPECTED
            .map(|name| (name, told(name).map_or("not told by any test", |(_, figure)| figure)));
        let others = self.0.iter().map(|(name, figure)| (name.as_str(), figure.as_str()));
        let others = others.filter(|(name, _)| !EXPECTED.contains(name));
        let width = self.0.iter().map(|(name, _)| name.len()).max().unwrap_or(0).max(16);
        for (name, figure) in expected.into_iter().chain(others) {
            writeln!(f, "{name:<width$} {figure}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{EXPECTED, Figures};

    #[test]
    fn figures_are_told_in_one_order_whatever_the_order_of_the_tests() {
        let mut figures = Figures::default();
        for line in [
            "komek: texts: 700",
            "komek: cases: 167",
            "komek: mutants killed: 812 of 812",
            "test komek: of another shape ... ok",
            "texts: 4 in each of 3 languages",
            "komek: states walked: 123456",
            "komek: boundary pairs: 56",
            "komek: lines that cite the order: 263 of 365",
        ] {
            figures.hear(line);
        }
        let told = figures.to_string();
        let told: Vec<&str> = told.lines().filter(|line| !line.contains("not told")).collect();
        assert_eq!(
            told,
            [
                "states walked             123456",
                "boundary pairs            56",
                "mutants killed            812 of 812",
                "cases                     167",
                "lines that cite the order 263 of 365",
                "texts                     700",
            ]
        );
    }

    #[test]
    fn a_figure_that_no_test_told_is_missed() {
        let told = Figures::default().to_string();
        assert_eq!(told.matches("not told by any test").count(), EXPECTED.len(), "{told}");
    }
}
