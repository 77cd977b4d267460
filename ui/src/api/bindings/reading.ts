// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { ActionId, AppointmentId, AppointmentRole, ChangeId, Chapter, ConcernId, ConsentId, DecisionId, EvaluationId, FollowUpId, FollowUpState, GoalId, Kind, LeftBlankId, LifeArea, MeetingId, Pen, PersonId, Point, RecordRef, Rhythm, Sector, ShareId, TimeOfDay, WeeklyEventId } from './plan';

/**
 * An action, and what is to be said of how far it stands.
 */
export type ActionOnDay = { 
/**
 * Which.
 */
action: ActionId, 
/**
 * How far it stands.
 */
standing: ActionStanding, 
/**
 * The last day it was followed up, where it is not begun.
 */
followedUp: string | null, };

/**
 * How far an action stands, with the day that belongs to it.
 */
export type ActionStanding = { "is": "planned" } | { "is": "begins", 
/**
 * The day.
 */
on: string, } | { "is": "underWay" } | { "is": "done", 
/**
 * The day it was, if somebody has said.
 */
on: string | null, } | { "is": "stopped", 
/**
 * The day it did, if somebody has said.
 */
on: string | null, };

/**
 * Everything that is looked at.
 */
export type Agenda = { 
/**
 * What should have been looked at, the oldest first.
 */
overdue: Array<Look>, 
/**
 * What comes until Sunday.
 */
thisWeek: Array<Look>, 
/**
 * What comes after: by day, also a day in words that can be placed, then the others in the order they were written.
 */
later: Array<Look>, 
/**
 * What was looked at, and what came to nothing; the newest first.
 */
done: Array<Look>, };

/**
 * What the owner brings to a meeting that is ahead.
 */
export type Brought = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * Which of the commitments, by their places among them.
 */
commitments: Array<number>, };

/**
 * Something that was promised.
 */
export type Commitment = { 
/**
 * What it is written down as.
 */
written: WrittenAs, 
/**
 * Who answers for it; nothing when nobody does yet.
 */
responsible: PersonId | null, 
/**
 * The day it is to be kept, or looked at, whichever comes first.
 */
due: string | null, 
/**
 * Whether that day is one on which it is looked at.
 */
isLook: boolean, 
/**
 * How it stands.
 */
state: CommitmentState, };

/**
 * How a promise stands, in the order it is told.
 */
export type CommitmentState = "late" | "more" | "waits" | "kept" | "rests";

/**
 * A concern, and what it waits for.
 */
export type ConcernOnDay = { 
/**
 * The concern.
 */
concern: ConcernId, 
/**
 * Whether somebody still owes an answer to it.
 */
needsAnswer: boolean, 
/**
 * Whether it is not at rest.
 */
unsettled: boolean, };

/**
 * A consent, and how it stands.
 */
export type ConsentOnDay = { 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * How it stands.
 */
state: ConsentState, };

/**
 * How a consent stands on a day.
 */
export type ConsentState = "holds" | "notYet" | "ranOut" | "takenBack";

/**
 * The copies that somebody has got.
 */
export type CopiesOf = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Theirs, the newest first: that is what they have now.
 */
copies: Array<ShareId>, };

/**
 * Something to be looked at.
 */
export type DueFromAfar = { 
/**
 * What it is called in the plan; nothing when it is the plan itself.
 */
what: string | null, 
/**
 * The day.
 */
on: string, 
/**
 * The time of day, if one is set.
 */
time: TimeOfDay | null, 
/**
 * Whether it should have been looked at by now.
 */
late: boolean, };

/**
 * What a plan asks of the contact's week.
 */
export type FromAfar = { 
/**
 * What should have been looked at, the oldest first; then what comes until Sunday.
 */
due: Array<DueFromAfar>, 
/**
 * The planned meetings with a day that has not passed, the nearest first.
 */
meetings: Array<MeetingFromAfar>, };

/**
 * Where a goal stands among the others.
 */
export type GoalPlace = { 
/**
 * The goal.
 */
goal: GoalId, 
/**
 * The goal it is shown under: nothing for a main goal, and for the one at which a circle is opened.
 */
under: GoalId | null, 
/**
 * `1`, `1.2`.
 */
number: string, };

/**
 * Where everything on the map lies.
 */
export type Ground = { 
/**
 * How wide it is.
 */
width: number, 
/**
 * How high.
 */
height: number, 
/**
 * The owner's disc, and the outer edge of each ring.
 */
radii: [number, number, number, number], 
/**
 * The sectors.
 */
wedges: Array<Wedge>, };

