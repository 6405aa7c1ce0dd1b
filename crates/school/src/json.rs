//! JSON with the line of every value. Whoever mends a file by hand is told where, and a reader such as `serde_json` keeps
//! no places of what it has read; a test holds that both take the same texts.

use std::iter::Peekable;
use std::str::Chars;

use crate::mistake::{Mistake, Wrong};

/// A value, and the line on which it begins, counted from 1.
#[derive(Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) line: u32,
    pub(crate) value: Value,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Truth,
    /// None for one that is no whole number from 0 on.
    Number(Option<u64>),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
}

#[derive(Debug, PartialEq)]
pub(crate) struct Member {
    /// Where the name stands.
    pub(crate) line: u32,
    pub(crate) name: String,
    pub(crate) value: Node,
}

/// Lists and objects within each other: a school needs 4.
const DEEPEST: u8 = 16;

/// The value of a whole text. A text that is no JSON has one mistake, the first.
pub(crate) fn parse(text: &str) -> Result<Node, Mistake> {
    let mut parser = Parser { letters: text.chars().peekable(), line: 1 };
    let found = parser.node(0).and_then(|node| {
        parser.space();
        if parser.letters.peek().is_some() { Err(Wrong::After) } else { Ok(node) }
    });
    found.map_err(|wrong| Mistake { field: String::new(), line: parser.line, wrong })
}

struct Parser<'a> {
    letters: Peekable<Chars<'a>>,
    line: u32,
}

