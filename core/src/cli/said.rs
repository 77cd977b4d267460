//! Saying what came of it: in words, or as JSON.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::json;

use super::Failure;
use crate::error::Problem;
use crate::plan::Language;
use crate::texts::text;
use crate::wording;

/// Where and how it is said.
pub(super) struct Said<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
    pub(super) json: bool,
    pub(super) language: Language,
}

impl Said<'_> {
    /// Says the sentence at `cli.<key>`.
    pub(super) fn say(&mut self, key: &str, values: &[(&str, &str)]) -> Result<(), Failure> {
        let sentence = text(self.language, &format!("cli.{key}"), values);
        self.line(&sentence)
    }

    /// Says words as they are.
    pub(super) fn line(&mut self, words: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", harmless(words))?)
    }

    /// Says something to a machine: one JSON text.
    pub(super) fn machine(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut *self.out, value).map_err(io::Error::from)?;
        Ok(writeln!(self.out)?)
    }
}

/// Says a problem and the way forward.
pub(super) fn problem(
    problem: &Problem,
    json: bool,
    language: Language,
    err: &mut dyn Write,
) -> io::Result<()> {
    let told = wording::problem(problem, language);
    if json {
        let problem = json!({ "problem": problem, "sentence": told.sentence, "way": told.way });
        writeln!(err, "{problem}")
    } else {
        writeln!(err, "{}\n{}", harmless(&told.sentence), harmless(&told.way))
    }
}

/// The words without what would make a terminal do something: a name can come from a file anyone may have written.
pub(super) fn harmless(words: &str) -> String {
    let visible = |character: char| match character {
        '\n' | '\t' => character,
        character if character.is_control() => char::REPLACEMENT_CHARACTER,
        character => character,
    };
    words.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_not_made_to_do_anything() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\u{7}"),
            "a\u{fffd}[2Jb\u{fffd}",
            "escapes are shown, not obeyed"
        );
        assert_eq!(
            harmless("«æ»\n\tþ"),
            "«æ»\n\tþ",
            "words and lines are as they were"
        );
    }
}
