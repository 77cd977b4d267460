//! What the papers beside the plan say, each as finished words for the template that draws it.

use serde::Serialize;

use super::card::Card;
use super::feedback::{self, Feedback};
use super::journal::Journal;
use super::meetings::{Minutes, Notice, Preparation};
use crate::document::common::{DocumentContext, Footer, LONGEST_TITLE, Made, beginning, brief};
use crate::document::plan::crisis::Crisis;

use super::wanted::About;
use super::week::Week;
use crate::plan::{Language, Plan};
use crate::texts::{list, plan_of, text};

/// One paper: `paper` says which of the templates draws `body`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::document) struct PaperView {
    lang: &'static str,
    region: &'static str,
    title: String,
    author: String,
    footer: Option<Footer>,
    large_print: bool,
    paper: &'static str,
    body: Body,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Body {
    Crisis(CrisisPage),
    Card(Card),
    Journal(Journal),
    Week(Week),
    Preparation(Preparation),
    Notice(Notice),
    Minutes(Minutes),
    Feedback(Feedback),
    Rules(Rules),
}

/// The crisis plan by itself: whose it is, since when, and what is said when it takes more than one page.
#[derive(Debug, Serialize)]
struct CrisisPage {
    owner: String,
    made: String,
    crisis: Crisis,
    more: String,
}

/// The ten rules.
#[derive(Debug, Serialize)]
struct Rules {
    title: String,
    intro: String,
    rules: Vec<String>,
}

impl PaperView {
    pub(in crate::document) fn new(plan: &Plan, about: &About<'_>, made: Made) -> Self {
        let context = &DocumentContext::new(plan, made);
        let (paper, what, body) = match about {
            About::Crisis => (
                "crisis",
                context.text("crisis.title", &[]),
                Body::Crisis(crisis(context)),
            ),
            About::Card => (
                "card",
                context.text("papers.card.title", &[]),
                Body::Card(Card::new(context)),
            ),
            About::Journal(reader) => {
                let view = Journal::new(context, *reader);
                ("journal", view.title.clone(), Body::Journal(view))
            }
            About::Week(day) => {
                let week = Week::new(context, *day);
                ("week", week.title.clone(), Body::Week(week))
            }
            About::Preparation(meeting, on) => {
                let view = Preparation::new(context, meeting, *on);
                (
                    "preparation",
                    context.text("papers.preparation.kind", &[]),
                    Body::Preparation(view),
                )
            }
            About::Notice(meeting, on) => {
                let view = Notice::new(context, meeting, *on);
                (
                    "notice",
                    context.text("papers.notice.kind", &[]),
                    Body::Notice(view),
                )
            }
            About::Minutes(meeting, on) => {
                let view = Minutes::new(context, meeting, *on);
                (
                    "minutes",
                    context.text("papers.minutes.kind", &[]),
                    Body::Minutes(view),
                )
            }
            About::Survey(survey, with_names) => {
                return feedback::survey(context, survey, *with_names).into_paper(context, *with_names);
            }
            About::Example(example, with_names) => {
                return feedback::example(context, example, *with_names).into_paper(context, *with_names);
            }
        };
        Self::named(context, paper, &what, body)
    }

    /// A paper that says whose it is.
    fn named(context: &DocumentContext<'_>, paper: &'static str, what: &str, body: Body) -> Self {
        let name = context.owner_name();
        let plan = plan_of(&brief(&name), context.language);
        let title = context.text("papers.title", &[("what", what), ("name", &name)]);
        Self {
            author: beginning(&name, LONGEST_TITLE),
            ..Self::of(context, paper, &title, &plan, body)
        }
    }

    fn of(context: &DocumentContext<'_>, paper: &'static str, title: &str, foot: &str, body: Body) -> Self {
        let start = context.text(
            "papers.footer",
            &[("what", foot), ("date", &context.date(context.made))],
        );
        Self {
            lang: context.language.as_str(),
            region: "NO",
            title: beginning(title, LONGEST_TITLE),
            author: context.text("brand", &[]),
            footer: Some(Footer::new(context, start)),
            large_print: false,
            paper,
            body,
        }
    }

    /// In large print or not. A card for the wallet has no room for it.
    pub(in crate::document) fn set_in_large_print(&mut self, chosen: bool) {
        self.large_print = chosen && !matches!(self.body, Body::Card(_));
    }
}

impl Feedback {
    /// What is told without names says nowhere whose it is: not at the foot, and not in the file's own fields.
    fn into_paper(self, context: &DocumentContext<'_>, with_names: bool) -> PaperView {
        let title = self.title.clone();
        if with_names {
            PaperView::named(context, "feedback", &title, Body::Feedback(self))
        } else {
            PaperView::of(context, "feedback", &title, &title, Body::Feedback(self))
        }
    }
}

fn crisis(context: &DocumentContext<'_>) -> CrisisPage {
    CrisisPage {
        owner: context.owner_name(),
        made: context.text("papers.made", &[("date", &context.date(context.made))]),
        crisis: Crisis::new(context),
        more: context.text("papers.crisis.more", &[]),
    }
}

/// The ten rules need no plan: they are the same at every table.
pub(super) fn rules(language: Language) -> PaperView {
    let words = |key: &str| text(language, &format!("rules.{key}"), &[]);
    PaperView {
        lang: language.as_str(),
        region: "NO",
        title: words("title"),
        author: text(language, "document.brand", &[]),
        footer: None,
        large_print: false,
        paper: "rules",
        body: Body::Rules(Rules {
            title: words("title"),
            intro: words("intro"),
            rules: list(language, "rules.rules"),
        }),
    }
}
