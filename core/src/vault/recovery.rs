//! The recovery code: the way back in when the pass phrase is forgotten.
//!
//! It is 128 random bits written as bech32m, a public format (BIP 350) made for codes people copy by hand: its
//! checksum catches every mistake in up to four characters, so a mistyped code is told as mistyped and not as wrong.

use std::fmt;

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32m, Hrp};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::error::VaultError;

/// How many random bytes the code carries: 128 bits.
const BYTES: usize = 16;

/// How many characters stand together on paper.
const GROUP: usize = 4;

/// What every code starts with, so that a person who finds the paper can see what it is for: «viktig for meg».
const PREFIX: Hrp = Hrp::parse_unchecked("vfm");

/// A recovery code. It is wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct RecoveryCode(SecretString);

impl RecoveryCode {
    /// A new code from the operating system's source of randomness.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<Self, VaultError> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        getrandom::fill(bytes.as_mut())?;
        Self::of(&bytes)
    }

    fn of(bytes: &[u8; BYTES]) -> Result<Self, VaultError> {
        let code = bech32::encode_upper::<Bech32m>(PREFIX, bytes).map_err(|_| VaultError::NotWrapped)?;
        Ok(Self(grouped(&Zeroizing::new(code))))
    }

    /// Reads a code as a person typed it: spaces, hyphens and small letters are all right.
    ///
    /// # Errors
    /// [`VaultError::MistypedRecoveryCode`] when it is not a code we can have made.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let code: Zeroizing<String> = Zeroizing::new(
            typed
                .chars()
                .filter(|c| !c.is_whitespace() && !is_dash(*c))
                .flat_map(char::to_uppercase)
                .collect(),
        );
        let checked =
            CheckedHrpstring::new::<Bech32m>(&code).map_err(|_| VaultError::MistypedRecoveryCode)?;
        if checked.hrp() != PREFIX || checked.byte_iter().count() != BYTES {
            return Err(VaultError::MistypedRecoveryCode);
        }
        Ok(Self(grouped(&code)))
    }

    /// The code as it stands on paper, upper-case in groups of four: «VFM1 …». This exact text, spaces and all, is
    /// the pass phrase of the recovery key file, so that paper and a public tool are enough.
    #[must_use]
    pub fn shown(&self) -> &SecretString {
        &self.0
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(hidden)")
    }
}

impl PartialEq for RecoveryCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

fn grouped(code: &str) -> SecretString {
    let mut text = String::with_capacity(code.len() + code.len() / GROUP);
    for (place, character) in code.chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push(' ');
        }
        text.push(character);
    }
    SecretString::from(text)
}

/// Hyphens and dashes, as a phone or a word processor may have made them.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPEABLE: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    fn shown(code: &RecoveryCode) -> String {
        code.shown().expose_secret().to_owned()
    }

    #[test]
    fn a_code_is_nine_groups_of_four() {
        let text = shown(&RecoveryCode::generate().unwrap());
        let groups: Vec<_> = text.split(' ').collect();
        assert_eq!(groups.len(), 9, "«{text}»");
        assert!(
            groups.iter().all(|group| group.len() == 4) && groups[0] == "VFM1",
            "«{text}»"
        );
    }

    #[test]
    fn the_code_does_not_change_between_versions() {
        let code = RecoveryCode::of(&[7; BYTES]).unwrap();
        insta::assert_snapshot!(shown(&code), @"VFM1 QURS WPC8 QURS WPC8 QURS WPC8 QUMS SA5D");
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = RecoveryCode::generate().unwrap();
        let text = shown(&code);
        for typed in [
            text.to_lowercase(),
            text.replace(' ', ""),
            text.replace(' ', "-"),
            format!("  {text}\n"),
            text.replace(' ', "–"),
        ] {
            assert_eq!(
                RecoveryCode::parse(&typed).unwrap(),
                code,
                "«{typed}» was not understood"
            );
        }
    }

    #[test]
    fn ten_thousand_single_character_errors_are_all_told_as_mistyped() {
        let (mut tried, mut accepted) = (0, 0);
        for round in 0..10_000 {
            let mut text = shown(&RecoveryCode::generate().unwrap())
                .replace(' ', "")
                .into_bytes();
            let random = getrandom::u64().unwrap() as usize;
            let place = random % text.len();
            let wrong = TYPEABLE[(random >> 16) % TYPEABLE.len()];
            if text[place] == wrong {
                continue;
            }
            text[place] = wrong;
            tried += 1;
            let typed = String::from_utf8(text).unwrap();
            match RecoveryCode::parse(&typed) {
                Err(VaultError::MistypedRecoveryCode) => {}
                _ => accepted += 1,
            }
            assert_eq!(accepted, 0, "round {round}: «{typed}» was accepted");
        }
        println!("figure: {tried} codes with one wrong character, {accepted} accepted");
    }

    #[test]
    fn missing_doubled_and_swapped_characters_are_mistyped() {
        let text = shown(&RecoveryCode::generate().unwrap()).replace(' ', "");
        for place in 0..text.len() {
            let (before, after) = text.split_at(place);
            let missing = format!("{before}{}", &after[1..]);
            let doubled = format!("{before}{}{after}", &after[..1]);
            for typed in [missing, doubled] {
                assert!(RecoveryCode::parse(&typed).is_err(), "«{typed}» was accepted");
            }
        }
        assert!(RecoveryCode::parse("").is_err());
    }

    #[test]
    fn debug_shows_nothing_of_the_code() {
        assert_eq!(
            format!("{:?}", RecoveryCode::generate().unwrap()),
            "RecoveryCode(hidden)"
        );
    }
}
