//! Pictures: of a person, of what matters, of something in the week, or of the plan itself.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::records::{Fields, RuleContext};
use super::{
    Field, FieldType, Kind, MatterId, PersonId, PictureId, Plan, Record, RuleError, WeeklyEventId, image,
    text::is_blank,
};

/// A photo or a drawing. There is one of each thing, and it is told in words too, for those who do not see it. It is kept from the
/// moment it is chosen: until somebody has told it, its words are asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Picture {
    /// The picture's id.
    pub id: PictureId,
    /// What is in it, in words; blank where nobody has told it yet.
    pub words: String,
    /// Whom it is of, if it is of somebody.
    pub person: Option<PersonId>,
    /// What matters, if it is of that.
    pub matter: Option<MatterId>,
    /// What happens every week, if it is of that. A picture that is of nothing in the plan stands on its cover.
    pub weekly_event: Option<WeeklyEventId>,
    /// The image: a JPEG in base64 with nothing in it but what is drawn, at most 300,000 bytes and 1,200 dots along its
    /// longer edge. Whoever is told of an open plan gets its mark instead, and asks for it when it is to be seen.
    pub image: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

/// What a picture is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PictureOf {
    /// The plan itself: it stands on the cover.
    Cover,
    /// Somebody.
    Person(PersonId),
    /// Something that matters.
    Matter(MatterId),
    /// What happens every week.
    WeeklyEvent(WeeklyEventId),
}

impl Picture {
    /// What it is of.
    #[must_use]
    pub fn of(&self) -> PictureOf {
        let person = self.person.map(PictureOf::Person);
        let matter = self.matter.map(PictureOf::Matter);
        let event = self.weekly_event.map(PictureOf::WeeklyEvent);
        person.or(matter).or(event).unwrap_or(PictureOf::Cover)
    }

    /// Whether somebody has said in words what is in it.
    #[must_use]
    pub fn is_told(&self) -> bool {
        !is_blank(&self.words)
    }
}

impl Record for Picture {
    const KIND: Kind = Kind::Picture;
    const FIELDS: &'static [Field] = &[
        Field::new("words", FieldType::Line),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("matter", FieldType::Reference(Kind::Matter)),
        Field::new("weeklyEvent", FieldType::Reference(Kind::WeeklyEvent)),
        Field::new("image", FieldType::Image),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        let subjects = [
            self.person.is_some(),
            self.matter.is_some(),
            self.weekly_event.is_some(),
        ];
        // First what no copies may come to together.
        if self.image.is_empty() {
            return Err(RuleError::WrongValue {
                field: "image".to_owned(),
            });
        }
        if subjects.iter().filter(|is_one| **is_one).count() > 1 {
            return Err(RuleError::PictureOfTwo);
        }
        let stands = |one: &Self| !one.removed && one.of() == self.of();
        // Copies of a plan that went on apart may have one each. Both stay, and the newest is shown.
        let stood = around
            .before::<Self>(self.id.into())
            .is_some_and(|was| stands(&was));
        let is_taken = || {
            around
                .each::<Self>()
                .any(|other| other.id != self.id && stands(&other))
        };
        if around.judges_changes() && !self.removed && !stood && is_taken() {
            return Err(RuleError::PictureTaken);
        }
        Ok(())
    }
}

/// A record's fields as they are told: an image by its mark.
pub(crate) fn told(kind: Kind, fields: &Fields) -> Cow<'_, Fields> {
    let has_image = kind.fields().iter().any(|field| field.holds == FieldType::Image);
    if !has_image {
        return Cow::Borrowed(fields);
    }
    let mut told = fields.clone();
    for field in kind
        .fields()
        .iter()
        .filter(|field| field.holds == FieldType::Image)
    {
        if let Some(value) = told.get_mut(field.name) {
            *value = field.told(value);
        }
    }
    Cow::Owned(told)
}

/// The value of a field as it is told.
pub(crate) fn value_told(kind: Kind, field: &str, value: &Value) -> Value {
    let field = kind.field(field);
    field.map_or_else(|_| value.clone(), |field| field.told(value))
}

impl Plan {
    /// The plan as it is told to whoever shows it: with a mark in the place of every image.
    #[must_use]
    pub fn told(mut self) -> Self {
        for picture in &mut self.pictures {
            picture.image = image::mark(&picture.image);
        }
        self
    }
}
