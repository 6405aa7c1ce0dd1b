//! The sheet as plain text, for a message: one voice with what is printed. WhatsApp and Telegram mark bold text in
//! different ways, so nothing is marked: boxes, numbers and blank lines are enough.

/// The text of a sheet's markup, with the address of the result at the end.
pub(super) fn of(markup: &str, link: &str) -> String {
    let mut text = Text::default();
    for part in markup.split('<').skip(1) {
        let (tag, said) = part.split_once('>').unwrap_or((part, ""));
        match tag.strip_prefix('/') {
            Some(_) => text.end(),
            None => text.begin(tag),
        }
        text.say(said);
    }
    [text.written.trim(), "\n\n", link].concat()
}

/// What an element means for the text.
enum Kind {
    Inline,
    Block,
    /// Not said: a drawing, or a line to be signed.
    Silent,
    /// A mark of doubt, in brackets.
    Mark,
    /// A list, with the number of its next item where it has numbers.
    List(Option<usize>),
    /// Papers that stay at home have no box.
    Left,
}

#[derive(Default)]
struct Text {
    written: String,
    open: Vec<Kind>,
    /// A space is due before the next word.
    spaced: bool,
    /// An item has its sign and nothing else yet.
    begun: bool,
}

impl Text {
    fn begin(&mut self, tag: &str) {
        let name = tag.split(' ').next().unwrap_or_default();
        let class = attribute(tag, "class").unwrap_or_default();
        let is = |wanted: &[&str]| class.split(' ').any(|class| wanted.contains(&class));
        let kind = match name {
            "svg" => Kind::Silent,
            _ if is(&["sheet__clerk"]) => Kind::Silent,
            "span" if is(&["mark"]) => Kind::Mark,
            "ol" => {
                let start = attribute(tag, "start").and_then(|start| start.parse().ok());
                Kind::List(Some(start.unwrap_or(1)))
            }
            "ul" => Kind::List(None),
            _ if is(&["group--do-not-bring"]) => Kind::Left,
            "p" | "div" | "li" | "h2" | "h3" | "h4" | "section" => Kind::Block,
            _ => Kind::Inline,
        };
        if !matches!(kind, Kind::Inline | Kind::Silent | Kind::Mark) {
            self.line();
        }
        if is(&[
            "sheet__part",
            "sheet__whose",
            "sheet__verdicts",
            "sheet__first",
            "caution",
            "stamp",
        ]) {
            self.paragraph();
        }
        if name == "li" {
            self.item(is(&["paper"]));
        }
        if matches!(kind, Kind::Mark) {
            self.say(" (");
        }
        self.open.push(kind);
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Kind::Mark) => {
                self.spaced = false;
                self.say(")");
            }
            Some(Kind::Block | Kind::List(_) | Kind::Left) => self.line(),
            Some(Kind::Inline | Kind::Silent) | None => {}
        }
    }

    /// Text as a browser shows it: any white space is one space.
    fn say(&mut self, said: &str) {
        if self.open.iter().any(|kind| matches!(kind, Kind::Silent)) {
            return;
        }
        let said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let said = said.replace("&#x27;", "'").replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
        let white = |letter: char| letter.is_ascii_whitespace();
        self.spaced |= said.starts_with(white);
        for word in said.split(white).filter(|word| !word.is_empty()) {
            let fresh = self.written.is_empty() || self.written.ends_with(['\n', ' ', '(']);
            if self.spaced && !fresh {
                self.written.push(' ');
            }
            self.written.push_str(word);
            (self.spaced, self.begun) = (true, false);
        }
        self.spaced = said.ends_with(white);
    }

    /// The next line begins; an item that has only its sign is not at its end.
    fn line(&mut self) {
        self.spaced = false;
        if !self.begun && !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push('\n');
        }
    }

    /// A blank line before what follows.
    fn paragraph(&mut self) {
        self.line();
        if !self.written.is_empty() && !self.written.ends_with("\n\n") {
            self.written.push('\n');
        }
    }

    fn item(&mut self, paper: bool) {
        self.begun = true;
        let left = self.open.iter().any(|kind| matches!(kind, Kind::Left));
        let list = self.open.iter_mut().rev().find_map(|kind| match kind {
            Kind::List(number) => Some(number),
            _ => None,
        });
        match list {
            Some(Some(number)) => {
                self.written.push_str(&[&number.to_string(), ". "].concat());
                *number += 1;
            }
            _ if paper && !left => self.written.push_str("☐ "),
            _ => self.written.push_str("• "),
        }
    }
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&*[" ", name, "=\""].concat())?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::of;

    fn said(markup: &str) -> String {
        of(markup, "https://x/#/kk/code/1")
            .strip_suffix("\n\nhttps://x/#/kk/code/1")
            .unwrap()
            .to_owned()
    }

    #[test]
    fn lists_have_boxes_numbers_and_dots() {
        let papers = r#"<div class="group group--bring"><p class="sheet__part">Bring</p><ul class="papers__list"><li class="paper"><span>One</span></li><li class="paper">Two</li></ul></div>"#;
        assert_eq!(said(papers), "Bring\n☐ One\n☐ Two");
        let left =
            r#"<div class="group group--do-not-bring"><ul><li class="paper">One</li></ul></div>"#;
        assert_eq!(said(left), "• One");
        let steps =
            r#"<ol class="steps" start="3"><li>Go</li><li>Come <b>back</b>.</li></ol><p>Then</p>"#;
        assert_eq!(said(steps), "3. Go\n4. Come back.\nThen");
        let changes =
            r#"<ul><li class="change"><p>One</p><p>Two</p></li><li><p>Three</p></li></ul>"#;
        assert_eq!(said(changes), "• One\nTwo\n• Three");
    }

    #[test]
    fn a_part_begins_after_a_blank_line_and_drawings_are_not_said() {
        let sheet = r#"<div class="sheet"><p class="sheet__title">Title</p><svg class="m" viewBox="0 0 1 1"><circle></circle></svg><p class="sheet__part">Where:
            here</p><p class="sheet__clerk">Received</p></div>"#;
        assert_eq!(said(sheet), "Title\n\nWhere: here");
    }

    #[test]
    fn a_mark_is_in_brackets_and_signs_are_signs_again() {
        assert_eq!(
            said(r#"<p>Hours: 9 &amp; 10 &lt;x&gt; <span class="mark">ask</span>, then</p>"#),
            "Hours: 9 & 10 <x> (ask), then"
        );
    }
}
