// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { GoodExampleId, MeetingId, Pen, PersonId, SurveyId } from './plan';
import type { Problem } from './problem';
import type { FromAfar } from './reading';
import type { Cover } from './vault';

/**
 * A file for other programs.
 */
export type FileWanted = { "file": "calendar", 
/**
 * Whether it says what each thing is, in the plan's words. Otherwise every title is the same.
 */
words: boolean, } | { "file": "table" } | { "file": "word" } | { "file": "fhir" };

/**
 * Resources that have no place in a plan.
 */
export type Left = { 
/**
 * Their sort, in FHIR's word: `Condition`.
 */
sort: string, 
/**
 * How many there are.
 */
count: number, 
/**
 * What the first of them are called.
 */
names: Array<string>, };

/**
 * What is new to somebody, in words.
 */
export type NewsInWords = { 
/**
 * «Nytt siden Aase fikk planen 1. mars».
 */
title: string, 
/**
 * A sentence for each thing that is new; none when nothing is.
 */
lines: Array<string>, };

/**
 * A page, drawn. Letters are outlines: whoever shows it needs no font.
 */
export type PageDrawn = { 
/**
 * The drawing, as SVG.
 */
svg: string, 
/**
 * How broad the page is, in points.
 */
width: number, 
/**
 * How high it is.
 */
height: number, 
/**
 * What stands on it, in the order it is read.
 */
words: Array<PageWords>, };

/**
 * What is said in one breath: a heading, a paragraph, a cell of a table, or what is told of a drawing.
 */
export type PageWords = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether it is a heading.
 */
heading: boolean, };

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
meeting: MeetingId, } | { "paper": "tasks" } | { "paper": "archive" } | { "paper": "news" } | { "paper": "survey", 
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
 * No colour: ink and greys.
 */
blackAndWhite: boolean, 
/**
 * The pictures go along.
 */
pictures: boolean, 
/**
 * What the regulation asks for and the plan does not have yet is listed.
 */
lacking: boolean, 
/**
 * Which parts it has; all of them when none is chosen.
 */
parts: Parts, };

/**
 * One plan in the overview.
 */
export type PlanFromAfar = { 
/**
 * The name of its folder on the shelf.
 */
folder: string, 
/**
 * Its cover; none when that is missing or damaged.
 */
cover: Cover | null, 
/**
 * What it asks for, as far as it could be read.
 */
seen: FromAfar, 
/**
 * When its owner said yes to that it is here, as far as it could be read.
 */
since: string | null, 
/**
 * Why it could not be read.
 */
problem: Problem | null, };

/**
 * What is looked at, for who asks for its pages.
 */
export type Preview = { 
/**
 * Tells it from every other.
 */
id: number, 
/**
 * How many pages there are.
 */
pages: number, };

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
