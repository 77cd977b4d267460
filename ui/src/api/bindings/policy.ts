// Written by the test `export_bindings` from the Rust types. Do not edit.
import type { Language } from './plan';
import type { Problem } from './problem';

/**
 * The policies that hold, and what was wrong.
 */
export type Decided = { 
/**
 * The policies that hold.
 */
policy: Policy, 
/**
 * What could not be used, and why; each a sentence for whoever set it up.
 */
wrong: Array<Problem>, };

/**
 * The numbers to call when it cannot wait, and when somebody last made sure that they are right.
 */
export type EmergencyNumbers = { 
/**
 * The day they were checked.
 */
checked: string, 
/**
 * The numbers.
 */
numbers: Array<PhoneNumber>, };

/**
 * What can be turned off.
 */
export type Feature = "diary" | "careWishes";

/**
 * A folder by its whole path, or by one that begins in the home folder of whoever uses the laptop: `~/Planer`.
 */
export type Folder = string;

/**
 * A piece of the municipality's own on the help page.
 */
export type HelpText = { 
/**
 * Its heading.
 */
title: Words, 
/**
 * What it says.
 */
text?: Words, 
/**
 * Phone numbers below it.
 */
numbers: Array<PhoneNumber>, };

/**
 * Minutes before a plan locks.
 */
export type LockMinutes = number;

/**
 * A phone number.
 */
export type PhoneNumber = { 
/**
 * The number, as it is read out.
 */
number: Words, 
/**
 * Who answers, and when to call.
 */
text: Words, };

/**
 * How hard a phrase is to guess, as [`crate::vault::Strength`] scores it.
 */
export type PhraseStrength = number;

/**
 * The policies of «Viktig for meg». Every one may be left out.
 */
export type Policy = { 
/**
 * The folder in which the plans stand; `~` first in it is the home folder of whoever uses the laptop.
 */
shelfFolder?: Folder, 
/**
 * After how many minutes without anybody there a plan locks at the latest, 1 to 60.
 */
lockMinutes?: LockMinutes, 
/**
 * How hard a new pass phrase must be to guess at least: 2 as always, 3 hard, 4 very hard.
 */
phraseStrength?: PhraseStrength, 
/**
 * The second place in which backups are kept, instead of one that the owner chooses.
 */
secondPlace?: Folder, 
/**
 * Whether the contact may get a way in of their own. One that is there already stays until the owner takes it away.
 */
contactWayIn?: boolean, 
/**
 * Whether a plan may be saved as open JSON.
 */
openCopy?: boolean, 
/**
 * Whether the plan's PDF must have a password. The sheets beside it, to hang up and to carry, need none.
 */
pdfPassword?: boolean, 
/**
 * The folders in which, and below which, PDFs and everything else that can be read is saved.
 */
saveFolders?: Array<Folder>, 
/**
 * The language of the program: `nb`, `nn` or `en`. A plan keeps its own.
 */
language?: Language, 
/**
 * The emergency numbers of the help page, instead of those that come with the program, and the day they were checked.
 */
emergencyNumbers?: EmergencyNumbers, 
/**
 * The municipality's own words and phone numbers, first on the help page.
 */
helpTexts?: Array<HelpText>, 
/**
 * Words on the page where the program starts.
 */
startText?: Words, 
/**
 * What is not used: `diary`, `careWishes`. Plans that have it keep it, and it can be read and not changed.
 */
featuresOff?: Array<Feature>, 
/**
 * The servers a plan may be shared through, each by an address that the plan's folder lies at or below. Without it none, and only
 * a program that was built for it (`servers`) has any.
 */
sharedServers?: Array<Server>, };

/**
 * A place on a server by its address: `https://…` for WebDAV, `s3+https://host/bucket/…` for an object store.
 */
export type Server = string;

/**
 * Words that are shown as they are, whatever language the program speaks.
 */
export type Words = string;
