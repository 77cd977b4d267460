//! Reading aloud by the voices that Windows has: those that come with it, and those that came with older programs. They speak on
//! this machine, and tell of each word.

#![expect(
    unsafe_code,
    reason = "the voices of Windows are asked through pointers alone"
)]

use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use viktig_core::error::{Problem, ProblemCode};
use viktig_core::plan::Language;
use windows::Win32::Media::Speech::{
    ISpObjectToken, ISpObjectTokenCategory, ISpVoice, SPCAT_VOICES, SPEI_END_INPUT_STREAM,
    SPEI_WORD_BOUNDARY, SPEVENT, SPF_ASYNC, SPF_IS_NOT_XML, SPF_PURGEBEFORESPEAK, SpObjectTokenCategory,
    SpVoice,
};
use windows::Win32::System::Com::{
    CLSCTX_ALL, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows_core::{HSTRING, PCWSTR, Result, w};

use super::ReadNow;

/// Where Windows keeps the voices that come with it.
const OWN_VOICES: PCWSTR = w!("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Speech_OneCore\\Voices");

/// How long is waited at a time for what the voice tells, in milliseconds.
const LISTENS: u32 = 50;

/// What the reader does with what is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Pause,
    GoOn,
    Stop,
}

/// What is read, and the hold of it for whoever breaks it off.
#[derive(Debug)]
pub(crate) struct Reading(Sender<Wish>);

impl Reading {
    pub(super) fn pause(&mut self, paused: bool) {
        // What has been read to its end hears nothing.
        let _ = self.0.send(if paused { Wish::Pause } else { Wish::GoOn });
    }

    pub(super) fn stop(&mut self) {
        let _ = self.0.send(Wish::Stop);
    }
}

/// Begins to read. The voice lives in a thread of its own, which tells at once whether there is one.
pub(super) fn begin(
    texts: Vec<String>,
    language: Language,
    now: impl Fn(Option<ReadNow>) + Send + 'static,
) -> std::result::Result<Reading, Problem> {
    let (wish, wishes) = channel();
    let (told, found) = channel();
    thread::spawn(move || {
        let Ok(_speech) = System::enter() else {
            return;
        };
        match voice_for(language) {
            Err(problem) => {
                let _ = told.send(Err(problem));
            }
            Ok(voice) => {
                let _ = told.send(Ok(()));
                // A voice that fails is one that has stopped.
                let was_stopped = read_all(&voice, &texts, &wishes, &now).unwrap_or_default();
                // Another reading may have begun: it tells of itself.
                if !was_stopped {
                    now(None);
                }
            }
        }
    });
    match found.recv() {
        Ok(found) => found.map(|()| Reading(wish)),
        Err(_) => Err(missing()),
    }
}

fn missing() -> Problem {
    Problem::new(ProblemCode::SpeechMissing)
}

/// The thread's way into what Windows offers to programs.
struct System;

impl System {
    fn enter() -> Result<Self> {
        // SAFETY: the thread is ours, and leaves once.
        unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }.ok()?;
        Ok(Self)
    }
}

impl Drop for System {
    fn drop(&mut self) {
        // SAFETY: it was entered.
        unsafe { CoUninitialize() };
    }
}

/// A voice that speaks the language, or the Norwegian there is.
fn voice_for(language: Language) -> std::result::Result<ISpVoice, Problem> {
    // SAFETY: the thread has entered.
    let voice: ISpVoice = unsafe { CoCreateInstance(&SpVoice, None, CLSCTX_ALL) }.map_err(|_| missing())?;
    let token = wanted(language).iter().find_map(|code| token_of(code));
    let token =
        token.ok_or_else(|| Problem::new(ProblemCode::VoiceMissing).with("language", language.as_str()))?;
    // SAFETY: both live, in this thread.
    unsafe { voice.SetVoice(&token) }.map_err(|_| missing())?;
    Ok(voice)
}

/// The languages that serve, in their order, by the numbers that Windows has for them.
fn wanted(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nb => &["414", "814"],
        Language::Nn => &["814", "414"],
        Language::En => &["809", "409", "1809", "c09", "1009"],
    }
}

fn token_of(code: &str) -> Option<ISpObjectToken> {
    let speaks = HSTRING::from(format!("Language={code}"));
    [OWN_VOICES, SPCAT_VOICES].into_iter().find_map(|place| {
        let mut found = None;
        // SAFETY: the texts live longer than the calls, and one token is asked for.
        let asked: Result<()> = unsafe {
            let among: ISpObjectTokenCategory =
                CoCreateInstance(&SpObjectTokenCategory, None, CLSCTX_ALL).ok()?;
            among.SetId(place, false).ok()?;
            let voices = among.EnumTokens(&speaks, PCWSTR::null()).ok()?;
            voices.Next(1, &raw mut found, None)
        };
        asked.ok().and(found)
    })
}

