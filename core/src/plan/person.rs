//! The people in a plan.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, PersonId, Record, RuleError};

choice! {
    /// What a person is to the plan. One person may be several.
    Role {
        /// Whose plan it is.
        Owner = "owner",
        /// Who the owner writes the plan with.
        PrimaryContact = "primaryContact",
        /// The one appointed by law.
        Coordinator = "coordinator",
        /// The coordinator of a child.
        ChildCoordinator = "childCoordinator",
        /// The doctor a hospital names for somebody who is seriously ill.
        ContactDoctor = "contactDoctor",
        /// Next of kin.
        NextOfKin = "nextOfKin",
        /// Legal representative.
        Guardian = "guardian",
        /// Parent of a child.
        Parent = "parent",
        /// Someone who contributes.
        Helper = "helper",
        /// Someone who helps from own experience.
        Peer = "peer",
        /// Someone who is employed to help from own experience.
        PeerWorker = "peerWorker",
        /// Someone else who matters.
        Other = "other",
    }
}

choice! {
    /// Whether it is somebody, or a service or a place where somebody always answers: «nattevakta».
    #[derive(Default)]
    PersonSort {
        /// A person.
        #[default]
        Person = "person",
        /// A service or a place, without a named person.
        Service = "service",
    }
}

choice! {
    /// The ink a person writes with. Colour is never the only sign: initials and name always stand beside it.
    Ink {
        /// The owner's ink.
        Blue = "blue",
        /// The second pen.
        Magenta = "magenta",
        /// The third pen.
        Purple = "purple",
        /// The fourth pen.
        Lime = "lime",
    }
}

choice! {
    /// How close somebody stands to the owner on the network map.
    Closeness {
        /// Nearest.
        Nearest = "nearest",
        /// On the team.
        OnTheTeam = "onTheTeam",
        /// Outside.
        Outside = "outside",
    }
}

choice! {
    /// The parts of the network map.
    Sector {
        /// Family.
        Family = "family",
        /// Friends.
        Friends = "friends",
        /// Neighbours and leisure.
        NeighboursAndLeisure = "neighboursAndLeisure",
        /// Work and school.
        WorkAndSchool = "workAndSchool",
        /// Services.
        Services = "services",
    }
}

/// Anyone named in the plan, the owner included.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// Name, as much of it as the owner wants to write.
    pub name: String,
    /// Whether it is a person, or a service or a place.
    #[serde(default)]
    pub person_sort: PersonSort,
    /// What the person is to the plan.
    pub roles: Vec<Role>,
    /// What the person is called: «sårsykepleier», «søster», «NAV-veileder».
    pub title: String,
    /// Service, workplace or where the person lives.
    pub service: String,
    /// Telephone number as people write it.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Where it is, or where the person lives.
    #[serde(default)]
    pub address: String,
    /// What the person contributes with.
    pub contribution: String,
    /// Whether the person takes part now.
    pub active: bool,
    /// Initials, one to three letters, unique in the plan. Empty: made from the name.
    pub initials: String,
    /// The ink the person writes with, for those who hold the pen.
    pub ink: Option<Ink>,
    /// The day the person was born, where the plan needs to know.
    pub born: Option<NaiveDate>,
    /// What a guardian answers for.
    #[serde(default)]
    pub mandate: String,
    /// Whether the owner has a good relation to the person.
    #[serde(default)]
    pub good_relation: bool,
    /// Who the owner reaches the person through; nobody when they meet.
    pub through: Option<PersonId>,
    /// How close the person stands on the network map.
    pub closeness: Option<Closeness>,
    /// The part of the network map the person stands in.
    pub sector: Option<Sector>,
    /// Whether the person stands on the network map and nowhere else.
    #[serde(default)]
    pub only_on_map: bool,
    /// Whether one who stands on the network map only stands on the map that is printed, too.
    #[serde(default)]
    pub on_papers_map: bool,
    /// Place among the people.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Person {
    /// Whether the person stands on the network map of a document.
    #[must_use]
    pub fn is_on_papers_map(&self) -> bool {
        !self.only_on_map || self.on_papers_map
    }

    /// Whether the person has this role.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// The most letters in somebody's initials.
const MAX_INITIALS: usize = 3;

impl Record for Person {
    const KIND: Kind = Kind::Person;
    const FIELDS: &'static [Field] = &[
        Field::new("name", FieldType::Line),
        Field::new("personSort", FieldType::Choice(PersonSort::WORDS)),
        Field::new("roles", FieldType::Choices(Role::WORDS)),
        Field::new("title", FieldType::Line),
        Field::new("service", FieldType::Line),
        Field::new("phone", FieldType::Line),
        Field::new("email", FieldType::Line),
        Field::new("address", FieldType::Line),
        Field::new("contribution", FieldType::Prose),
        Field::new("active", FieldType::Flag),
        Field::new("initials", FieldType::Line),
        Field::new("ink", FieldType::OptionalChoice(Ink::WORDS)),
        Field::new("born", FieldType::Date),
        Field::new("mandate", FieldType::Prose),
        Field::new("goodRelation", FieldType::Flag),
        Field::new("through", FieldType::Reference(Kind::Person)),
        Field::new("closeness", FieldType::OptionalChoice(Closeness::WORDS)),
        Field::new("sector", FieldType::OptionalChoice(Sector::WORDS)),
        Field::new("onlyOnMap", FieldType::Flag),
        Field::new("onPapersMap", FieldType::Flag),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        if super::text::is_blank(&self.name) {
            return Err(RuleError::EmptyText);
        }
        if self.initials.chars().count() > MAX_INITIALS {
            return Err(RuleError::TextTooLong { max: MAX_INITIALS });
        }
        if !self.removed && around.share_initials(&self.initials) {
            return Err(RuleError::InitialsTaken);
        }
        if around.comes_back(Kind::Person, self.id.into(), "through") {
            return Err(RuleError::PersonThroughThemselves);
        }
        let changes_hands = around
            .before::<Self>(self.id.into())
            .is_some_and(|before| before.is(Role::Owner) != self.is(Role::Owner));
        if around.owners() != 1 || changes_hands || (self.is(Role::Owner) && self.removed) {
            return Err(RuleError::OneOwner);
        }
        Ok(())
    }
}
