//! «Dette har endret seg siden sist»: what is new to one reader since their last copy, in short sentences.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{MadeFor, Reader, Sheet, seen_by};
use crate::dates;
use crate::document::common::{DocumentContext, LaidOut, Made, Pdf, beginning, lay_out, own};
use crate::document::papers::PaperLook;
use crate::error::{Problem, ProblemCode};
use crate::plan::{Kind, Language, RecordRef, Records, Share, SharedDocument};
use crate::reading::{New, Novelty, Since, named_by, news};
use crate::texts::text;
use crate::wording::{self, Names};

/// The most characters of what something is called in a sentence of news, and of what is said of it.
const LONGEST_NAME: usize = 80;
const LONGEST_SAID: usize = 240;

/// What says itself: in «Sårstell: i gang» nobody misses the name of the field.
const SAYS_ITSELF: [&str; 6] = ["state", "stateNote", "outcome", "answer", "words", "rating"];

/// By which copy a reader knows the plan, and how the plan was then.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The copy.
    pub copy: &'a Share,
    /// The plan then and now.
    pub since: &'a Since,
}

/// What is new to somebody, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewsInWords {
    /// «Nytt siden Aase fikk planen 1. mars».
    pub title: String,
    /// A sentence for each thing that is new; none when nothing is.
    pub lines: Vec<String>,
}

/// What is new to somebody since their last copy, in words. Nothing when nothing in the plan is theirs to see.
///
/// # Errors
/// As [`news_paper`].
pub fn news_in_words(
    known: Known<'_>,
    to: impl Into<MadeFor>,
    made: Made,
    language: Language,
) -> Result<Option<NewsInWords>, Problem> {
    let to = to.into();
    let (seen, reader) = match seen_by(&known.since.now, to, made, language) {
        Err(problem) if problem.code == ProblemCode::NothingToSee => return Ok(None),
        other => other?,
    };
    let context = DocumentContext::for_reader(&seen, made, to.person);
    let teller = Teller::new(&context)?;
    let told = news(known.since, known.copy, to.person, made.on, to.basis)?;
    Ok(Some(NewsInWords {
        title: since_when(&context, &reader, known.copy),
        lines: told.iter().filter_map(|it| teller.line(it)).collect(),
    }))
}

/// Makes the paper of what is new to one reader since their last copy.
///
/// # Errors
/// As [`super::plan_pdf_for`].
pub fn news_paper(
    known: Known<'_>,
    to: impl Into<MadeFor>,
    made: Made,
    look: impl Into<PaperLook>,
) -> Result<Pdf, Problem> {
    Ok(lay_out_news(known, to, made, look)?.pdf()?)
}

/// Places the paper of what is new on its pages.
///
/// # Errors
/// As [`news_paper`].
pub fn lay_out_news(
    known: Known<'_>,
    to: impl Into<MadeFor>,
    made: Made,
    look: impl Into<PaperLook>,
) -> Result<LaidOut, Problem> {
    let (to, look) = (to.into(), look.into());
    let (seen, reader) = seen_by(&known.since.now, to, made, look.language)?;
    let context = DocumentContext::for_reader(&seen, made, to.person);
    let told = news(known.since, known.copy, to.person, made.on, to.basis)?;
    let page = NewsPage::new(&context, &reader, known.copy, &told, look)?;
    Ok(lay_out("/news.typ", &page, made.on)?)
}

/// The paper.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsPage {
    #[serde(flatten)]
    sheet: Sheet,
    owner: String,
    made_for: String,
    heading: String,
    since: String,
    /// What is said when nothing is new.
    nothing: Option<String>,
    groups: Vec<Group>,
}

/// What is new of one kind.
#[derive(Debug, Serialize)]
struct Group {
    title: String,
    lines: Vec<Line>,
}

/// One thing that is new, and the day it was written.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    text: String,
    date: Option<String>,
}

impl NewsPage {
    fn new(
        context: &DocumentContext<'_>,
        reader: &Reader,
        copy: &Share,
        told: &[New],
        look: PaperLook,
    ) -> Result<Self, Problem> {
        let teller = Teller::new(context)?;
        let mut groups: Vec<(Kind, Group)> = Vec::new();
        for one in told {
            let Some(text) = teller.line(one) else { continue };
            let date = one.at.map(|at| context.near_date((context.day_of)(at)));
            let line = Line { text, date };
            match groups.last_mut() {
                // The same words twice tell nobody more.
                Some((kind, group)) if *kind == one.record.kind => {
                    if !group.lines.contains(&line) {
                        group.lines.push(line);
                    }
                }
                _ => groups.push((one.record.kind, teller.group(one.record.kind, line))),
            }
        }
        let heading = context.text("news.title", &[]);
        let date = context.date(context.made);
        let made_for = [("name", reader.name.as_str()), ("date", &date)];
        Ok(Self {
            sheet: Sheet::new(context, reader, &heading, look),
            owner: context.owner_name(),
            made_for: context.text("reader.madeOn", &made_for),
            since: since_when(context, reader, copy),
            nothing: groups.is_empty().then(|| context.text("news.nothing", &[])),
            groups: groups.into_iter().map(|(_, group)| group).collect(),
            heading,
        })
    }
}

