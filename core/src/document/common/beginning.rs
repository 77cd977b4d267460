//! The beginning of a text, where there is no room for the whole of it.

/// The most lines of a text that is only begun.
const MOST_LINES: usize = 6;

/// The beginning of a text that is longer than `room` characters or has many lines, cut between words.
pub(in crate::document) fn beginning(text: &str, room: usize) -> String {
    let text = text.trim();
    let lines_end = text.match_indices('\n').nth(MOST_LINES - 1).map(|(end, _)| end);
    let room_end = text.char_indices().nth(room).map(|(end, _)| end);
    let Some(end) = lines_end.into_iter().chain(room_end).min() else {
        return text.to_owned();
    };
    let start = &text[..end];
    let cut = start
        .rfind(char::is_whitespace)
        .filter(|cut| *cut > end / 2 && room_end == Some(end))
        .unwrap_or(end);
    format!("{} …", start[..cut].trim_end())
}

#[cfg(test)]
mod tests;
