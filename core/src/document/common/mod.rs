//! What every document is made of: what it is made from (`context`), the owner's words as they are quoted, reading
//! direction, characters that can be printed, and the typesetter in a world with nothing else in it.

mod answers;
mod beginning;
mod context;
mod direction;
mod division;
mod drawn;
mod locked;
mod lookup;
mod made;
mod page;
mod printable;
mod promises;
mod quotation;
mod save;
mod typeset;
mod world;

pub(super) use answers::{Word, word_on};
pub(super) use beginning::beginning;
pub(super) use context::{DocumentContext, brief, said, said_at_length, says_something};
pub(super) use direction::{own, own_lines};
pub use drawn::{PageDrawn, PageWords};
pub use locked::{LONGEST_PASSWORD, locked};
pub(super) use lookup::{says_the_same, titled};
pub use made::Made;
pub(super) use page::{Footer, LONGEST_TITLE, Labelled};
pub(super) use promises::{brought, looked_at};
pub(super) use quotation::{Quotation, Quotations, quoted};
pub use save::{Unfinished, may_save, save, save_after, save_written};
pub use typeset::{LaidOut, Pdf, ReadyPdf};
#[cfg(test)]
pub(super) use typeset::{bookmarks, pages_in_words, smallest_letters};
pub(super) use typeset::{lay_out, lay_out_with, typeset};
pub(super) use world::{ATTACHED, Files};
