//! PDFs with a password: what it opens, and what is not read without it.

use std::path::Path;
use std::process::{Command, Output};

use lopdf::{Document, LoadOptions};

use super::*;
use crate::story::DEMONSTRATION;

const PASSWORD: &str = "brygge hammer sømmer radio";

/// More than any page has.
const MOST: usize = 16 * 1024 * 1024;

fn sample() -> Vec<u8> {
    let (plan, made) = story(DEMONSTRATION);
    plan_pdf(&plan, made).unwrap().bytes
}

fn has(file: &[u8], words: &[u8]) -> bool {
    file.windows(words.len()).any(|here| here == words)
}

/// The content of every page, as the file has it.
fn pages(document: &Document) -> Vec<Vec<u8>> {
    let pages = document.get_pages();
    pages
        .values()
        .map(|page| document.get_page_content_with_limit(*page, MOST).unwrap())
        .collect()
}

fn metadata(document: &mut Document) -> String {
    let place = document.catalog().unwrap().get(b"Metadata").unwrap();
    let place = place.as_reference().unwrap();
    let stream = document.get_object_mut(place).unwrap().as_stream_mut().unwrap();
    String::from_utf8(stream.get_plain_content().unwrap()).unwrap()
}

#[test]
fn it_opens_with_the_password_and_is_the_same_inside() {
    let plain = sample();
    let file = locked(&plain, &PASSWORD.into()).unwrap();
    let mut opened = Document::load_mem_with_options(&file, LoadOptions::with_password(PASSWORD)).unwrap();
    let mut before = Document::load_mem(&plain).unwrap();
    assert!(
        !pages(&before).is_empty(),
        "there is something to hold it against"
    );
    assert!(pages(&opened) == pages(&before), "each page says what it said");
    assert!(
        metadata(&mut before).contains("<pdfaid:part>"),
        "the open one is an archive file"
    );
    let told = metadata(&mut opened);
    assert!(
        !told.contains("<pdfaid:part>") && !told.contains("<pdfaid:conformance>"),
        "the locked one does not say that it is"
    );
    assert!(told.contains("pdfuaid"), "it is still made for those who listen");
}

#[test]
fn nothing_in_it_is_read_without_the_password() {
    let file = locked(&sample(), &PASSWORD.into()).unwrap();
    for wrong in ["", "brygge hammer", "lyn og latter"] {
        assert!(
            Document::load_mem_with_options(&file, LoadOptions::with_password(wrong)).is_err(),
            "«{wrong}» opens nothing"
        );
    }
    for told in ["Viktig for meg", "<x:xmpmeta", "<rdf:", "Arne", PASSWORD] {
        assert!(!has(&file, told.as_bytes()), "«{told}» stands in clear");
        let wide: Vec<u8> = told.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(!has(&file, &wide), "«{told}» stands in clear, in wide letters");
    }
}

/// The words of a locked file, as Poppler gives them to whoever has this password.
fn read_by_poppler(file: &Path, password: &str) -> Output {
    let mut poppler = Command::new("pdftotext");
    poppler.args(["-upw", password]).arg(file).arg("-");
    poppler.output().expect("poppler-utils is installed")
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn other_programs_open_it_with_the_password_and_not_without() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("laast.pdf");
    std::fs::write(&file, locked(&sample(), &PASSWORD.into()).unwrap()).unwrap();
    let read = read_by_poppler(&file, PASSWORD);
    let words = String::from_utf8_lossy(&read.stdout);
    assert!(
        read.status.success() && words.contains("sykepleierne"),
        "{words}{}",
        String::from_utf8_lossy(&read.stderr)
    );
    let refused = read_by_poppler(&file, "brygge hammer");
    assert!(!refused.status.success(), "another password opens it");
    assert!(refused.stdout.is_empty(), "and nothing of it is read");
    let checked = Command::new("qpdf")
        .arg(format!("--password={PASSWORD}"))
        .args(["--check".as_ref(), file.as_os_str()])
        .output()
        .expect("qpdf is installed");
    assert!(
        checked.status.success(),
        "qpdf finds faults in it: {}{}",
        String::from_utf8_lossy(&checked.stdout),
        String::from_utf8_lossy(&checked.stderr)
    );
}

#[test]
fn the_key_is_another_each_time() {
    let plain = sample();
    let lock = || locked(&plain, &PASSWORD.into()).unwrap();
    assert!(lock() != lock(), "one file says nothing of another");
}

#[test]
fn a_password_that_would_be_another_is_refused() {
    let plain = sample();
    let long = "å".repeat(64);
    assert!(
        matches!(locked(&plain, &long.into()), Err(DocumentError::PasswordTooLong)),
        "128 bytes would be cut"
    );
    assert!(
        matches!(
            locked(&plain, &"brygge\u{7}hammer".into()),
            Err(DocumentError::PasswordLetters)
        ),
        "other programs could not be given it"
    );
}
