//! What a municipality's IT has decided for the laptops it owns: the policies that hold, and what was wrong with them.
//!
//! They stand in one file that only an administrator can write ([`place`]), and on Windows in a group policy as well, which
//! counts before it. Both are read each time something depends on them, so that nobody has to start the program anew. A policy is no default: it holds whatever the person chose before. And it keeps
//! nobody from their plan: a file, or a policy in it, that cannot be used is told of, and the rest hold.
//!
//! What is refused is refused here ([`refusals`]), for the window and the command line alike.

#[cfg(windows)]
mod group;
mod owned;
mod place;
mod reading;
mod refusals;
mod shelf;
#[cfg(test)]
mod tests;
mod values;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::error::Problem;
use crate::plan::Language;

pub use place::place;
pub use reading::in_force;
pub use shelf::decided_shelf;
pub use values::{
    EmergencyNumbers, Feature, Folder, HelpText, LockMinutes, PhoneNumber, PhraseStrength, Server, Words,
};

/// Declares the policies: each once, with its sentence, its key in the file and what it takes.
macro_rules! policies {
    ($($(#[doc = $sentence:literal])+ $name:ident: $takes:ty = $key:literal,)+) => {
        /// The policies of «Viktig for meg». Every one may be left out.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(deny_unknown_fields)]
        pub struct Policy {
            $(
                $(#[doc = $sentence])+
                #[serde(rename = $key, default, skip_serializing_if = "Option::is_none")]
                #[ts(optional)]
                pub $name: Option<$takes>,
            )+
        }

        impl Policy {
            /// What each policy is called in the file, in the order of this list.
            pub const KEYS: &[&str] = &[$($key,)+];

            /// Lets a policy hold. Nothing when there is none of that name.
            fn set(&mut self, key: &str, value: Value) -> Option<Result<(), reading::Where>> {
                match key {
                    $($key => Some(reading::taken(value).map(|taken| self.$name = Some(taken))),)+
                    _ => None,
                }
            }
        }
    };
}

policies! {
    /// The folder in which the plans stand; `~` first in it is the home folder of whoever uses the laptop.
    shelf_folder: Folder = "shelfFolder",
    /// After how many minutes without anybody there a plan locks at the latest, 1 to 60.
    lock_minutes: LockMinutes = "lockMinutes",
    /// How hard a new pass phrase must be to guess at least: 2 as always, 3 hard, 4 very hard.
    phrase_strength: PhraseStrength = "phraseStrength",
    /// The second place in which backups are kept, instead of one that the owner chooses.
    second_place: Folder = "secondPlace",
    /// Whether the contact may get a way in of their own. One that is there already stays until the owner takes it away.
    contact_way_in: bool = "contactWayIn",
    /// Whether a plan may be saved as open JSON.
    open_copy: bool = "openCopy",
    /// Whether the plan's PDF must have a password. The sheets beside it, to hang up and to carry, need none.
    pdf_password: bool = "pdfPassword",
    /// The folders in which, and below which, PDFs and everything else that can be read is saved.
    save_folders: Vec<Folder> = "saveFolders",
    /// The language of the program: `nb`, `nn` or `en`. A plan keeps its own.
    language: Language = "language",
    /// The emergency numbers of the help page, instead of those that come with the program, and the day they were checked.
    emergency_numbers: EmergencyNumbers = "emergencyNumbers",
    /// The municipality's own words and phone numbers, first on the help page.
    help_texts: Vec<HelpText> = "helpTexts",
    /// Words on the page where the program starts.
    start_text: Words = "startText",
    /// What is not used: `diary`, `careWishes`. Plans that have it keep it, and it can be read and not changed.
    features_off: Vec<Feature> = "featuresOff",
    /// The servers a plan may be shared through, each by an address that the plan's folder lies at or below. Without it none, and only
    /// a program that was built for it (`servers`) has any.
    shared_servers: Vec<Server> = "sharedServers",
}

/// What may stand in the file, for editors that know JSON Schema.
#[must_use]
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Policy).to_value();
    schema["properties"][reading::SCHEMA] = json!({ "type": "string" });
    schema
}

/// The policies that hold, and what was wrong.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Decided {
    /// The policies that hold.
    pub policy: Policy,
    /// What could not be used, and why; each a sentence for whoever set it up.
    pub wrong: Vec<Problem>,
}
