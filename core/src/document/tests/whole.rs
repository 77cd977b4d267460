//! A plan with something of every kind in it, as a person's plan could be after a year (long: it is one plan).

use chrono::NaiveDate;
use uuid::Uuid;

use super::outsiders::named_everywhere;
use super::samples::{arne, day};
use crate::picture::testing::written_one;
use crate::plan::{
    AgendaItem, Appointment, AppointmentRole, AppointmentState, CareWish, CareWishSection, Closeness,
    Concern, ConcernState, Consent, ConsentForm, ConsentSort, Cooperation, CooperationState, CrisisSection,
    CrisisStep, CrisisZone, DayFeeling, DecidedBy, Decision, DiaryEntry, Evaluation, EverydayGoal,
    FollowUpState, GoalState, GoodExample, Language, LeftBlank, Meeting, MeetingId, MeetingState, Need,
    OtherPlan, OtherPlanSort, Participation, ParticipationSection, Person, PersonId, PersonSort, Picture,
    Plan, Point, Role, Sector, Share, SharedBy, Survey, UnderstandingHelp, Wanted, Weekday, WeeklyEvent,
    YesNo,
};

/// Ids of records the tests ask for by name.
pub(super) fn id(number: u128) -> Uuid {
    Uuid::from_u128(0xA000 + number)
}

pub(super) const HELD: u128 = 500;
pub(super) const COMING: u128 = 501;
pub(super) const SURVEY: u128 = 700;
pub(super) const EXAMPLE: u128 = 701;

/// Words that may stand in no document: a removed record, a withdrawn consent, the diary, somebody on the map only.
pub(super) const NOWHERE: [&str; 4] = [
    "FJERNET-BEKYMRING",
    "TRUKKET-TILBAKE-EMNE",
    "DAGBOK-TEKST",
    "FJERNET-PERSON",
];
pub(super) const ONLY_ON_MAP: &str = "Bare-På-Kartet";

fn person_named(plan: &Plan, name: &str) -> PersonId {
    plan.people
        .iter()
        .find(|person| person.name == name)
        .map(|person| person.id)
        .unwrap_or_else(|| panic!("{name} is in the story"))
}

fn text(words: &str) -> String {
    words.to_owned()
}

/// «Tilbake i jobb», a year on.
pub(super) fn whole(language: Language) -> Plan {
    let mut plan = arne(language);
    let siv = person_named(&plan, "Siv Lunde");
    people(&mut plan, siv);
    goals(&mut plan);
    said(&mut plan, siv);
    consents(&mut plan, siv);
    meetings(&mut plan, siv);
    care(&mut plan, siv);
    told(&mut plan);
    pictures(&mut plan, siv);
    understanding(&mut plan);
    named_everywhere(&mut plan, [id(6).into(), id(8).into()]);
    plan
}

fn somebody(number: u128, name: &str, title: &str, place: (Option<Closeness>, Option<Sector>)) -> Person {
    Person {
        id: id(number).into(),
        name: text(name),
        title: text(title),
        active: true,
        closeness: place.0,
        sector: place.1,
        rank: 50.0 + f64::from(u32::try_from(number).unwrap()),
        ..Person::default()
    }
}

