//! What the owner says of an answer: whether it came, and whether more is needed.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Labelled;
use super::draft::Draft;
use crate::plan::YesNo;

/// The owner's word on one action, concern or decision.
pub(super) struct Word<'a> {
    pub(super) record: Uuid,
    pub(super) got: Option<YesNo>,
    pub(super) on: Option<NaiveDate>,
    pub(super) more: Option<YesNo>,
    pub(super) note: &'a str,
}

/// The word on any record that has one.
macro_rules! word_on {
    ($it:expr) => {
        crate::document::view::answers::Word {
            record: $it.id.into(),
            got: $it.got_answer,
            on: $it.got_answer_on,
            more: $it.needs_more,
            note: &$it.more_note,
        }
    };
}
pub(super) use word_on;

impl Word<'_> {
    /// «Fikk svar: ja, sagt 25. mars 2027», «Trenger mer: ja, «…»».
    pub(super) fn told(&self, draft: &Draft<'_>) -> Vec<Labelled> {
        let said = |answer: YesNo| {
            let key = match answer {
                YesNo::Yes => "words.values.yes",
                YesNo::No => "words.values.no",
            };
            crate::texts::text(draft.language, key, &[])
        };
        let got = self.got.map(|answer| match self.on {
            Some(on) => draft.text(
                "answers.saidOn",
                &[("answer", &said(answer)), ("date", &draft.date(on))],
            ),
            None => said(answer),
        });
        let note = draft.in_own_words(self.record, "moreNote", self.note);
        let more: Vec<_> = [self.more.map(said), note].into_iter().flatten().collect();
        let more = (!more.is_empty()).then(|| more.join(", "));
        [
            draft.labelled("answers.got", got),
            draft.labelled("answers.more", more),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
