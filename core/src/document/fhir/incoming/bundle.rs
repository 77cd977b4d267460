//! The bundle as it stands: its resources, and what each of them is called by the others.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use serde_json::Value;
use uuid::Uuid;

use super::super::shape::{OURS, beside};
use crate::document::open::OpenError;
use crate::document::open::check::MOST_RECORDS;
use crate::document::open::text::{JsonText, Misread};

/// FHIR's ids have at most 64 letters; an address has room for more.
const LONGEST_NAME: usize = 500;

/// The resources of a bundle.
pub(super) struct Bundle {
    pub(super) all: Vec<Resource>,
    by_name: BTreeMap<String, usize>,
}

/// One resource.
pub(super) struct Resource {
    /// Its sort, in FHIR's word.
    pub(super) sort: String,
    /// The id of the record it becomes.
    pub(super) id: Uuid,
    /// Where in the file.
    pub(super) at: String,
    content: Value,
}

impl Bundle {
    /// Reads JSON; nesting without end is none.
    pub(super) fn read<R: Read + Seek>(text: &mut JsonText<R>) -> Result<Self, OpenError> {
        let mut bundle: Value = text.read().map_err(|misread| match misread {
            Misread::File(error) => error,
            Misread::Syntax { .. } | Misread::Form { .. } => OpenError::NotJson,
        })?;
        if bundle.get("resourceType").and_then(Value::as_str) != Some("Bundle") {
            return Err(OpenError::not_ours("/resourceType"));
        }
        let entries = match bundle.get_mut("entry").map(Value::take) {
            None => Vec::new(),
            Some(Value::Array(entries)) if entries.len() <= MOST_RECORDS => entries,
            Some(_) => return Err(OpenError::not_ours("/entry")),
        };
        let mut read = Self {
            all: Vec::with_capacity(entries.len()),
            by_name: BTreeMap::new(),
        };
        for entry in entries {
            read.take(entry)?;
        }
        Ok(read)
    }

    fn take(&mut self, mut entry: Value) -> Result<(), OpenError> {
        let number = self.all.len();
        let at = format!("/entry/{number}/resource");
        let url = short(entry.get("fullUrl"), &format!("/entry/{number}/fullUrl"))?;
        let content = entry.get_mut("resource").map(Value::take);
        let content = content
            .filter(Value::is_object)
            .ok_or_else(|| OpenError::not_ours(&*at))?;
        let sort = short(content.get("resourceType"), &format!("{at}/resourceType"))?;
        let sort = sort.filter(|it| it.chars().all(|it| it.is_ascii_alphabetic()));
        let sort = sort.ok_or_else(|| OpenError::not_ours(format!("{at}/resourceType")))?;
        let id = short(content.get("id"), &format!("{at}/id"))?;
        let local = id.as_ref().map(|id| format!("{sort}/{id}"));
        for name in [url.clone(), local].into_iter().flatten() {
            if self
                .by_name
                .insert(name.clone(), number)
                .is_some_and(|it| it != number)
            {
                return Err(OpenError::Duplicate { id: name });
            }
        }
        let told = [
            id.as_deref(),
            url.as_deref().and_then(|it| it.strip_prefix("urn:uuid:")),
        ];
        let own = told.into_iter().flatten().find_map(|it| Uuid::try_parse(it).ok());
        let name = id.or(url).unwrap_or_else(|| number.to_string());
        let made = || beside(Uuid::nil(), &format!("{sort}/{name}"));
        self.all.push(Resource {
            id: own.filter(|it| !it.is_nil()).unwrap_or_else(made),
            sort,
            at,
            content,
        });
        Ok(())
    }

    /// The resource that a reference is to.
    pub(super) fn find(&self, reference: &str) -> Option<&Resource> {
        let version = reference.find("/_history/");
        let name = version.and_then(|it| reference.get(..it)).unwrap_or(reference);
        self.by_name.get(name).and_then(|it| self.all.get(*it))
    }

    /// The plan: the first there is. A bundle may have several, and a plan is one.
    pub(super) fn plan(&self) -> Option<&Resource> {
        self.all.iter().find(|it| it.sort == "CarePlan")
    }
}

/// A name or an address, which is never long.
fn short(value: Option<&Value>, at: &str) -> Result<Option<String>, OpenError> {
    match value {
        None => Ok(None),
        Some(Value::String(text)) if text.len() <= LONGEST_NAME => Ok(Some(text.clone())),
        Some(_) => Err(OpenError::not_ours(at)),
    }
}

impl Resource {
    /// What stands at a place, if anything does.
    ///
    /// # Errors
    /// [`OpenError::NotOurs`] when the way there goes through something of another form.
    pub(super) fn find(&self, place: &str) -> Result<Option<&Value>, OpenError> {
        let mut here = &self.content;
        let mut at = self.at.clone();
        for step in place.split('/').skip(1) {
            let next = match (here, step.parse::<usize>()) {
                (Value::Object(fields), Err(_)) => fields.get(step),
                (Value::Array(list), Ok(number)) => list.get(number),
                _ => return Err(OpenError::not_ours(at)),
            };
            at = format!("{at}/{step}");
            match next {
                None | Some(Value::Null) => return Ok(None),
                Some(value) => here = value,
            }
        }
        Ok(Some(here))
    }

    /// The words at a place; none when there is nothing.
    pub(super) fn text(&self, place: &str) -> Result<&str, OpenError> {
        match self.find(place)? {
            None => Ok(""),
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(self.wrong(place)),
        }
    }

