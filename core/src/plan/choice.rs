//! Closed lists a field can choose from. Declared once; the words on the wire, in the database and in the language
//! files are the same.

/// Declares a closed list: the enum, its wire words, and `WORDS` for the field that holds it. What an older version called
/// a choice stands behind `was`: it is still read, and never written.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal $(was $old:literal)?,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema,
        )]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word $(, alias = $old)?)] $variant,)+
        }

        impl $name {
            /// Every word of the list, in order; the first is what a new record starts with.
            pub const WORDS: &[&str] = &[$($word,)+];

            /// Every choice, in the same order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word on the wire, in the database and in the language files.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

pub(crate) use choice;

choice! {
    /// Parts of life that may help a person think: optional cues, never boxes to fill.
    LifeArea {
        /// Home and daily life.
        HomeAndDailyLife = "homeAndDailyLife",
        /// Work, school and activity.
        WorkSchoolActivity = "workSchoolActivity",
        /// Health.
        Health = "health",
        /// Money.
        Money = "money",
        /// Family and network.
        FamilyAndNetwork = "familyAndNetwork",
        /// Leisure and culture.
        LeisureAndCulture = "leisureAndCulture",
        /// Getting around and being understood.
        GettingAroundAndBeingUnderstood = "gettingAroundAndBeingUnderstood",
        /// Safety and rights.
        SafetyAndRights = "safetyAndRights",
        /// Something else.
        SomethingElse = "somethingElse",
    }
}

choice! {
    /// A question answered in one word.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

choice! {
    /// Who decided a goal or an action.
    DecidedBy {
        /// The owner.
        Me = "me",
        /// The owner and others together.
        Together = "together",
        /// Others, after asking the owner.
        Asked = "asked",
        /// Others, and the owner was told.
        Told = "told",
    }
}

choice! {
    /// The languages a plan, a document and the program speak.
    #[derive(Default)]
    Language {
        /// Bokmål.
        #[default]
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
        /// English.
        En = "en",
    }
}
