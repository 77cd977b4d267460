//! What stands in the document, one under the other: headings, paragraphs, quotations, lists and tables, in finished words.

use super::data::Data;

/// One thing that stands in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// Whose document it is.
    Title(String),
    /// A heading, the chapters' at level 1.
    Heading(usize, String),
    /// A paragraph; what it is called stands before it.
    Said { label: Option<String>, text: String },
    /// A paragraph that is to be seen first.
    Strong(String),
    /// A paragraph that is there for those who look for it.
    Quiet(String),
    /// Somebody's own words, and who says so.
    Quote { text: String, sign: Option<String> },
    /// A point of a list.
    Item(String),
    /// A table: its headings, and its rows.
    Table {
        heads: Vec<String>,
        rows: Vec<Vec<Vec<Self>>>,
    },
}

/// A part of the document as it is written. Nothing that is blank is put in it.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
}

impl Page {
    /// What `write` puts on a page of its own.
    pub(super) fn of(write: impl FnOnce(&mut Self)) -> Self {
        let mut page = Self::default();
        write(&mut page);
        page
    }

    /// The cells of a row: the first, and one for each text of `row` called by one of `keys`.
    pub(super) fn cells(first: Self, row: Data<'_>, keys: &[&str]) -> Vec<Self> {
        let others = keys.iter().map(|key| Self::of(|cell| cell.say(row.says(key))));
        [first].into_iter().chain(others).collect()
    }

    pub(super) fn title(&mut self, words: Option<&str>) {
        self.blocks.extend(words.map(|it| Block::Title(it.to_owned())));
    }

    pub(super) fn heading(&mut self, level: usize, words: Option<&str>) {
        self.blocks
            .extend(words.map(|it| Block::Heading(level, it.to_owned())));
    }

    pub(super) fn say(&mut self, words: Option<&str>) {
        self.blocks.extend(words.map(|it| Block::Said {
            label: None,
            text: it.to_owned(),
        }));
    }

    pub(super) fn strong(&mut self, words: Option<&str>) {
        self.blocks.extend(words.map(|it| Block::Strong(it.to_owned())));
    }

    pub(super) fn quiet(&mut self, words: Option<&str>) {
        self.blocks.extend(words.map(|it| Block::Quiet(it.to_owned())));
    }

    /// A text, and what it is called: `{ label, text }`.
    pub(super) fn fact(&mut self, it: Option<Data<'_>>) {
        let Some(it) = it else { return };
        let label = it.says("label").map(str::to_owned);
        let text = it.says("text").unwrap_or_default().to_owned();
        if label.is_some() || !text.is_empty() {
            self.blocks.push(Block::Said { label, text });
        }
    }

    /// Several of them, below `key`.
    pub(super) fn facts(&mut self, it: Data<'_>, key: &str) {
        it.each(key).for_each(|fact| self.fact(Some(fact)));
    }

    /// Somebody's words: `{ text, sign }`.
    pub(super) fn quote(&mut self, it: Option<Data<'_>>) {
        let Some(it) = it else { return };
        self.blocks.extend(it.says("text").map(|text| Block::Quote {
            text: text.to_owned(),
            sign: it.says("sign").map(str::to_owned),
        }));
    }

    /// What was learned, or why: `{ label, quote }`.
    pub(super) fn quoted(&mut self, it: Option<Data<'_>>) {
        let Some(it) = it else { return };
        self.strong(it.says("label"));
        self.quote(it.at("quote"));
    }

    pub(super) fn list(&mut self, items: Vec<&str>) {
        self.blocks
            .extend(items.into_iter().map(|it| Block::Item(it.to_owned())));
    }

    /// A heading and the list under it: `{ title, items }`. Nothing without a list.
    pub(super) fn listed(&mut self, level: usize, it: Option<Data<'_>>) {
        let items = it.map(|it| it.texts("items")).unwrap_or_default();
        if !items.is_empty() {
            self.heading(level, it.and_then(|it| it.says("title")));
            self.list(items);
        }
    }

    /// A table; a column in which nothing stands is not there.
    pub(super) fn table(&mut self, heads: Vec<&str>, rows: Vec<Vec<Self>>) {
        let stands = |column: usize| {
            rows.iter()
                .any(|row| row.get(column).is_some_and(|cell| !cell.blocks.is_empty()))
        };
        let kept: Vec<bool> = (0..heads.len()).map(stands).collect();
        if !kept.contains(&true) {
            return;
        }
        let heads = heads.into_iter().zip(&kept).filter(|(_, kept)| **kept);
        let heads = heads.map(|(head, _)| head.to_owned()).collect();
        let cells = |row: Vec<Self>| {
            let cells = row.into_iter().zip(&kept).filter(|(_, kept)| **kept);
            cells.map(|(cell, _)| cell.blocks).collect()
        };
        let rows: Vec<Vec<Vec<Block>>> = rows.into_iter().map(cells).collect();
        self.blocks.push(Block::Table { heads, rows });
    }
}
