// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { WayIn } from './plan';
import type { Problem } from './problem';

/**
 * One backup.
 */
export type Backup = { 
/**
 * Its file name, which is also what to ask for when restoring.
 */
name: string, 
/**
 * When it was made.
 */
madeAt: string, 
/**
 * How long it is, in bytes.
 */
bytes: number, };

/**
 * The only readable thing about a locked plan. No name of a person, no service, no state of anything.
 */
export type Cover = { 
/**
 * What the plan is called on the shelf, chosen by the owner.
 */
nickname: string, 
/**
 * The name of the picture on the cover.
 */
symbol: string, 
/**
 * The name of the cover's colour.
 */
colour: string, 
/**
 * A random id that the plan and its copies have in common, so that a shelf can tell that two are the same. It says
 * nothing of what is in them.
 */
plan?: string, 
/**
 * When the plan was last opened.
 */
lastOpened: string | null, };

/**
 * What a way in may do with the keys of a plan, and with the plan as a whole.
 */
export type MayDo = { 
/**
 * Whose phrase it may give or change.
 */
setPhraseOf: Array<WayIn>, 
/**
 * Which ways in it may take away.
 */
remove: Array<WayIn>, 
/**
 * Whether it may make a new recovery code.
 */
renewRecovery: boolean, 
/**
 * Whether it may give the plan another name and cover.
 */
changeCover: boolean, 
/**
 * Whether it may end the plan.
 */
endPlan: boolean, 
/**
 * Whether it may drop what was set aside.
 */
dropAside: boolean, 
/**
 * Whether it may let the contact's overview open the plan, and take that back.
 */
chooseOverview: boolean, };

/**
 * What was found at the door, and put right, that people should hear of.
 */
export type Notice = "staleLogSetAside" | "foreignLogSetAside";

/**
 * One plan as it stands on the shelf.
 */
export type OnShelf = { 
/**
 * The name of its folder, which is also what to ask for when unlocking.
 */
folder: string, 
/**
 * Its cover; none when that is missing or damaged.
 */
cover: Cover | null, 
/**
 * What keeps it from being opened, as far as can be seen from outside.
 */
problem: Problem | null, };

/**
 * One time that the owner's yes to the contact's overview came or went.
 */
export type OverviewSaid = { 
/**
 * When.
 */
at: string, 
/**
 * What was said of it.
 */
said: SaidOfOverview, };

/**
 * What came of ending a plan. Nobody can open it any more.
 */
export type PlanEnded = { 
/**
 * The folder, when files in it could not be taken away. They are locked, and their key is gone.
 */
leftIn: string | null, };

/**
 * What was said of the contact's overview. It is the owner who says it, by one of their own ways in.
 */
export type SaidOfOverview = "yes" | "no" | "wayGone";

/**
 * Something that was set aside.
 */
export type SetAside = { 
/**
 * Its name, which is also what to ask for when dropping it.
 */
name: string, 
/**
 * When it was set aside, by the clock of the laptop then; nothing when the name does not say.
 */
at: string | null, 
/**
 * How long its files are together, in bytes; nothing where it is not the owner who asks: all of the plan is in them.
 */
bytes: number | null, 
/**
 * Today's key opens it. Otherwise it is broken, or keeps a key of an earlier time.
 */
hasTodaysKey: boolean, };

/**
 * How hard a phrase is to guess.
 */
export type Strength = { 
/**
 * 0 (guessed at once) to 4 (very hard).
 */
score: number, 
/**
 * How many guesses it takes, as a power of ten. 0 for an empty phrase.
 */
guessesLog10: number, 
/**
 * Whether it has the characters it must have.
 */
longEnough: boolean, 
/**
 * Whether it has more characters than a phrase may have. It is refused then, never cut.
 */
tooLong: boolean, 
/**
 * Whether it may be used. Four words or more is our advice, whatever this says.
 */
goodEnough: boolean, };

/**
 * A locked copy that was put on the shelf.
 */
export type TakenCopy = { 
/**
 * The name of its folder on the shelf.
 */
folder: string, 
/**
 * What the same plan is called here, when it stood on the shelf before. Both are kept.
 */
hadBefore: string | null, };

/**
 * What came of changing a way in.
 */
export type WayChanged = { 
/**
 * A new recovery code, to be shown this once: the one asked for, or one that had to be made because the old code
 * could not follow.
 */
recoveryCode: string | null, 
/**
 * Whether the plan has a new key, so that what was changed or taken away opens nothing written from now on.
 */
keyRenewed: boolean, 
/**
 * Ways in that could not follow to the new key, and are closed until they get a new phrase.
 */
closed: Array<WayIn>, 
/**
 * How many backups were given the new key.
 */
backupsRenewed: number, 
/**
 * How many backups could no longer be read, and are gone with the old key.
 */
backupsLost: number, 
/**
 * What was set aside earlier, is broken, and keeps the key of its time: the way in that was changed or taken away may
 * still open it. By name, to be dropped if the owner wants.
 */
leftAside: Array<string>, };

/**
 * The ways in there are, and what the one that was used may do with them.
 */
export type WaysInTold = { 
/**
 * Those there are, the owner's first.
 */
ways: Array<WayIn>, 
/**
 * Whether the contact's overview opens the plan.
 */
overview: boolean, 
/**
 * When it was said yes to, and when that was taken back, the oldest first.
 */
overviewSaid: Array<OverviewSaid>, 
/**
 * What the way in that was used may do. The window offers this and nothing more.
 */
may: MayDo, };

/**
 * Who holds the pen first.
 */
export type Writes = "owner" | "contact" | "contactForOwner";
