//! The registry of kinds of record. A new kind is a struct with its fields, a migration, and one line here (long: it is one list).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

use super::records::{Fields, RuleContext};
use super::{
    Action, AgendaItem, Appointment, CareWish, Concern, Consent, Cooperation, CrisisStep, Decision,
    DiaryEntry, Disagreement, Evaluation, EverydayGoal, Field, FollowUp, Goal, GoodExample, LeftBlank,
    Matter, Meeting, Need, OtherPlan, Participation, Person, Picture, PlanDetails, Proposal, Resource,
    RuleError, Share, Steps, Survey, Voice, WeeklyEvent,
};

mod place;
mod typed;

use place::{Place, camel};
pub(super) use typed::typed;
use typed::untyped;

/// A kind of record: its fields and its rules.
pub trait Record: Serialize + serde::de::DeserializeOwned {
    /// Which kind it is.
    const KIND: Kind;

    /// Its fields, besides the `id` and `removed` that every record has.
    const FIELDS: &'static [Field];

    /// Checks the record by itself and against what is around it.
    ///
    /// # Errors
    /// The first of the kind's own rules that it breaks.
    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError>;

    /// Its states with what can follow each; `None` when a record may go from any state to any other.
    fn steps() -> Option<Vec<Steps>> {
        None
    }
}

