//! How much there is of a file, counted without taking any of it in: a hostile file has more in it than there is memory.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// How long the lists in an object are. Whatever else is there counts for nothing, and is judged when it is read.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Lists {
    /// Together.
    pub(super) all: usize,
    /// The one called `people`.
    pub(super) people: usize,
}

impl<'de> Deserialize<'de> for Lists {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let mut lists = Self::default();
        reader.deserialize_any(Count(|name: Option<&str>, length: usize| {
            if name.is_some() {
                lists.all = lists.all.saturating_add(length);
            }
            if name == Some("people") {
                lists.people = lists.people.saturating_add(length);
            }
        }))?;
        Ok(lists)
    }
}

/// Counts what there is, of any form. Told how long each list of an object is, by its name.
struct Count<F>(F);

/// How long one list is.
struct Length(usize);

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let mut found = 0;
        reader.deserialize_any(Count(|name: Option<&str>, length: usize| {
            if name.is_none() {
                found = length;
            }
        }))?;
        Ok(Self(found))
    }
}

impl<'de, F: FnMut(Option<&str>, usize)> Visitor<'de> for Count<F> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("anything")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let Length(length) = map.next_value()?;
            (self.0)(Some(&name), length);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut length = 0;
        while list.next_element::<IgnoredAny>()?.is_some() {
            length += 1;
        }
        (self.0)(None, length);
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}