    /// The list at a place.
    pub(super) fn list(&self, place: &str) -> Result<&[Value], OpenError> {
        match self.find(place)? {
            None => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(_) => Err(self.wrong(place)),
        }
    }

    /// The day at a place: of a moment its day, of a year or a month none.
    pub(super) fn day(&self, place: &str) -> Result<Option<&str>, OpenError> {
        let text = self.text(place)?;
        let is_number = text.chars().all(|it| it.is_ascii_digit() || it == '-');
        if is_number && matches!(text.len(), 0 | 4 | 7) {
            return Ok(None);
        }
        let day = text
            .get(..10)
            .filter(|it| it.parse::<chrono::NaiveDate>().is_ok());
        day.map(Some).ok_or_else(|| self.wrong(place))
    }

    /// The first of our own words from a list, in one concept or in several.
    pub(super) fn ours(&self, place: &str, list: &str) -> Result<Option<&str>, OpenError> {
        Ok(self.all_ours(place, list)?.into_iter().next())
    }

    /// All of our own words from a list.
    pub(super) fn all_ours(&self, place: &str, list: &str) -> Result<Vec<&str>, OpenError> {
        let system = format!("{OURS}:{list}");
        Ok(self
            .codings(place)?
            .into_iter()
            .filter(|it| it.get("system").and_then(Value::as_str) == Some(system.as_str()))
            .filter_map(|it| it.get("code").and_then(Value::as_str))
            .collect())
    }

    fn codings(&self, place: &str) -> Result<Vec<&Value>, OpenError> {
        let concepts: &[Value] = match self.find(place)? {
            None => &[],
            Some(Value::Array(list)) => list.as_slice(),
            Some(one) => std::slice::from_ref(one),
        };
        let codings = concepts.iter().filter_map(|it| it.get("coding"));
        Ok(codings.filter_map(Value::as_array).flatten().collect())
    }

    /// What a concept is called: in its own words, or in those of the list it is from.
    pub(super) fn concept(&self, place: &str) -> Result<&str, OpenError> {
        let own = self.text(&format!("{place}/text"))?;
        if !own.is_empty() {
            return Ok(own);
        }
        let shown = self.codings(place)?;
        let shown = shown.into_iter().find_map(|it| it.get("display")?.as_str());
        Ok(shown.unwrap_or_default())
    }

    /// Whether a concept has a code, of whatever list.
    pub(super) fn has_code(&self, place: &str, code: &str) -> Result<bool, OpenError> {
        let codings = self.codings(place)?;
        Ok(codings
            .into_iter()
            .any(|it| it.get("code").and_then(Value::as_str) == Some(code)))
    }

    /// Our own extension with that name.
    pub(super) fn extension(&self, what: &str) -> Result<&str, OpenError> {
        let url = format!("{OURS}:{what}");
        for (number, one) in self.list("/extension")?.iter().enumerate() {
            if one.get("url").and_then(Value::as_str) == Some(url.as_str()) {
                for sort in ["valueCode", "valueString", "valueTime"] {
                    let text = self.text(&format!("/extension/{number}/{sort}"))?;
                    if !text.is_empty() {
                        return Ok(text);
                    }
                }
                return self.text(&format!("/extension/{number}/valueReference/reference"));
            }
        }
        Ok("")
    }

    /// The hour that one of our extensions tells.
    pub(super) fn hour(&self, what: &str) -> Result<Option<&str>, OpenError> {
        let text = self.extension(what)?;
        Ok(text.get(..5))
    }

    /// The resource that is pointed to from a place.
    ///
    /// # Errors
    /// [`OpenError::Dangling`] when it is not in the bundle.
    pub(super) fn pointed<'a>(
        &self,
        place: &str,
        bundle: &'a Bundle,
    ) -> Result<Option<&'a Resource>, OpenError> {
        let place = format!("{place}/reference");
        let reference = self.text(&place)?;
        // What a resource has inside itself is nobody else's.
        if reference.is_empty() || reference.starts_with('#') {
            return Ok(None);
        }
        let found = bundle.find(reference).ok_or_else(|| OpenError::Dangling {
            at: format!("{}{place}", self.at),
        })?;
        Ok(Some(found))
    }

    /// The id of what is pointed to, when it is of that sort.
    pub(super) fn pointed_of(
        &self,
        place: &str,
        sort: &str,
        bundle: &Bundle,
    ) -> Result<Option<Uuid>, OpenError> {
        let found = self.pointed(place, bundle)?;
        Ok(found.filter(|it| it.sort == sort).map(|it| it.id))
    }

    /// What somebody would call it, for the list of what has no place.
    pub(super) fn called(&self) -> &str {
        let words = |place: &str| self.text(place).ok().filter(|it| !it.is_empty());
        let plain = ["/title", "/description", "/name", "/valueString"]
            .into_iter()
            .find_map(words);
        let concepts = ["/code", "/medicationCodeableConcept", "/vaccineCode", "/type"];
        let concept = |place: &str| self.concept(place).ok().filter(|it| !it.is_empty());
        plain
            .or_else(|| concepts.into_iter().find_map(concept))
            .unwrap_or_default()
    }

    pub(super) fn wrong(&self, place: &str) -> OpenError {
        OpenError::not_ours(format!("{}{place}", self.at))
    }
}