/**
 * Who decides for the owner.
 */
export type Guardianship = "under16" | "from16" | "adult" | "unknown";

/**
 * One look at something, at a time.
 */
export type Look = { 
/**
 * What is looked at.
 */
subject: Subject, 
/**
 * Where it is written down; nothing for the next revision before anything is written about it.
 */
followUp: FollowUpId | null, 
/**
 * The day, if one is set.
 */
due: string | null, 
/**
 * Who looks at it: whoever it says, else whoever answers for the action it is about.
 */
responsible: PersonId | null, 
/**
 * Whether it is the next revision of the plan, which the plan's details tell.
 */
revision: boolean, 
/**
 * Whether it should have been looked at by now.
 */
late: boolean, 
/**
 * While it waits, and when it repeats: the day it is looked at again, once it has been.
 */
again: string | null, };

/**
 * A meeting that comes.
 */
export type MeetingFromAfar = { 
/**
 * The day.
 */
on: string, 
/**
 * When it begins.
 */
time: TimeOfDay | null, };

/**
 * The meetings of a plan.
 */
export type Meetings = { 
/**
 * Those that are planned, the nearest first.
 */
coming: Array<Planned>, 
/**
 * Those that were held, the newest first.
 */
held: Array<MeetingId>, 
/**
 * Those that are called off, the newest first.
 */
cancelled: Array<MeetingId>, 
/**
 * Those whose day has come, held or not: there is something to write down from them.
 */
begun: Array<MeetingId>, 
/**
 * Where what came of a meeting can be taken up: the first of the planned ones after it, by its place among them.
 */
next: { [key in MeetingId]: number }, 
/**
 * Whom a new meeting begins with: the owner first, and whom the plan is written together with now.
 */
invited: Array<PersonId>, };

/**
 * Something the plan does not tell, or tells by a consent that has run out.
 */
export type Missing = { 
/**
 * What.
 */
part: PointPart, 
/**
 * The record that lacks it, if it is one.
 */
record: RecordRef | null, 
/**
 * The consent that told it, if one did.
 */
ranOut: RanOut | null, };

/**
 * The map as the screen draws it, in sixteenths of a rem.
 */
export type NetworkMap = { 
/**
 * The rings and the sectors.
 */
ground: Ground, 
/**
 * Whether there are so many that the map has the page to itself.
 */
isCrowded: boolean, 
/**
 * Whether there is room for what people are, under their names.
 */
isTitled: boolean, 
/**
 * Where the middle of each disc is, from the middle of the map and out.
 */
places: Array<PlacedPerson>, };

/**
 * Somebody in the plan, as a list of everyone tells them.
 */
export type PersonOnDay = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Whether the owner meets them: they take part now, and are not reached through another. The owner is met by nobody.
 */
meets: boolean, 
/**
 * Whether they take part in the plan, now and by themselves or through another. The owner is not counted.
 */
takesPart: boolean, 
/**
 * Whether they were in the plan from the first: nobody has to have named them.
 */
fromTheFirst: boolean, };

/**
 * Somebody on the map.
 */
export type PlacedPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Where.
 */
at: Spot, };

/**
 * One thing to say.
 */
export type PlanNotice = { "notice": "coordinatorMissing" } | { "notice": "turnsSixteen", 
/**
 * The day.
 */
on: string, } | { "notice": "turnsEighteen", 
/**
 * The day.
 */
on: string, } | { "notice": "guardianWithoutReason", 
/**
 * The guardian.
 */
guardian: PersonId, } | { "notice": "responsibleRemoved", 
/**
 * The action.
 */
action: ActionId, 
/**
 * Who it was.
 */
person: PersonId, } | { "notice": "meetingWithoutInvited", 
/**
 * The meeting.
 */
meeting: MeetingId, } | { "notice": "consentWithoutTopics", 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * Who is to see it.
 */
person: PersonId, } | { "notice": "consentEnds", 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * Who sees it until then.
 */
person: PersonId, 
/**
 * The last day.
 */
on: string, } | { "notice": "consentEnded", 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * Who saw it until then.
 */
person: PersonId, 
/**
 * The last day.
 */
on: string, };

/**
 * A planned meeting.
 */
export type Planned = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * Whether its day is today or later.
 */
isAhead: boolean, 
/**
 * What it could take up.
 */
topics: Array<Topic>, };

