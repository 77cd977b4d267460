//! What is told of an open plan without being told whole: images, which are asked for one by one.

use serde_json::Value;

use super::Store;
use crate::plan::{Disagreement, Kind, PictureId, RecordRef, Version, image, value_told};
use crate::reading::waits;

/// The field that an image stands in.
const IMAGE: &str = "image";

impl Store {
    /// Where copies of the plan disagree, and whose it is to settle as the plan stands now. What is out of the plan waits for
    /// nobody until it is taken back.
    pub(super) fn told_disagreements(&self) -> Vec<Disagreement> {
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        let owned = self.owned(&words_of);
        let waiting = self.disagreements.iter();
        let waiting = waiting.filter(|open| waits(&self.records, open.record, &open.field));
        let told = waiting.map(|open| Disagreement {
            record: open.record,
            field: open.field.clone(),
            versions: open.versions.iter().map(|it| version_told(open, it)).collect(),
            owners: owned.settles(open),
        });
        told.collect()
    }

    /// The image of a picture, as it is written, by its mark: the one that stands, or another that a copy of the plan has in
    /// its place. Nothing when it is neither any more.
    #[must_use]
    pub fn image(&self, picture: PictureId, mark: &str) -> Option<String> {
        let record = RecordRef {
            kind: Kind::Picture,
            id: picture.into(),
        };
        let standing = self.records.value(record, IMAGE);
        let rivals = self
            .disagreement(record, IMAGE)
            .map(|open| open.versions.as_slice());
        let rivals = rivals.unwrap_or_default().iter().map(|it| &it.value);
        let mut all = standing.into_iter().chain(rivals).filter_map(Value::as_str);
        all.find(|it| image::mark(it) == mark).map(str::to_owned)
    }
}

fn version_told(open: &Disagreement, version: &Version) -> Version {
    Version {
        change: version.change,
        value: value_told(open.record.kind, &open.field, &version.value),
        pen: version.pen,
        at: version.at,
    }
}
