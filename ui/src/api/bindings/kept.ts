// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { ActKind, ActName, Changed, HistoryItem } from './journal';
import type { ActId, ConsentId, DeviceId, Pen, PersonId, Plan, RecordRef } from './plan';
import type { Problem } from './problem';
import type { WayChanged } from './vault';

/**
 * One act, short: what it was called, and which record it is told by.
 */
export type ActTold = { 
/**
 * The act.
 */
act: ActId, 
/**
 * What it is called.
 */
name: ActName, 
/**
 * Whether it was new, or took back or redid another.
 */
kind: ActKind, 
/**
 * Who wrote, and whose words.
 */
pen: Pen, 
/**
 * When it was begun.
 */
at: string, 
/**
 * The record that it is about, by which it is named.
 */
record: RecordRef, };

/**
 * What came in when another copy was last taken in, and still stands as it came.
 */
export type Arrived = { 
/**
 * The act by which it was taken in.
 */
act: ActId, 
/**
 * When.
 */
at: string, 
/**
 * The copies it was written on.
 */
from: Array<DeviceId>, 
/**
 * The acts it was written by, newest first, each with no more than what still stands as it came.
 */
told: Array<HistoryItem>, };

/**
 * A copy that wrote in the folder and that nobody has said yes to.
 */
export type AskingCopy = { 
/**
 * The copy.
 */
copy: DeviceId, 
/**
 * The key that it signs with.
 */
key: string, 
/**
 * Who wrote on it, as it says itself.
 */
writers: Array<PersonId>, 
/**
 * How many parts of it wait.
 */
parts: number, 
/**
 * When it wrote the newest of them, by its own clock.
 */
lastAt: string, };

/**
 * One backup, told so that people know it again.
 */
export type BackupTold = { 
/**
 * Its file name, which is also what to ask for when looking at it and bringing back from it.
 */
name: string, 
/**
 * When it was made, by the clock of the laptop then.
 */
madeAt: string, 
/**
 * It is dated after today: the clock was wrong when it was made, or is now.
 */
ahead: boolean, 
/**
 * How long it is, in bytes; nothing where the way in does not see all that is in it: it would tell of the rest.
 */
bytes: number | null, 
/**
 * What it holds; nothing when it cannot be read.
 */
holds: HeldThen | null, 
/**
 * Why it cannot be read.
 */
problem: Problem | null, };

/**
 * What to bring back from a backup.
 */
export type BringBack = { "what": "whole" } | { "what": "record", 
/**
 * The record.
 */
record: RecordRef, } | { "what": "field", 
/**
 * The record.
 */
record: RecordRef, 
/**
 * The field.
 */
field: string, };

/**
 * The plan as it was in a backup, beside the plan as it is now.
 */
export type Compared = { 
/**
 * Which backup, and what it holds.
 */
told: BackupTold, 
/**
 * All of the plan then, as the way in lets it be read.
 */
then: Plan, 
/**
 * What differs, record by record. Where a record stands in its list, and what others propose, are not told of.
 */
differs: Array<RecordDiffers>, };

/**
 * What came of ending a copy.
 */
export type CopyEnded = { 
/**
 * The consent that was taken back, as an act tells it.
 */
changed: Changed, 
/**
 * What came of giving the plan a new key.
 */
ways: WayChanged, };

/**
 * What another copy has that this one has not, and what would come of taking it in.
 */
export type CopyNews = { 
/**
 * The other copy.
 */
copy: DeviceId, 
/**
 * How many acts are new here.
 */
acts: number, 
/**
 * The newest of them, by their own pens, in order.
 */
told: Array<HistoryItem>, 
/**
 * When the two copies last met, as this one has it.
 */
since: string | null, 
/**
 * How many disagreements would be new.
 */
disagreements: number, 
/**
 * How many things would not go together that do now.
 */
misfits: number, 
/**
 * How many records would be found taken out on one copy and written in on the other.
 */
takenOut: number, 
/**
 * How many acts are here that the other copy has not.
 */
ours: number, 
/**
 * How many acts would be kept marked: they break a rule by what they themselves were written on top of.
 */
breaking: number, 
/**
 * How many ids say one thing here and another there. Both are kept, as rivals.
 */
changedIds: number, };

/**
 * A copy that the plan was written on.
 */
export type CopyTold = { 
/**
 * The copy.
 */
copy: DeviceId, 
/**
 * Whether it is this one.
 */
here: boolean, 
/**
 * How many acts were made on it, as far as is known here.
 */
acts: number, 
/**
 * When the newest of them was begun; nothing where none was made yet.
 */
lastAt: string | null, 
/**
 * When it was last met from here.
 */
metAt: string | null, 
/**
 * Who wrote on it.
 */
writers: Array<PersonId>, 
/**
 * The owner's yes to it, where it may write in the shared folder.
 */
may: ConsentId | null, 
/**
 * Whose it is, as that yes says.
 */
person: PersonId | null, };

/**
 * What came of looking into the folder and writing in it.
 */
export type Exchanged = { 
/**
 * What was taken in; nothing when nothing was new.
 */
met: Met | null, 
/**
 * How many parts were written.
 */
written: number, 
/**
 * The folder as it stands after.
 */
folder: SharedFolder, };

/**
 * One field, then and now.
 */
