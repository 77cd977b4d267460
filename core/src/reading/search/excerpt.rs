//! As much of a text as tells what stands round the words that were looked for.

use unicode_segmentation::UnicodeSegmentation;

use super::{Sought, Span};

/// At most so much of a text before the first of the words, and after it, in units of UTF-16: some three lines in all.
const BEFORE: u32 = 70;
const AFTER: u32 = 170;

/// A part of a text, with the words that were looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    pub(super) marks: Vec<Span>,
    /// Where the first of them stands in the whole text.
    pub(super) place: Span,
    pub(super) cut_before: bool,
    pub(super) cut_after: bool,
}

/// The part of a text round what was looked for; nothing where it does not stand there.
pub(super) fn excerpt(text: &str, sought: &Sought) -> Option<Excerpt> {
    let places = sought.places(text);
    let place = *places.first()?;
    let (earliest, latest) = (
        place.from.saturating_sub(BEFORE),
        place.from.saturating_add(AFTER),
    );
    let mut at = 0;
    let (mut shown, mut from, mut to) = (String::new(), None, 0);
    // Cut between words, and never in one that was looked for.
    for word in text.split_word_bounds() {
        let begins = at;
        at += u32::try_from(word.encode_utf16().count()).unwrap_or(u32::MAX);
        let is_near = begins >= earliest && at <= latest;
        let is_marked = begins < place.to && at > place.from;
        if is_near || is_marked {
            from.get_or_insert(begins);
            to = at;
            shown.push_str(word);
        }
    }
    let from = from?;
    let marks = places
        .iter()
        .filter(|it| it.from >= from && it.to <= to)
        .map(|it| Span {
            from: it.from - from,
            to: it.to - from,
        });
    Some(Excerpt {
        marks: marks.collect(),
        text: shown,
        place,
        cut_before: from > 0,
        cut_after: to < at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_with_the_word_in_it() {
        let long = format!(
            "{}natta {}",
            "Jeg er våken. ".repeat(40),
            "Så er det dag. ".repeat(40)
        );
        let sought = Sought::of("natt").unwrap();
        let part = excerpt(&long, &sought).unwrap();
        assert!(part.text.contains("våken. natta Så"), "{}", part.text);
        assert!(
            part.text.len() < 300 && part.cut_before && part.cut_after,
            "{part:?}"
        );
        let [mark] = part.marks[..] else {
            panic!("one place: {part:?}")
        };
        let units: Vec<u16> = part.text.encode_utf16().collect();
        let marked = String::from_utf16(&units[mark.from as usize..mark.to as usize]).unwrap();
        assert_eq!(marked, "natt");
        assert_eq!(part.place.from, 14 * 40, "where it stands in the whole of it");
    }

    #[test]
    fn a_short_text_is_whole() {
        let part = excerpt("Jeg får ikke sove om natta.", &Sought::of("natt").unwrap()).unwrap();
        assert_eq!(part.text, "Jeg får ikke sove om natta.");
        assert!(!part.cut_before && !part.cut_after);
    }
}
