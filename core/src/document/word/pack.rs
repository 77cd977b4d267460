//! Puts the document in a file that word processors open (.docx).
//!
//! The library writes everything but four things that other readers and those who listen need, and those are put in what it
//! wrote: which language it is, which look is the ordinary one, which rows are a table's headings, and what the document is
//! called.

use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, BreakType, Docx, Footer, IndentLevel, Level, LevelJc, LevelText, LineSpacing,
    NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, Run, RunFonts,
    SpecialIndentType, Start, Style, StyleType, Table, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableLayoutType, TableRow, WidthType,
};

use super::page::Block;
use super::properties::properties;
use crate::document::DocumentError;

/// A page of A4, its margins, and the room between them, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_134;
const ROOM: usize = 9_638;

/// The numbering that is a list with dashes; the library has one of its own before it.
const DASHES: usize = 2;

/// Colours: quiet words, the owner's own, and thin lines.
const SOFT: &str = "555555";
const ACCENT: &str = "1F4E5F";
const HAIRLINE: &str = "B5B5B5";

/// A row that begins on every page: of rows that are not divided there are no others.
const NOT_DIVIDED: &str = "<w:cantSplit />";
const HEADING_ROW: &str = "<w:cantSplit /><w:tblHeader />";

/// Where the letters' defaults end, as the library writes them.
const DEFAULTS_END: &str = "</w:rPr></w:rPrDefault>";

/// The look of what has no other: the library does not say which that is.
const ORDINARY: &str = r#"w:styleId="Normal""#;

/// What the file says of itself, and what stands at the foot of its pages.
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    /// «nb-NO».
    pub(super) language: &'a str,
    /// The day it is made, as `2027-03-31`.
    pub(super) made: &'a str,
    /// With `{{page}}` and `{{pages}}` in it.
    pub(super) foot: &'a str,
}

