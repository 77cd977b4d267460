// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { GoodExampleId, MeetingId, Pen, PersonId, SurveyId } from './plan';

/**
 * A paper somebody asks for, and what it is about.
 */
export type PaperWanted = { "paper": "crisis" } | { "paper": "card" } | { "paper": "journal", 
/**
 * Whom it is for, when somebody is named.
 */
reader: PersonId | null, } | { "paper": "rules" } | { "paper": "week", 
/**
 * Any day of the week.
 */
day: string, } | { "paper": "preparation", 
/**
 * The meeting.
 */
meeting: MeetingId, } | { "paper": "notice", 
/**
 * The meeting.
 */
meeting: MeetingId, } | { "paper": "minutes", 
/**
 * The meeting.
 */
meeting: MeetingId, } | { "paper": "tasks" } | { "paper": "survey", 
/**
 * The answers.
 */
id: SurveyId, 
/**
 * Whether people are named. Nobody is unless it is asked for.
 */
withNames: boolean, } | { "paper": "example", 
/**
 * The example.
 */
id: GoodExampleId, 
/**
 * Whether people are named, and whom to ask. Nobody is unless it is asked for.
 */
withNames: boolean, };

/**
 * A part of the plan's PDF. The cover is on all of them.
 */
export type Part = "overview" | "goals" | "everyday" | "needs" | "concerns" | "cooperation" | "people" | "consents" | "calendar" | "meetings" | "crisis" | "wishes" | "participation" | "contents";

/**
 * The parts that are chosen; all of them when none is.
 */
export type Parts = Part[];

/**
 * The choices. None of them is made for anybody: a plain PDF is what one gets.
 */
export type PdfChoices = { 
/**
 * Each part begins on a sheet of its own, so that it can be handed over alone.
 */
onePartPerSheet: boolean, 
/**
 * Letters of 18 points, and none under 16.
 */
largePrint: boolean, 
/**
 * What the regulation asks for and the plan does not have yet is listed.
 */
lacking: boolean, 
/**
 * Which parts it has; all of them when none is chosen.
 */
parts: Parts, };

/**
 * Somebody who gets a copy, and who gives it.
 */
export type Recipient = { 
/**
 * Who gets it.
 */
person: PersonId, 
/**
 * Who holds the pen.
 */
pen: Pen, 
/**
 * Why, where no consent lets them see anything: then it is the owner who gives it. Blank otherwise.
 */
reason: string, };