/// «Nytt siden Aase fikk planen 1. mars».
fn since_when(context: &DocumentContext<'_>, reader: &Reader, copy: &Share) -> String {
    let Some(on) = copy.on else {
        return context.text("news.sinceLast", &[("name", &reader.short)]);
    };
    let values = [("name", reader.short.as_str()), ("date", &context.near_date(on))];
    if copy.document == SharedDocument::News {
        context.text("news.sinceNews", &values)
    } else {
        context.text("news.sincePlan", &values)
    }
}

/// Puts news in words.
struct Teller<'a> {
    context: &'a DocumentContext<'a>,
    records: Records,
    names: Names,
}

impl<'a> Teller<'a> {
    fn new(context: &'a DocumentContext<'a>) -> Result<Self, Problem> {
        let records = Records::of(context.plan)?;
        let names = Names::of(&records, context.language);
        Ok(Self {
            context,
            records,
            names,
        })
    }

    fn group(&self, kind: Kind, line: Line) -> Group {
        Group {
            title: text(
                self.context.language,
                &format!("words.kinds.{}.all", kind.as_str()),
                &[],
            ),
            lines: vec![line],
        }
    }

    /// One sentence; nothing when there is nothing to say it of.
    fn line(&self, new: &New) -> Option<String> {
        match &new.what {
            // There was a plan when there was a copy of it.
            Novelty::Came if new.record.kind == Kind::Details => None,
            Novelty::Came => Some(self.came(new.record)),
            Novelty::Says { field, value } => self.says(new.record, field, value),
        }
    }

    /// «Ny oppfølging 26. april: Sårstell».
    fn came(&self, record: RecordRef) -> String {
        let kind = record.kind.as_str();
        let what = self.context.text(&format!("news.came.{kind}"), &[]);
        let what = self.with_day(record, &what);
        let rating = self.records.value(record, "rating");
        let rating = rating.and_then(|rating| self.worded(record.kind, "rating", rating));
        let said: Vec<_> = self.name(record).into_iter().chain(rating).collect();
        if said.is_empty() {
            what
        } else {
            self.context
                .text("news.line", &[("what", &what), ("said", &said.join(", "))])
        }
    }

    /// «Sårstell: Siv kom før kl. 8 hver dag».
    fn says(&self, record: RecordRef, field: &str, value: &Value) -> Option<String> {
        let language = self.context.language;
        let value = self.worded(record.kind, field, value)?;
        let is_name = named_by(&self.records, record)
            .is_some_and(|by| by.record == record && by.field == field && self.name(record).is_some());
        let kind = |form: &str| {
            text(
                language,
                &format!("words.kinds.{}.{form}", record.kind.as_str()),
                &[],
            )
        };
        if is_name {
            let values = [("kind", kind("one")), ("name", value)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            return Some(self.context.text("news.reworded", &values));
        }
        let what = match (record.kind, self.name(record)) {
            (Kind::Details, _) => self.context.text("news.plan", &[]),
            (_, Some(name)) => name,
            (_, None) => self.with_day(record, &dates::capital(&kind("the"))),
        };
        if SAYS_ITSELF.contains(&field) {
            return Some(
                self.context
                    .text("news.line", &[("what", &what), ("said", &value)]),
            );
        }
        let label = wording::field(record.kind, field, language);
        let values = [("what", what.as_str()), ("label", &label), ("said", &value)];
        Some(self.context.text("news.labelled", &values))
    }

    /// What somebody called it; a day that names it is no name.
    fn name(&self, record: RecordRef) -> Option<String> {
        let by = named_by(&self.records, record)?;
        let is_written = by.record.kind.field(by.field).is_ok_and(|it| it.holds.is_text());
        let name = self.names.of_record(record).filter(|_| is_written)?;
        Some(own(&beginning(&name, LONGEST_NAME)))
    }

    /// What stands in a field, on one line.
    fn worded(&self, kind: Kind, field: &str, value: &Value) -> Option<String> {
        let name_of = |id: &str| self.names.told(id);
        let words = wording::filled(kind, field, value, self.context.language, &name_of)?;
        Some(own(&beginning(&words, LONGEST_SAID)))
    }

    /// With the day it is on, where it has one.
    fn with_day(&self, record: RecordRef, what: &str) -> String {
        let field = match record.kind {
            Kind::FollowUp | Kind::Decision => "due",
            Kind::Meeting | Kind::Evaluation => "on",
            _ => return what.to_owned(),
        };
        let day = self.records.value(record, field).and_then(Value::as_str);
        match day.and_then(|day| day.parse().ok()) {
            Some(day) => {
                let date = self.context.near_date(day);
                self.context
                    .text("news.onDay", &[("what", what), ("date", &date)])
            }
            None => what.to_owned(),
        }
    }
}