/**
 * A point, and which of its parts the plan tells.
 */
export type PointInPlan = { 
/**
 * The point.
 */
point: Point, 
/**
 * What the plan tells.
 */
told: Array<ToldPart>, 
/**
 * What it does not tell, and what it told until it ran out.
 */
missing: Array<Missing>, 
/**
 * That it stands empty on purpose; two copies of a plan can each have said why.
 */
leftBlank: Array<LeftBlankId>, };

/**
 * Something a point asks for.
 */
export type PointPart = "goals" | "resources" | "needs" | "people" | "making" | "progress" | "ownContribution" | "othersContribution" | "actions" | "extent" | "responsible" | "how" | "coordinatorOffered" | "period" | "nextRevision" | "consent" | "sharing" | "cooperation" | "childParticipation";

/**
 * A consent that has run out and is not given again. That other consents tell the same part does not make it hold.
 */
export type RanOut = { 
/**
 * Its last day.
 */
until: string, 
/**
 * Who could see something by it.
 */
person: PersonId | null, };

/**
 * What a plan says on a day.
 */
export type Reading = { 
/**
 * What is in sight: the records of each kind, in their order. Of the parts that are another, only the kinds are given
 * of which another record is in sight, or in another order.
 */
inSight: Seen, 
/**
 * The goals in sight, in reading order.
 */
goals: Array<GoalPlace>, 
/**
 * The actions in sight, and how far each stands.
 */
actions: Array<ActionOnDay>, 
/**
 * What is to be looked at, and what was.
 */
agenda: Agenda, 
/**
 * What happens in which week.
 */
weeks: Weeks, 
/**
 * The meetings, and what those that come could take up.
 */
meetings: Meetings, 
/**
 * The concerns in turn, and what they wait for.
 */
concerns: Array<ConcernOnDay>, 
/**
 * Who has had, has and is to have which task.
 */
tasks: Array<Task>, 
/**
 * Everyone, in the order of the list, and whom the owner meets.
 */
people: Array<PersonOnDay>, 
/**
 * Which judgements are today's.
 */
judgedToday: Array<EvaluationId>, 
/**
 * What somebody may be in the middle of saying: things that matter and concerns whose words have no end mark.
 */
halfSaid: Array<RecordRef>, 
/**
 * What was promised.
 */
commitments: Array<Commitment>, 
/**
 * What the owner brings to each meeting that is ahead.
 */
brought: Array<Brought>, 
/**
 * What the regulation asks of the plan.
 */
points: Array<PointInPlan>, 
/**
 * How each consent in sight stands, in their order.
 */
consents: Array<ConsentOnDay>, 
/**
 * Who sees what, at a glance.
 */
sharing: Sharing, 
/**
 * Who has got a copy, and of what.
 */
copies: Array<CopiesOf>, 
/**
 * Who decides for the owner, by age.
 */
guardianship: Guardianship, 
/**
 * Who can say yes for the owner, the first most likely.
 */
consenters: Array<PersonId>, 
/**
 * What is worth saying.
 */
notices: Array<PlanNotice>, 
/**
 * Where everyone on the network map stands.
 */
map: NetworkMap, };

/**
 * The parts of a reading that are another than in the one before.
 */
export type ReadingParts = { 
/**
 * What is in sight: the records of each kind, in their order. Of the parts that are another, only the kinds are given
 * of which another record is in sight, or in another order.
 */
inSight?: Seen, 
/**
 * The goals in sight, in reading order.
 */
goals?: Array<GoalPlace>, 
/**
 * The actions in sight, and how far each stands.
 */
actions?: Array<ActionOnDay>, 
/**
 * What is to be looked at, and what was.
 */
agenda?: Agenda, 
/**
 * What happens in which week.
 */
weeks?: Weeks, 
/**
 * The meetings, and what those that come could take up.
 */
meetings?: Meetings, 
/**
 * The concerns in turn, and what they wait for.
 */
concerns?: Array<ConcernOnDay>, 
/**
 * Who has had, has and is to have which task.
 */
tasks?: Array<Task>, 
/**
 * Everyone, in the order of the list, and whom the owner meets.
 */
people?: Array<PersonOnDay>, 
/**
 * Which judgements are today's.
 */
judgedToday?: Array<EvaluationId>, 
/**
 * What somebody may be in the middle of saying: things that matter and concerns whose words have no end mark.
 */
halfSaid?: Array<RecordRef>, 
/**
 * What was promised.
 */
commitments?: Array<Commitment>, 
/**
 * What the owner brings to each meeting that is ahead.
 */
brought?: Array<Brought>, 
/**
 * What the regulation asks of the plan.
 */
points?: Array<PointInPlan>, 
/**
 * How each consent in sight stands, in their order.
 */
consents?: Array<ConsentOnDay>, 
/**
 * Who sees what, at a glance.
 */
sharing?: Sharing, 
/**
 * Who has got a copy, and of what.
 */
copies?: Array<CopiesOf>, 
/**
 * Who decides for the owner, by age.
 */
guardianship?: Guardianship, 
/**
 * Who can say yes for the owner, the first most likely.
 */
consenters?: Array<PersonId>, 
/**
 * What is worth saying.
 */
notices?: Array<PlanNotice>, 
/**
 * Where everyone on the network map stands.
 */
map?: NetworkMap, };

