//! What the papers beside the plan say, each as finished words for the template that draws it.

use chrono::NaiveDate;
use serde::Serialize;

use super::card::Card;
use super::crisis::Crisis;
use super::draft::{Draft, brief};
use super::meeting_papers::{Minutes, Notice, Preparation};
use super::quotation::beginning;
use super::told::{self, Told};
use super::week::Week;
use super::{Footer, LONGEST_TITLE};
use crate::document::paper::About;
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
    paper: &'static str,
    body: Body,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Body {
    Crisis(CrisisPage),
    Card(Card),
    Week(Week),
    Preparation(Preparation),
    Notice(Notice),
    Minutes(Minutes),
    Told(Told),
    Rules(Rules),
}

/// The crisis plan on its own page: whose it is, since when, and what stands there when there is no room for all of it.
#[derive(Debug, Serialize)]
struct CrisisPage {
    owner: String,
    made: String,
    crisis: Crisis,
    begun: Crisis,
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
    pub(in crate::document) fn new(plan: &Plan, about: &About<'_>, made: NaiveDate) -> Self {
        let draft = Draft::new(plan, made);
        let draft = &draft;
        let (paper, what, body) = match about {
            About::Crisis => (
                "crisis",
                draft.text("crisis.title", &[]),
                Body::Crisis(crisis(draft)),
            ),
            About::Card => (
                "card",
                draft.text("papers.card.title", &[]),
                Body::Card(Card::new(draft)),
            ),
            About::Week(day) => {
                let week = Week::new(draft, *day);
                ("week", week.title.clone(), Body::Week(week))
            }
            About::Preparation(meeting, on) => {
                let view = Preparation::new(draft, meeting, *on);
                (
                    "preparation",
                    draft.text("papers.preparation.kind", &[]),
                    Body::Preparation(view),
                )
            }
            About::Notice(meeting, on) => {
                let view = Notice::new(draft, meeting, *on);
                (
                    "notice",
                    draft.text("papers.notice.kind", &[]),
                    Body::Notice(view),
                )
            }
            About::Minutes(meeting, on) => {
                let view = Minutes::new(draft, meeting, *on);
                (
                    "minutes",
                    draft.text("papers.minutes.kind", &[]),
                    Body::Minutes(view),
                )
            }
            About::Survey(survey, with_names) => {
                return told::survey(draft, survey, *with_names).into_paper(draft, *with_names);
            }
            About::Example(example, with_names) => {
                return told::example(draft, example, *with_names).into_paper(draft, *with_names);
            }
        };
        Self::named(draft, paper, &what, body)
    }

    /// A paper that says whose it is.
    fn named(draft: &Draft<'_>, paper: &'static str, what: &str, body: Body) -> Self {
        let name = draft.owner_name();
        let plan = plan_of(&brief(&name), draft.language);
        let title = draft.text("papers.title", &[("what", what), ("name", &name)]);
        Self {
            author: beginning(&name, LONGEST_TITLE),
            ..Self::of(draft, paper, &title, &plan, body)
        }
    }

    fn of(draft: &Draft<'_>, paper: &'static str, title: &str, foot: &str, body: Body) -> Self {
        let start = draft.text(
            "papers.footer",
            &[("what", foot), ("date", &draft.date(draft.made))],
        );
        Self {
            lang: draft.language.as_str(),
            region: "NO",
            title: beginning(title, LONGEST_TITLE),
            author: draft.text("brand", &[]),
            footer: Some(Footer {
                start,
                pages: draft.text("footer.pages", &[]),
            }),
            paper,
            body,
        }
    }
}

impl Told {
    /// What is told without names says nowhere whose it is: not at the foot, and not in the file's own fields.
    fn into_paper(self, draft: &Draft<'_>, with_names: bool) -> PaperView {
        let title = self.title.clone();
        if with_names {
            PaperView::named(draft, "told", &title, Body::Told(self))
        } else {
            PaperView::of(draft, "told", &title, &title, Body::Told(self))
        }
    }
}

fn crisis(draft: &Draft<'_>) -> CrisisPage {
    let crisis = Crisis::new(draft);
    CrisisPage {
        owner: draft.owner_name(),
        made: draft.text("papers.made", &[("date", &draft.date(draft.made))]),
        begun: crisis.begun(),
        crisis,
        more: draft.text("papers.card.more", &[]),
    }
}

/// The ten rules need no plan: they are the same at every table.
pub(in crate::document) fn rules(language: Language) -> PaperView {
    let words = |key: &str| text(language, &format!("rules.{key}"), &[]);
    PaperView {
        lang: language.as_str(),
        region: "NO",
        title: words("title"),
        author: text(language, "document.brand", &[]),
        footer: None,
        paper: "rules",
        body: Body::Rules(Rules {
            title: words("title"),
            intro: words("intro"),
            rules: list(language, "rules.rules"),
        }),
    }
}
