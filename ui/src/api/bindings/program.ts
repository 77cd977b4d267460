// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { Left, PlanFromAfar } from './document';
import type { Changed, Mended, Reversible } from './journal';
import type { SecondPlace } from './kept';
import type { Language, Pen, Plan, WayIn } from './plan';
import type { Decided } from './policy';
import type { Reading } from './reading';
import type { Cover, Notice, Writes } from './vault';

/**
 * What became of the backup on the way in.
 */
export type BackupNow = "made" | "unchanged" | "failed";

/**
 * A plan that was just made. The recovery code is shown this once.
 */
export type CreatedPlan = { 
/**
 * The plan.
 */
opened: OpenedPlan, 
/**
 * The recovery code.
 */
recoveryCode: string, 
/**
 * What had no place in it, when it was made from another program's file.
 */
left: Array<Left>, };

/**
 * Why the program is asked to end.
 */
export type LeaveReason = "closed" | "ended";

/**
 * Why a plan is locked.
 */
export type LockReason = "asked" | "overview" | "hidden" | "idle" | "jump" | "asleep" | "away";

/**
 * A damaged plan that was put together again and opened.
 */
export type MendedPlan = { 
/**
 * The plan.
 */
opened: OpenedPlan, 
/**
 * What could be read, and what could not.
 */
mended: Mended, };

/**
 * What a new plan is made from.
 */
export type NewPlan = { 
/**
 * What it is called on the shelf, where others can see it.
 */
nickname: string, 
/**
 * The picture on its cover.
 */
symbol: string, 
/**
 * The cover's colour.
 */
colour: string, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * What the owner is called.
 */
ownerName: string, 
/**
 * What the one is called who writes along; empty when nobody does.
 */
contactName: string, 
/**
 * Whether they are the primary contact.
 */
contactIsPrimary: boolean, 
/**
 * Who holds the pen first.
 */
writes: Writes, 
/**
 * The owner's pass phrase.
 */
phrase: string, 
/**
 * The contact's own pass phrase; empty when there is none.
 */
contactPhrase: string, };

/**
 * A plan that was just opened.
 */
export type OpenedPlan = { 
/**
 * The name of its folder on the shelf.
 */
folder: string, 
/**
 * Its cover.
 */
cover: Cover | null, 
/**
 * All of it.
 */
plan: Plan, 
/**
 * What it says today.
 */
reading: Reading, 
/**
 * What can be undone and redone.
 */
reversible: Reversible, 
/**
 * The way in that was used.
 */
way: WayIn, 
/**
 * Who holds the pen first.
 */
pen: Pen, 
/**
 * Today, where the two sit.
 */
today: string, 
/**
 * What became of the backup on the way in.
 */
backup: BackupNow, 
/**
 * What was found at the door and put right, if there was anything.
 */
notice: Notice | null, 
/**
 * Where the conversation was left, if it is begun.
 */
bookmark: string | null, 
/**
 * What was written and could not be saved before it was locked, in the window's own words; given back this once.
 */
unsaved: string | null, 
/**
 * The second place for backups, when one was chosen: the front page asks when it has been long.
 */
secondPlace: SecondPlace | null, 
/**
 * Whether it was opened from the contact's overview, which is still unlocked.
 */
fromOverview: boolean, 
/**
 * Whether it is the example, of which nothing is kept.
 */
isExample: boolean, };

/**
 * What the other copy lies as.
 */
export type OtherPlace = "file" | "folder";

/**
 * That a start wanted another shelf than the window has.
 */
export type OtherShelf = { 
/**
 * The folder of the shelf that is open.
 */
here: string, 
/**
 * The folder of the one that was wanted.
 */
wanted: string, };

/**
 * The overview as it is shown.
 */
export type OverviewTold = { 
/**
 * The plans in it, in the order of the shelf.
 */
plans: Array<PlanFromAfar>, 
/**
 * Today.
 */
today: string, };

/**
 * What is being read just now.
 */
export type ReadNow = { 
/**
 * Which of the texts, from 0.
 */
text: number, 
/**
 * The word: where it begins in the text, in letters as JavaScript counts them. Nothing where the voice does not tell.
 */
from: number | null, 
/**
 * Where it ends.
 */
to: number | null, };

/**
 * What is decided, and the settings as they are then.
 */
export type Ruled = { 
/**
 * What is decided, and what was wrong with it.
 */
decided: Decided, 
/**
 * How the program looks, and when it locks.
 */
settings: Settings, };

/**
 * Where something was saved.
 */
export type Saved = { 
/**
 * The path, to show.
 */
path: string, 
/**
 * What was noted in the plan of who got it, if anything.
 */
noted?: Changed, };

/**
 * How the program looks, and when it locks.
 */
export type Settings = { 
/**
 * Size of the text in per cent, 100 to 200.
 */
textSize: number, 
/**
 * Light, dark, or as the system is.
 */
theme: Theme, 
/**
 * The program's own language. The plan's may be another.
 */
language: Language, 
/**
 * Minutes without activity before the plan locks, 1 to 60.
 */
lockMinutes: number, 
/**
 * Larger text, and one thing at a time.
 */
simple: boolean, 
/**
 * Words that may be misspelt are underlined. Nothing is ever corrected by itself.
 */
spelling: boolean, };

/**
 * What the window needs to know first.
 */
export type Start = { 
/**
 * How it looks, and when it locks.
 */
settings: Settings, 
/**
 * What is decided for this laptop.
 */
decided: Decided, 
/**
 * Today, where the two sit.
 */
today: string, 
/**
 * The plan that is open, when the window was started anew.
 */
open: OpenedPlan | null, 
/**
 * The name of the locked copy the program was started with, by a double click.
 */
wanted: string | null, };

/**
 * Light, dark, or as the system is.
 */
export type Theme = "light" | "dark" | "system";
