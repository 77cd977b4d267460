//! Reading aloud by Speech Dispatcher, which every Linux desktop has or can have.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use viktig_core::error::{Problem, ProblemCode};
use viktig_core::plan::Language;

use super::ReadNow;
use super::ssip::{Hand, Heard, Talk};

/// What is read, and the hold of it for whoever breaks it off.
#[derive(Debug)]
pub(crate) struct Reading {
    hand: Hand,
    over: Arc<AtomicBool>,
}

impl Reading {
    pub(super) fn pause(&mut self, paused: bool) {
        // A service that is gone reads nothing, and the reader hears so too.
        let _ = self.hand.says(if paused { "PAUSE" } else { "RESUME" });
    }

    pub(super) fn stop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // What waits is not read either. It may be paused, and then nothing is told of its end: the conversation ends.
        let _ = self.hand.says("CANCEL");
        let _ = self.hand.says("QUIT");
    }
}

fn missing<E>(_: E) -> Problem {
    Problem::new(ProblemCode::SpeechMissing)
}

pub(super) fn begin(
    texts: Vec<String>,
    language: Language,
    now: impl Fn(Option<ReadNow>) + Send + 'static,
) -> Result<Reading, Problem> {
    start(Talk::begin().map_err(missing)?, texts, language, now)
}

fn start(
    mut talk: Talk,
    texts: Vec<String>,
    language: Language,
    now: impl Fn(Option<ReadNow>) + Send + 'static,
) -> Result<Reading, Problem> {
    let voices = talk.ask("LIST SYNTHESIS_VOICES").map_err(missing)?;
    let voice = voice_for(language, &voices)
        .ok_or_else(|| Problem::new(ProblemCode::VoiceMissing).with("language", language.as_str()))?;
    talk.ask(&format!("SET self LANGUAGE {voice}")).map_err(missing)?;
    talk.ask("SET self SSML_MODE on").map_err(missing)?;
    talk.ask("SET self NOTIFICATION all on").map_err(missing)?;
    let over = Arc::new(AtomicBool::new(false));
    let reading = Reading {
        hand: talk.hand().map_err(missing)?,
        over: Arc::clone(&over),
    };
    std::thread::spawn(move || {
        read_all(&mut talk, &texts, &over, &now);
        // Another reading may have begun: it tells of itself.
        if !over.load(Ordering::SeqCst) {
            now(None);
        }
    });
    Ok(reading)
}

/// Reads the texts, until there are no more, somebody breaks it off, or the service is gone.
fn read_all(talk: &mut Talk, texts: &[String], over: &AtomicBool, now: &impl Fn(Option<ReadNow>)) {
    for (text, words) in texts.iter().enumerate() {
        if over.load(Ordering::SeqCst) || talk.read(&marked(words)).is_err() {
            return;
        }
        now(Some(ReadNow {
            text,
            from: None,
            to: None,
        }));
        loop {
            match talk.hear() {
                Ok(Heard::Mark(mark)) if !over.load(Ordering::SeqCst) => {
                    if let Some((from, to)) = place(&mark) {
                        now(Some(ReadNow {
                            text,
                            from: Some(from),
                            to: Some(to),
                        }));
                    }
                }
                Ok(Heard::End) => break,
                Ok(Heard::Other | Heard::Mark(_)) => {}
                Ok(Heard::Broken) | Err(_) => return,
            }
        }
    }
}

/// The language to ask for: the person's, or the Norwegian there is; nothing when no voice speaks it. A line of the list is
/// the voice's name, its language and its variant, with tabs between.
fn voice_for(language: Language, voices: &[String]) -> Option<&'static str> {
    let wanted: &[&str] = match language {
        Language::Nb => &["nb", "no", "nn"],
        Language::Nn => &["nn", "nb", "no"],
        Language::En => &["en"],
    };
    let speaks = |wanted: &str| {
        let spoken = voices.iter().filter_map(|line| line.split('\t').nth(1));
        let mut bare = spoken.filter_map(|language| language.split(['-', '_']).next());
        bare.any(|language| language.eq_ignore_ascii_case(wanted))
    };
    wanted.iter().copied().find(|wanted| speaks(wanted))
}

/// The text with a mark before each word that says where it stands: `12-15`.
fn marked(text: &str) -> String {
    let mut out = String::from("<speak>");
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let letters = word.trim_end();
        if letters.chars().any(char::is_alphanumeric) {
            let to = at + letters.encode_utf16().count();
            out.push_str(&format!("<mark name=\"{at}-{to}\"/>"));
        }
        for letter in letters.chars().filter(|letter| !letter.is_control()) {
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                other => out.push(other),
            }
        }
        out.push(' ');
        at += word.encode_utf16().count();
    }
    out.push_str("</speak>");
    out
}

fn place(mark: &str) -> Option<(usize, usize)> {
    let (from, to) = mark.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

#[cfg(test)]
mod tests;