/// The file. The same document gives the same bytes.
pub(super) fn packed(blocks: &[Block], about: &About<'_>) -> Result<Vec<u8>, DocumentError> {
    let mut docx = styled(Docx::new())
        .page_size(PAGE.0, PAGE.1)
        .page_margin(
            PageMargin::new()
                .top(MARGIN)
                .bottom(MARGIN)
                .left(MARGIN)
                .right(MARGIN),
        )
        .footer(Footer::new().add_paragraph(foot(about.foot)))
        .add_abstract_numbering(AbstractNumbering::new(DASHES).add_level(dash()))
        .add_numbering(Numbering::new(DASHES, DASHES));
    for (place, block) in blocks.iter().enumerate() {
        docx = match block {
            Block::Table { heads, rows } => docx.add_table(table(heads, rows)),
            other => docx.add_paragraph(paragraph(other)),
        };
        // Tables that touch would be one, and a document does not end in one.
        let touches = matches!(blocks.get(place + 1), None | Some(Block::Table { .. }));
        if matches!(block, Block::Table { .. }) && touches {
            docx = docx.add_paragraph(Paragraph::new());
        }
    }
    let mut parts = docx.build();
    let lang = about.language;
    let language = format!(r#"<w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="{lang}" />{DEFAULTS_END}"#);
    replace(&mut parts.styles, DEFAULTS_END, &language);
    let ordinary = format!(r#"w:default="1" {ORDINARY}"#);
    replace(&mut parts.styles, ORDINARY, &ordinary);
    replace(&mut parts.document, NOT_DIVIDED, HEADING_ROW);
    parts.doc_props.core = properties(about).into_bytes();
    let mut file = Cursor::new(Vec::new());
    parts
        .pack(&mut file)
        .map_err(|error| DocumentError::Packing(error.to_string()))?;
    Ok(file.into_inner())
}

/// Puts something in what the library wrote. No words can be taken for it: their signs are written otherwise.
fn replace(part: &mut Vec<u8>, from: &str, to: &str) {
    *part = String::from_utf8_lossy(part).replace(from, to).into_bytes();
}

/// Words with nothing in them that no such file can hold.
pub(super) fn clean(words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    let may_stand = |it: &char| *it == '\n' || (!it.is_control() && !matches!(it, '\u{fffe}' | '\u{ffff}'));
    words.chars().filter(may_stand).collect()
}

/// The looks that paragraphs have by name, so that whoever writes on can change them in one place.
fn styled(docx: Docx) -> Docx {
    let of = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    let room = |before, after| LineSpacing::new().before(before).after(after);
    let heading = |level: usize, size, before, after| {
        of(&format!("Heading{level}"), &format!("heading {level}"))
            .next("Normal")
            .outline_lvl(level - 1)
            .size(size)
            .color(ACCENT)
            .line_spacing(room(before, after))
    };
    docx.default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri"))
        .default_size(22)
        .default_line_spacing(LineSpacing::new().after(120).line(276))
        .add_style(
            of("Title", "Title")
                .size(56)
                .color(ACCENT)
                .line_spacing(room(120, 240)),
        )
        .add_style(heading(1, 40, 480, 200))
        .add_style(heading(2, 28, 320, 120))
        .add_style(heading(3, 24, 240, 80))
        .add_style(
            of("Quote", "Quote")
                .size(26)
                .color(ACCENT)
                .line_spacing(room(160, 120))
                .indent(Some(284), None, None, None),
        )
        .add_style(of("ListBullet", "List Bullet").line_spacing(room(0, 60)))
        .add_style(of("Emphasised", "Emphasised").bold().line_spacing(room(120, 60)))
        .add_style(of("Quiet", "Quiet").size(20).color(SOFT))
        .add_style(
            of("TableHeading", "Table Heading")
                .size(20)
                .color(SOFT)
                .line_spacing(room(60, 60)),
        )
        .add_style(of("Footer", "footer").size(18).color(SOFT))
}

/// A point of a list: a dash before it.
fn dash() -> Level {
    Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("–"),
        LevelJc::new("left"),
    )
    .indent(Some(340), Some(SpecialIndentType::Hanging(340)), None, None)
}

/// Words, with their line ends as they were written.
fn run(words: &str) -> Run {
    let words = clean(words);
    let mut lines = words.split('\n');
    let first = Run::new().add_text(lines.next().unwrap_or_default());
    lines.fold(first, |run, line| {
        run.add_break(BreakType::TextWrapping).add_text(line)
    })
}

fn styled_as(style: &str, words: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(run(words))
}

fn paragraph(block: &Block) -> Paragraph {
    match block {
        Block::Title(words) => styled_as("Title", words),
        Block::Heading(level, words) => {
            styled_as(&format!("Heading{}", level.clamp(&1, &3)), words).keep_next(true)
        }
        Block::Said { label: None, text } => Paragraph::new().add_run(run(text)),
        Block::Said {
            label: Some(label),
            text,
        } => {
            let label = if text.is_empty() {
                label.clone()
            } else {
                format!("{label}: ")
            };
            Paragraph::new().add_run(run(&label).bold()).add_run(run(text))
        }
        Block::Strong(words) => styled_as("Emphasised", words).keep_next(true),
        Block::Quiet(words) => styled_as("Quiet", words),
        Block::Quote { text, sign } => {
            let quote = styled_as("Quote", text);
            match sign {
                Some(sign) => quote.add_run(
                    Run::new()
                        .add_break(BreakType::TextWrapping)
                        .add_text(clean(sign))
                        .size(20)
                        .color(SOFT),
                ),
                None => quote,
            }
        }
        Block::Item(words) => {
            styled_as("ListBullet", words).numbering(NumberingId::new(DASHES), IndentLevel::new(0))
        }
        // A table in a cell is told as its cells' words: there is none.
        Block::Table { .. } => Paragraph::new(),
    }
}

/// The first column tells what the row is of, and has the most room.
fn table(heads: &[String], rows: &[Vec<Vec<Block>>]) -> Table {
    let others = ROOM / (heads.len() + 1);
    let first = ROOM - others * heads.len().saturating_sub(1);
    let widths: Vec<usize> = (0..heads.len())
        .map(|it| if it == 0 { first } else { others })
        .collect();
    let cell = |width: &usize| TableCell::new().width(*width, WidthType::Dxa);
    let head = heads.iter().zip(&widths);
    let head = head.map(|(words, width)| cell(width).add_paragraph(styled_as("TableHeading", words)));
    let head = TableRow::new(head.collect()).cant_split();
    let body = rows.iter().map(|row| {
        let cells = row.iter().zip(&widths).map(|(blocks, width)| {
            let told = blocks.iter().map(paragraph);
            let told = told.fold(cell(width), TableCell::add_paragraph);
            if blocks.is_empty() {
                told.add_paragraph(Paragraph::new())
            } else {
                told
            }
        });
        TableRow::new(cells.collect())
    });
    let line = |place| TableBorder::new(place).color(HAIRLINE).size(4);
    let lines = [
        TableBorderPosition::Top,
        TableBorderPosition::InsideH,
        TableBorderPosition::Bottom,
    ];
    let borders = lines
        .into_iter()
        .fold(TableBorders::with_empty(), |borders, place| {
            borders.set(line(place))
        });
    Table::new([head].into_iter().chain(body).collect())
        .set_grid(widths.clone())
        .width(ROOM, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_borders(borders)
}

/// The line at the foot of each page, with the page's number in it.
fn foot(words: &str) -> Paragraph {
    let mut line = Paragraph::new().style("Footer");
    let mut rest = words;
    while let Some(at) = rest.find("{{") {
        let (before, from) = rest.split_at(at);
        line = line.add_run(run(before));
        rest = from;
        let Some(end) = from.find("}}") else { break };
        let (key, after) = from.split_at(end + 2);
        line = if key == "{{pages}}" {
            line.add_num_pages(NumPages::new())
        } else {
            line.add_page_num(PageNum::new())
        };
        rest = after;
    }
    line.add_run(run(rest))
}
