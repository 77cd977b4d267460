// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { GoodExampleId, MeetingId, SurveyId } from './plan';

/**
 * A paper somebody asks for, and what it is about.
 */
export type PaperWanted = { "paper": "crisis" } | { "paper": "card" } | { "paper": "journal" } | { "paper": "rules" } | { "paper": "week", 
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
meeting: MeetingId, } | { "paper": "survey", 
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