fn people(plan: &mut Plan, siv: PersonId) {
    let rings = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];
    let sectors = [
        Sector::Services,
        Sector::WorkAndSchool,
        Sector::Services,
        Sector::Family,
    ];
    for (index, person) in plan
        .people
        .iter_mut()
        .filter(|it| !it.is(Role::Owner))
        .enumerate()
    {
        person.closeness = Some(rings[(index + 1) % 3]);
        person.sector = Some(sectors[index % 4]);
        person.through = (index == 2).then_some(siv);
    }
    use Closeness::{Nearest, OnTheTeam, Outside};
    let mut added = vec![
        somebody(1, "Randi Øye", "venninne", (Some(Nearest), Some(Sector::Family))),
        somebody(2, "Ungene", "", (Some(Nearest), Some(Sector::Family))),
        somebody(
            3,
            "Kåre",
            "kollega, likeperson",
            (Some(OnTheTeam), Some(Sector::WorkAndSchool)),
        ),
        somebody(
            4,
            "Ungdomslaget",
            "jeg trener dem",
            (Some(Outside), Some(Sector::NeighboursAndLeisure)),
        ),
        somebody(
            5,
            "Nils Nabo",
            "nabo",
            (Some(OnTheTeam), Some(Sector::NeighboursAndLeisure)),
        ),
        somebody(
            6,
            ONLY_ON_MAP,
            "gammel venn",
            (Some(Outside), Some(Sector::Friends)),
        ),
        somebody(7, "Tor Berg", "sårsykepleier", (None, None)),
        somebody(8, NOWHERE[3], "", (Some(Nearest), Some(Sector::Family))),
        somebody(9, "Geir Strand", "fysioterapeut", (None, None)),
    ];
    added[0].good_relation = true;
    added[0].phone = text("55 00 00 02");
    added[5].only_on_map = true;
    added[6].active = false;
    added[3].person_sort = PersonSort::Service;
    added[3].address = text("Idrettsveien 4");
    added[7].removed = true;
    plan.people.extend(added);
    let appointment = |number, role, person: PersonId, from, to| Appointment {
        id: id(number).into(),
        role,
        person: Some(person),
        from,
        to,
        ..Appointment::default()
    };
    let handover = Some(day(2027, 2, 28));
    plan.appointments = vec![
        appointment(20, AppointmentRole::Coordinator, siv, Some(day(2027, 3, 1)), None),
        appointment(21, AppointmentRole::Coordinator, id(7).into(), None, handover),
        appointment(
            22,
            AppointmentRole::PrimaryContact,
            siv,
            Some(day(2027, 3, 1)),
            None,
        ),
    ];
    plan.appointments[1].note = text("Tor sluttet i Fjordvik.");
    plan.appointments.push(Appointment {
        id: id(23).into(),
        role: AppointmentRole::ContactDoctor,
        state: AppointmentState::SaidNo,
        from: Some(day(2027, 3, 5)),
        note: text("Fastlegen holder."),
        ..Appointment::default()
    });
    plan.details.answers_for_making = Some(siv);
    plan.details.answers_for_progress = Some(id(3).into());
}

/// What helps the owner to understand, and how the plan was made with them.
fn understanding(plan: &mut Plan) {
    plan.details.own_language = text("norsk tegnspråk");
    plan.details.helps_understanding = vec![UnderstandingHelp::Interpreter, UnderstandingHelp::MoreTime];
    plan.details.understanding = text("Se på meg når du snakker, ikke på tolken.");
    let told = |number, section, words: &str| Participation {
        id: id(number).into(),
        section,
        text: text(words),
        ..Participation::default()
    };
    plan.participation = vec![
        told(780, ParticipationSection::Told, "Siv forklarte med tegninger."),
        told(
            781,
            ParticipationSection::Said,
            "Jeg tegnet en fin dag og en dum dag.",
        ),
        told(782, ParticipationSection::AsWished, "Jeg kan gå uten å spørre."),
        told(783, ParticipationSection::NotAsWished, "På fredager har Siv fri."),
    ];
}

