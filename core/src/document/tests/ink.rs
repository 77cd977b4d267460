//! A finished PDF as a reader meets it: the words that can be copied out of it, and where there is ink.

use std::collections::BTreeSet;
use std::process::Command;

use crate::document::Pdf;

/// No ink stands nearer the edge of the paper than this, in points: what a printer cannot reach, and then some.
const EDGE: f64 = 28.0;

/// How much two words on one line may touch, in points.
const TOUCH: f64 = 1.5;

/// A word where it stands.
struct Word {
    text: String,
    left: f64,
    right: f64,
    foot: f64,
}

/// What `pdftotext` and `pdftoppm` say of a document.
pub(super) struct Ink {
    /// Every word there is.
    pub(super) words: BTreeSet<String>,
    /// Where there is ink that should not be, in words. Empty when all is well.
    pub(super) faults: Vec<String>,
}

impl Ink {
    pub(super) fn of(pdf: &Pdf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("made");
        std::fs::write(&path, &pdf.bytes).unwrap();
        let boxes = run(Command::new("pdftotext").arg("-bbox").arg(&path).arg("-"));
        let mut ink = Self {
            words: BTreeSet::new(),
            faults: Vec::new(),
        };
        for (number, page) in boxes.split("<page ").skip(1).enumerate() {
            ink.read_page(number + 1, page);
        }
        run(Command::new("pdftoppm")
            .args(["-r", "18", "-gray"])
            .arg(&path)
            .arg(folder.path().join("page")));
        for entry in std::fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "pgm") {
                ink.look_at(&path.display().to_string(), &std::fs::read(&path).unwrap());
            }
        }
        ink
    }

    fn read_page(&mut self, number: usize, page: &str) {
        let (width, height) = (measure(page, "width"), measure(page, "height"));
        let words: Vec<_> = page.split("<word ").skip(1).map(word).collect();
        for it in &words {
            let outside = it.left < EDGE || it.right > width - EDGE || it.foot > height - EDGE / 2.0;
            if outside {
                self.faults.push(format!("«{}» runs off page {number}", it.text));
            }
        }
        let mut lines = words.iter().collect::<Vec<_>>();
        lines.sort_by(|one, other| {
            one.foot
                .total_cmp(&other.foot)
                .then(one.left.total_cmp(&other.left))
        });
        for pair in lines.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            let is_on = one.right > other.left + TOUCH && one.left < other.right - TOUCH;
            if (one.foot - other.foot).abs() < 0.5 && is_on {
                self.faults.push(format!(
                    "«{}» stands on «{}» on page {number}",
                    one.text, other.text
                ));
            }
        }
        self.words.extend(words.into_iter().map(|it| it.text));
    }

    /// The outermost strip of a drawn page is white.
    fn look_at(&mut self, name: &str, image: &[u8]) {
        let mut parts = image.splitn(4, |byte| *byte == b'\n');
        let _kind = parts.next();
        let size = String::from_utf8_lossy(parts.next().unwrap()).into_owned();
        let (width, height) = size.split_once(' ').unwrap();
        let (width, height): (usize, usize) = (width.parse().unwrap(), height.parse().unwrap());
        let _white = parts.next();
        let dots = parts.next().unwrap();
        let strip = 5;
        let is_outside = |at: usize| {
            let (x, y) = (at % width, at / width);
            x < strip || y < strip || x >= width - strip || y >= height - strip
        };
        if dots
            .iter()
            .enumerate()
            .any(|(at, dot)| *dot < 200 && is_outside(at))
        {
            self.faults.push(format!("there is ink at the edge of {name}"));
        }
    }
}

fn run(command: &mut Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?} is installed: {error}"));
    assert!(output.status.success(), "{command:?} read it");
    String::from_utf8(output.stdout).unwrap()
}

fn measure(text: &str, name: &str) -> f64 {
    let start = text.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
    let rest = &text[start..];
    rest[..rest.find('"').unwrap()].parse().unwrap()
}

fn word(text: &str) -> Word {
    let start = text.find('>').unwrap() + 1;
    let end = text.find("</word>").unwrap();
    Word {
        text: text[start..end].to_owned(),
        left: measure(text, "xMin"),
        right: measure(text, "xMax"),
        foot: measure(text, "yMax"),
    }
}
