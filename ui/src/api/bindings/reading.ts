// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { ActionId, ConcernId, ConsentId, DecisionId, FollowUpId, GoalId, LeftBlankId, MeetingId, PersonId, Point, RecordRef } from './plan';

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
 * What comes after: by day, then those with a time in words, then those with none.
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
export type ConsentState = "holds" | "ranOut" | "takenBack";

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
 * Whether it is the next revision of the plan, which the plan's details tell.
 */
revision: boolean, };

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
meeting: MeetingId, };

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
 * The goals in sight, in reading order.
 */
goals: Array<GoalPlace>, 
/**
 * What is to be looked at, and what was.
 */
agenda: Agenda, 
/**
 * What was promised.
 */
commitments: Array<Commitment>, 
/**
 * What the owner brings to each meeting that is ahead.
 */
brought: Array<Brought>, 
/**
 * The nine points of the regulation.
 */
points: Array<PointInPlan>, 
/**
 * How each consent in sight stands, in their order.
 */
consents: Array<ConsentOnDay>, 
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
 * Who stands on the network map, from the middle and out.
 */
onTheMap: Array<PersonId>, };

/**
 * The parts of a reading that are another than in the one before.
 */
export type ReadingParts = { 
/**
 * The goals in sight, in reading order.
 */
goals?: Array<GoalPlace>, 
/**
 * What is to be looked at, and what was.
 */
agenda?: Agenda, 
/**
 * What was promised.
 */
commitments?: Array<Commitment>, 
/**
 * What the owner brings to each meeting that is ahead.
 */
brought?: Array<Brought>, 
/**
 * The nine points of the regulation.
 */
points?: Array<PointInPlan>, 
/**
 * How each consent in sight stands, in their order.
 */
consents?: Array<ConsentOnDay>, 
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
 * Who stands on the network map, from the middle and out.
 */
onTheMap?: Array<PersonId>, };

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
meeting: MeetingId, } | { "as": "followUp", 
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
