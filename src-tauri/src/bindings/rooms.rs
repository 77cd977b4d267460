//! The types in TypeScript, a file for each of core's rooms: whoever knows where a type stands in Rust knows where it is
//! imported from.

use std::any::{TypeId, type_name};
use std::collections::{BTreeMap, BTreeSet, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

/// The file each room's types are written to. A room of core that is new to the window gets its line here.
const FILES: &[(&str, &str)] = &[
    ("viktig_core::plan::", "plan.ts"),
    ("viktig_core::journal::", "journal.ts"),
    ("viktig_core::store::", "journal.ts"),
    ("viktig_core::reading::", "reading.ts"),
    ("viktig_core::vault::", "vault.ts"),
    ("viktig_core::new_plan::", "vault.ts"),
    ("viktig_core::policy::", "policy.ts"),
    ("viktig_core::kept::", "kept.ts"),
    ("viktig_core::document::", "document.ts"),
    ("viktig_core::open_plan::", "document.ts"),
    ("viktig_core::wording::", "wording.ts"),
    ("viktig_core::error::", "problem.ts"),
    ("viktig_for_meg::", "program.ts"),
];

/// What a file says first.
const NOTE: &str = "// Written by the test `export_bindings` from the Rust types. Do not edit.\n";

/// A type as it is written.
struct Declared {
    file: &'static str,
    text: String,
    /// The names in it that are types of their own.
    needs: BTreeSet<String>,
}

/// Every type that was reached, by name.
pub(super) struct Rooms<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, Declared>,
}

impl<'a> Rooms<'a> {
    pub(super) fn new(config: &'a Config) -> Self {
        Self {
            config,
            seen: HashSet::new(),
            types: BTreeMap::new(),
        }
    }

    /// Takes in a type and everything it is made of.
    pub(super) fn reach<T: TS + 'static + ?Sized>(&mut self) {
        // What has no file of its own is one of the language's: text, numbers, lists.
        if T::output_path().is_none() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let name = T::ident(self.config);
        let declared = Declared {
            file: file_of(type_name::<T>()),
            text: format!(
                "{}export {}\n",
                T::docs().unwrap_or_default(),
                T::decl(self.config)
            ),
            needs: T::dependencies(self.config)
                .into_iter()
                .map(|needed| needed.ts_name)
                .collect(),
        };
        let other = self.types.insert(name.clone(), declared);
        assert!(
            other.is_none(),
            "two types that the window knows are called {name}"
        );
        T::visit_dependencies(self);
    }

    /// Each file with its text: the types by name, so that it is the same every time.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let names: BTreeSet<_> = self.types.values().map(|declared| declared.file).collect();
        let text = |file: &str| (file.to_owned(), self.text_of(file));
        names.into_iter().map(text).collect()
    }

    fn text_of(&self, file: &str) -> String {
        let declared = || self.types.values().filter(|declared| declared.file == file);
        let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for name in declared().flat_map(|declared| &declared.needs) {
            let from = self.types[name].file;
            if from != file {
                imports.entry(from).or_default().insert(name);
            }
        }
        let mut text = NOTE.to_owned();
        for (from, names) in imports {
            let names: Vec<_> = names.into_iter().collect();
            let room = from.trim_end_matches(".ts");
            text.push_str(&format!(
                "import type {{ {} }} from './{room}';\n",
                names.join(", ")
            ));
        }
        for declared in declared() {
            text.push('\n');
            text.push_str(&declared.text);
        }
        text
    }
}

impl TypeVisitor for Rooms<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.reach::<T>();
    }
}

/// The file for a type, by where it stands.
fn file_of(path: &str) -> &'static str {
    FILES
        .iter()
        .find(|(room, _)| path.starts_with(room))
        .unwrap_or_else(|| panic!("{path} crosses to the window: say in which file (FILES)"))
        .1
}
