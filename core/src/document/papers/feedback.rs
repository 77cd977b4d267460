//! What is told of the planning to others: the owner's answers, and good examples. Without names unless asked for.

use serde::Serialize;

use super::anonymous::Names;
use crate::document::common::{DocumentContext, Labelled, said, said_at_length};
use crate::plan::{GoodExample, Survey};
use crate::texts::text;

/// The paper.
#[derive(Debug, Serialize)]
pub(super) struct Feedback {
    pub(super) title: String,
    intro: Option<String>,
    ratings: Vec<Rated>,
    parts: Vec<Labelled>,
}

/// A question answered with a number.
#[derive(Debug, Serialize)]
struct Rated {
    question: String,
    scale: String,
    rating: Option<u8>,
    words: String,
}

/// What the owner answered about the planning.
pub(super) fn survey(context: &DocumentContext<'_>, survey: &Survey, with_names: bool) -> Feedback {
    let names = Names::hidden(context, with_names);
    let words = |key: &str| text(context.language, &format!("survey.planning.{key}"), &[]);
    let ratings = [
        ("ownWords", survey.own_words),
        ("ownPace", survey.own_pace),
        ("ownChoice", survey.own_choice),
        ("useful", survey.useful),
    ];
    let open = [("good", &survey.good), ("better", &survey.better)];
    Feedback {
        title: words("title"),
        intro: survey
            .on
            .map(|date| context.text("papers.survey.on", &[("date", &context.date(date))])),
        ratings: ratings
            .into_iter()
            .map(|(key, rating)| Rated::new(context, key, rating))
            .collect(),
        parts: open
            .into_iter()
            .filter_map(|(key, answer)| {
                Some(Labelled {
                    label: words(&format!("open.{key}")),
                    text: said_at_length(&names.hide(answer))?,
                })
            })
            .collect(),
    }
}

impl Rated {
    fn new(context: &DocumentContext<'_>, key: &str, rating: Option<u8>) -> Self {
        let words = |part: &str| {
            text(
                context.language,
                &format!("survey.planning.questions.{key}.{part}"),
                &[],
            )
        };
        let told = rating.map(|rating| {
            text(
                context.language,
                "words.values.rating",
                &[("rating", &rating.to_string())],
            )
        });
        Self {
            question: words("question"),
            scale: context.text(
                "papers.survey.scale",
                &[("low", &words("low")), ("high", &words("high"))],
            ),
            rating,
            words: told.unwrap_or_else(|| context.text("papers.survey.notAnswered", &[])),
        }
    }
}

/// An example for others to learn from. Whom to ask stands in it only when names do.
pub(super) fn example(context: &DocumentContext<'_>, example: &GoodExample, with_names: bool) -> Feedback {
    let names = Names::hidden(context, with_names);
    let words = |key: &str| text(context.language, &format!("survey.example.{key}"), &[]);
    let contact = if with_names { example.contact.as_str() } else { "" };
    let parts = [
        ("topic", example.topic.as_str()),
        ("goal", &example.goal),
        ("background", &example.background),
        ("development", &example.development),
        ("newPractice", &example.new_practice),
        ("result", &example.result),
        ("spreading", &example.spreading),
        ("contact", contact),
    ];
    Feedback {
        title: context.text("papers.example.file", &[]),
        intro: None,
        ratings: Vec::new(),
        parts: parts
            .into_iter()
            .filter_map(|(key, answer)| {
                said(answer)?;
                Some(Labelled {
                    label: words(&format!("headings.{key}.title")),
                    text: said_at_length(&names.hide(answer))?,
                })
            })
            .collect(),
    }
}
