//! Who has which task under the law, from when to when.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{AppointmentId, Field, FieldType, Kind, PersonId, Record, RuleError, check_period};

choice! {
    /// What somebody is appointed to.
    #[derive(Default)]
    AppointmentRole {
        /// The one who coordinates the plan, appointed by law.
        #[default]
        Coordinator = "coordinator",
        /// The one the owner writes the plan with.
        PrimaryContact = "primaryContact",
        /// The one who coordinates for a child.
        ChildCoordinator = "childCoordinator",
    }
}

/// Who coordinates, or writes with the owner, from one day to another: a task that is handed over has its history.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Appointment {
    /// The appointment's id.
    pub id: AppointmentId,
    /// What the person is appointed to.
    pub role: AppointmentRole,
    /// Who.
    pub person: Option<PersonId>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; open while it lasts.
    pub to: Option<NaiveDate>,
    /// What there is to say of it: how it was handed over, and by whom.
    pub note: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Appointment {
    const KIND: Kind = Kind::Appointment;
    const FIELDS: &'static [Field] = &[
        Field::new("role", FieldType::Choice(AppointmentRole::WORDS)),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("from", FieldType::Date),
        Field::new("to", FieldType::Date),
        Field::new("note", FieldType::Prose),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        let person = self.person.ok_or(RuleError::NobodyNamed)?;
        let newly_named = around.judges_changes()
            && around
                .before::<Self>(self.id.into())
                .is_none_or(|before| before.person != self.person);
        if newly_named && around.is_removed(Kind::Person, person.into()) {
            return Err(RuleError::PersonRemoved);
        }
        check_period(self.from, self.to)
    }
}