impl Parser<'_> {
    fn next(&mut self) -> Option<char> {
        let letter = self.letters.next();
        self.line += u32::from(letter == Some('\n'));
        letter
    }

    fn space(&mut self) {
        while self.letters.peek().is_some_and(|letter| " \t\r\n".contains(*letter)) {
            self.next();
        }
    }

    /// The next sign behind spaces, if it is this one.
    fn takes(&mut self, sign: char) -> bool {
        self.space();
        self.letters.next_if_eq(&sign).is_some()
    }

    fn node(&mut self, depth: u8) -> Result<Node, Wrong> {
        self.space();
        let line = self.line;
        let value = match self.letters.peek() {
            _ if depth > DEEPEST => return Err(Wrong::NoValue),
            Some('{') => self.object(depth)?,
            Some('[') => self.list(depth)?,
            Some('"') => Value::Text(self.text()?),
            Some('-' | '0'..='9') => self.number()?,
            Some('a'..='z') => self.word()?,
            _ => return Err(Wrong::NoValue),
        };
        Ok(Node { line, value })
    }

    fn object(&mut self, depth: u8) -> Result<Value, Wrong> {
        self.next();
        let mut members = Vec::new();
        if self.takes('}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let line = self.line;
            if self.letters.peek() != Some(&'"') {
                return Err(Wrong::Expected("\""));
            }
            let name = self.text()?;
            if !self.takes(':') {
                return Err(Wrong::Expected(":"));
            }
            members.push(Member { line, name, value: self.node(depth + 1)? });
            if self.takes('}') {
                return Ok(Value::Object(members));
            }
            if !self.takes(',') {
                return Err(Wrong::Expected(", }"));
            }
        }
    }

    fn list(&mut self, depth: u8) -> Result<Value, Wrong> {
        self.next();
        let mut nodes = Vec::new();
        if self.takes(']') {
            return Ok(Value::List(nodes));
        }
        loop {
            nodes.push(self.node(depth + 1)?);
            if self.takes(']') {
                return Ok(Value::List(nodes));
            }
            if !self.takes(',') {
                return Err(Wrong::Expected(", ]"));
            }
        }
    }

    fn word(&mut self) -> Result<Value, Wrong> {
        let mut word = String::new();
        while let Some(letter) = self.letters.next_if(char::is_ascii_lowercase) {
            word.push(letter);
        }
        match word.as_str() {
            "null" => Ok(Value::Null),
            "true" | "false" => Ok(Value::Truth),
            _ => Err(Wrong::NoValue),
        }
    }

    /// By the grammar of JSON: `-`, no needless zero, a fraction, an exponent.
    fn number(&mut self) -> Result<Value, Wrong> {
        let mut whole = self.letters.next_if_eq(&'-').is_none();
        let digits = self.digits()?;
        if digits.len() > 1 && digits.starts_with('0') {
            return Err(Wrong::NoValue);
        }
        if self.letters.next_if_eq(&'.').is_some() {
            whole = false;
            self.digits()?;
        }
        if self.letters.next_if(|letter| matches!(letter, 'e' | 'E')).is_some() {
            whole = false;
            self.letters.next_if(|letter| matches!(letter, '+' | '-'));
            self.digits()?;
        }
        Ok(Value::Number(digits.parse().ok().filter(|_| whole)))
    }

    /// One at least.
    fn digits(&mut self) -> Result<String, Wrong> {
        let mut digits = String::new();
        while let Some(digit) = self.letters.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        if digits.is_empty() { Err(Wrong::NoValue) } else { Ok(digits) }
    }

    fn text(&mut self) -> Result<String, Wrong> {
        self.next();
        let mut text = String::new();
        loop {
            // A line that ends within a text ends it nowhere: the mistake is on this line.
            match self.letters.next_if(|letter| *letter >= ' ') {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escaped()?),
                Some(letter) => text.push(letter),
                None => return Err(Wrong::OpenText),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Wrong> {
        Ok(match self.letters.next_if(|letter| *letter >= ' ') {
            Some(letter @ ('"' | '\\' | '/')) => letter,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => self.code_point()?,
            _ => return Err(Wrong::Backslash),
        })
    }

    /// Of one unit of UTF-16, or of a pair.
    fn code_point(&mut self) -> Result<char, Wrong> {
        let first = self.unit()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            let pair = self.letters.next_if_eq(&'\\').and_then(|_| self.letters.next_if_eq(&'u'));
            let second = pair.ok_or(Wrong::Backslash).and_then(|_| self.unit())?;
            let second = second.checked_sub(0xdc00).filter(|low| *low < 0x400);
            0x1_0000 + (first - 0xd800) * 0x400 + second.ok_or(Wrong::Backslash)?
        } else {
            first
        };
        char::from_u32(code).ok_or(Wrong::Backslash)
    }

    fn unit(&mut self) -> Result<u32, Wrong> {
        (0..4).try_fold(0, |code, _| {
            let digit = self.letters.next_if(char::is_ascii_hexdigit);
            let digit = digit.and_then(|digit| digit.to_digit(16)).ok_or(Wrong::Backslash)?;
            Ok(code * 16 + digit)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Node, Value, parse};
    use crate::mistake::Wrong;

    /// The same value as `serde_json` has it; it keeps the last of two members of a name.
    fn plain(node: &Node) -> serde_json::Value {
        match &node.value {
            Value::Null => serde_json::Value::Null,
            Value::Truth => true.into(),
            Value::Number(number) => (*number).into(),
            Value::Text(text) => text.clone().into(),
            Value::List(nodes) => nodes.iter().map(plain).collect(),
            Value::Object(members) => {
                members.iter().map(|one| (one.name.clone(), plain(&one.value))).collect()
            }
        }
    }

    /// What a school has no use for is not told apart.
    fn coarse(value: serde_json::Value) -> serde_json::Value {
        use serde_json::Value as Json;
        match value {
            Json::Bool(_) => true.into(),
            Json::Number(number) => number.as_u64().into(),
            Json::Array(values) => values.into_iter().map(coarse).collect(),
            Json::Object(members) => {
                members.into_iter().map(|(name, value)| (name, coarse(value))).collect()
            }
            other => other,
        }
    }

    fn agrees(text: &str) {
        let (own, theirs) = (parse(text).ok(), serde_json::from_str(text).ok());
        assert_eq!(own.as_ref().map(plain), theirs.map(coarse), "{text}");
    }

    #[test]
    fn it_takes_what_serde_json_takes() {
        for text in [
            "{}",
            "[]",
            " [ 1 , 2 ] ",
            "[1,]",
            "{\"a\":1,}",
            "{a:1}",
            "'a'",
            "01",
            "-0",
            "1.",
            "1.5e+3",
            "-",
            "nul",
            "null",
            "1e5",
            "1E",
            "2e-",
            "true x",
            "\"\\u0041\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ude00\"",
            "\"\\x\"",
            "\"a\nb\"",
            "{\"a\":{\"b\":[{}]}}",
            "{\"a\" 1}",
            "18446744073709551616",
            "",
            "{",
            "[",
            "\"",
            "\u{feff}{}",
            "{\"a\":1 \"b\":2}",
        ] {
            agrees(text);
        }
    }

    #[test]
    fn a_mistake_is_on_its_line() {
        for (text, line, wrong) in [
            ("{\n\"a\": 1\n\"b\": 2}", 3, Wrong::Expected(", }")),
            ("{\n\"a\": \"x\n}", 2, Wrong::OpenText),
            ("{\n\"a\": \n}", 3, Wrong::NoValue),
            ("[1\n2]", 2, Wrong::Expected(", ]")),
            ("{}\n\n{}", 3, Wrong::After),
        ] {
            let mistake = parse(text).unwrap_err();
            assert_eq!((mistake.line, mistake.wrong), (line, wrong), "{text}");
        }
    }

    #[test]
    fn no_text_is_too_deep() {
        assert!(parse(&"[".repeat(1_000_000)).is_err());
    }

    proptest! {
        #[test]
        fn it_agrees_with_serde_json(text in r#"([\[\]{},:\-0-9. "\\u\n]|"a"|null|"\\u00e9"){0,12}"#) {
            agrees(&text);
        }
    }
}
