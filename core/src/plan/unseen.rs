//! Characters that cannot be seen. Telephones put direction marks around a number that is copied, web pages put soft hyphens
//! and empty spaces in words, and somebody may hide a text in another. None of it is anything the person wrote, so it is
//! taken away where a text comes in: typed, pasted or out of a file. What does something that is seen stays: a joiner in an
//! emoji or in a Persian word, a direction mark in a line of Arabic, a space without width in Thai.
//!
//! What would change how a text reads is not decided here: it stays, and [`super::text::check`] refuses it.
//!
//! Cleaning a clean text changes nothing: the plan and its journal are compared value by value.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, bidi_class};

use super::text::Shape;

/// Zero width joiner and non-joiner.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// Marks that only lend a direction to what has none of its own.
const MARKS: [char; 3] = ['\u{200E}', '\u{200F}', '\u{61C}'];

/// A space without width: where a line may break in writing that has no spaces.
const EMPTY_SPACE: char = '\u{200B}';

/// The flag that letters in tags may follow, as in that of Scotland.
const BLACK_FLAG: char = '\u{1F3F4}';

/// As many tags as the longest flag has.
const MOST_TAGS: usize = 7;

/// Embeddings, overrides and isolates, and what ends them: invisible, and able to make a text read as something else than
/// it is (Unicode Technical Report 36).
pub(super) fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Those of them that turn what stands inside to be read from the right.
fn turns_to_the_right(character: char) -> bool {
    matches!(character, '\u{202B}' | '\u{202E}' | '\u{2067}' | '\u{2068}')
}

/// Whether a letter is read from right to left.
fn is_from_the_right(character: char) -> bool {
    matches!(bidi_class(character), BidiClass::R | BidiClass::AL) && !MARKS.contains(&character)
}

/// What is nowhere of any use in people's words: soft hyphens, byte order marks, fillers, invisible operators, places for
/// pictures that are gone, and what is no character at all.
fn is_nothing(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180E}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FDD0}'..='\u{FDEF}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFC}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
    ) || matches!(u32::from(character) & 0xFFFF, 0xFFFE | 0xFFFF)
        || (is_of_tags(character) && !is_tag(character) && !chooses_form(character))
}

/// The plane that has nothing in it that can be seen.
fn is_of_tags(character: char) -> bool {
    matches!(character, '\u{E0000}'..='\u{E0FFF}')
}

fn is_tag(character: char) -> bool {
    matches!(character, '\u{E0020}'..='\u{E007F}')
}

/// Variation selectors: how the character before them is drawn.
fn chooses_form(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{E0100}'..='\u{E01EF}')
}

/// What cannot be seen, but may do something to what stands beside it.
fn depends(character: char) -> bool {
    JOINERS.contains(&character)
        || MARKS.contains(&character)
        || character == EMPTY_SPACE
        || is_tag(character)
        || chooses_form(character)
}

/// Whether a character cannot be seen.
pub(super) fn is_unseen(character: char) -> bool {
    turns_direction(character) || is_nothing(character) || depends(character)
}

/// What stands after a line that was copied whole.
const LINE_ENDS: [char; 5] = ['\r', '\n', '\u{B}', '\u{C}', '\u{85}'];

/// Whether a character may be one of those that [`clean`] does something to. Nearly every text has none.
fn is_suspect(character: char) -> bool {
    matches!(
        character,
        '\t' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    ) || is_unseen(character)
}

/// The text without what cannot be seen and means nothing, and with one kind of line break.
#[must_use]
pub fn clean(text: &str, shape: Shape) -> Cow<'_, str> {
    let ends_line = shape == Shape::Line && text.ends_with('\n');
    if !ends_line && !text.chars().any(is_suspect) {
        return Cow::Borrowed(text);
    }
    let text = with_plain_breaks(text, shape);
    let text = whole_again(&text, shape);
    let text = without_turns(&without_plain_turns(&text));
    let mut text = without_idle(&text);
    if shape == Shape::Line {
        text.truncate(text.trim_end_matches(LINE_ENDS).len());
    }
    Cow::Owned(text)
}

/// Word processors and web pages have line breaks of their own.
fn with_plain_breaks(text: &str, shape: Shape) -> String {
    match shape {
        // A cell copied from a sheet has a tab after it, and a line its end.
        Shape::Line => text
            .trim_end_matches(LINE_ENDS)
            .replace(['\t', '\u{2028}', '\u{2029}'], " "),
        Shape::Prose => text
            .replace("\r\n", "\n")
            .replace(['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'], "\n"),
    }
}