/// Reads the texts, until there are no more or somebody breaks it off; tells which.
fn read_all(
    voice: &ISpVoice,
    texts: &[String],
    wishes: &Receiver<Wish>,
    now: &impl Fn(Option<ReadNow>),
) -> Result<bool> {
    // The two that a program asks for by their numbers, and two that say that it does.
    let flag = |event: i32| 1_u64 << event;
    let events = flag(SPEI_WORD_BOUNDARY.0) | flag(SPEI_END_INPUT_STREAM.0) | flag(30) | flag(33);
    // SAFETY: the voice lives, in this thread.
    unsafe {
        voice.SetInterest(events, events)?;
        voice.SetNotifyWin32Event()?;
    }
    for (text, words) in texts.iter().enumerate() {
        now(Some(ReadNow {
            text,
            from: None,
            to: None,
        }));
        let flags = (SPF_ASYNC.0 | SPF_IS_NOT_XML.0).cast_unsigned();
        // SAFETY: Windows copies the text.
        unsafe { voice.Speak(&HSTRING::from(words), flags, None)? };
        if read_one(voice, text, wishes, now)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tells of the words of one text as they are read; whether it was broken off.
fn read_one(
    voice: &ISpVoice,
    text: usize,
    wishes: &Receiver<Wish>,
    now: &impl Fn(Option<ReadNow>),
) -> Result<bool> {
    loop {
        match wishes.try_recv() {
            // SAFETY: the voice lives, in this thread.
            Ok(Wish::Pause) => unsafe { voice.Pause()? },
            // SAFETY: as above.
            Ok(Wish::GoOn) => unsafe { voice.Resume()? },
            Ok(Wish::Stop) | Err(TryRecvError::Disconnected) => {
                let purge = SPF_PURGEBEFORESPEAK.0.cast_unsigned();
                // SAFETY: as above; a voice that is paused is broken off all the same.
                unsafe {
                    voice.Speak(PCWSTR::null(), purge, None)?;
                    voice.Resume()?;
                }
                return Ok(true);
            }
            Err(TryRecvError::Empty) => {}
        }
        // SAFETY: as above. That nothing was told meanwhile is no fault.
        let _ = unsafe { voice.WaitForNotifyEvent(LISTENS) };
        while let Some(event) = next_event(voice)? {
            match event {
                Event::End => return Ok(false),
                Event::Word(from, to) => now(Some(ReadNow {
                    text,
                    from: Some(from),
                    to: Some(to),
                })),
                Event::Other => {}
            }
        }
    }
}

/// What a voice tells.
#[derive(Debug, PartialEq, Eq)]
enum Event {
    /// A word begins and ends there, in letters of UTF-16: as JavaScript counts them.
    Word(usize, usize),
    End,
    Other,
}

fn next_event(voice: &ISpVoice) -> Result<Option<Event>> {
    let mut event = SPEVENT::default();
    let mut count = 0;
    // SAFETY: there is room for the one that is asked for. These events hold no pointers.
    unsafe { voice.GetEvents(1, &raw mut event, &raw mut count)? };
    Ok((count > 0).then(|| meaning(&event)))
}

/// The kind of an event stands in the lower half of its first number.
fn meaning(event: &SPEVENT) -> Event {
    let kind = event._bitfield & 0xffff;
    if kind == SPEI_END_INPUT_STREAM.0 {
        return Event::End;
    }
    match usize::try_from(event.lParam.0) {
        Ok(from) if kind == SPEI_WORD_BOUNDARY.0 => Event::Word(from, from + event.wParam.0),
        _ => Event::Other,
    }
}

#[cfg(test)]
mod tests {
    use windows::Win32::Foundation::{LPARAM, WPARAM};

    use super::*;

    #[test]
    fn a_voice_tells_where_each_word_is() {
        let event = |kind: i32, from, length| SPEVENT {
            _bitfield: kind | 0x0001_0000,
            wParam: WPARAM(length),
            lParam: LPARAM(from),
            ..Default::default()
        };
        assert_eq!(
            meaning(&event(SPEI_WORD_BOUNDARY.0, 4, 3)),
            Event::Word(4, 7),
            "from and to"
        );
        assert_eq!(
            meaning(&event(SPEI_END_INPUT_STREAM.0, 0, 0)),
            Event::End,
            "all is read"
        );
        assert_eq!(meaning(&event(7, 0, 0)), Event::Other, "a sentence begins");
    }

    #[test]
    fn norwegian_is_read_by_the_norwegian_there_is() {
        assert_eq!(wanted(Language::Nb), ["414", "814"], "bokmål first");
        assert_eq!(wanted(Language::Nn), ["814", "414"], "nynorsk first");
        assert_eq!(wanted(Language::En)[0], "809", "British first");
    }

    #[test]
    fn without_a_voice_that_is_said() {
        // Wine has none; a Windows with one reads nothing here.
        match begin(Vec::new(), Language::Nb, |_| {}) {
            Ok(mut reading) => reading.stop(),
            Err(problem) => assert!(
                matches!(
                    problem.code,
                    ProblemCode::SpeechMissing | ProblemCode::VoiceMissing
                ),
                "{problem:?}"
            ),
        }
    }
}