fn goals(plan: &mut Plan) {
    let goals: Vec<_> = plan.goals.iter().map(|goal| goal.id).collect();
    plan.goals[0].decided_by = Some(DecidedBy::Me);
    plan.goals[1].state = GoalState::Reached;
    plan.goals[1].ended_on = Some(day(2027, 3, 30));
    plan.goals[1].learned = text("Det går fortere når jeg spør først.");
    let rate = |number, on: NaiveDate, rating, words: &str| Evaluation {
        id: id(number).into(),
        goal: Some(goals[0]),
        on: Some(on),
        rating,
        words: text(words),
        ..Evaluation::default()
    };
    plan.evaluations = vec![
        rate(30, day(2027, 3, 1), Some(2), ""),
        rate(31, day(2027, 3, 12), Some(3), "litt bedre"),
        rate(32, day(2027, 3, 30), Some(4), "på vei"),
        rate(33, day(2027, 3, 31), None, "Nå tror jeg på det."),
    ];
    plan.everyday_goals = vec![EverydayGoal {
        id: id(40).into(),
        what: text("Stå opp før åtte."),
        aim: Some(9),
        ..EverydayGoal::default()
    }];
    plan.evaluations.push(Evaluation {
        id: id(41).into(),
        everyday: Some(id(40).into()),
        on: Some(day(2027, 3, 20)),
        rating: Some(7),
        ..Evaluation::default()
    });
    let action = &mut plan.actions[0];
    action.can_do = text("Komme før kl. 8 på hverdager.");
    action.cannot_do = text("Love samme person i ferien; da kommer Ida Moen.");
    action.decided_by = Some(DecidedBy::Together);
    action.got_answer = Some(YesNo::Yes);
    action.got_answer_on = Some(day(2027, 3, 25));
    action.needs_more = Some(YesNo::No);
}

fn said(plan: &mut Plan, siv: PersonId) {
    let goals: Vec<_> = plan.goals.iter().map(|goal| goal.id).collect();
    let need = |number, words: &str, goals| Need {
        id: id(number).into(),
        text: text(words),
        goals,
        ..Need::default()
    };
    let much = |need: Need, extent: &str| Need {
        extent: text(extent),
        decided_by: Some(DecidedBy::Asked),
        ..need
    };
    plan.needs = vec![
        need(50, "Sårstell og veiledning", goals.clone()),
        much(need(51, "Avlastende pute", Vec::new()), "én, og en i bilen"),
        need(52, "Kontroll på sykehuset", vec![goals[0]]),
    ];
    let concern = |number, words: &str, state| Concern {
        id: id(number).into(),
        text: text(words),
        state,
        ..Concern::default()
    };
    plan.concerns = vec![
        concern(60, "Går dette utover de andre på laget?", ConcernState::Answered),
        concern(
            61,
            "Hva om såret på setet åpner seg igjen og jeg mister jobben?",
            ConcernState::Open,
        ),
        concern(62, "Kommer det en ny hver uke?", ConcernState::MoreWanted),
        concern(63, NOWHERE[0], ConcernState::Open),
    ];
    plan.concerns[0].answer = text("Vaktlista er lagt om. Ingen får mer helg.");
    plan.concerns[0].answered_by = Some(siv);
    plan.concerns[0].answered_on = Some(day(2027, 3, 3));
    plan.concerns[0].got_answer = Some(YesNo::Yes);
    plan.concerns[0].got_answer_on = Some(day(2027, 3, 4));
    plan.concerns[2].answer = text("To faste personer deler på det.");
    plan.concerns[2].needs_more = Some(YesNo::Yes);
    plan.concerns[2].more_note = text("Hvem er de to?");
    plan.concerns[3].removed = true;
    let wish = |number, wanted, whom: &str, about: &str, exception: &str| Cooperation {
        id: id(number).into(),
        wanted,
        with_whom: text(whom),
        about: text(about),
        exception: text(exception),
        ..Cooperation::default()
    };
    plan.cooperation = vec![
        wish(
            70,
            Wanted::Wanted,
            "Spesialistpoliklinikken ved Vest sykehus",
            "Én samtale om huden hvert halvår.",
            "",
        ),
        wish(
            71,
            Wanted::NotWanted,
            "NAV og hjemmetjenesten",
            "At dere snakker om økonomien min uten meg.",
            "Er det akutt, kan Siv ringe og si fra til meg samme dag.",
        ),
    ];
    plan.cooperation[0].state = CooperationState::Asked;
    plan.cooperation[0].state_note = text("Henvisningen ligger hos fastlegen.");
}

