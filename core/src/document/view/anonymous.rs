//! Takes the names of people out of a text: of everyone the plan has ever named, also those who are taken out of it.
//!
//! A whole name is found however it is written. One part of a name is found as it is written in the plan, or in capitals
//! only: a small «liv» or «dag» is an everyday word, and «[navn]» in its place would give the name away.

use super::draft::Draft;

/// The names to take out, and what to put in their place.
pub(super) struct Names {
    /// The longest first: a whole name is found before its parts. Whether it is found however it is written.
    names: Vec<(String, bool)>,
    instead: String,
}

impl Names {
    /// Nobody's name is taken out when names were asked for.
    pub(super) fn hidden(draft: &Draft<'_>, with_names: bool) -> Self {
        let people = draft.plan.people.iter().filter(|_| !with_names);
        Self::of(
            people.map(|person| person.name.as_str()),
            draft.text("papers.someone", &[]),
        )
    }

    fn of<'a>(people: impl Iterator<Item = &'a str>, instead: String) -> Self {
        let mut names: Vec<(String, bool)> = Vec::new();
        for name in people {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let parts = name
                .split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–'))
                .chain(name.split_whitespace())
                .filter(|part| is_a_name(part))
                .flat_map(|part| [(part.to_owned(), false), (part.to_uppercase(), false)])
                .collect::<Vec<_>>();
            names.extend(parts);
            if name.contains(' ') {
                names.push((name, true));
            } else if !name.is_empty() {
                names.push((name, false));
            }
        }
        names.sort_by(|one, other| other.0.len().cmp(&one.0.len()).then(one.cmp(other)));
        names.dedup();
        Self { names, instead }
    }

    /// The text with every name replaced.
    pub(super) fn hide(&self, text: &str) -> String {
        let mut hidden = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        while let Some(letter) = rest.chars().next() {
            let starts_word = before.is_none_or(|before: char| !before.is_alphanumeric());
            let found = starts_word.then(|| self.at_start(rest)).flatten();
            let length = match found {
                Some(length) => {
                    hidden.push_str(&self.instead);
                    length
                }
                None => {
                    hidden.push(letter);
                    letter.len_utf8()
                }
            };
            before = rest.get(..length).and_then(|taken| taken.chars().next_back());
            rest = rest.get(length..).unwrap_or_default();
        }
        hidden
    }

    /// How much of the text's start is a name. The s that says whose may stand after it.
    fn at_start(&self, text: &str) -> Option<usize> {
        self.names.iter().find_map(|(name, anyhow)| {
            let length = length_of(name, text, *anyhow)?;
            let after = text.get(length..)?;
            let ends = |after: &str| !after.chars().next().is_some_and(char::is_alphanumeric);
            let possessive = after.strip_prefix(['s', 'S']).is_some_and(ends);
            (ends(after) || possessive).then_some(length)
        })
    }
}

/// How many bytes of the start of `text` are `name`; spaces between its words may be any.
fn length_of(name: &str, text: &str, anyhow: bool) -> Option<usize> {
    let same = |one: char, other: char| {
        one == other
            || (one.is_whitespace() && other.is_whitespace())
            || (anyhow && one.to_lowercase().eq(other.to_lowercase()))
    };
    let mut letters = text.chars();
    let mut length = 0;
    for letter in name.chars() {
        let there = letters.next().filter(|there| same(letter, *there))?;
        length += there.len_utf8();
    }
    Some(length)
}

/// Two letters or more, and the first a capital: «av» and «de» between names are no names.
fn is_a_name(part: &str) -> bool {
    part.chars().count() > 1 && part.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str) -> String {
        let people = [
            "Siv Lunde",
            "Arne",
            "Liv Berg",
            "Anne-Lise Vik",
            "Ingvild O'Čála–Ŋávdna",
            "Ola de Vries",
        ];
        Names::of(people.into_iter(), "[navn]".to_owned()).hide(text)
    }

    #[test]
    fn names_are_taken_out_however_they_stand() {
        for (written, shown) in [
            ("Arne ringte Siv.", "[navn] ringte [navn]."),
            ("Siv Lunde og siv lunde.", "[navn] og [navn]."),
            ("SIV LUNDE, ARNE", "[navn], [navn]"),
            ("Arnes plan, Siv Lundes ord", "[navn]s plan, [navn]s ord"),
            (
                "Anne kom. Lise kom. Anne-Lise kom.",
                "[navn] kom. [navn] kom. [navn] kom.",
            ),
            ("«Arne», (Siv)/Arne", "«[navn]», ([navn])/[navn]"),
            ("Ingvild O'Čála–Ŋávdna", "[navn]"),
            ("Siv\nLunde", "[navn]"),
        ] {
            assert_eq!(hidden(written), shown, "{written:?} names somebody");
        }
    }

    #[test]
    fn everyday_words_are_left() {
        for words in [
            "Et godt liv oppe på berget.",
            "Arnestad og Bergen",
            "en av de beste",
            "Sivile",
        ] {
            assert_eq!(hidden(words), words, "nobody is named in {words:?}");
        }
    }
}
