/** What crosses between the shell and the window beside the plan itself. */
import type { Language } from './bindings/Language';
import type { Plan } from './bindings/Plan';
import type { Problem } from './bindings/Problem';
import type { Reversible } from './bindings/Reversible';

/** A way to open a plan: a pass phrase of one of two people, or the code on the recovery sheet. */
export type WayIn = 'owner' | 'contact' | 'recovery';

export interface Settings {
  /** Per cent of the normal, 100–200. */
  textSize: number;
  theme: 'light' | 'dark' | 'system';
  language: Language;
  /** Minutes without anyone there before the plan locks, 1–60. */
  lockMinutes: number;
}

export interface Start {
  settings: Settings;
  /** '2027-03-31'. */
  today: string;
  /** The plan that is open already, when the window was loaded again. */
  open: OpenedPlan | null;
  /** The program is driven by a test. */
  automation: boolean;
}

/** What stands on the outside of a plan, for everyone who uses the laptop to see. */
export interface Cover {
  nickname: string;
  symbol: string;
  colour: string;
  /** An ISO time. */
  lastOpened: string | null;
}

export interface OnShelf {
  folder: string;
  /** Null when it cannot be read. */
  cover: Cover | null;
  problem: Problem | null;
}

export interface OpenedPlan {
  folder: string;
  cover: Cover;
  plan: Plan;
  reversible: Reversible;
  /** How it was opened. */
  way: WayIn;
  /** '2027-03-31'. */
  today: string;
  /** What became of the backup made when it was opened. */
  backup: 'made' | 'unchanged' | 'failed';
}

export interface NewPlan {
  nickname: string;
  symbol: string;
  colour: string;
  language: Language;
  ownerName: string;
  /** Empty: nobody writes along yet. */
  contactName: string;
  /** Who holds the pen first. */
  writes: 'owner' | 'contact' | 'contactForOwner';
  phrase: string;
  /** Empty: the contact has no way in of their own. */
  contactPhrase: string;
}

/** What a plan that is taken in from a file is called on this shelf, and its owner's new pass phrase. */
export type PlanTakenIn = Pick<NewPlan, 'nickname' | 'symbol' | 'colour' | 'phrase'>;

export interface CreatedPlan {
  opened: OpenedPlan;
  /** Shown this once. */
  recoveryCode: string;
}

export interface BackupOnShelf {
  name: string;
  /** An ISO time. */
  at: string;
}

export interface Saved {
  path: string;
}

export interface Strength {
  /** From 0, guessed at once, to 4, not guessed in a lifetime. */
  score: number;
  goodEnough: boolean;
}
