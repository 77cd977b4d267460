//! Who has which task under the law, from when to when; and what became of it where nobody has.

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
        /// The doctor a hospital names for somebody who is seriously ill.
        ContactDoctor = "contactDoctor",
    }
}

choice! {
    /// How far a task has come.
    #[derive(Default)]
    AppointmentState {
        /// Somebody has it, or had it.
        #[default]
        Appointed = "appointed",
        /// It is offered, and nobody has said yes or no yet.
        Offered = "offered",
        /// The owner has said no to it.
        SaidNo = "saidNo",
        /// Nobody has asked.
        NotAsked = "notAsked",
    }
}

/// Who coordinates, or writes with the owner, from one day to another: a task that is handed over has its history. One that
/// nobody has says whether it was offered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Appointment {
    /// The appointment's id.
    pub id: AppointmentId,
    /// What the person is appointed to.
    pub role: AppointmentRole,
    /// How far it has come.
    #[serde(default)]
    pub state: AppointmentState,
    /// Who. Nobody, where nobody is appointed.
    pub person: Option<PersonId>,
    /// First day; the day it was offered or declined, or that nobody had asked by.
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
        Field::new("state", FieldType::Choice(AppointmentState::WORDS)),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("from", FieldType::Date),
        Field::new("to", FieldType::Date),
        Field::new("note", FieldType::Prose),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        let Some(person) = self.person else {
            return match self.state {
                AppointmentState::Appointed => Err(RuleError::NobodyNamed),
                _ => check_period(self.from, self.to),
            };
        };
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
