// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { ActKind, ActName, HistoryChange } from './journal';
import type { Kind, Pen, PersonId, RecordRef, WayIn } from './plan';
import type { ProblemCode } from './problem';

/**
 * What is known of who made an act.
 */
export type ActAsked = { 
/**
 * Who wrote, and whose words.
 */
pen: Pen, 
/**
 * The way in that the plan was open by; nothing where it is not known.
 */
way: WayIn | null, 
/**
 * Whether it came in with a file.
 */
takenIn: boolean, 
/**
 * The rule it breaks, if it does.
 */
breaks: ProblemCode | null, };

/**
 * Who made an act.
 */
export type ActInWords = { 
/**
 * «Siv Lunde skrev for Arne».
 */
who: string, 
/**
 * What else there is to know of it.
 */
known: Array<string>, };

/**
 * What somebody did.
 */
export type DeedAsked = { 
/**
 * Who wrote, and whose words.
 */
pen: Pen, 
/**
 * What it is called.
 */
name: ActName, 
/**
 * Whether it was new, or took back or redid another.
 */
kind: ActKind, 
/**
 * What changed.
 */
changes: Array<HistoryChange>, };

/**
 * The same in words.
 */
export type DeedInWords = { 
/**
 * What it is called: the one sentence there is to say of it, how the plan stands after an undo, or else «Endret mål».
 */
heading: string, 
/**
 * A sentence for each change, in order; nothing where its field and what stands there tell it.
 */
sentences: Array<string | null>, };

/**
 * What stands in one field.
 */
export type FactInWords = { 
/**
 * What the field is called.
 */
label: string, 
/**
 * What stands there.
 */
value: string, };

/**
 * What was asked for, in words, in the same order. Nothing where there is nothing to call a record, and for a field that is
 * not filled in.
 */
export type InWords = { 
/**
 * What each record is called.
 */
names: Array<string | null>, 
/**
 * What stands in each field.
 */
values: Array<string | null>, 
/**
 * Who made each act.
 */
acts: Array<ActInWords>, 
/**
 * What somebody did, each.
 */
deeds: Array<DeedInWords>, 
/**
 * What the reader sees; nothing when none was named.
 */
seen: Array<SeenInWords>, };

/**
 * A record: what it is about, and below it what else it says.
 */
export type RecordInWords = { 
/**
 * Nothing where no field says it.
 */
about: string | null, 
/**
 * What else is filled in, in the order of the kind's fields.
 */
facts: Array<FactInWords>, };

/**
 * The records of a kind that somebody sees.
 */
export type SeenInWords = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * What they are called together.
 */
title: string, 
/**
 * Each.
 */
records: Array<RecordInWords>, };

/**
 * What stands in a field.
 */
export type ValueAsked = { 
/**
 * Which kind of record the field is of.
 */
kind: Kind, 
/**
 * The field.
 */
field: string, 
/**
 * What stands there.
 */
value: unknown, };

/**
 * What is to be put in words.
 */
export type WordsAsked = { 
/**
 * Records: what each is called.
 */
records: Array<RecordRef>, 
/**
 * What stands, or once stood, in fields.
 */
values: Array<ValueAsked>, 
/**
 * Acts: who wrote for whom, and what else there is to know.
 */
acts: Array<ActAsked>, 
/**
 * What somebody did: each change in a sentence.
 */
deeds: Array<DeedAsked>, 
/**
 * Somebody, of whom is asked what they see today.
 */
reader?: PersonId, };
