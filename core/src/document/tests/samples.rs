//! Plans to try the document on: the stories, an empty one, a huge one, and one with every nasty text.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::document::Made;
use crate::plan::{
    Action, ActionState, DeviceId, FollowUp, Goal, GoalId, Kind, Language, LifeArea, Matter, Participation,
    Pen, Person, Plan, PlanDetails, Resource, ResourceSort, Role, Voice,
};
use crate::store::file::in_memory;
use crate::story::{DEMONSTRATION, Story};

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The day the samples are made.
pub(super) fn made() -> Made {
    Made::utc(day(2027, 3, 31))
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// Adds records to a plan one by one, in the order they are written.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) plan: Plan,
    count: u32,
}

impl Writer {
    fn next(&mut self) -> (Uuid, f64) {
        self.count += 1;
        (id(u128::from(self.count)), f64::from(self.count))
    }

    pub(super) fn person(&mut self, name: &str, roles: &[Role]) -> &mut Person {
        let (id, rank) = self.next();
        let (name, roles) = (name.to_owned(), roles.to_vec());
        self.plan.people.push(Person {
            id: id.into(),
            name,
            roles,
            rank,
            active: true,
            ..Person::default()
        });
        self.plan.people.last_mut().unwrap()
    }

    pub(super) fn matter(&mut self, text: &str, area: Option<LifeArea>) {
        let (id, rank) = self.next();
        self.plan.matters.push(Matter {
            id: id.into(),
            text: text.to_owned(),
            area,
            rank,
            removed: false,
        });
        if let Some(owner) = self.plan.people.first().map(|owner| owner.id) {
            let at: DateTime<Utc> = "2027-03-01T11:00:00Z".parse().unwrap();
            let pen = Pen {
                writer: owner,
                words: owner,
            };
            self.plan.voices.push(Voice {
                kind: Kind::Matter,
                record: id,
                field: "text".to_owned(),
                pen,
                at,
            });
        }
    }

    pub(super) fn resource(&mut self, text: &str, sort: ResourceSort) {
        let (id, rank) = self.next();
        self.plan.resources.push(Resource {
            id: id.into(),
            text: text.to_owned(),
            sort,
            rank,
            removed: false,
        });
    }

    pub(super) fn goal(&mut self, title: &str, why: &str, parent: Option<GoalId>) -> GoalId {
        let (id, rank) = self.next();
        let (title, why) = (title.to_owned(), why.to_owned());
        self.plan.goals.push(Goal {
            id: id.into(),
            title,
            why,
            parent,
            rank,
            ..Goal::default()
        });
        id.into()
    }

    pub(super) fn action(&mut self, goal: GoalId, what: &str) -> &mut Action {
        let (id, rank) = self.next();
        self.plan.actions.push(Action {
            id: id.into(),
            goal,
            what: what.to_owned(),
            rank,
            ..Action::default()
        });
        self.plan.actions.last_mut().unwrap()
    }

    /// A follow-up of the action written last.
    pub(super) fn follow_up(&mut self, due: Option<NaiveDate>, rough: &str) -> &mut FollowUp {
        let (id, _) = self.next();
        let action = self.plan.actions.last().map(|action| action.id);
        let rough = rough.to_owned();
        self.plan.follow_ups.push(FollowUp {
            id: id.into(),
            action,
            due,
            rough,
            ..FollowUp::default()
        });
        self.plan.follow_ups.last_mut().unwrap()
    }
}

/// A plan in which nothing is written but its name and its owner's.
pub(super) fn empty() -> Plan {
    let mut writer = Writer::default();
    writer.plan.details = PlanDetails {
        title: "Min plan".to_owned(),
        ..PlanDetails::default()
    };
    writer.person("Kim", &[Role::Owner]);
    writer.plan
}

/// A story's plan as it stands at the end of the story, and the day it ends.
pub(super) fn story(name: &str) -> (Plan, Made) {
    let story = Story::named(name).unwrap();
    let store = story.play(in_memory(), DeviceId(id(1))).unwrap();
    (store.plan().unwrap(), Made::utc(story.today))
}

/// «Tilbake i jobb», with the document's own words in `language`.
pub(super) fn arne(language: Language) -> Plan {
    let (mut plan, _) = story(DEMONSTRATION);
    plan.details.language = language;
    plan
}

