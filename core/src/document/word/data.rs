//! The document's view as a template reads it: the same data that the pages on paper are made of.

use serde_json::Value;

/// A part of the view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Data<'a>(&'a Value);

impl<'a> Data<'a> {
    pub(super) fn new(view: &'a Value) -> Self {
        Self(view)
    }

    /// What is called `key`, unless there is nothing.
    pub(super) fn at(self, key: &str) -> Option<Self> {
        self.0.get(key).filter(|it| !it.is_null()).map(Self)
    }

    /// The text called `key`, unless it is blank.
    pub(super) fn says(self, key: &str) -> Option<&'a str> {
        let text = self.0.get(key).and_then(Value::as_str);
        text.filter(|it| !it.trim().is_empty())
    }

    /// Whether `key` is so.
    pub(super) fn is(self, key: &str) -> bool {
        self.0.get(key).and_then(Value::as_bool).unwrap_or_default()
    }

    /// The number called `key`.
    pub(super) fn number(self, key: &str) -> Option<usize> {
        self.0.get(key)?.as_u64()?.try_into().ok()
    }

    /// Each of those called `key`.
    pub(super) fn each(self, key: &str) -> impl Iterator<Item = Self> + use<'a> {
        let all = self.0.get(key).and_then(Value::as_array);
        all.into_iter().flatten().map(Self)
    }

    /// Each of those in it.
    pub(super) fn all(self) -> impl Iterator<Item = Self> {
        self.0.as_array().into_iter().flatten().map(Self)
    }

    /// The texts called `key`.
    pub(super) fn texts(self, key: &str) -> Vec<&'a str> {
        self.each(key).filter_map(|it| it.0.as_str()).collect()
    }

    /// Several of its texts in one, those that are there, with `between` them.
    pub(super) fn joined(self, keys: &[&str], between: &str) -> Option<String> {
        let said: Vec<&str> = keys.iter().filter_map(|key| self.says(key)).collect();
        (!said.is_empty()).then(|| said.join(between))
    }
}