/**
 * What is looked for.
 */
export type SearchAsked = { 
/**
 * Parts of words. Each of them must stand in a text.
 */
words: string, 
/**
 * Also in what stood in the plan before.
 */
earlier: boolean, };

/**
 * What was found.
 */
export type SearchFound = { 
/**
 * The places, group by group.
 */
groups: Array<SearchGroup>, 
/**
 * How many places there are, those that are not told among them.
 */
count: number, 
/**
 * There is more than is told.
 */
isCut: boolean, };

/**
 * Places that belong together.
 */
export type SearchGroup = { 
/**
 * What is found there is of this kind, or stands under it; nothing for what stood in the plan before.
 */
kind: Kind | null, 
/**
 * The one that all of it stands under, where there is one.
 */
about: RecordRef | null, 
/**
 * The places: the owner's own words first, then the newest.
 */
hits: Array<SearchHit>, };

/**
 * One place where the words stand.
 */
export type SearchHit = { 
/**
 * The record.
 */
record: RecordRef, 
/**
 * The field.
 */
field: string, 
/**
 * The text, or the part of it round the words.
 */
text: string, 
/**
 * Where the words stand in that part.
 */
marks: Array<Span>, 
/**
 * Where the first of them stands in the whole text.
 */
place: Span, 
/**
 * There is more of the text before it.
 */
cutBefore: boolean, 
/**
 * There is more of it after.
 */
cutAfter: boolean, 
/**
 * What has become of it.
 */
standing: Standing, 
/**
 * Whose words they are; nothing where nobody knows.
 */
pen: Pen | null, 
/**
 * When they were written.
 */
at: string | null, 
/**
 * They are the owner's own words.
 */
isOwners: boolean, 
/**
 * The change they came with, by which an earlier text can be used again.
 */
change: ChangeId | null, 
/**
 * When another text came in place of an earlier one.
 */
replaced: string | null, };

/**
 * The records in sight of each kind that has any, in their order.
 */
export type Seen = { [key in Kind]?: Array<string> };

/**
 * How much of a topic somebody sees.
 */
export type Sees = { "sees": "yes" } | { "sees": "no" } | { "sees": "only", 
/**
 * Parts of life.
 */
areas: Array<LifeArea>, 
/**
 * Single records.
 */
records: Array<string>, } | { "sees": "but", 
/**
 * Parts of life.
 */
areas: Array<LifeArea>, 
/**
 * Single records.
 */
records: Array<string>, };

/**
 * What somebody sees, topic by topic.
 */
export type SharedRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * How much of each topic that somebody sees something of, in the order of the topics.
 */
sees: Array<Sees>, 
/**
 * What is both given and kept back: the no holds.
 */
contradicted: Array<SharedTopic>, 
/**
 * The last day on which they may see all of it, where there is one.
 */
until: string | null, };

/**
 * A chapter, or a part of life.
 */
export type SharedTopic = { "of": "chapter", "name": Chapter } | { "of": "area", "name": LifeArea };

/**
 * Who sees what.
 */
export type Sharing = { 
/**
 * The topics there is something in, and that one of them sees something of.
 */
topics: Array<SharedTopic>, 
/**
 * The topics there is something in, and that none of them sees anything of.
 */
unshared: Array<SharedTopic>, 
/**
 * Those whom a consent is about that holds today, in the order of the consents.
 */
rows: Array<SharedRow>, 
/**
 * Those who write the plan with the owner, and see all of it but what is the owner's alone.
 */
contacts: Array<PersonId>, };

/**
 * A part of a text, from one place up to another: places are counted in units of UTF-16, as the window counts them.
 */
