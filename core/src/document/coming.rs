//! What comes in and becomes a new plan: an open copy of ours, or a FHIR bundle of anybody's. The file itself tells which.

use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::fhir::{Bundled, read_file as read_bundle};
use super::open::text::JsonText;
use super::open::{self, OpenError};
use crate::plan::Language;

/// As much of a file as tells that it is one of FHIR's.
#[derive(Deserialize)]
struct Resource {
    #[serde(rename = "resourceType")]
    _sort: IgnoredAny,
}

/// Reads a plan from a file of either kind. What a bundle has no word for is in `language`.
///
/// # Errors
/// [`OpenError`], each kind of file that is no plan told apart.
pub fn read_any(path: &Path, language: Language) -> Result<Bundled, OpenError> {
    match open::read_file(path) {
        Ok(incoming) => Ok(Bundled {
            incoming,
            left: Vec::new(),
        }),
        Err(OpenError::NotOurs { .. }) if is_of_fhir(path)? => read_bundle(path, language),
        Err(error) => Err(error),
    }
}

fn is_of_fhir(path: &Path) -> Result<bool, OpenError> {
    let mut text = JsonText::open(path, open::MAX_MEGABYTES)?;
    Ok(text.read::<Resource>().is_ok())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tempfile::tempdir;

    use super::*;
    use crate::error::Problem;

    fn told(file: &Value) -> Result<(String, usize), String> {
        let folder = tempdir().unwrap();
        let path = folder.path().join("plan.json");
        std::fs::write(&path, file.to_string()).unwrap();
        let read = read_any(&path, Language::Nn).map_err(Problem::from);
        let told = |it: Bundled| (it.incoming.details().title.clone(), it.left.len());
        read.map(told).map_err(|problem| problem.code.as_str().to_owned())
    }

    #[test]
    fn the_file_tells_what_it_is() {
        let entry = |resource: Value| json!({ "resource": resource });
        let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
            entry(json!({ "resourceType": "Patient", "id": "p", "name": [{ "text": "Arne" }] })),
            entry(json!({ "resourceType": "CarePlan", "id": "c", "subject": { "reference": "Patient/p" } })),
            entry(json!({ "resourceType": "Condition", "id": "k", "code": { "text": "Astma" } })),
        ] });
        assert_eq!(told(&bundle), Ok(("Planen til Arne".to_owned(), 1)), "a bundle");
        assert_eq!(
            told(&json!({ "resourceType": "Patient" })),
            Err("import-not-ours".to_owned())
        );
        assert_eq!(
            told(&json!({ "format": "annet" })),
            Err("import-not-ours".to_owned())
        );
        assert_eq!(told(&json!([])), Err("import-not-ours".to_owned()));
        assert_eq!(
            told(&json!({ "format": "viktig-for-meg", "version": 99 })),
            Err("import-newer".to_owned())
        );
    }
}
