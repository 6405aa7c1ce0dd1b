//! Reads what the build script wrote with postcard, and nothing else: bytes of our own build cannot be wrong, so there
//! is no error to carry through every field, and the page is spared the code for it.
//!
//! The format is postcard's (<https://postcard.jamesmunns.com/wire-format>): numbers in groups of 7 bits, the lowest
//! first; a length before strings and lists; the variant's number before an enum; structs are their fields.

use std::fmt;

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer,
    SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// What the bytes hold; the build script wrote them from a value of this type.
pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> T {
    let mut reader = Reader(bytes);
    match T::deserialize(&mut reader) {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

/// The error that is never made.
#[derive(Debug)]
enum Never {}

impl Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Never {
        mismatch()
    }
}

impl std::error::Error for Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

#[cold]
fn mismatch() -> ! {
    panic!("the build script of this crate wrote other bytes")
}

/// What has not been read yet.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else { mismatch() };
        self.0 = rest;
        *byte
    }

    #[inline(never)]
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "it was written from so many bits")]
    fn short(&mut self) -> u32 {
        self.number() as u32
    }

    fn length(&mut self) -> usize {
        self.short() as usize
    }

    #[inline(never)]
    fn text(&mut self) -> &'a str {
        let length = self.length();
        let Some((text, rest)) = self.0.split_at_checked(length) else { mismatch() };
        self.0 = rest;
        let Ok(text) = str::from_utf8(text) else { mismatch() };
        text
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        mismatch()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    #[expect(clippy::cast_possible_truncation, reason = "it was written from so many bits")]
    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u16(self.short() as u16)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.short())
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u64(self.number())
    }

    /// Zigzag: the sign in the lowest bit.
    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let number = self.short();
        visitor.visit_i32((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i64 f32 f64 char bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any
    }
}

/// The parts of a list.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// The fields of a struct: whoever visits them knows how many there are.
struct Fields<'a, 'de>(&'a mut Reader<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant: U32Deserializer<Never> = self.short().into_deserializer();
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rules::{Date, Lang, Month};
    use serde::{Deserialize, Serialize};

    use super::decode;

    /// Every shape that the book and the table of cases are made of.
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Unit,
        One(Box<Shape>),
        Two(u16, Option<Arc<str>>),
        Fields { list: Vec<u64>, pair: (u8, bool), day: Date, shared: Arc<[Lang]> },
    }

    #[test]
    fn what_postcard_wrote_is_read() {
        let day = |year, month| Date::from_calendar_date(year, month, 29).expect("it is a day");
        let fields = |list, day| Shape::Fields {
            list,
            pair: (u8::MAX, true),
            day,
            shared: [Lang::En, Lang::Kk].into(),
        };
        let shapes = vec![
            Shape::One(Box::new(Shape::One(Box::new(Shape::Unit)))),
            Shape::Two(u16::MAX, None),
            Shape::Two(127, Some("Қазақстан".into())),
            Shape::Two(128, Some("".into())),
            fields(vec![0, 127, 128, 16_383, 16_384, u64::MAX], day(2024, Month::February)),
            fields(Vec::new(), day(-2024, Month::December)),
        ];
        let written = postcard::to_allocvec(&shapes).expect("it can be encoded");
        assert_eq!(decode::<Vec<Shape>>(&written), shapes);
    }

    #[test]
    #[should_panic(expected = "other bytes")]
    fn bytes_that_end_too_early_are_not_read() {
        decode::<String>(&[3, b'a', b'b']);
    }
}