fn consents(plan: &mut Plan, siv: PersonId) {
    let owner = plan.people.iter().find(|it| it.is(Role::Owner)).map(|it| it.id);
    let consent = |number, sort, person: Option<PersonId>, topics: &str| Consent {
        id: id(number).into(),
        sort,
        person,
        topics: text(topics),
        given_on: Some(day(2027, 3, 1)),
        given_by: owner,
        how: Some(ConsentForm::Written),
        ..Consent::default()
    };
    plan.consents = vec![
        consent(80, ConsentSort::Plan, None, ""),
        consent(81, ConsentSort::Sharing, Some(siv), "Hele planen"),
        consent(82, ConsentSort::Sharing, Some(id(1).into()), "Mål og tiltak"),
        consent(83, ConsentSort::Sharing, Some(id(9).into()), NOWHERE[1]),
        consent(84, ConsentSort::Copy, Some(siv), ""),
    ];
    plan.consents[4].copy = id(85).to_string();
    plan.consents[4].key = "0".repeat(64);
    plan.consents[1].until = Some(day(2028, 2, 28));
    plan.consents[2].exceptions = text("Bekymringene mine");
    plan.consents[2].until_words = text("til jeg sier noe annet");
    plan.consents[3].withdrawn_on = Some(day(2027, 3, 10));
    let share = |number, person: PersonId, on, consents: &[u128]| Share {
        id: id(number).into(),
        on: Some(day(2027, 3, on)),
        person: Some(person),
        by: Some(siv),
        way: Some(SharedBy::Contact),
        consents: consents.iter().map(|number| id(*number).into()).collect(),
        sha256: "0".repeat(64),
        ..Share::default()
    };
    plan.shares = vec![
        share(87, siv, 4, &[81]),
        share(88, siv, 31, &[81]),
        share(89, id(9).into(), 2, &[83]),
        Share {
            way: Some(SharedBy::Owner),
            by: owner,
            reason: text("Randi skal passe huset mens jeg er på sykehuset."),
            ..share(90, id(1).into(), 12, &[])
        },
    ];
    plan.left_blanks = vec![LeftBlank {
        id: id(85).into(),
        point: Point::Cooperation,
        reason: text("Jeg vil vente med det til jeg er tilbake."),
        ..LeftBlank::default()
    }];
    plan.other_plans = vec![OtherPlan {
        id: id(86).into(),
        sort: OtherPlanSort::ReturnToWork,
        name: text("Oppfølgingsplan"),
        place: text("Fjordvik Elektro"),
        responsible: Some(id(3).into()),
        ..OtherPlan::default()
    }];
}

