/** The commands by which another copy of the open plan is looked at and met. */
import { ask } from './ask';
import type { Arrived, CopyNews, CopyTold, Met, Unsettled } from './bindings/kept';
import type { Language, Pen } from './bindings/plan';
import type { OtherPlace } from './bindings/program';
import type { InWords, WordsAsked } from './bindings/wording';

/**
 * Asks where another copy of the plan lies, and tells what is new there. Null: the person closed the dialog. Refused with
 * `other-copy-locked` where it needs a phrase of its own.
 */
export const lookAtOther = (place: OtherPlace) => ask<CopyNews | null>('look_at_other', { place });

/** The same copy, with the phrase that opens it. */
export const lookAtOtherWith = (phrase: string) => ask<CopyNews>('look_at_other_with', { phrase });

/** What is new in the copy that is looked at, in words: called what it is called there. */
export const otherInWords = (asked: WordsAsked, language: Language) =>
  ask<InWords>('other_in_words', { asked, language });

/** Takes in what is new in the copy that is looked at; undone like any other act. */
export const meetOther = (pen: Pen) => ask<Met>('meet_other', { pen });

/** Lets go of the copy that is looked at. */
export const leaveOther = () => ask<null>('leave_other');

/** The copies the plan was written on, this one first. */
export const copies = () => ask<CopyTold[]>('copies');

/** What came in when another copy was last taken in; null when that is no news any more. */
export const arrived = () => ask<Arrived | null>('arrived');

/** What copies came to say that does not go together, and what one took out while another wrote in it. */
export const unsettled = () => ask<Unsettled>('unsettled');
