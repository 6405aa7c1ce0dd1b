//! Tables that may come after the rest of the book.

use std::ops::{Deref, DerefMut};
use std::slice::{Iter, IterMut};
use std::sync::OnceLock;

/// What a page needs only after the last question: it comes with the code that reads it, and until then it is empty.
/// The book is written without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(OnceLock<Vec<T>>);

impl<T> Table<T> {
    /// Gives its rows; the first to come stay.
    pub fn fill(&self, rows: Vec<T>) {
        self.0.get_or_init(|| rows);
    }
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table(OnceLock::new())
    }
}

impl<T> From<Vec<T>> for Table<T> {
    fn from(rows: Vec<T>) -> Table<T> {
        Table(OnceLock::from(rows))
    }
}

impl<T> Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.get().map_or(&[], Vec::as_slice)
    }
}

impl<T> DerefMut for Table<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.get_mut().map_or(&mut [], Vec::as_mut_slice)
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Table<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