fn meetings(plan: &mut Plan, siv: PersonId) {
    let owner = plan
        .people
        .iter()
        .find(|it| it.is(Role::Owner))
        .map(|it| it.id)
        .unwrap();
    let randi: PersonId = id(1).into();
    plan.meetings = vec![
        Meeting {
            id: id(HELD).into(),
            title: text("Første møte"),
            on: Some(day(2027, 3, 18)),
            time: Some("10:30".parse().unwrap()),
            place: text("Helsehuset"),
            state: MeetingState::Held,
            invited: vec![owner, siv, randi],
            came: vec![owner, siv],
            minutes: text("Vi gikk gjennom ukene som kommer."),
            got_to_speak: Some(8),
            felt: text("Trygt."),
            ..Meeting::default()
        },
        Meeting {
            id: id(COMING).into(),
            title: text("Møte om jobben"),
            on: Some(day(2027, 4, 8)),
            time: Some("09:00".parse().unwrap()),
            place: text("Fjordvik Elektro"),
            purpose: text("Bli enige om arbeidstida fram til sommeren."),
            invited: vec![owner, siv, randi, id(3).into()],
            to_say: text("Jeg vil begynne rolig.\nJeg vil ikke snakke om såret når lagleder er der."),
            ..Meeting::default()
        },
    ];
    let item = |number, meeting: u128, words: &str| AgendaItem {
        id: id(number).into(),
        meeting: MeetingId(id(meeting)),
        text: text(words),
        ..AgendaItem::default()
    };
    plan.agenda_items = vec![
        item(510, HELD, "Hvor lenge varer ordningen?"),
        item(511, COMING, "60 prosent fra 1. april"),
        item(512, COMING, "Hvem svarer på telefonen i ferien?"),
    ];
    // Taken up from the plan: it still says what the concern says.
    let worry = plan.concerns.iter().find(|it| it.id == id(61).into()).unwrap();
    plan.agenda_items.push(AgendaItem {
        concern: Some(worry.id),
        ..item(513, COMING, "Hva om såret på setet åpner seg igjen …")
    });
    plan.agenda_items[0].notes = text("Ut juni, så ser vi på det.");
    plan.agenda_items[1].goal = plan.goals.first().map(|goal| goal.id);
    let decision = |number, words: &str, who, due, state| Decision {
        id: id(number).into(),
        meeting: MeetingId(id(HELD)),
        text: text(words),
        responsible: Some(who),
        due,
        state,
        ..Decision::default()
    };
    plan.decisions = vec![
        decision(
            520,
            "Siv ringer NAV.",
            siv,
            Some(day(2027, 3, 20)),
            FollowUpState::Done,
        ),
        decision(
            521,
            "Arne prøver den nye puta.",
            owner,
            Some(day(2027, 4, 15)),
            FollowUpState::Waiting,
        ),
    ];
}

fn care(plan: &mut Plan, siv: PersonId) {
    let step = |number, section, words: &str, person: Option<PersonId>, phone: &str| CrisisStep {
        id: id(number).into(),
        section,
        text: text(words),
        person,
        phone: text(phone),
        rank: f64::from(u32::try_from(number).unwrap()),
        ..CrisisStep::default()
    };
    use CrisisSection::{Call, EarlySign, HelpsMe, MeetMe, OthersCan};
    plan.crisis_steps = vec![
        step(600, EarlySign, "Jeg sover dårlig flere netter.", None, ""),
        step(601, EarlySign, "Jeg ser ikke over huden.", None, ""),
        step(602, EarlySign, "Jeg tar ikke telefonen.", None, ""),
        step(603, HelpsMe, "Kaffe, og en tur ut.", None, ""),
        step(604, HelpsMe, "Få meg av setet.", None, ""),
        step(605, OthersCan, "Sett deg. Ta deg tid.", None, ""),
        step(606, MeetMe, "Si hvem du er.", None, ""),
        step(607, MeetMe, "Snakk til meg, ikke om meg.", None, ""),
        step(608, MeetMe, "Ikke ring ungene. Ring Randi.", None, ""),
        step(609, Call, "", Some(id(1).into()), ""),
        step(610, Call, "hverdager 8–15", Some(siv), ""),
        step(611, Call, "Hjelpetelefonen, hele døgnet", None, "116 123"),
    ];
    plan.crisis_steps.extend(zones(step));
    let wish = |number, section, words: &str, person| CareWish {
        id: id(number).into(),
        section,
        text: text(words),
        person,
        ..CareWish::default()
    };
    plan.care_wishes = vec![
        wish(
            620,
            CareWishSection::Wish,
            "Jeg vil være hjemme så lenge det går.",
            None,
        ),
        wish(
            621,
            CareWishSection::SpeaksForMe,
            "Hun vet hva jeg vil.",
            Some(id(1).into()),
        ),
    ];
    let event = |number, weekday, from: &str, to: &str, what: &str, person| WeeklyEvent {
        id: id(number).into(),
        weekday,
        from: from.parse().ok(),
        to: to.parse().ok(),
        what: text(what),
        person,
        ..WeeklyEvent::default()
    };
    plan.weekly_events = vec![
        event(630, Weekday::Monday, "08:00", "08:45", "Sårstell", Some(siv)),
        event(631, Weekday::Monday, "", "", "Handle", Some(id(1).into())),
        event(
            632,
            Weekday::Tuesday,
            "18:00",
            "19:30",
            "Bordtennis med ungdomslaget",
            None,
        ),
        event(633, Weekday::Thursday, "08:00", "", "Sårstell", Some(siv)),
    ];
    plan.weekly_events[2].place = text("Fjordvikhallen");
}