/// A word that was divided where a line ended on paper, as it comes out of a PDF: the hyphen is a soft one, and the break
/// is not the person's. Where a text has one line, the break has become a space.
fn whole_again(text: &str, shape: Shape) -> String {
    let line_end = if shape == Shape::Line { ' ' } else { '\n' };
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{AD}') {
        whole.push_str(before);
        let goes_on = after.strip_prefix(line_end);
        let joined =
            goes_on.filter(|it| it.starts_with(char::is_alphabetic) && before.ends_with(char::is_alphabetic));
        rest = joined.unwrap_or(after);
    }
    whole + rest
}

/// Takes away a pair of marks that has what stands inside read from the side that its own letters are read from: our
/// documents, and those who copy out of them, put such pairs around names and quotations.
fn without_plain_turns(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut goes = vec![false; characters.len()];
    let mut open = Vec::new();
    for (at, character) in characters.iter().enumerate() {
        if matches!(character, '\u{202C}' | '\u{2069}') {
            let Some(start) = open.pop() else { continue };
            if turns_nothing(&characters[start..=at]) {
                goes[start] = true;
                goes[at] = true;
            }
        } else if turns_direction(*character) {
            open.push(at);
        }
    }
    let kept = characters.into_iter().zip(goes);
    kept.filter_map(|(character, goes)| (!goes).then_some(character))
        .collect()
}

/// Whether what stands between two marks reads as it would without them. Overrides are never among those.
fn turns_nothing(pair: &[char]) -> bool {
    let [first, inside @ .., last] = pair else {
        return false;
    };
    let mut letters = inside.iter().filter(|it| !MARKS.contains(it));
    let from_the_right = letters.find_map(|it| match bidi_class(*it) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    });
    match (first, last) {
        ('\u{202A}', '\u{202C}') | ('\u{2066}', '\u{2069}') => from_the_right == Some(false),
        ('\u{202B}', '\u{202C}') | ('\u{2067}', '\u{2069}') => from_the_right == Some(true),
        ('\u{2068}', '\u{2069}') => from_the_right.is_some(),
        _ => false,
    }
}

/// Takes away what turns the direction around the whole text, as a telephone puts it around a number, and everywhere when
/// it turns nothing.
fn without_turns(text: &str) -> String {
    let is_edge = |character: &char| character.is_whitespace() || is_unseen(*character);
    let start: usize = text.chars().take_while(is_edge).map(char::len_utf8).sum();
    let end: usize = text[start..]
        .chars()
        .rev()
        .take_while(is_edge)
        .map(char::len_utf8)
        .sum();
    let (before, rest) = text.split_at(start);
    let (inside, after) = rest.split_at(rest.len() - end);
    let turns = inside
        .chars()
        .any(|character| is_from_the_right(character) || turns_to_the_right(character));
    let plain = |part: &str| -> String { part.chars().filter(|it| !turns_direction(*it)).collect() };
    let inside = if turns { inside.to_owned() } else { plain(inside) };
    plain(before) + &inside + &plain(after)
}

/// Takes away what does nothing to what it stands beside.
fn without_idle(text: &str) -> String {
    let has_from_the_right = text.chars().any(is_from_the_right);
    let mut kept = String::with_capacity(text.len());
    let mut last = None;
    let mut tags = None;
    let mut coming = text.chars().filter(|it| !is_nothing(*it)).peekable();
    while let Some(character) = coming.next() {
        let next = coming.peek().copied();
        let stays = if is_tag(character) {
            tags = tags.map(|count| count + 1);
            tags.is_some_and(|count| count <= MOST_TAGS)
        } else {
            tags = (character == BLACK_FLAG).then_some(0);
            !depends(character) || does_something(last, character, next, has_from_the_right)
        };
        if stays {
            kept.push(character);
            last = Some(character);
        }
    }
    kept
}

fn does_something(last: Option<char>, character: char, next: Option<char>, has_from_the_right: bool) -> bool {
    let Some(last) = last else { return false };
    if chooses_form(character) {
        let is_ideograph =
            matches!(last, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
        return !depends(last) && !last.is_whitespace() && (is_ideograph || !is_of_tags(character));
    }
    // At the end of a text somebody is still writing, and it does something to the letter that comes.
    if next.is_some_and(depends) {
        return false;
    }
    // Latin, Greek and Cyrillic letters are neither joined nor kept apart, and no emoji are among them.
    let is_joined = |beside: char| beside >= '\u{590}' && !beside.is_whitespace();
    if JOINERS.contains(&character) {
        next.is_none_or(is_joined) && is_joined(last) && (chooses_form(last) || !depends(last))
    } else if character == EMPTY_SPACE {
        let has_no_spaces = |it: char| matches!(it, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}');
        has_no_spaces(last) && next.is_none_or(has_no_spaces)
    } else {
        has_from_the_right && !depends(last)
    }
}

#[cfg(test)]
mod tests;
