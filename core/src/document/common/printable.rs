//! Makes any text printable with the fonts that are carried along. A single character without a glyph would stop the
//! whole document, so control characters go, and what still has no glyph is shown as «�»: visible, never silent.

use std::borrow::Cow;

use typst::text::{Font, is_default_ignorable};
use unicode_segmentation::UnicodeSegmentation;

use super::division::{divided, fits};
use super::world::Workshop;

/// Stands for what no carried font can draw.
pub(in crate::document) const UNKNOWN: char = '\u{FFFD}';

/// Carries a mark that has no letter under it.
const CARRIER: char = '\u{25CC}';

/// Marks where a word may be divided without a hyphen. The templates put parts in its place: it is never on paper.
pub(in crate::document) const DIVIDE_HERE: char = '\u{200B}';

/// The text as it can be printed. Borrowed when it can be printed as it is.
pub(in crate::document) fn printable(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let cleaned: String = text.replace("\r\n", "\n").chars().filter_map(cleaned).collect();
    let mut drawable = String::with_capacity(cleaned.len());
    for cluster in cleaned.graphemes(true) {
        push_drawable(cluster, &mut drawable);
    }
    Cow::Owned(divided(&drawable))
}

/// Most texts: everyday letters of the main font, in short words.
fn is_plain(text: &str) -> bool {
    text.chars().all(is_everyday) && text.split([' ', '\n']).all(fits)
}

fn is_everyday(letter: char) -> bool {
    matches!(letter, '\n' | ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{17F}' | '–' | '’' | '…' | '•')
}

/// A character as it goes on: line ends alike, odd spaces as spaces, controls and invisible format signs gone.
fn cleaned(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{A0}' | '\u{202F}' => Some(letter),
        _ if letter.is_whitespace() => Some(' '),
        _ if letter.is_control() => None,
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}' | '\u{FFF9}'..='\u{FFFB}' => None,
        '\u{202A}'..='\u{202E}' | '\u{206A}'..='\u{206F}' => None,
        _ => Some(letter),
    }
}

/// Writes one visible unit (a letter with its marks, a joined emoji): whole when one font can draw all of it, else
/// what can be drawn of it and a sign for the rest.
fn push_drawable(cluster: &str, out: &mut String) {
    let Some(first) = cluster.chars().next() else {
        return;
    };
    if first == '\n' || cluster.chars().all(is_default_ignorable) {
        out.push_str(cluster);
        return;
    }
    let fonts = Workshop::get().fonts();
    let carrier = is_mark(first).then_some(CARRIER);
    let letters = || carrier.into_iter().chain(cluster.chars());
    if fonts
        .iter()
        .any(|font| letters().all(|letter| draws(font, letter)))
    {
        out.extend(letters());
        return;
    }
    if let Some(font) = fonts.iter().find(|font| draws(font, first)) {
        out.extend(letters().filter(|letter| draws(font, *letter)));
    }
    out.push(UNKNOWN);
}

fn draws(font: &Font, letter: char) -> bool {
    is_default_ignorable(letter) || font.info().coverage.contains(letter.into())
}

/// Whether a character belongs on the letter before it.
fn is_mark(letter: char) -> bool {
    !is_default_ignorable(letter) && format!("a{letter}").graphemes(true).count() == 1
}

#[cfg(test)]
mod tests;
