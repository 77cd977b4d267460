//! What the owner says of an answer: whether it came, and whether more is needed.

use chrono::NaiveDate;
use uuid::Uuid;

use super::context::DocumentContext;
use super::page::Labelled;
use crate::plan::YesNo;

/// The owner's word on one action, concern or decision.
pub(in crate::document) struct Word<'a> {
    pub(in crate::document) record: Uuid,
    pub(in crate::document) got: Option<YesNo>,
    pub(in crate::document) on: Option<NaiveDate>,
    pub(in crate::document) more: Option<YesNo>,
    pub(in crate::document) note: &'a str,
}

/// The word on any record that has one.
macro_rules! word_on {
    ($it:expr) => {
        $crate::document::common::Word {
            record: $it.id.into(),
            got: $it.got_answer,
            on: $it.got_answer_on,
            more: $it.needs_more,
            note: &$it.more_note,
        }
    };
}
pub(in crate::document) use word_on;

impl Word<'_> {
    /// «Fikk svar: ja, sagt 25. mars 2027», «Trenger mer: ja, «…»».
    pub(in crate::document) fn told(&self, context: &DocumentContext<'_>) -> Vec<Labelled> {
        let said = |answer: YesNo| {
            let key = match answer {
                YesNo::Yes => "words.values.yes",
                YesNo::No => "words.values.no",
            };
            crate::texts::text(context.language, key, &[])
        };
        let got = self.got.map(|answer| match self.on {
            Some(on) => context.text(
                "answers.saidOn",
                &[("answer", &said(answer)), ("date", &context.date(on))],
            ),
            None => said(answer),
        });
        let note = context.in_own_words(self.record, "moreNote", self.note);
        let more: Vec<_> = [self.more.map(said), note].into_iter().flatten().collect();
        let more = (!more.is_empty()).then(|| more.join(", "));
        [
            context.labelled("answers.got", got),
            context.labelled("answers.more", more),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