/// The crisis plan's zones, beside its lists.
fn zones(step: impl Fn(u128, CrisisSection, &str, Option<PersonId>, &str) -> CrisisStep) -> Vec<CrisisStep> {
    use CrisisSection::{Call, EarlySign, HelpsMe, MeetMe, OthersCan, WithinADay};
    use CrisisZone::{Green, Red, Yellow};
    let randi = Some(id(1).into());
    [
        (Green, step(640, EarlySign, "Jeg tøyser som før.", None, "")),
        (Green, step(641, OthersCan, "Vær som vanlig.", None, "")),
        (Yellow, step(642, EarlySign, "Jeg svarer kort.", None, "")),
        (Yellow, step(643, HelpsMe, "Sier det samme dag", randi, "")),
        (
            Yellow,
            step(644, WithinADay, "Se på setet sammen med meg.", None, ""),
        ),
        (Yellow, step(645, Call, "til kl. 22", randi, "")),
        (
            Red,
            step(646, EarlySign, "Jeg sier at jeg ikke orker mer.", None, ""),
        ),
        (Red, step(647, MeetMe, "Rolig, en om gangen.", None, "")),
        (Red, step(648, Call, "Vakttelefonen", None, "55 00 00 09")),
    ]
    .into_iter()
    .map(|(zone, step)| CrisisStep {
        zone: Some(zone),
        ..step
    })
    .collect()
}

fn told(plan: &mut Plan) {
    plan.diary_entries = vec![DiaryEntry {
        id: id(690).into(),
        on: Some(day(2027, 3, 19)),
        text: text(NOWHERE[2]),
        feeling: Some(DayFeeling::Good),
        ..DiaryEntry::default()
    }];
    plan.surveys = vec![Survey {
        id: id(SURVEY).into(),
        on: Some(day(2027, 3, 31)),
        own_words: Some(9),
        own_pace: Some(6),
        useful: Some(8),
        good: text("At Siv skrev det Arne sa. Arnes ord, ikke SIVs."),
        better: text("Kortere møter."),
        ..Survey::default()
    }];
    plan.good_examples = vec![GoodExample {
        id: id(EXAMPLE).into(),
        contact: text("Siv Lunde, 55 00 00 01"),
        topic: text("Arbeidstid som passer"),
        goal: text("At Arne skulle være tilbake før sommeren."),
        background: text("Randi og Tor Berg ba om et møte."),
        result: text("Et bedre liv på jobb."),
        ..GoodExample::default()
    }];
}

/// Of the plan itself, of Siv, of what matters most, of table tennis, and of somebody no document names.
fn pictures(plan: &mut Plan, siv: PersonId) {
    let picture = |number, words: &str| Picture {
        id: id(number).into(),
        words: text(words),
        image: written_one(),
        ..Picture::default()
    };
    plan.pictures = vec![
        picture(790, "Fjorden en morgen i april."),
        Picture {
            person: Some(siv),
            ..picture(791, "Siv ler ved kjøkkenbordet.")
        },
        Picture {
            matter: plan.matters.first().map(|it| it.id),
            ..picture(792, "Ungene i båten.")
        },
        Picture {
            weekly_event: Some(id(632).into()),
            ..picture(793, "Bordet i Fjordvikhallen.")
        },
        Picture {
            person: Some(id(6).into()),
            ..picture(794, ONLY_ON_MAP)
        },
    ];
}
