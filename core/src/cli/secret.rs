//! Asking for a pass phrase: at the keyboard, unseen, or one line of standard input. Never as an argument.

use std::io::{self, BufRead, Read};

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::Failure;
use crate::plan::Language;
use crate::texts::text;
use crate::vault::WayIn;

/// The longest line that is read as a phrase.
const LONGEST: u64 = 4096;

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

    /// A new phrase for the owner: at the keyboard asked for twice, for it cannot be seen.
    pub(super) fn new_phrase(self) -> Result<SecretString, Failure> {
        let phrase = self.ask("new")?;
        if !self.from_input && self.ask("again")?.expose_secret() != phrase.expose_secret() {
            return Err(Failure::Usage("notTheSame"));
        }
        Ok(phrase)
    }

    fn ask(self, question: &str) -> Result<SecretString, Failure> {
        if self.from_input {
            return Ok(line(&mut io::stdin().lock())?);
        }
        let question = text(self.language, &format!("cli.ask.{question}"), &[]);
        Ok(SecretString::from(rpassword::prompt_password(format!(
            "{question} "
        ))?))
    }
}

/// The first line, without its end.
fn line(input: &mut dyn BufRead) -> io::Result<SecretString> {
    let mut typed = Zeroizing::new(String::with_capacity(LONGEST as usize));
    input.take(LONGEST).read_line(&mut typed)?;
    Ok(SecretString::from(
        typed.trim_end_matches(['\r', '\n']).to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