export type Span = { 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it has ended.
 */
to: number, };

/**
 * A point of the map, from its upper left corner.
 */
export type Spot = { 
/**
 * To the right.
 */
x: number, 
/**
 * Down.
 */
y: number, };

/**
 * What has become of a text.
 */
export type Standing = "stands" | "removed" | "earlier";

/**
 * What is looked at.
 */
export type Subject = { "of": "action", 
/**
 * Which.
 */
action: ActionId, } | { "of": "goal", 
/**
 * Which.
 */
goal: GoalId, } | { "of": "wholePlan" };

/**
 * A task that somebody has, has had or is to have in this plan.
 */
export type Task = { 
/**
 * Which.
 */
role: AppointmentRole, 
/**
 * Those who have it now.
 */
holders: Array<PersonId>, 
/**
 * Its appointments in time.
 */
history: Array<AppointmentId>, 
/**
 * What was offered, declined or not asked about, where nobody is appointed: the first first.
 */
offers: Array<AppointmentId>, 
/**
 * Those who have it now, and nothing says from when.
 */
undated: Array<PersonId>, 
/**
 * What was handed over from a day that has come, to someone who does not have the task yet.
 */
awaited: AppointmentId | null, };

/**
 * Something the plan tells.
 */
export type ToldPart = { 
/**
 * What.
 */
part: PointPart, 
/**
 * How many records tell it.
 */
count: number, 
/**
 * The first of them.
 */
record: RecordRef, };

/**
 * Something in the plan that a meeting could take up.
 */
export type Topic = { "of": "followUp", 
/**
 * What.
 */
look: Look, } | { "of": "concern", 
/**
 * Which.
 */
concern: ConcernId, } | { "of": "goal", 
/**
 * Which.
 */
goal: GoalId, };

/**
 * The part of the circle a sector takes: angles in radians with the clock, from the top. Nothing: whose part of life is
 * not said.
 */
export type Wedge = { 
/**
 * Which.
 */
sector: Sector | null, 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where the next one begins.
 */
to: number, };

/**
 * One day of a week.
 */
export type WeekDay = { 
/**
 * The day.
 */
day: string, 
/**
 * What is dated to the day and has no time of day.
 */
wholeDay: Array<WeekItem>, 
/**
 * By time: first what began the evening before; what happens every week without a time comes last.
 */
timed: Array<WeekItem>, 
/**
 * What would have been there, and is not to be on this day.
 */
leftOut: Array<WeeklyEventId>, };

/**
 * What stands in a day.
 */
export type WeekItem = { "of": "first", 
/**
 * Which.
 */
action: ActionId, } | { "of": "last", 
/**
 * Which.
 */
action: ActionId, } | { "of": "look", 
/**
 * What.
 */
look: Look, } | { "of": "meeting", 
/**
 * Which.
 */
meeting: MeetingId, } | { "of": "weekly", 
/**
 * Which.
 */
event: WeeklyEventId, } | { "of": "until", 
/**
 * Which.
 */
event: WeeklyEventId, };

/**
 * What stands in the same way on many days.
 */
export type WeekLine = { 
/**
 * What stands there.
 */
item: WeekItem, 
/**
 * On which days, but for those that are told by themselves.
 */
days: Rhythm, };

/**
 * Every week there is: what comes again, and the days that are not told by it.
 */
export type Weeks = { 
/**
 * What comes again, in the order of the clock: what stands in a day that is not among `days`.
 */
lines: Array<WeekLine>, 
/**
 * The days something is dated to or left out of, in time, each with everything that stands in it.
 */
days: Array<WeekDay>, };

/**
 * What a promise is written down as.
 */
export type WrittenAs = { "as": "action", 
/**
 * Which.
 */
action: ActionId, 
/**
 * When it is looked at.
 */
looks: Array<FollowUpId>, 
/**
 * The meeting that decided it, if one did.
 */
meeting: MeetingId | null, } | { "as": "decision", 
/**
 * Which.
 */
decision: DecisionId, 
/**
 * The follow-up it became, if it became one.
 */
followUp: FollowUpId | null, 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * What became of it, told on it or on the follow-up.
 */
decidedAs: FollowUpState, } | { "as": "followUp", 
/**
 * Which.
 */
followUp: FollowUpId, 
/**
 * What is looked at.
 */
subject: Subject, } | { "as": "answer", 
/**
 * The concern.
 */
concern: ConcernId, };