/// Five hundred actions under fifty goals, each with follow-ups.
pub(super) fn huge() -> Plan {
    let mut plan = arne(Language::Nb);
    let mut writer = Writer {
        count: 1000,
        plan: std::mem::take(&mut plan),
    };
    let responsible = writer.plan.people.get(1).map(|person| person.id);
    for number in 0..50_u32 {
        let main = (number % 5 == 0).then_some(()).map(|()| None);
        let parent = main.unwrap_or_else(|| {
            writer
                .plan
                .goals
                .iter()
                .rev()
                .find(|it| it.parent.is_none())
                .map(|it| it.id)
        });
        let goal = writer.goal(
            &format!("Målet som har nummer {number} i denne lange planen."),
            "Fordi det er viktig.",
            parent,
        );
        for index in 0..10_u32 {
            let action = writer.action(goal, &format!("Tiltak {number}.{index}"));
            action.how = "Vi gjør det sammen, litt hver dag, og ser på det igjen når uka er over. "
                .repeat(1 + index as usize % 4);
            action.extent = "tre ganger i uka".to_owned();
            action.responsible = responsible;
            action.from = Some(day(2027, 1 + index, 1));
            action.state =
                [ActionState::Planned, ActionState::UnderWay, ActionState::Done][index as usize % 3];
            let due = day(2027, 4, 1) + chrono::Days::new(u64::from(number * 7 + index));
            writer.follow_up(Some(due), "").outcome = "Det gikk bra.".to_owned();
        }
    }
    writer.plan
}

/// What could break a document: markup, other scripts, controls, one endless word.
pub(super) fn nasty_texts() -> Vec<String> {
    [
        "æøå ÆØÅ Čáŋđŧžš Ǩǩ O'Čála–Ŋávdna Deatnu/Tana",
        "#panic(\"x\") $x$ *stjerner* _a_ @ola <b> `kode` \\n // /* == = - + ~ --- {{name}} #",
        "🌊 👩‍👩‍👧 👍🏽 🇳🇴 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "مرحبا، أنا أرنه (47)!",
        "Arne sa שלום og مرحبا.",
        "王小明 한국어 \u{E000}\u{F8FF}\u{FFFF}",
        "a\u{0}b\u{1B}[0m\u{7F}\u{85}c\u{FEFF}\u{202E}d\u{200B}",
        "\u{301}\u{64B} a\u{64B} \u{93F} ก\u{E49}\u{E49} \u{200D}\u{200C}",
        "Zalgo e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} \u{1D4D0}𝓐",
        "første linje\nandre linje\n\n\nفي النهاية\r\n\ttredje",
        "1. april er ikke en liste\n- dette heller ikke",
        " ",
        "\u{A0}\u{202F}\u{3000}",
        "🌊",
        "👨‍👩‍👧‍👦",
        "❤\u{FE0F}",
        "أريد أن أمشي كل يوم\nمع Geir (47) بعد العمل\nJeg vil gå tur",
        "አብ መዓልቲ ክመላለስ እደሊ። Θέλω Хочу வேண்டும் ต้องการเดินเล่นทุกวัน",
        "我每天去散步，不想要突然的变化，也希望家庭医生和我一起决定所有重要的事情。",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain([
        "x".repeat(2_000),
        "Hjemmerehabiliteringstjenestekoordinatoren ".repeat(3),
        "W".repeat(29),
        "Jeg vil gå tur, og det skal ikke bli mer enn jeg klarer. ".repeat(60),
    ])
    .collect()
}

/// A plan in which every text is `text`.
pub(super) fn filled_with(text: &str) -> Plan {
    let mut writer = Writer::default();
    let words = || text.to_owned();
    writer.plan.details = PlanDetails {
        title: words(),
        revision_rhythm: words(),
        main_service: words(),
        period_from: Some(day(2027, 3, 1)),
        next_revision: Some(day(2027, 6, 1)),
        own_language: words(),
        understanding: words(),
        ..PlanDetails::default()
    };
    writer.plan.participation = vec![Participation {
        text: words(),
        ..Participation::default()
    }];
    for roles in [
        &[Role::Owner][..],
        &[Role::PrimaryContact, Role::Coordinator],
        &[],
    ] {
        let person = writer.person(text, roles);
        person.title = words();
        person.service = words();
        person.phone = words();
        person.email = words();
        person.contribution = words();
    }
    for _ in 0..3 {
        writer.matter(text, Some(LifeArea::SafetyAndRights));
        writer.resource(text, ResourceSort::Strength);
        writer.resource(text, ResourceSort::Support);
    }
    let goal = writer.goal(text, text, None);
    let sub_goal = writer.goal(text, text, Some(goal));
    let responsible = writer.plan.people.last().map(|person| person.id);
    for goal in [goal, sub_goal] {
        let action = writer.action(goal, text);
        action.how = words();
        action.extent = words();
        action.state_note = words();
        action.responsible = responsible;
        action.state = ActionState::Stopped;
        writer.follow_up(Some(day(2027, 4, 1)), text).outcome = words();
        writer.follow_up(None, text);
    }
    writer.plan
}
