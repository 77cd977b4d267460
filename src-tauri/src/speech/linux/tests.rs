//! Reading aloud, against a service that answers as Speech Dispatcher does.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixListener;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;

use super::*;

const ESPEAK: &[&str] = &["Norwegian Bokmål\tnb\tnone", "English\ten-GB\tnone"];

/// What a service heard, when the conversation is over.
type Asked = JoinHandle<Vec<String>>;

/// A service with these voices. It tells of every mark; what contains `hold` it does not finish.
fn service(voices: &'static [&'static str]) -> (Talk, Asked) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("speechd.sock");
    let listener = UnixListener::bind(&path).unwrap();
    let asked = std::thread::spawn(move || {
        let (mut out, _) = listener.accept().unwrap();
        let lines = BufReader::new(out.try_clone().unwrap()).lines();
        let mut asked: Vec<String> = Vec::new();
        for line in lines.map_while(Result::ok) {
            let answer = match line.as_str() {
                "LIST SYNTHESIS_VOICES" => {
                    let list: String = voices.iter().map(|voice| format!("249-{voice}\r\n")).collect();
                    format!("{list}249 OK VOICE LIST SENT\r\n")
                }
                "SPEAK" => "230 OK RECEIVING DATA\r\n".to_owned(),
                "." => spoken(asked.last().unwrap()),
                "CANCEL self" => "210 OK MESSAGE CANCELED\r\n703-1\r\n703-1\r\n703 CANCELED\r\n".to_owned(),
                text if text.starts_with("<speak>") => String::new(),
                _ => "208 OK\r\n".to_owned(),
            };
            asked.push(line);
            if out.write_all(answer.as_bytes()).is_err() || asked.last().unwrap() == "QUIT self" {
                break;
            }
        }
        asked
    });
    let talk = Talk::at(&path).unwrap();
    (talk, asked)
}

/// The text is taken, and read to its end with every mark in it told.
fn spoken(text: &str) -> String {
    let marks = text
        .split("name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let told: String = marks
        .map(|mark| format!("700-1\r\n700-1\r\n700-{mark}\r\n700 INDEX MARK\r\n"))
        .collect();
    let end = if text.contains("hold") {
        ""
    } else {
        "702-1\r\n702-1\r\n702 END\r\n"
    };
    format!("225-1\r\n225 OK MESSAGE QUEUED\r\n701-1\r\n701-1\r\n701 BEGIN\r\n{told}{end}")
}

fn reads(
    voices: &'static [&'static str],
    texts: &[&str],
    language: Language,
) -> (Result<Reading, Problem>, Receiver<Option<ReadNow>>, Asked) {
    let (talk, asked) = service(voices);
    let (tell, told) = channel();
    let texts = texts.iter().map(|&text| text.to_owned()).collect();
    let reading = start(talk, texts, language, move |now| {
        let _ = tell.send(now);
    });
    (reading, told, asked)
}

fn word(text: usize, from: usize, to: usize) -> Option<ReadNow> {
    Some(ReadNow {
        text,
        from: Some(from),
        to: Some(to),
    })
}

fn begins(text: usize) -> Option<ReadNow> {
    Some(ReadNow {
        text,
        from: None,
        to: None,
    })
}

#[test]
fn each_word_is_told_as_it_is_read_and_the_end_of_all_of_them() {
    let (reading, told, asked) = reads(ESPEAK, &["Å gå – ut 😀 nå", "Ja."], Language::Nb);
    let _reading = reading.unwrap();
    let heard: Vec<_> = told.iter().collect();
    let wanted = vec![
        begins(0),
        word(0, 0, 1),
        word(0, 2, 4),
        word(0, 7, 9),
        word(0, 13, 15),
        begins(1),
        word(1, 0, 3),
        None,
    ];
    assert_eq!(heard, wanted, "places are counted as the window counts them");
    drop(_reading);
    let asked = asked.join().unwrap();
    assert!(
        asked.contains(&"SET self LANGUAGE nb".to_owned()),
        "in the person's language: {asked:?}"
    );
    assert!(
        asked.contains(&"SET self HISTORY off".to_owned()),
        "nothing is kept of it: {asked:?}"
    );
}

#[test]
fn nothing_that_is_written_is_taken_for_an_order() {
    let (reading, told, asked) = reads(ESPEAK, &["Mål < 5 & «fri»\n.\nSTOP all"], Language::En);
    let _reading = reading.unwrap();
    assert_eq!(told.iter().last(), Some(None), "it is read to the end");
    drop(_reading);
    let asked = asked.join().unwrap();
    let read = asked.iter().find(|line| line.starts_with("<speak>")).unwrap();
    assert!(read.contains("&lt;") && read.contains("&amp;"), "{read}");
    assert!(
        !asked.contains(&"STOP all".to_owned()),
        "a text is one line: {asked:?}"
    );
}

#[test]
fn what_is_broken_off_says_no_more() {
    let (reading, told, asked) = reads(ESPEAK, &["hold fast", "Aldri"], Language::Nb);
    assert_eq!(told.recv().unwrap(), begins(0), "it has begun");
    let mut reading = reading.unwrap();
    reading.pause(true);
    reading.pause(false);
    reading.stop();
    let asked = asked.join().unwrap();
    for order in ["PAUSE self", "RESUME self", "CANCEL self", "QUIT self"] {
        assert!(asked.contains(&order.to_owned()), "{order}: {asked:?}");
    }
    assert!(
        !asked.iter().any(|line| line.contains("Aldri")),
        "what waited is not read: {asked:?}"
    );
    assert!(
        told.iter().all(|now| now.is_some()),
        "and whoever broke it off is not told so"
    );
}

#[test]
fn a_language_without_a_voice_is_told_and_nynorsk_takes_the_norwegian_there_is() {
    let (reading, ..) = reads(&["English\ten\tnone"], &["Hei"], Language::Nb);
    let problem = reading.unwrap_err();
    assert_eq!(
        problem.code,
        ProblemCode::VoiceMissing,
        "nobody reads Norwegian as English"
    );
    let voices: Vec<_> = ESPEAK.iter().map(|&voice| voice.to_owned()).collect();
    assert_eq!(voice_for(Language::Nn, &voices), Some("nb"), "rather than none");
    assert_eq!(voice_for(Language::En, &voices), Some("en"), "whichever English");
}

#[test]
fn a_computer_without_a_voice_is_told_of() {
    let nowhere = Talk::at(std::path::Path::new("/nowhere/speechd.sock")).map_err(missing);
    assert_eq!(
        nowhere.unwrap_err().code,
        ProblemCode::SpeechMissing,
        "with a way forward"
    );
}
