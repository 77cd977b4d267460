// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { ActId, AnyRecord, ChangeId, Disagreement, Kind, Pen, ProposalId, RecordRef, Voice, WayIn } from './plan';
import type { ProblemCode } from './problem';
import type { ReadingParts } from './reading';

/**
 * Whether an act is new, or takes another back, or does it again.
 */
export type ActKind = { "is": "begin" } | { "is": "new" } | { "is": "undo", "of": ActId } | { "is": "redo", "of": ActId };

/**
 * What an act is called: «endret mål», «la til tiltak».
 */
export type ActName = { 
/**
 * What was done.
 */
verb: Verb, 
/**
 * To which kind of record.
 */
kind: Kind, };

/**
 * An act is on the disk. These are the records as they stand now.
 */
export type Changed = { 
/**
 * The records that were added or changed.
 */
records: Array<AnyRecord>, 
/**
 * Whose words stand in the fields that were changed.
 */
voices: Array<Voice>, 
/**
 * The fields on which copies of the plan still disagree.
 */
disagreements: Array<Disagreement>, 
/**
 * The proposals that were made or changed instead of the owner's words.
 */
proposals: Array<ProposalId>, 
/**
 * What can be undone and redone now.
 */
reversible: Reversible, 
/**
 * What the plan says now, as far as it is another than what was last given.
 */
reading: ReadingParts, 
/**
 * When it was safely on the disk.
 */
savedAt: string, };

/**
 * A place in the history.
 */
export type Cursor = number;

/**
 * Acts that could not be read, or not wholly, one after the other.
 */
export type Gap = { 
/**
 * How many acts; 0 when there may be some and nobody can say.
 */
acts: number, 
/**
 * When the last act before them was begun, if there is one.
 */
after: string | null, 
/**
 * When the next act after them was begun, if there is one.
 */
before: string | null, };

/**
 * One field, before and after.
 */
export type HistoryChange = { 
/**
 * The change, by which its wording can be brought back.
 */
change: ChangeId, 
/**
 * The record.
 */
record: RecordRef, 
/**
 * The field, `removed` among them.
 */
field: string, 
/**
 * The change that gave the value before; nothing when it was the first.
 */
insteadOf: ChangeId | null, 
/**
 * The value before; nothing when it was the first.
 */
before: unknown, 
/**
 * The value after.
 */
after: unknown, };

/**
 * What one act did.
 */
export type HistoryItem = { 
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
 * The first act of the run it belongs to: typing that goes on in one field is read as one, and undone as one.
 */
run: ActId, 
/**
 * When it was begun.
 */
at: string, 
/**
 * The way in that the plan was open by; nothing where it is not known.
 */
way: WayIn | null, 
/**
 * Whether it came in with a file.
 */
takenIn: boolean, 
/**
 * The rule it breaks, by what it was written on top of itself: then it is kept here, and does not stand in the plan.
 */
breaks: ProblemCode | null, 
/**
 * What changed, in the order it was done.
 */
changes: Array<HistoryChange>, };

/**
 * A part of the history, newest first.
 */
export type HistoryPage = { 
/**
 * The acts.
 */
items: Array<HistoryItem>, 
/**
 * Where the next, older page begins; nothing when this was the last.
 */
older: Cursor | null, };

/**
 * What became of a plan that was put together out of what could be read.
 */
export type Mended = { 
/**
 * How many acts the plan has now.
 */
acts: number, 
/**
 * What could not be read, in order.
 */
lost: Array<Gap>, 
/**
 * How many changes stand in the owner's name because nobody can read any longer who made them.
 */
withoutName: number, 
/**
 * Records that were left out, because too little of them could be read for them to mean anything.
 */
leftOut: number, 
/**
 * What the file that was there is called now, with its log.
 */
aside: string, };

/**
 * What can be undone and redone now.
 */
export type Reversible = { 
/**
 * What would be undone.
 */
undo: ActName | null, 
/**
 * What would be redone.
 */
redo: ActName | null, };

/**
 * What was done, for a name like «endret mål».
 */
export type Verb = "add" | "change" | "remove" | "restore" | "propose" | "accept" | "keep" | "bringBack" | "bringBackAll" | "choose" | "unite";
