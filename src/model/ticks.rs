//! What a family has ticked off its list. Kept on the device until somebody wipes it.

/// The names of the boxes ticked, as they are kept: a space after each.
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

    pub fn has(&self, name: &str) -> bool {
        self.names().any(|ticked| ticked == name)
    }

    pub fn is_empty(&self) -> bool {
        self.names().next().is_none()
    }

    /// With one more, or without it where it was ticked already.
    #[must_use]
    pub fn toggled(&self, name: &str) -> Ticks {
        let others = self.names().filter(|ticked| *ticked != name);
        let one = (!self.has(name)).then_some(name);
        Ticks(others.chain(one).flat_map(|name| [name, " "]).collect())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Ticks;

    #[test]
    fn a_tick_is_kept_until_it_is_taken_back() {
        let ticks = Ticks::default().toggled("one").toggled("two");
        assert_eq!((ticks.has("one"), ticks.has("on"), ticks.is_empty()), (true, false, false));
        assert_eq!(Ticks::restore(ticks.state().to_owned()), ticks);
        let ticks = ticks.toggled("one");
        assert_eq!((ticks.has("one"), ticks.has("two")), (false, true));
        assert!(ticks.toggled("two").is_empty());
        assert!(Ticks::restore("  ".to_owned()).is_empty());
    }
}
