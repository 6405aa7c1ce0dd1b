//! What a family has ticked off its list. Kept on the device until somebody wipes it, and for these answers alone: the next
//! family at the same device has its own list.

/// What the answers are known by, and the names of the boxes ticked, as they are kept: a space after each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks(String);

impl Ticks {
    /// Read back; whatever is there was once a box.
    pub fn restore(kept: String) -> Ticks {
        Ticks(kept)
    }

    /// As they are kept: no box has a space in its name.
    pub fn state(&self) -> &str {
        &self.0
    }

    /// Whether a box is ticked for these answers.
    pub fn has(&self, answers: &str, name: &str) -> bool {
        self.names(answers).any(|ticked| ticked == name)
    }

    pub fn is_empty(&self, answers: &str) -> bool {
        self.names(answers).next().is_none()
    }

    /// With one more, or without it where it was ticked already.
    #[must_use]
    pub fn toggled(&self, answers: &str, name: &str) -> Ticks {
        let others = self.names(answers).filter(|ticked| *ticked != name);
        let one = (!self.has(answers, name)).then_some(name);
        let kept: String = others.chain(one).flat_map(|name| [name, " "]).collect();
        Ticks([&fingerprint(answers), " ", &kept].concat())
    }

    fn names(&self, answers: &str) -> impl Iterator<Item = &str> {
        let mut names = self.0.split(' ').filter(|name| !name.is_empty());
        let own = names.next().is_some_and(|whose| whose == fingerprint(answers));
        names.filter(move |_| own)
    }
}

/// FNV-1a: tells answers apart, and none of them.
pub(super) fn fingerprint(answers: &str) -> String {
    let hash = answers
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash.to_string()
}

#[cfg(test)]
mod tests {
    use super::Ticks;

    #[test]
    fn a_tick_is_kept_until_it_is_taken_back() {
        let ticks = Ticks::default().toggled("a", "one").toggled("a", "two");
        assert_eq!(
            (ticks.has("a", "one"), ticks.has("a", "on"), ticks.is_empty("a")),
            (true, false, false)
        );
        assert_eq!(Ticks::restore(ticks.state().to_owned()), ticks);
        let ticks = ticks.toggled("a", "one");
        assert_eq!((ticks.has("a", "one"), ticks.has("a", "two")), (false, true));
        assert!(ticks.toggled("a", "two").is_empty("a"));
        assert!(Ticks::restore("  ".to_owned()).is_empty("a"));
    }

    #[test]
    fn another_family_has_a_list_of_its_own() {
        let ticks = Ticks::default().toggled("services=meals", "one");
        assert!(ticks.is_empty("services=camp"));
        assert!(!ticks.has("services=camp", "one"));
        let other = ticks.toggled("services=camp", "two");
        assert_eq!(
            (other.has("services=camp", "two"), other.has("services=camp", "one")),
            (true, false)
        );
        assert!(!ticks.state().contains("meals"), "no answer is kept with them");
    }
}