/// Declares the kinds. Each line: the kind, its name on the wire, its table, its place in the plan, its struct.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $wire:literal, $table:literal, $place:ident: $shape:ty, $record:ty;)+) => {
        /// The kinds of record in a plan.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
        )]
        pub enum Kind {
            $($(#[$doc])* #[serde(rename = $wire)] $kind,)+
        }

        impl Kind {
            /// Every kind there is.
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// The kind's name on the wire, in the journal and in the language files.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $wire,)+ }
            }

            /// The kind with this name on the wire.
            #[must_use]
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$kind),)+ _ => None }
            }

            /// The table the kind's records are kept in.
            #[must_use]
            pub fn table(self) -> &'static str {
                match self { $(Self::$kind => $table,)+ }
            }

            /// Where the kind's records stand in a plan, by its name on the wire: `followUps`.
            #[must_use]
            pub fn place(self) -> String {
                match self { $(Self::$kind => camel(stringify!($place)),)+ }
            }

            /// The kind's fields, besides `id` and `removed`.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => <$record as Record>::FIELDS,)+ }
            }

            /// The kind's states with what can follow each; `None` when a record may go from any state to any other.
            #[must_use]
            pub fn steps(self) -> Option<Vec<Steps>> {
                match self { $(Self::$kind => <$record as Record>::steps(),)+ }
            }

            /// Reads a record of this kind from its fields, `id` and `removed` among them, and checks its rules.
            ///
            /// # Errors
            /// [`RuleError::WrongValue`] when the fields do not make a record, and the kind's own rules.
            pub(super) fn check(self, fields: &Fields, around: &RuleContext<'_>) -> Result<(), RuleError> {
                match self { $(Self::$kind => typed::<$record>(fields)?.check(around),)+ }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "kind", content = "record")]
        pub enum AnyRecord {
            $($(#[$doc])* #[serde(rename = $wire)] $kind($record),)+
        }

        impl AnyRecord {
            /// Reads a record from its kind and fields.
            ///
            /// # Errors
            /// [`RuleError::WrongValue`] when the fields do not make a record of this kind.
            pub fn from_fields(kind: Kind, fields: &Fields) -> Result<Self, RuleError> {
                match kind { $(Kind::$kind => typed::<$record>(fields).map(Self::$kind),)+ }
            }

            /// Which kind of record it is.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)+ }
            }

            /// The record as its fields, and what points to it.
            ///
            /// # Errors
            /// [`RuleError::WrongValue`] when a number in it is none.
            pub fn to_fields(&self) -> Result<(RecordRef, Fields), RuleError> {
                match self { $(Self::$kind(record) => untyped(record, record.id.into()),)+ }
            }
        }

        /// A whole individual plan, read at once: it is small, even after a long life.
        ///
        /// Removed records are here too, marked `removed`: nothing is gone before the plan itself is.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct Plan {
            $($(#[$doc])* pub $place: $shape,)+
            /// Whose words the texts in the plan are.
            pub voices: Vec<Voice>,
            /// Fields on which two copies of the plan disagree.
            pub disagreements: Vec<Disagreement>,
        }

        /// Every record of a plan, without what the journal says of them.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", default, deny_unknown_fields)]
        pub struct PlanRecords {
            $($(#[$doc])* pub $place: $shape,)+
        }

        impl PlanRecords {
            /// Every record, with where it stands as a JSON Pointer: `/goals/3`.
            #[must_use]
            pub fn each(&self) -> Vec<(String, AnyRecord)> {
                let mut all = Vec::new();
                $(
                    let place = format!("/{}", Kind::$kind.place());
                    let records = <$shape as Place<$record>>::each(&self.$place, &place);
                    all.extend(records.into_iter().map(|(at, record)| (at, AnyRecord::$kind(record))));
                )+
                all
            }
        }

        impl From<Plan> for PlanRecords {
            fn from(plan: Plan) -> Self {
                Self { $($place: plan.$place,)+ }
            }
        }

        impl Plan {
            /// Puts a record in its place.
            pub fn put(&mut self, record: AnyRecord) {
                match record { $(AnyRecord::$kind(record) => Place::put(&mut self.$place, record),)+ }
            }

            /// Puts a record where it stood before it was changed, in a plan whose records stand by age.
            pub fn set(&mut self, record: AnyRecord) {
                match record {
                    $(AnyRecord::$kind(record) => {
                        Place::<$record>::set(&mut self.$place, record, |it: &$record| it.id.into());
                    })+
                }
            }
        }
    };
}

kinds! {
    /// What the plan is called, when it holds, and in which language.
    Details, "details", "plan_details", details: PlanDetails, PlanDetails;
    /// Anyone named in the plan, the owner included.
    Person, "person", "person", people: Vec<Person>, Person;
    /// One thing that matters.
    Matter, "matter", "matter", matters: Vec<Matter>, Matter;
    /// What the owner wants to reach.
    Goal, "goal", "goal", goals: Vec<Goal>, Goal;
    /// What is done to get there.
    Action, "action", "action", actions: Vec<Action>, Action;
    /// What the owner can, has, likes, and who stands by.
    Resource, "resource", "resource", resources: Vec<Resource>, Resource;
    /// A date on which something is looked at, and what came of it.
    FollowUp, "followUp", "follow_up", follow_ups: Vec<FollowUp>, FollowUp;
    /// A change to the owner's words, waiting for the owner.
    Proposal, "proposal", "proposal", proposals: Vec<Proposal>, Proposal;
    /// Who coordinates, or writes with the owner, from one day to another.
    Appointment, "appointment", "appointment", appointments: Vec<Appointment>, Appointment;
    /// What the owner needs services to help with.
    Need, "need", "need", needs: Vec<Need>, Need;
    /// What the owner worries about, and the answer.
    Concern, "concern", "concern", concerns: Vec<Concern>, Concern;
    /// Who the owner wants to work together, and who not.
    Cooperation, "cooperation", "cooperation", cooperation: Vec<Cooperation>, Cooperation;
    /// How a goal goes on one day.
    Evaluation, "evaluation", "evaluation", evaluations: Vec<Evaluation>, Evaluation;
    /// Something to get on with from day to day.
    EverydayGoal, "everydayGoal", "everyday_goal", everyday_goals: Vec<EverydayGoal>, EverydayGoal;
    /// A meeting about the plan.
    Meeting, "meeting", "meeting", meetings: Vec<Meeting>, Meeting;
    /// Something to talk about at a meeting.
    AgendaItem, "agendaItem", "agenda_item", agenda_items: Vec<AgendaItem>, AgendaItem;
    /// What a meeting decided.
    Decision, "decision", "decision", decisions: Vec<Decision>, Decision;
    /// One step of the crisis plan.
    CrisisStep, "crisisStep", "crisis_step", crisis_steps: Vec<CrisisStep>, CrisisStep;
    /// A wish for care and treatment ahead.
    CareWish, "careWish", "care_wish", care_wishes: Vec<CareWish>, CareWish;
    /// What happens every week on the same day.
    WeeklyEvent, "weeklyEvent", "weekly_event", weekly_events: Vec<WeeklyEvent>, WeeklyEvent;
    /// What the owner writes for nobody else.
    DiaryEntry, "diaryEntry", "diary_entry", diary_entries: Vec<DiaryEntry>, DiaryEntry;
    /// Another plan, and where it is.
    OtherPlan, "otherPlan", "other_plan", other_plans: Vec<OtherPlan>, OtherPlan;
    /// What the owner has said yes to.
    Consent, "consent", "consent", consents: Vec<Consent>, Consent;
    /// Why a point of the regulation has nothing in it.
    LeftBlank, "leftBlank", "left_blank", left_blanks: Vec<LeftBlank>, LeftBlank;
    /// How the planning itself is for the owner.
    Survey, "survey", "survey", surveys: Vec<Survey>, Survey;
    /// Something that went well, to tell others.
    GoodExample, "goodExample", "good_example", good_examples: Vec<GoodExample>, GoodExample;
    /// How a child's right to take part was looked after.
    Participation, "participation", "participation", participation: Vec<Participation>, Participation;
    /// A copy that was made for somebody.
    Share, "share", "share", shares: Vec<Share>, Share;
    /// A photo or drawing of a person, of what matters, of something in the week, or on the cover.
    Picture, "picture", "picture", pictures: Vec<Picture>, Picture;
}

/// Points to one record of any kind.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
pub struct RecordRef {
    /// Which kind of record.
    pub kind: Kind,
    /// Which one.
    #[ts(type = "string")]
    pub id: Uuid,
}

impl Kind {
    /// The field of this name.
    ///
    /// # Errors
    /// [`RuleError::UnknownField`] when the kind has none.
    pub fn field(self, name: &str) -> Result<&'static Field, RuleError> {
        self.fields()
            .iter()
            .find(|field| field.name == name)
            .ok_or_else(|| RuleError::UnknownField {
                field: name.to_owned(),
            })
    }

    /// Whether only the owner writes such records, with the owner's own pen.
    #[must_use]
    pub fn is_owners_alone(self) -> bool {
        self == Self::DiaryEntry
    }

    /// Whether the program alone writes such records, and nobody changes what stands in them.
    #[must_use]
    pub fn is_programs(self) -> bool {
        self == Self::Share
    }

    /// A record of this kind before anyone has filled it in.
    #[must_use]
    pub fn blank(self, id: Uuid) -> Fields {
        let mut fields = Fields::new();
        fields.insert("id".to_owned(), Value::String(id.to_string()));
        fields.insert(super::REMOVED.to_owned(), Value::Bool(false));
        for field in self.fields() {
            fields.insert(field.name.to_owned(), field.blank());
        }
        fields
    }
}

#[cfg(test)]
mod tests;