export type FieldDiffers = { 
/**
 * The field.
 */
field: string, 
/**
 * What it held then.
 */
then: unknown, 
/**
 * What it holds now.
 */
now: unknown, 
/**
 * Who had written it then, and when; nobody when it was not filled in.
 */
signedThen: Signed | null, 
/**
 * Who has written it now, and when.
 */
signedNow: Signed | null, };

/**
 * How a shared folder stands.
 */
export type FolderState = "ready" | "away" | "serverAway" | "noEntry" | "readOnly" | "full" | "other" | "silent" | "off";

/**
 * What a backup holds, as the way in lets it be read.
 */
export type HeldThen = { 
/**
 * What had just happened.
 */
last: ActTold | null, 
/**
 * What was done next, after the backup: «Før dere endret sårstell».
 */
next: ActTold | null, 
/**
 * How much there was.
 */
much: HowMuch, };

/**
 * In what way a record differs.
 */
export type HowItDiffers = "changed" | "goneNow" | "notThereThen";

/**
 * How much a plan has in it, without what was taken out.
 */
export type HowMuch = { 
/**
 * What matters.
 */
matters: number, 
/**
 * Goals, those under others among them.
 */
goals: number, 
/**
 * Actions.
 */
actions: number, 
/**
 * People, but for those who only stand on the map.
 */
people: number, };

/**
 * What came of taking another copy in.
 */
export type Met = { 
/**
 * How many acts were taken in.
 */
acts: number, 
/**
 * How many disagreements are new.
 */
disagreements: number, 
/**
 * How many things do not go together that did before.
 */
misfits: number, 
/**
 * How many records are found taken out on one copy and written in on the other.
 */
takenOut: number, 
/**
 * How many acts were kept marked: they break a rule by what they themselves were written on top of.
 */
breaking: number, 
/**
 * What changed, as an act tells it.
 */
changed: Changed, 
/**
 * Whether whoever shows the plan must read all of it again.
 */
whole: boolean, };

/**
 * A rule that the plan breaks since copies of it became one: each copy kept it by itself.
 */
export type Misfit = { 
/**
 * The rule, by its word among the problems: `goal-circle`.
 */
rule: string, 
/**
 * The records that do not go together, or the one that does not by itself.
 */
records: Array<RecordRef>, 
/**
 * The fields that make it so.
 */
fields: Array<string>, };

/**
 * A record that is not now what it was then.
 */
export type RecordDiffers = { 
/**
 * The record.
 */
record: RecordRef, 
/**
 * In what way.
 */
how: HowItDiffers, 
/**
 * Who made it differ, and when: who took it out, put it in, or changed it last.
 */
by: Signed | null, 
/**
 * The fields that differ, in the kind's order; of a record that is only in one of the two, those filled in there.
 */
fields: Array<FieldDiffers>, };

/**
 * A second place, as it is now.
 */
export type SecondPlace = { 
/**
 * The folder that was chosen.
 */
path: string, 
/**
 * It is there now: the stick is in.
 */
isThere: boolean, 
/**
 * When a copy was last made there.
 */
lastMade: string | null, 
/**
 * How many days ago that was; nothing when none was ever made.
 */
daysSince: number | null, 
/**
 * It has been so long that somebody should be asked.
 */
longAgo: boolean, 
/**
 * It is decided, and not the owner's to choose.
 */
isDecided: boolean, };

/**
 * The folder through which the copies of a plan meet.
 */
export type SharedFolder = { 
/**
 * Where it is, as it was chosen.
 */
place: string, 
/**
 * How it stands.
 */
state: FolderState, 
/**
 * When it was last looked into and taken in from here.
 */
metAt: string | null, 
/**
 * What is not taken in before something else has come.
 */
waiting: Array<WaitingFor>, 
/**
 * The copies that wrote in it and that nobody has said yes to.
 */
asking: Array<AskingCopy>, 
/**
 * The copies of which there were two with one id: a laptop or a disk that was copied. What both wrote is kept.
 */
forked: Array<DeviceId>, 
/**
 * How many files in it are ours by how they begin, and cannot be read.
 */
unreadable: number, 
/**
 * The copies that have a yes and of which something cannot be made one with the plan. It is left where it lies, with what is on
 * top of it; what the others wrote comes in.
 */
odd: Array<DeviceId>, 
/**
 * How many acts are here that nothing in it carries yet.
 */
unsent: number, 
/**
 * Whether somebody has said yes to this very copy. What it writes waits on the others until then.
 */
allowed: boolean, };

/**
 * Who wrote something, whose words it is, and when.
 */
export type Signed = { 
/**
 * Who wrote, and whose words.
 */
pen: Pen, 
/**
 * When.
 */
at: string, };

/**
 * A record that was taken out on one copy while somebody wrote in it on another.
 */
export type TakenOut = { 
/**
 * The record.
 */
record: RecordRef, 
/**
 * Who took it out.
 */
removedBy: Pen, 
/**
 * When.
 */
removedAt: string, 
/**
 * Who wrote in it.
 */
writtenBy: Pen, 
/**
 * When they did last.
 */
writtenAt: string, };

/**
 * What people must look at.
 */
export type Unsettled = { 
/**
 * What does not go together.
 */
misfits: Array<Misfit>, 
/**
 * What was taken out on one copy and written in on another.
 */
takenOut: Array<TakenOut>, };

/**
 * Parts that have not come yet.
 */
export type WaitingFor = { 
/**
 * The copy that they are from.
 */
copy: DeviceId, 
/**
 * How many, at the least.
 */
parts: number, };
