//! Asking for a pass phrase: at the keyboard, unseen, or one line of standard input. Never as an argument.

use std::io::{self, BufRead, Read, Write};

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::Failure;
use crate::error::Problem;
use crate::plan::Language;
use crate::texts::text;
use crate::vault::{LONGEST_TRIED, Login, VaultError, WayIn};

/// The longest line that is read: as long as any phrase that is tried anywhere, and its end. A longer one is refused and
/// never cut: half a phrase would be another.
const LONGEST: u64 = LONGEST_TRIED as u64 + 2;

/// Where phrases come from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking {
    /// One line of standard input instead of the keyboard.
    pub(super) from_input: bool,
    /// The language to ask in.
    pub(super) language: Language,
}

impl Asking {
    /// The phrase, or code, for a way in that there is.
    pub(super) fn phrase(self, way: WayIn) -> Result<SecretString, Failure> {
        let question = match way {
            WayIn::Owner => "owner",
            WayIn::Contact => "contact",
            WayIn::Recovery => "recovery",
        };
        self.ask(question)
    }

    /// The phrase, or code, once more.
    pub(super) fn phrase_again(self, way: WayIn) -> Result<SecretString, Failure> {
        match way {
            WayIn::Recovery => self.phrase(way),
            WayIn::Owner | WayIn::Contact => self.ask("again"),
        }
    }

    /// The phrase, or code, that opens another copy of the plan than the one that is open. Nothing when none is given.
    pub(super) fn others_phrase(self) -> Result<Option<SecretString>, Failure> {
        let typed = self.ask("otherCopy")?;
        Ok(Some(typed).filter(|typed| !typed.expose_secret().is_empty()))
    }

    /// A new phrase: at the keyboard asked for twice, for it cannot be seen.
    pub(super) fn new_phrase(self, way: WayIn) -> Result<SecretString, Failure> {
        let question = match way {
            WayIn::Contact => "newContact",
            WayIn::Owner | WayIn::Recovery => "new",
        };
        self.ask_twice(question)
    }

    /// Who a server lets in: as the environment says, and else the next two lines, or at the keyboard.
    pub(super) fn login(self) -> Result<Login, Failure> {
        let told = |name: &str| std::env::var(name).ok().filter(|told| !told.is_empty());
        let user = match told("VIKTIG_SERVER_USER") {
            Some(user) => user,
            None if self.from_input => self.name_from_input()?,
            None => self.ask_name("serverUser")?,
        };
        let password = match told("VIKTIG_SERVER_PASSWORD") {
            Some(password) => SecretString::from(password),
            None => self.ask("serverPassword")?,
        };
        Ok(Login { user, password })
    }

    /// A password for a PDF, asked for as a new phrase is. It is not the plan's.
    pub(super) fn pdf_password(self) -> Result<SecretString, Failure> {
        self.ask_twice("pdfPassword")
    }

    fn ask_twice(self, question: &str) -> Result<SecretString, Failure> {
        let phrase = self.ask(question)?;
        if !self.from_input && self.ask("again")?.expose_secret() != phrase.expose_secret() {
            return Err(Failure::Usage("notTheSame"));
        }
        Ok(phrase)
    }

    /// What a plan is called on the shelf, its owner, and its contact, if there is one. What was left out is asked for,
    /// because others on the machine can read arguments; all three from standard input when `self` says so. `phrases` says
    /// where those come from: a phrase must not be taken for a name, which anybody can read.
    pub(super) fn names(self, phrases: Self, given: [&Option<String>; 3]) -> Result<[String; 3], Failure> {
        let [nickname, owner, contact] = given;
        if self.from_input {
            return Ok([
                self.name_from_input()?,
                self.name_from_input()?,
                self.name_from_input()?,
            ]);
        }
        let all_given = nickname.is_some() && owner.is_some();
        if !all_given && phrases.from_input {
            return Err(Failure::Usage("namesMissing"));
        }
        let ask = |name: &Option<String>, question| match name {
            Some(name) => Ok(name.clone()),
            None => self.ask_name(question),
        };
        Ok([
            ask(nickname, "nickname")?,
            ask(owner, "ownerName")?,
            match contact {
                None if all_given => String::new(),
                contact => ask(contact, "contactName")?,
            },
        ])
    }

    /// One name, from the next line of standard input.
    pub(super) fn name_from_input(self) -> Result<String, Failure> {
        let name = line(&mut io::stdin().lock())?;
        Ok(name.expose_secret().trim().to_owned())
    }

    fn ask_name(self, question: &str) -> Result<String, Failure> {
        let question = text(self.language, &format!("cli.ask.{question}"), &[]);
        write!(io::stderr(), "{question} ")?;
        self.name_from_input()
    }

    fn ask(self, question: &str) -> Result<SecretString, Failure> {
        if self.from_input {
            return line(&mut io::stdin().lock());
        }
        let question = text(self.language, &format!("cli.ask.{question}"), &[]);
        Ok(SecretString::from(rpassword::prompt_password(format!(
            "{question} "
        ))?))
    }
}

/// The next line, without its end.
fn line(input: &mut dyn BufRead) -> Result<SecretString, Failure> {
    let mut typed = Zeroizing::new(String::with_capacity(1024));
    input.take(LONGEST).read_line(&mut typed)?;
    if typed.trim_end_matches(['\r', '\n']).len() > LONGEST_TRIED {
        return Err(Problem::from(VaultError::PassphraseTooLong).into());
    }
    Ok(SecretString::from(
        typed.trim_end_matches(['\r', '\n']).to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ProblemCode;

    #[test]
    fn a_phrase_is_one_line() {
        let read = |mut input: &[u8]| line(&mut input).unwrap().expose_secret().to_owned();
        assert_eq!(
            read("lyn og ærlig\nmer".as_bytes()),
            "lyn og ærlig",
            "the rest is not the phrase"
        );
        assert_eq!(
            read(b"fra Windows \r\n"),
            "fra Windows ",
            "only the end of the line is taken away"
        );
        assert_eq!(read(b""), "", "nothing is nothing");
    }

    #[test]
    fn a_line_that_is_too_long_is_refused_and_never_cut() {
        let read = |length: usize| {
            let text = "x".repeat(length) + "\nmer";
            line(&mut text.as_bytes()).map(|phrase| phrase.expose_secret().len())
        };
        assert_eq!(
            read(LONGEST_TRIED).ok(),
            Some(LONGEST_TRIED),
            "the longest is read whole"
        );
        assert!(
            matches!(read(LONGEST_TRIED + 1), Err(Failure::Problem(problem)) if problem.code == ProblemCode::PassphraseTooLong),
            "half of it would be another phrase"
        );
    }
}
