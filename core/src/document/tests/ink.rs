//! A finished PDF as a reader meets it: the words that can be copied out of it, and where there is ink.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::document::Pdf;

/// The margins of each kind of page, as the templates have them.
const MARGINS: &str = include_str!("../../../templates/margins.json");

/// Points in a millimetre.
const MILLIMETRE: f64 = 72.0 / 25.4;

/// How far the mark that begins a quotation hangs into the left margin at the most, in points.
const HANG: f64 = 8.0 * MILLIMETRE;

/// No word stands nearer the head or the foot of the paper than this, in points: what a printer cannot reach, and then some.
const EDGE: f64 = 20.0;

/// How finely a page is drawn to be looked at.
const DOTS_AN_INCH: &str = "18";

/// What figures are rounded by, in points.
const ROUNDED: f64 = 0.6;

/// How much two words on one line may touch, in points.
const TOUCH: f64 = 1.5;

/// A word where it stands.
struct Word {
    text: String,
    left: f64,
    right: f64,
    head: f64,
    foot: f64,
}

/// How far the words of a paper stand from the sides, in points.
fn side(paper: &str) -> f64 {
    let page = match paper {
        "crisis" => "zones",
        "card" | "journal" | "rules" | "week" => paper,
        _ => "document",
    };
    let margins: Value = serde_json::from_str(MARGINS).unwrap();
    margins[page]["x"].as_f64().unwrap() * MILLIMETRE
}

/// What `pdftotext` and `pdftoppm` say of a document.
pub(super) struct Ink {
    /// Every word there is.
    pub(super) words: BTreeSet<String>,
    /// Where there is ink that should not be, in words. Empty when all is well.
    pub(super) faults: Vec<String>,
}

impl Ink {
    /// Of a paper by its name; whatever is none is a document of the plan.
    pub(super) fn of(paper: &str, pdf: &Pdf) -> Self {
        let side = side(paper);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("made");
        std::fs::write(&path, &pdf.bytes).unwrap();
        let boxes = run(Command::new("pdftotext").arg("-bbox").arg(&path).arg("-"));
        let mut ink = Self {
            words: BTreeSet::new(),
            faults: Vec::new(),
        };
        for (number, page) in boxes.split("<page ").skip(1).enumerate() {
            ink.read_page(number + 1, page, side);
        }
        run(Command::new("pdftoppm")
            .args(["-r", DOTS_AN_INCH, "-gray"])
            .arg(&path)
            .arg(folder.path().join("page")));
        for entry in std::fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "pgm") {
                ink.look_at(&path.display().to_string(), &std::fs::read(&path).unwrap(), side);
            }
        }
        ink
    }

    fn read_page(&mut self, number: usize, page: &str, side: f64) {
        let (width, height) = (measure(page, "width"), measure(page, "height"));
        let words: Vec<_> = page.split("<word ").skip(1).map(word).collect();
        for it in &words {
            let hang = if it.text.starts_with(['«', '“']) {
                HANG
            } else {
                0.0
            };
            let beside = it.left < side - hang - ROUNDED || it.right > width - side + ROUNDED;
            if beside || it.head < EDGE || it.foot > height - EDGE {
                self.faults.push(format!(
                    "«{}» stands in the margin of page {number}, at {:.0}–{:.0} of {width:.0} points",
                    it.text, it.left, it.right
                ));
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

    /// The margins of a drawn page are white, but for a mark that hangs into them.
    fn look_at(&mut self, name: &str, image: &[u8], side: f64) {
        let mut parts = image.splitn(4, |byte| *byte == b'\n');
        let _kind = parts.next();
        let size = String::from_utf8_lossy(parts.next().unwrap()).into_owned();
        let (width, height) = size.split_once(' ').unwrap();
        let (width, height): (usize, usize) = (width.parse().unwrap(), height.parse().unwrap());
        let _white = parts.next();
        let dots = parts.next().unwrap();
        let (beside, edge) = (dots_in(side - HANG), dots_in(EDGE));
        let is_outside = |at: usize| {
            let (x, y) = (at % width, at / width);
            x < beside || y < edge || x >= width - beside || y >= height - edge
        };
        if dots
            .iter()
            .enumerate()
            .any(|(at, dot)| *dot < 200 && is_outside(at))
        {
            self.faults.push(format!("there is ink in the margin of {name}"));
        }
    }
}

/// The dots wholly within so many points, as `pdftoppm` draws a page.
fn dots_in(points: f64) -> usize {
    let per_inch: f64 = DOTS_AN_INCH.parse().unwrap();
    let mut dots = 0;
    let mut next = 72.0 / per_inch;
    while next <= points {
        dots += 1;
        next += 72.0 / per_inch;
    }
    dots
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
        head: measure(text, "yMin"),
        foot: measure(text, "yMax"),
    }
}
