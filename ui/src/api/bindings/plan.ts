// Written by the test `export_bindings` from the Rust types. Do not edit.

/**
 * One act: the changes that were made together.
 */
export type ActId = string;

/**
 * What is done to reach a goal: what, how, how much, who answers for it, and when.
 */
export type Action = { 
/**
 * The action's id.
 */
id: ActionId, 
/**
 * The goal it leads to.
 */
goal: GoalId, 
/**
 * What is done.
 */
what: string, 
/**
 * How it is done.
 */
how: string, 
/**
 * How much and how often.
 */
extent: string, 
/**
 * Who answers for it.
 */
responsible: PersonId | null, 
/**
 * First day.
 */
from: string | null, 
/**
 * The time of day it begins.
 */
fromTime: TimeOfDay | null, 
/**
 * Last day; without a first day, the deadline.
 */
to: string | null, 
/**
 * The time of day it ends; without a first day, when it has to be done.
 */
toTime: TimeOfDay | null, 
/**
 * How far it has come.
 */
state: ActionState, 
/**
 * The state in words: «to av fire gjort», or why it was stopped.
 */
stateNote: string, 
/**
 * The day it was done or stopped.
 */
endedOn: string | null, 
/**
 * What whoever answers for it can do.
 */
canDo: string, 
/**
 * What they cannot do.
 */
cannotDo: string, 
/**
 * Who decided that it is done.
 */
decidedBy: DecidedBy | null, 
/**
 * Whether the owner got an answer on this.
 */
gotAnswer: YesNo | null, 
/**
 * The day the owner said so.
 */
gotAnswerOn: string | null, 
/**
 * Whether the owner needs more.
 */
needsMore: YesNo | null, 
/**
 * What more is needed, in the words of whoever needs it.
 */
moreNote: string, 
/**
 * Place among the goal's actions.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * An [`super::Action`].
 */
export type ActionId = string;

/**
 * How far an action has come.
 */
export type ActionState = "planned" | "underWay" | "done" | "stopped";

/**
 * Something to talk about at a meeting.
 */
export type AgendaItem = { 
/**
 * The item's id.
 */
id: AgendaItemId, 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * What it is about.
 */
text: string, 
/**
 * The goal it is about, if it is about one.
 */
goal: GoalId | null, 
/**
 * The follow-up it is about, if it is about one.
 */
followUp: FollowUpId | null, 
/**
 * The concern it is about, if it is about one.
 */
concern: ConcernId | null, 
/**
 * Whether the papers that others read may show it as it is written, though it was taken from a concern. A concern
 * is told in the owner's own words, and those are the owner's to say.
 */
shownAsWritten: boolean, 
/**
 * What was said of it.
 */
notes: string, 
/**
 * Place on the agenda.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * An [`super::AgendaItem`].
 */
export type AgendaItemId = string;

/**
 * A record of any kind.
 */
export type AnyRecord = { "kind": "details", "record": PlanDetails } | { "kind": "person", "record": Person } | { "kind": "matter", "record": Matter } | { "kind": "goal", "record": Goal } | { "kind": "action", "record": Action } | { "kind": "resource", "record": Resource } | { "kind": "followUp", "record": FollowUp } | { "kind": "proposal", "record": Proposal } | { "kind": "appointment", "record": Appointment } | { "kind": "need", "record": Need } | { "kind": "concern", "record": Concern } | { "kind": "cooperation", "record": Cooperation } | { "kind": "evaluation", "record": Evaluation } | { "kind": "everydayGoal", "record": EverydayGoal } | { "kind": "meeting", "record": Meeting } | { "kind": "agendaItem", "record": AgendaItem } | { "kind": "decision", "record": Decision } | { "kind": "crisisStep", "record": CrisisStep } | { "kind": "careWish", "record": CareWish } | { "kind": "weeklyEvent", "record": WeeklyEvent } | { "kind": "diaryEntry", "record": DiaryEntry } | { "kind": "otherPlan", "record": OtherPlan } | { "kind": "consent", "record": Consent } | { "kind": "leftBlank", "record": LeftBlank } | { "kind": "survey", "record": Survey } | { "kind": "goodExample", "record": GoodExample } | { "kind": "participation", "record": Participation } | { "kind": "share", "record": Share } | { "kind": "picture", "record": Picture };

/**
 * Who coordinates, or writes with the owner, from one day to another: a task that is handed over has its history. One that
 * nobody has says whether it was offered.
 */
export type Appointment = { 
/**
 * The appointment's id.
 */
id: AppointmentId, 
/**
 * What the person is appointed to.
 */
role: AppointmentRole, 
/**
 * How far it has come.
 */
state: AppointmentState, 
/**
 * Who. Nobody, where nobody is appointed.
 */
person: PersonId | null, 
/**
 * First day; the day it was offered or declined, or that nobody had asked by.
 */
from: string | null, 
/**
 * Last day; open while it lasts.
 */
to: string | null, 
/**
 * What there is to say of it: how it was handed over, and by whom.
 */
note: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * An [`super::Appointment`].
 */
export type AppointmentId = string;

/**
 * What somebody is appointed to.
 */
export type AppointmentRole = "coordinator" | "primaryContact" | "childCoordinator" | "contactDoctor";

/**
 * How far a task has come.
 */
export type AppointmentState = "appointed" | "offered" | "saidNo" | "notAsked";

/**
 * A wish for care and treatment ahead, who speaks for the owner, and who sees to it.
 */
export type CareWish = { 
/**
 * The wish's id.
 */
id: CareWishId, 
/**
 * What it is about.
 */
section: CareWishSection, 
/**
 * The wish, in somebody's own words.
 */
text: string, 
/**
 * Who, where it is somebody in the plan.
 */
person: PersonId | null, 
/**
 * Place among the wishes.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::CareWish`].
 */
export type CareWishId = string;

/**
 * What a wish is about.
 */
export type CareWishSection = "wish" | "speaksForMe" | "responsible";

/**
 * One field change in the journal.
 */
export type ChangeId = string;

/**
 * A part of the plan that somebody may be let to see.
 */
export type Chapter = "matters" | "people" | "goals" | "needs" | "concerns" | "meetings" | "everyday" | "crisis" | "care" | "agreement";

/**
 * How close somebody stands to the owner on the network map.
 */
export type Closeness = "nearest" | "onTheTeam" | "outside";

/**
 * What the owner worries about, who answered, and whether that was enough.
 */
export type Concern = { 
/**
 * The concern's id.
 */
id: ConcernId, 
/**
 * The worry, in the owner's words.
 */
text: string, 
/**
 * The part of life it belongs to, if anyone has said.
 */
area: LifeArea | null, 
/**
 * How far it has come.
 */
state: ConcernState, 
/**
 * The answer, in the words of whoever gave it.
 */
answer: string, 
/**
 * Who answered.
 */
answeredBy: PersonId | null, 
/**
 * The day it was answered.
 */
answeredOn: string | null, 
/**
 * Whether the owner got an answer to this.
 */
gotAnswer: YesNo | null, 
/**
 * The day the owner said so.
 */
gotAnswerOn: string | null, 
/**
 * Whether the owner needs more.
 */
needsMore: YesNo | null, 
/**
 * What more is needed, in the words of whoever needs it.
 */
moreNote: string, 
/**
 * Place among the concerns.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Concern`].
 */
export type ConcernId = string;

/**
 * How far a concern has come.
 */
export type ConcernState = "open" | "answered" | "moreWanted" | "settled";

/**
 * What the owner has said yes to, with whom, for how long, and when it was taken back.
 */
export type Consent = { 
/**
 * The consent's id.
 */
id: ConsentId, 
/**
 * What is consented to.
 */
sort: ConsentSort, 
/**
 * Who may see it, for sharing; who may have a copy.
 */
person: PersonId | null, 
/**
 * What they may see, in the words of whoever gave it. Beside what is chosen, never instead of it.
 */
topics: string, 
/**
 * What they may not see, in the same way.
 */
exceptions: string, 
/**
 * Everything is to be seen, but for what is kept back below.
 */
everything: boolean, 
/**
 * The chapters to be seen.
 */
chapters: Array<Chapter>, 
/**
 * The parts of life to be seen, in whatever chapter.
 */
areas: Array<LifeArea>, 
/**
 * The records to be seen, of any kind: a goal with what stands under it, an action, a meeting. One that is no longer in
 * the plan gives nothing.
 */
records: Array<string>, 
/**
 * The chapters kept back, whatever else is given.
 */
butChapters: Array<Chapter>, 
/**
 * The parts of life kept back, whatever else is given.
 */
butAreas: Array<LifeArea>, 
/**
 * The records kept back, with what stands under them, whatever else is given.
 */
butRecords: Array<string>, 
/**
 * Not even what the person does and contributes themselves, which is theirs to see otherwise.
 */
butOwn: boolean, 
/**
 * The day it was given.
 */
givenOn: string | null, 
/**
 * Who gave it: the owner, a guardian, a parent.
 */
givenBy: PersonId | null, 
/**
 * As what they gave it.
 */
givenAs: ConsentGiver | null, 
/**
 * How it was given.
 */
how: ConsentForm | null, 
/**
 * First day, where it does not hold from the day it was given.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * The end in words, where that says it better: «til jeg sier noe annet».
 */
untilWords: string, 
/**
 * The day it was taken back.
 */
withdrawnOn: string | null, 
/**
 * Which copy it is, for one that somebody may have: its id.
 */
copy: string, 
/**
 * The key that the copy signs with, as 64 hexadecimal digits.
 */
key: string, 
/**
 * Place among the consents.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * How a consent was given.
 */
export type ConsentForm = "written" | "spoken";

/**
 * As what somebody gives a consent.
 */
export type ConsentGiver = "owner" | "parent" | "guardian" | "fosterParent" | "institution";

/**
 * A [`super::Consent`].
 */
export type ConsentId = string;

/**
 * What is consented to.
 */
export type ConsentSort = "plan" | "sharing" | "copy";

/**
 * Who the owner wants to work together, and who not, with the exceptions the owner makes.
 */
export type Cooperation = { 
/**
 * The cooperation's id.
 */
id: CooperationId, 
/**
 * Whether the owner wants it.
 */
wanted: Wanted, 
/**
 * Who it is about: people, services, places.
 */
withWhom: string, 
/**
 * What they work together on, or shall not.
 */
about: string, 
/**
 * When it is otherwise.
 */
exception: string, 
/**
 * How far it has come.
 */
state: CooperationState, 
/**
 * The state in words.
 */
stateNote: string, 
/**
 * Place among the others.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Cooperation`].
 */
export type CooperationId = string;

/**
 * How far a cooperation has come.
 */
export type CooperationState = "wished" | "asked" | "agreed" | "declined";

/**
 * The parts of a crisis plan.
 */
export type CrisisSection = "earlySign" | "helpsMe" | "othersCan" | "meetMe" | "withinADay" | "call";

/**
 * One step of the crisis plan.
 */
export type CrisisStep = { 
/**
 * The step's id.
 */
id: CrisisStepId, 
/**
 * The part of the crisis plan it belongs to.
 */
section: CrisisSection, 
/**
 * The zone it belongs to; nothing where it stands in a list of its own. In a zone the part «early sign» is how it is
 * then.
 */
zone: CrisisZone | null, 
/**
 * The step, in somebody's own words.
 */
text: string, 
/**
 * Who, where it is somebody in the plan.
 */
person: PersonId | null, 
/**
 * The number to ring, when it is another than the person's own.
 */
phone: string, 
/**
 * Place in its part of the crisis plan.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::CrisisStep`].
 */
export type CrisisStepId = string;

/**
 * How bad it is: the zones that crisis plans in Norway have. The number and the word stand beside the colour, always.
 */
export type CrisisZone = "green" | "yellow" | "red";

/**
 * How the day was, from best to worst.
 */
export type DayFeeling = "veryGood" | "good" | "soSo" | "bad" | "veryBad";

/**
 * Who decided a goal or an action.
 */
export type DecidedBy = "me" | "together" | "asked" | "told";

/**
 * What a meeting decided: who does what, until when, and whether the owner got an answer.
 */
export type Decision = { 
/**
 * The decision's id.
 */
id: DecisionId, 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * What was decided.
 */
text: string, 
/**
 * Who answers for it.
 */
responsible: PersonId | null, 
/**
 * Until when.
 */
due: string | null, 
/**
 * The action it became, if it became one.
 */
action: ActionId | null, 
/**
 * The follow-up it became, if it became one.
 */
followUp: FollowUpId | null, 
/**
 * Whether the owner got an answer on this.
 */
gotAnswer: YesNo | null, 
/**
 * The day the owner said so.
 */
gotAnswerOn: string | null, 
/**
 * Whether the owner needs more.
 */
needsMore: YesNo | null, 
/**
 * What more is needed, in the words of whoever needs it.
 */
moreNote: string, 
/**
 * What became of it.
 */
state: FollowUpState, 
/**
 * Place among the meeting's decisions.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Decision`].
 */
export type DecisionId = string;

/**
 * One copy of the program: each laptop has its own.
 */
export type DeviceId = string;

/**
 * What the owner writes for nobody else: no other pen writes here, and no document has it unless it is asked for.
 */
export type DiaryEntry = { 
/**
 * The entry's id.
 */
id: DiaryEntryId, 
/**
 * The day.
 */
on: string | null, 
/**
 * What the owner wrote.
 */
text: string, 
/**
 * How the day was, if the owner has said.
 */
feeling: DayFeeling | null, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::DiaryEntry`].
 */
export type DiaryEntryId = string;

/**
 * A field with more than one head: two copies of the plan disagree until someone settles it.
 */
export type Disagreement = { 
/**
 * The record.
 */
record: RecordRef, 
/**
 * The field.
 */
field: string, 
/**
 * The values; the first is the one that stands in the plan meanwhile: the owner's before anybody else's.
 */
versions: Array<Version>, 
/**
 * Whether only the owner, or whoever writes their words, settles it.
 */
owners: boolean, };

/**
 * One thing to do to the plan. An act is a list of these: all of it happens, or none.
 */
export type Edit = { "edit": "add", 
/**
 * The kind of record.
 */
kind: Kind, 
/**
 * Its id, a new UUIDv7 chosen by the caller.
 */
id: string, 
/**
 * Its first values.
 */
fields: Record<string, unknown>, } | { "edit": "change", 
/**
 * The kind of record.
 */
kind: Kind, 
/**
 * The record.
 */
id: string, 
/**
 * The field.
 */
field: string, 
/**
 * The new value.
 */
value: unknown, } | { "edit": "remove", 
/**
 * The kind of record.
 */
kind: Kind, 
/**
 * The record.
 */
id: string, } | { "edit": "restore", 
/**
 * The kind of record.
 */
kind: Kind, 
/**
 * The record.
 */
id: string, } | { "edit": "answer", 
/**
 * The proposal.
 */
proposal: ProposalId, 
/**
 * Whether the owner takes it.
 */
accept: boolean, };

/**
 * How a goal goes on one day: a number, words, or both.
 */
export type Evaluation = { 
/**
 * The evaluation's id.
 */
id: EvaluationId, 
/**
 * The goal in the plan, if it is of one.
 */
goal: GoalId | null, 
/**
 * The everyday goal, if it is of one.
 */
everyday: EverydayGoalId | null, 
/**
 * The day.
 */
on: string | null, 
/**
 * From 0 to 10.
 */
rating: number | null, 
/**
 * The same in words.
 */
words: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * An [`super::Evaluation`].
 */
export type EvaluationId = string;

/**
 * Something to get on with from day to day, too small for a goal in the plan and worth looking at all the same.
 */
export type EverydayGoal = { 
/**
 * The everyday goal's id.
 */
id: EverydayGoalId, 
/**
 * The goal, in somebody's own words.
 */
what: string, 
/**
 * How far the owner wants to come, from 0 to 10.
 */
aim: number | null, 
/**
 * Place among the everyday goals.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * An [`super::EverydayGoal`].
 */
export type EverydayGoalId = string;

/**
 * A date on which an action, a goal or the whole plan is looked at, and what came of it.
 */
export type FollowUp = { 
/**
 * The follow-up's id.
 */
id: FollowUpId, 
/**
 * The goal that is looked at, if it is a goal.
 */
goal: GoalId | null, 
/**
 * The action that is looked at, if it is an action.
 */
action: ActionId | null, 
/**
 * Whether it is the whole plan that is looked at.
 */
wholePlan: boolean, 
/**
 * The date.
 */
due: string | null, 
/**
 * The time of day on that date.
 */
time: TimeOfDay | null, 
/**
 * The date in words, where that says it better: «høsten 2027», «hver mandag».
 */
rough: string, 
/**
 * How often it is looked at; this once, where nobody has said.
 */
repeat: LookRepeat | null, 
/**
 * The day the repeat is counted from; its own date, where it says none. So one of them can be moved alone.
 */
first: string | null, 
/**
 * The last day on which it may be looked at again; nothing when it goes on.
 */
until: string | null, 
/**
 * What became of it.
 */
state: FollowUpState, 
/**
 * The day it was looked at.
 */
doneOn: string | null, 
/**
 * What came of it, in the words of whoever tells it.
 */
outcome: string, 
/**
 * The follow-up that came next, if one was set.
 */
next: FollowUpId | null, 
/**
 * Who answers for it, when that is another than the action's.
 */
responsible: PersonId | null, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::FollowUp`].
 */
export type FollowUpId = string;

/**
 * What became of a follow-up.
 */
export type FollowUpState = "waiting" | "done" | "notDone";

/**
 * What the owner wants to reach. A sub-goal stands under another goal.
 */
export type Goal = { 
/**
 * The goal's id.
 */
id: GoalId, 
/**
 * The goal, in the owner's words.
 */
title: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * The goal it stands under, if any.
 */
parent: GoalId | null, 
/**
 * The part of life it belongs to, if anyone has said; what stands under it belongs there too.
 */
area: LifeArea | null, 
/**
 * The day it is to be reached by.
 */
deadline: string | null, 
/**
 * The same in words, where that says it better: «før jul».
 */
rough: string, 
/**
 * How far the owner wants to come, from 0 to 10; how far it has come is told by the evaluations.
 */
aim: number | null, 
/**
 * Who decided that it is a goal.
 */
decidedBy: DecidedBy | null, 
/**
 * How far it has come.
 */
state: GoalState, 
/**
 * The state in words.
 */
stateNote: string, 
/**
 * The day it was reached or put aside.
 */
endedOn: string | null, 
/**
 * What the owner learned on the way.
 */
learned: string, 
/**
 * Place among its siblings.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history. What stands under it is out of sight with it.
 */
removed: boolean, };

/**
 * A [`super::Goal`].
 */
export type GoalId = string;

/**
 * How far a goal has come.
 */
export type GoalState = "underWay" | "reached" | "putAside";

/**
 * Something that went well, told under the eight headings of the national form for good examples.
 */
export type GoodExample = { 
/**
 * The example's id.
 */
id: GoodExampleId, 
/**
 * Who can be asked about it.
 */
contact: string, 
/**
 * What it is about.
 */
topic: string, 
/**
 * What was to be reached.
 */
goal: string, 
/**
 * How it began.
 */
background: string, 
/**
 * What was done.
 */
development: string, 
/**
 * How it is done now.
 */
newPractice: string, 
/**
 * What came of it.
 */
result: string, 
/**
 * How others can hear of it.
 */
spreading: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::GoodExample`].
 */
export type GoodExampleId = string;

/**
 * The ink a person writes with. Colour is never the only sign: initials and name always stand beside it.
 */
export type Ink = "blue" | "magenta" | "purple" | "lime";

/**
 * The kinds of record in a plan.
 */
export type Kind = "details" | "person" | "matter" | "goal" | "action" | "resource" | "followUp" | "proposal" | "appointment" | "need" | "concern" | "cooperation" | "evaluation" | "everydayGoal" | "meeting" | "agendaItem" | "decision" | "crisisStep" | "careWish" | "weeklyEvent" | "diaryEntry" | "otherPlan" | "consent" | "leftBlank" | "survey" | "goodExample" | "participation" | "share" | "picture";

/**
 * The languages a plan, a document and the program speak.
 */
export type Language = "nb" | "nn" | "en";

/**
 * A point of the regulation that has nothing in it on purpose, and why.
 */
export type LeftBlank = { 
/**
 * The note's id.
 */
id: LeftBlankId, 
/**
 * The point.
 */
point: Point, 
/**
 * Why there is nothing in it.
 */
reason: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::LeftBlank`].
 */
export type LeftBlankId = string;

/**
 * Parts of life that may help a person think: optional cues, never boxes to fill.
 */
export type LifeArea = "homeAndDailyLife" | "workSchoolActivity" | "health" | "money" | "familyAndNetwork" | "leisureAndCulture" | "gettingAroundAndBeingUnderstood" | "safetyAndRights" | "somethingElse";

/**
 * How often something is looked at.
 */
export type LookRepeat = "everyWeek" | "everyOtherWeek" | "everyMonth";

/**
 * One thing that matters, in the owner's words: the answer to «Hva er viktig for deg?».
 */
export type Matter = { 
/**
 * The matter's id.
 */
id: MatterId, 
/**
 * The words themselves. May be empty while someone is thinking.
 */
text: string, 
/**
 * The part of life it belongs to, if anyone has said.
 */
area: LifeArea | null, 
/**
 * Place among the matters; the first stands largest.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Matter`].
 */
export type MatterId = string;

/**
 * A meeting about the plan: before it, what the owner wants to say; after it, how it felt.
 */
export type Meeting = { 
/**
 * The meeting's id.
 */
id: MeetingId, 
/**
 * What the meeting is called.
 */
title: string, 
/**
 * The day.
 */
on: string | null, 
/**
 * When it begins.
 */
time: TimeOfDay | null, 
/**
 * Where.
 */
place: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * What became of it.
 */
state: MeetingState, 
/**
 * Who is asked to come.
 */
invited: Array<PersonId>, 
/**
 * Who came.
 */
came: Array<PersonId>, 
/**
 * What was said, in short.
 */
minutes: string, 
/**
 * What the owner wants to say there.
 */
toSay: string, 
/**
 * «Jeg fikk sagt det jeg ville», from 0 to 10.
 */
gotToSpeak: number | null, 
/**
 * «Jeg var trygg», from 0 to 10.
 */
feltSafe: number | null, 
/**
 * «Jeg vet hva som skjer nå», from 0 to 10.
 */
knowsNext: number | null, 
/**
 * «De rette var der», from 0 to 10.
 */
rightPeople: number | null, 
/**
 * How the meeting was for the owner.
 */
felt: string, 
/**
 * What the owner wants to be otherwise the next time.
 */
wishedChange: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Meeting`].
 */
export type MeetingId = string;

/**
 * What became of a meeting.
 */
export type MeetingState = "planned" | "held" | "cancelled";

/**
 * What the owner needs services to help with.
 */
export type Need = { 
/**
 * The need's id.
 */
id: NeedId, 
/**
 * The need, in somebody's own words.
 */
text: string, 
/**
 * How much and how often.
 */
extent: string, 
/**
 * Who decided that it is so much.
 */
decidedBy: DecidedBy | null, 
/**
 * The part of life it belongs to, if anyone has said.
 */
area: LifeArea | null, 
/**
 * The goals it is needed for.
 */
goals: Array<GoalId>, 
/**
 * Place among the needs.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Need`].
 */
export type NeedId = string;

/**
 * Another plan, and where it is: this one does not say it all again.
 */
export type OtherPlan = { 
/**
 * The other plan's id.
 */
id: OtherPlanId, 
/**
 * What sort of plan it is.
 */
sort: OtherPlanSort, 
/**
 * What it is called.
 */
name: string, 
/**
 * Where it is.
 */
place: string, 
/**
 * Who answers for it.
 */
responsible: PersonId | null, 
/**
 * Place among the other plans.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * An [`super::OtherPlan`].
 */
export type OtherPlanId = string;

/**
 * What sort of plan another plan is.
 */
export type OtherPlanSort = "school" | "treatment" | "crisis" | "returnToWork" | "other";

/**
 * Something of how the child took part, in the child's own words where they can, or in the words of whoever did it.
 */
export type Participation = { 
/**
 * The text's id.
 */
id: ParticipationId, 
/**
 * What it is about.
 */
section: ParticipationSection, 
/**
 * What there is to say of it, in somebody's own words.
 */
text: string, 
/**
 * Place among the others.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Participation`].
 */
export type ParticipationId = string;

/**
 * What a child shall have, in the regulation's order: to be told, to say what they mean, and to be heard (forskrift om
 * individuell plan ved ytelse av velferdstjenester § 4).
 */
export type ParticipationSection = "told" | "said" | "asWished" | "notAsWished";

/**
 * «Arne skriver», «Siv skriver», or «Siv skriver for Arne»: then the words are Arne's, and the history has both names.
 */
export type Pen = { 
/**
 * Who writes.
 */
writer: PersonId, 
/**
 * Whose words they are.
 */
words: PersonId, };

/**
 * Anyone named in the plan, the owner included.
 */
export type Person = { 
/**
 * The person's id.
 */
id: PersonId, 
/**
 * Name, as much of it as the owner wants to write.
 */
name: string, 
/**
 * Whether it is a person, or a service or a place.
 */
personSort: PersonSort, 
/**
 * What the person is to the plan.
 */
roles: Array<Role>, 
/**
 * What the person is called: «sårsykepleier», «søster», «NAV-veileder».
 */
title: string, 
/**
 * Service, workplace or where the person lives.
 */
service: string, 
/**
 * Telephone number as people write it.
 */
phone: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Where it is, or where the person lives.
 */
address: string, 
/**
 * What the person contributes with.
 */
contribution: string, 
/**
 * Whether the person takes part now.
 */
active: boolean, 
/**
 * Initials, one to three letters, unique in the plan. Empty: made from the name.
 */
initials: string, 
/**
 * The ink the person writes with, for those who hold the pen.
 */
ink: Ink | null, 
/**
 * The day the person was born, where the plan needs to know.
 */
born: string | null, 
/**
 * What a guardian answers for.
 */
mandate: string, 
/**
 * Whether the owner has a good relation to the person.
 */
goodRelation: boolean, 
/**
 * Who the owner reaches the person through; nobody when they meet.
 */
through: PersonId | null, 
/**
 * How close the person stands on the network map.
 */
closeness: Closeness | null, 
/**
 * The part of the network map the person stands in.
 */
sector: Sector | null, 
/**
 * Whether the person stands on the network map and nowhere else.
 */
onlyOnMap: boolean, 
/**
 * Whether one who stands on the network map only stands on the map that is printed, too.
 */
onPapersMap: boolean, 
/**
 * Place among the people.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Person`].
 */
export type PersonId = string;

/**
 * Whether it is somebody, or a service or a place where somebody always answers: «nattevakta».
 */
export type PersonSort = "person" | "service";

/**
 * A photo or a drawing. There is one of each thing, and it is told in words too, for those who do not see it. It is kept from the
 * moment it is chosen: until somebody has told it, its words are asked for.
 */
export type Picture = { 
/**
 * The picture's id.
 */
id: PictureId, 
/**
 * What is in it, in words; blank where nobody has told it yet.
 */
words: string, 
/**
 * Whom it is of, if it is of somebody.
 */
person: PersonId | null, 
/**
 * What matters, if it is of that.
 */
matter: MatterId | null, 
/**
 * What happens every week, if it is of that. A picture that is of nothing in the plan stands on its cover.
 */
weeklyEvent: WeeklyEventId | null, 
/**
 * The image: a JPEG in base64 with nothing in it but what is drawn, at most 300,000 bytes and 1,200 dots along its
 * longer edge. Whoever is told of an open plan gets its mark instead, and asks for it when it is to be seen.
 */
image: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Picture`].
 */
export type PictureId = string;

/**
 * A whole individual plan, read at once: it is small, even after a long life.
 *
 * Removed records are here too, marked `removed`: nothing is gone before the plan itself is.
 */
export type Plan = { 
/**
 * What the plan is called, when it holds, and in which language.
 */
details: PlanDetails, 
/**
 * Anyone named in the plan, the owner included.
 */
people: Array<Person>, 
/**
 * One thing that matters.
 */
matters: Array<Matter>, 
/**
 * What the owner wants to reach.
 */
goals: Array<Goal>, 
/**
 * What is done to get there.
 */
actions: Array<Action>, 
/**
 * What the owner can, has, likes, and who stands by.
 */
resources: Array<Resource>, 
/**
 * A date on which something is looked at, and what came of it.
 */
followUps: Array<FollowUp>, 
/**
 * A change to the owner's words, waiting for the owner.
 */
proposals: Array<Proposal>, 
/**
 * Who coordinates, or writes with the owner, from one day to another.
 */
appointments: Array<Appointment>, 
/**
 * What the owner needs services to help with.
 */
needs: Array<Need>, 
/**
 * What the owner worries about, and the answer.
 */
concerns: Array<Concern>, 
/**
 * Who the owner wants to work together, and who not.
 */
cooperation: Array<Cooperation>, 
/**
 * How a goal goes on one day.
 */
evaluations: Array<Evaluation>, 
/**
 * Something to get on with from day to day.
 */
everydayGoals: Array<EverydayGoal>, 
/**
 * A meeting about the plan.
 */
meetings: Array<Meeting>, 
/**
 * Something to talk about at a meeting.
 */
agendaItems: Array<AgendaItem>, 
/**
 * What a meeting decided.
 */
decisions: Array<Decision>, 
/**
 * One step of the crisis plan.
 */
crisisSteps: Array<CrisisStep>, 
/**
 * A wish for care and treatment ahead.
 */
careWishes: Array<CareWish>, 
/**
 * What happens every week on the same day.
 */
weeklyEvents: Array<WeeklyEvent>, 
/**
 * What the owner writes for nobody else.
 */
diaryEntries: Array<DiaryEntry>, 
/**
 * Another plan, and where it is.
 */
otherPlans: Array<OtherPlan>, 
/**
 * What the owner has said yes to.
 */
consents: Array<Consent>, 
/**
 * Why a point of the regulation has nothing in it.
 */
leftBlanks: Array<LeftBlank>, 
/**
 * How the planning itself is for the owner.
 */
surveys: Array<Survey>, 
/**
 * Something that went well, to tell others.
 */
goodExamples: Array<GoodExample>, 
/**
 * How a child's right to take part was looked after.
 */
participation: Array<Participation>, 
/**
 * A copy that was made for somebody.
 */
shares: Array<Share>, 
/**
 * A photo or drawing of a person, of what matters, of something in the week, or on the cover.
 */
pictures: Array<Picture>, 
/**
 * Whose words the texts in the plan are.
 */
voices: Array<Voice>, 
/**
 * Fields on which two copies of the plan disagree.
 */
disagreements: Array<Disagreement>, };

/**
 * What the plan is called, when it holds and is revised, who answers for it, and in which language it is made (forskrift om
 * individuell plan ved ytelse av velferdstjenester § 9).
 */
export type PlanDetails = { 
/**
 * The plan's id.
 */
id: PlanId, 
/**
 * What the owner calls the plan.
 */
title: string, 
/**
 * First day of the plan period.
 */
periodFrom: string | null, 
/**
 * Last day of the plan period.
 */
periodTo: string | null, 
/**
 * When the plan is next gone through and revised.
 */
nextRevision: string | null, 
/**
 * How often it is revised, in words: «hver tredje måned».
 */
revisionRhythm: string, 
/**
 * The language the plan is written in.
 */
language: Language, 
/**
 * The service with the main responsibility for follow-up.
 */
mainService: string, 
/**
 * Whether the owner's pen is held only where one of the owner's own ways in opened the plan.
 */
penNeedsWay: boolean, 
/**
 * Who answers for making the plan.
 */
answersForMaking: PersonId | null, 
/**
 * Who answers for coordination and progress. It may be somebody else.
 */
answersForProgress: PersonId | null, 
/**
 * The language the owner speaks.
 */
ownLanguage: string, 
/**
 * What helps the owner to understand and be understood.
 */
helpsUnderstanding: Array<UnderstandingHelp>, 
/**
 * The same in somebody's own words.
 */
understanding: string, 
/**
 * The chapters the owner wants first in the simple view; none where it is as from the start.
 */
simpleChapters: Array<SimpleChapter>, 
/**
 * Whether the pictures go along when the plan is put on paper.
 */
picturesOnPaper: boolean, 
/**
 * Never true: a plan cannot be removed from itself.
 */
removed: boolean, };

/**
 * The plan itself: the id of its one [`super::PlanDetails`].
 */
export type PlanId = string;

/**
 * What an individual plan shall hold, in the regulation's order (forskrift om individuell plan ved ytelse av
 * velferdstjenester § 9, in force since 1 August 2022). Older versions of the program had the nine letters of the
 * regulation before it.
 */
export type Point = "goals" | "participants" | "responsibility" | "contributions" | "actions" | "how" | "coordinatorOffered" | "period" | "consent" | "cooperation" | "childParticipation";

/**
 * A change to the owner's words, waiting for the owner to take or leave it. Nobody rewrites the owner's words.
 */
export type Proposal = { 
/**
 * The proposal's id.
 */
id: ProposalId, 
/**
 * The kind of record it is about, by its name on the wire.
 */
aboutKind: string, 
/**
 * The record it is about.
 */
about: string | null, 
/**
 * The field it would change; `removed` when it would take the record out.
 */
field: string, 
/**
 * The words proposed.
 */
text: string, 
/**
 * Why, for the owner to read.
 */
reason: string, 
/**
 * Who proposes.
 */
by: PersonId | null, 
/**
 * The owner's words it was written against.
 */
insteadOf: string, 
/**
 * What the owner made of it.
 */
state: ProposalState, 
/**
 * The day it was answered.
 */
answeredOn: string | null, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Proposal`].
 */
export type ProposalId = string;

/**
 * What the owner made of a proposal.
 */
export type ProposalState = "open" | "accepted" | "kept" | "withdrawn";

/**
 * Points to one record of any kind.
 */
export type RecordRef = { 
/**
 * Which kind of record.
 */
kind: Kind, 
/**
 * Which one.
 */
id: string, };

/**
 * What the owner can, has, likes, and who stands by.
 */
export type Resource = { 
/**
 * The resource's id.
 */
id: ResourceId, 
/**
 * The words.
 */
text: string, 
/**
 * What it is a resource for.
 */
sort: ResourceSort, 
/**
 * Place among the resources.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Resource`].
 */
export type ResourceId = string;

/**
 * Whether a resource is how the person is best supported, in the person, around the person, or goes out from the person.
 */
export type ResourceSort = "bestSupport" | "strength" | "support" | "contribution";

/**
 * Days that come again: the first, and each so many days after the one before, until the last.
 */
export type Rhythm = { 
/**
 * The first of them.
 */
first: string, 
/**
 * The last of them; nothing when they do not end.
 */
last: string | null, 
/**
 * How many days from each to the next.
 */
every: number, };

/**
 * What a person is to the plan. One person may be several.
 */
export type Role = "owner" | "primaryContact" | "coordinator" | "childCoordinator" | "contactDoctor" | "nextOfKin" | "guardian" | "parent" | "helper" | "peer" | "peerWorker" | "other";

/**
 * The parts of the network map.
 */
export type Sector = "family" | "friends" | "neighboursAndLeisure" | "workAndSchool" | "services";

/**
 * One copy that was made for somebody. The program writes it when the copy is made, and nobody changes it: what has left the
 * plan has left it.
 */
export type Share = { 
/**
 * The copy's id.
 */
id: ShareId, 
/**
 * The day it was made.
 */
on: string | null, 
/**
 * Whom it was made for.
 */
person: PersonId | null, 
/**
 * What was made.
 */
document: SharedDocument, 
/**
 * Who held the pen.
 */
by: PersonId | null, 
/**
 * By which way in the plan was open; nothing where it is not known.
 */
way: SharedBy | null, 
/**
 * The consents it rested on, as they stood that day.
 */
consents: Array<ConsentId>, 
/**
 * Why the owner gave it to somebody whom no consent is about.
 */
reason: string, 
/**
 * The file's SHA-256, in small hexadecimal letters: which file it was.
 */
sha256: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Share`].
 */
export type ShareId = string;

/**
 * By which way in the plan was open.
 */
export type SharedBy = "owner" | "contact" | "recovery";

/**
 * Which document somebody got.
 */
export type SharedDocument = "plan" | "tasks" | "news" | "crisis" | "card" | "journal" | "rules" | "week" | "preparation" | "notice" | "minutes" | "survey" | "example" | "calendar" | "table" | "fhir" | "archive";

/**
 * The chapters that can stand first in the simple view.
 */
export type SimpleChapter = "home" | "conversation" | "plan" | "everyday" | "diary" | "people" | "meetings" | "followUps" | "commitments" | "crisisPlan";

/**
 * Four plain questions about the planning, answered from 0 to 10, and room for words.
 */
export type Survey = { 
/**
 * The survey's id.
 */
id: SurveyId, 
/**
 * The day.
 */
on: string | null, 
/**
 * «Planen har mine ord».
 */
ownWords: number | null, 
/**
 * «Vi går fram i mitt tempo».
 */
ownPace: number | null, 
/**
 * «Jeg bestemmer hva som står her».
 */
ownChoice: number | null, 
/**
 * «Planen er til nytte for meg».
 */
useful: number | null, 
/**
 * What is good.
 */
good: string, 
/**
 * What could be better.
 */
better: string, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::Survey`].
 */
export type SurveyId = string;

/**
 * A time of day to the minute, by the clock where the two sit: `09:30`.
 */
export type TimeOfDay = string;

/**
 * What helps the owner to understand and be understood.
 */
export type UnderstandingHelp = "interpreter" | "easyWords" | "symbols" | "readAloud" | "moreTime";

/**
 * One of several values a field has on different copies of the plan.
 */
export type Version = { 
/**
 * The change that gave it.
 */
change: ChangeId, 
/**
 * The value.
 */
value: unknown, 
/**
 * Who wrote, and whose words.
 */
pen: Pen, 
/**
 * When.
 */
at: string, };

/**
 * Whose words stand in a field now, who wrote them down, and when.
 */
export type Voice = { 
/**
 * The kind of record.
 */
kind: Kind, 
/**
 * The record.
 */
record: string, 
/**
 * The field.
 */
field: string, 
/**
 * Who wrote, and whose words.
 */
pen: Pen, 
/**
 * When they were last written.
 */
at: string, };

/**
 * Whether the owner wants a cooperation.
 */
export type Wanted = "wanted" | "notWanted";

/**
 * Who a way in is for.
 */
export type WayIn = "owner" | "contact" | "recovery";

/**
 * The picture of something that happens every week. It stands beside the words, never instead of them.
 */
export type WeekPicture = "bandage" | "medicine" | "meal" | "coffee" | "shower" | "sleep" | "job" | "school" | "exercise" | "walk" | "tableTennis" | "swimming" | "music" | "book" | "cleaning" | "shopping" | "visit" | "talk" | "doctor" | "bus" | "mirror" | "animal" | "phone" | "money";

/**
 * How often something in the week comes.
 */
export type WeekRepeat = "everyWeek" | "everyOtherWeek" | "everyFourthWeek" | "once";

/**
 * The days of the week.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * What happens on the same day of the week, every week or less often.
 */
export type WeeklyEvent = { 
/**
 * The event's id.
 */
id: WeeklyEventId, 
/**
 * The day.
 */
weekday: Weekday, 
/**
 * How often it comes; every week, where nobody has said.
 */
repeat: WeekRepeat | null, 
/**
 * The day from which it comes, and whose week the others are counted from; as long as anybody knows, where nobody has
 * said.
 */
first: string | null, 
/**
 * The last day on which it may come; nothing when it goes on. What comes once is over by itself.
 */
until: string | null, 
/**
 * The days on which it does not come.
 */
notOn: Array<string>, 
/**
 * When it begins.
 */
from: TimeOfDay | null, 
/**
 * When it ends: the next morning, when that is earlier in the day than it begins.
 */
to: TimeOfDay | null, 
/**
 * What it is.
 */
what: string, 
/**
 * With whom.
 */
person: PersonId | null, 
/**
 * Where.
 */
place: string, 
/**
 * The action it is a part of, if it is.
 */
action: ActionId | null, 
/**
 * Its picture in the simple view, if one is chosen.
 */
picture: WeekPicture | null, 
/**
 * Place among the day's events that have no time.
 */
rank: number, 
/**
 * Taken out of the plan; still in its history.
 */
removed: boolean, };

/**
 * A [`super::WeeklyEvent`].
 */
export type WeeklyEventId = string;

/**
 * A question answered in one word.
 */
export type YesNo = "yes" | "no";
