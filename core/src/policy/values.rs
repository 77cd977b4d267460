//! What policies take. Each says no to what nobody can have meant.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::plan::Kind;
use crate::plan::text::{Shape, accept, is_blank};
use crate::vault::Address;

/// Declares a whole number between two others.
macro_rules! whole_number {
    ($(#[$doc:meta])+ $name:ident: $least:literal to $most:literal) => {
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub u8);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let number = u8::deserialize(from)?;
                if ($least..=$most).contains(&number) {
                    Ok(Self(number))
                } else {
                    Err(D::Error::custom(concat!(stringify!($least), " to ", stringify!($most))))
                }
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "integer", "minimum": $least, "maximum": $most })
            }
        }
    };
}

whole_number! {
    /// Minutes before a plan locks.
    LockMinutes: 1 to 60
}

whole_number! {
    /// How hard a phrase is to guess, as [`crate::vault::Strength`] scores it.
    PhraseStrength: 2 to 4
}

/// Words that are shown as they are, whatever language the program speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Words(#[schemars(length(min = 1, max = 2000))] pub String);

/// The most characters that are shown.
const LONGEST: usize = 2000;

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let words = String::deserialize(from)?;
        if is_blank(&words) || words.chars().count() > LONGEST {
            return Err(D::Error::custom("1 to 2000 characters"));
        }
        let words = accept(&words, Shape::Prose).map_err(D::Error::custom)?;
        Ok(Self(words.into_owned()))
    }
}

/// A folder by its whole path, or by one that begins in the home folder of whoever uses the laptop: `~/Planer`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Folder(String);

impl<'de> Deserialize<'de> for Folder {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let folder = Self(text);
        if folder.path().is_absolute() && !folder.0.contains('\0') {
            Ok(folder)
        } else {
            Err(D::Error::custom("a whole path, or one that begins with ~"))
        }
    }
}

impl Folder {
    /// Where it is for whoever uses the laptop now.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        let after_home = Path::new(&self.0).strip_prefix("~").ok();
        match (after_home, dirs::home_dir()) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => PathBuf::from(&self.0),
        }
    }
}

/// A place on a server by its address: `https://…` for WebDAV, `s3+https://host/bucket/…` for an object store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Server(String);

impl<'de> Deserialize<'de> for Server {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if Address::read(&text).is_some() {
            Ok(Self(text))
        } else {
            Err(D::Error::custom("an address by https"))
        }
    }
}

impl Server {
    /// Whether a place is this one, or lies below it.
    pub(super) fn holds(&self, place: &Address) -> bool {
        Address::read(&self.0).is_some_and(|own| own.holds(place))
    }
}

/// The numbers to call when it cannot wait, and when somebody last made sure that they are right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(inline)]
pub struct EmergencyNumbers {
    /// The day they were checked.
    pub checked: NaiveDate,
    /// The numbers.
    pub numbers: Vec<PhoneNumber>,
}

/// A phone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(inline)]
pub struct PhoneNumber {
    /// The number, as it is read out.
    pub number: Words,
    /// Who answers, and when to call.
    pub text: Words,
}

/// A piece of the municipality's own on the help page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(inline)]
pub struct HelpText {
    /// Its heading.
    pub title: Words,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<Words>,
    /// Phone numbers below it.
    #[serde(default)]
    pub numbers: Vec<PhoneNumber>,
}

/// What can be turned off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
#[schemars(inline)]
pub enum Feature {
    /// The owner's diary.
    Diary,
    /// Wishes for when somebody is seriously ill.
    CareWishes,
}

impl Feature {
    /// All of it.
    pub const ALL: [Self; 2] = [Self::Diary, Self::CareWishes];

    /// The records that are then read and not changed.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Diary => Kind::DiaryEntry,
            Self::CareWishes => Kind::CareWish,
        }
    }
}
