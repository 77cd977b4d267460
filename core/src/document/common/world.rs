//! The typesetter's whole world: our templates, our fonts, one virtual `/data.json`, and the files that are put in it: pictures, and what
//! goes along. Nothing else exists in it, so no text in a plan can reach a file, a network or a package.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use typst::diag::{FileError, FileResult, StrResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static FONTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/fonts");

const DATA: &str = "/data.json";

/// What a document takes along, where it takes something.
pub(in crate::document) const ATTACHED: &str = "/plan.json";

/// Files by their paths, each beginning with `/`.
pub(in crate::document) type Files = BTreeMap<String, Vec<u8>>;

/// What is the same for every document: read once, kept while the program runs.
pub(in crate::document) struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The templates, read and parsed.
    sources: HashMap<FileId, Source>,
}

impl Workshop {
    /// The one workshop.
    pub(in crate::document) fn get() -> &'static Self {
        static WORKSHOP: LazyLock<Workshop> = LazyLock::new(Workshop::open);
        &WORKSHOP
    }

    fn open() -> Self {
        let features = [Feature::A11yExtras].into_iter().collect();
        let fonts: Vec<Font> = FONTS
            .files()
            .flat_map(|file| Font::iter(Bytes::new(file.contents())))
            .collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: sources_in(&TEMPLATES).collect(),
        }
    }

    /// Every font there is.
    pub(in crate::document) fn fonts(&self) -> &[Font] {
        &self.fonts
    }
}

/// Every template in the folder and in those within it, parsed.
fn sources_in(folder: &'static Dir<'static>) -> Box<dyn Iterator<Item = (FileId, Source)>> {
    let here = folder.files().filter_map(|file| {
        let path = VirtualPath::new(file.path().to_str()?).ok()?;
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Some((id, Source::new(id, file.contents_utf8()?.to_owned())))
    });
    Box::new(here.chain(folder.dirs().flat_map(sources_in)))
}

/// One document's world.
pub(in crate::document) struct Sheet {
    workshop: &'static Workshop,
    main: FileId,
    data: Bytes,
    files: BTreeMap<String, Bytes>,
}

impl Sheet {
    /// The world in which `template` is typeset with `data` (JSON).
    ///
    /// # Errors
    /// When `template` is no path inside the templates.
    pub(in crate::document) fn new(template: &str, data: Vec<u8>) -> StrResult<Self> {
        let path = VirtualPath::new(template).map_err(|error| typst::ecow::eco_format!("{error:?}"))?;
        let main = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Ok(Self {
            workshop: Workshop::get(),
            main,
            data: Bytes::new(data),
            files: BTreeMap::new(),
        })
    }

    /// Puts files in it.
    pub(in crate::document) fn put(&mut self, files: Files) {
        let files = files.into_iter();
        self.files
            .extend(files.map(|(path, file)| (path, Bytes::new(file))));
    }

    /// Whether a file goes along.
    pub(in crate::document) fn has_attached(&self) -> bool {
        self.files.contains_key(ATTACHED)
    }
}

/// Whether the file is of the document's own folder, not of a package from somewhere.
fn is_ours(id: FileId) -> bool {
    *id.root() == VirtualRoot::Project
}

fn template(id: FileId) -> FileResult<&'static str> {
    let missing = || FileError::NotFound(id.vpath().get_with_slash().into());
    if !is_ours(id) {
        return Err(missing());
    }
    let file = TEMPLATES
        .get_file(id.vpath().get_without_slash())
        .ok_or_else(missing)?;
    file.contents_utf8().ok_or(FileError::InvalidUtf8)
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.workshop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.workshop.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.workshop.sources.get(&id);
        source
            .cloned()
            .ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if is_ours(id) && id.vpath().get_with_slash() == DATA {
            return Ok(self.data.clone());
        }
        if let Some(file) = self
            .files
            .get(id.vpath().get_with_slash())
            .filter(|_| is_ours(id))
        {
            return Ok(file.clone());
        }
        template(id).map(|text| Bytes::new(text.as_bytes()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.workshop.fonts.get(index).cloned()
    }

    /// Documents are told their date: two made from the same plan are the same, byte for byte.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
