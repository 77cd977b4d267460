/**
 * The shell's commands, typed: the one way the window reaches the plan file. Nothing here throws: every command
 * answers with a value or a problem. No command takes a path; dialogs are the shell's.
 */
import { ask } from './ask';
import type {
  FileWanted,
  NewsInWords,
  PaperWanted,
  PdfChoices,
  Recipient,
} from './bindings/document';
import type { Changed, Cursor, HistoryPage } from './bindings/journal';
import type { BackupTold, BringBack, Compared, SecondPlace } from './bindings/kept';
import type { Edit, Language, Pen, RecordRef, WayIn } from './bindings/plan';
import type {
  CreatedPlan,
  LockReason,
  MendedPlan,
  NewPlan,
  OpenedPlan,
  Ruled,
  Saved,
  Settings,
  Start,
} from './bindings/program';
import type { SearchAsked, SearchFound } from './bindings/reading';
import type {
  Backup,
  Cover,
  OnShelf,
  PlanEnded,
  SetAside,
  Strength,
  TakenCopy,
  WayChanged,
  WaysInTold,
} from './bindings/vault';
import type { InWords, WordsAsked } from './bindings/wording';

/** What a plan that is taken in from a file is called on this shelf, and its owner's new pass phrase. */
export type PlanTakenIn = Pick<NewPlan, 'nickname' | 'symbol' | 'colour' | 'phrase'>;

export type { FileWanted, PaperWanted, PdfChoices };

export { failed, type Answer } from './ask';

/** Everything the window needs before its first picture. */
export const start = () => ask<Start>('start');

/** What the municipality has decided for this laptop, looked at again, and the settings as they are then. */
export const decided = () => ask<Ruled>('decided');

export const shelf = () => ask<OnShelf[]>('shelf');

export const createPlan = (newPlan: NewPlan) => ask<CreatedPlan>('create_plan', { newPlan });

/** The example, which stands on no shelf and is gone when it is locked. */
export const openExample = () => ask<OpenedPlan>('open_example');

/** Takes about a second: guessing is made expensive. */
export const unlock = (folder: string, way: WayIn, secret: string) =>
  ask<OpenedPlan>('unlock', { folder, way, secret });

export const lock = (why: LockReason) => ask<null>('lock', { why });

/**
 * Hands over what could not be saved, to be kept in the program's memory until the plan in `folder` is opened again by
 * the same kind of way in.
 */
export const keepUnsaved = (folder: string, way: WayIn, words: string) =>
  ask<null>('keep_unsaved', { folder, way, words });

/** The folders of the plans that something waits for like that. */
export const unsavedWaits = () => ask<string[]>('unsaved_waits');

/** Says that the window has heard that the program is to end. */
export const leaveHeard = () => ask<null>('leave_heard');

/** The person stays. */
export const stay = () => ask<null>('stay');

/** Everything is settled, or the person has chosen: the program ends. */
export const leave = () => ask<null>('leave');

/** Someone is there. Called at most every five seconds. */
export const here = () => ask<null>('here');

/** The open plan, again. */
export const plan = () => ask<OpenedPlan>('plan');

export const act = (pen: Pen, edits: readonly Edit[]) => ask<Changed>('act', { pen, edits });

export const undo = (pen: Pen) => ask<Changed>('undo', { pen });

export const redo = (pen: Pen) => ask<Changed>('redo', { pen });

/** A page of the history, newest first; of one record, or of the whole plan. */
export const history = (record: RecordRef | null, before: Cursor | null) =>
  ask<HistoryPage>('history', { record, before });

/** Where words stand in the plan, and in what stood there before. */
export const search = (asked: SearchAsked) => ask<SearchFound>('search', { asked });

/** What records are called and what stands in fields, of the plan now or of the one looked at last, called `then`. */
export const inWords = (asked: WordsAsked, then: string | null, language: Language) =>
  ask<InWords>('in_words', { asked, then, language });

/** What is new to somebody since their last copy. Null: they got none, or may see nothing. */
export const newSince = (person: string, language: Language) =>
  ask<NewsInWords | null>('new_since', { person, language });

/**
 * Asks for a picture, and makes it one that a plan can keep: it is in no plan before an act puts it there. Null: the person
 * closed the dialog.
 */
export const choosePicture = () => ask<string | null>('choose_picture');

/** The image of a picture, by the mark that the plan tells it by. Null: it is in the plan no more. */
export const picture = (id: string, mark: string) => ask<string | null>('picture', { id, mark });

/** The ways in there are, and what the one that was used may do: offer that, and nothing else. */
export const waysIn = () => ask<WaysInTold>('ways_in');

export const setPhrase = (way: WayIn, phrase: string) =>
  ask<WayChanged>('set_phrase', { way, phrase });

/** The plan gets a new key, so that what is taken away opens nothing from now on. */
export const removeWay = (way: WayIn) => ask<WayChanged>('remove_way', { way });

/** A new recovery code, in the answer; the old one stops working. */
export const renewRecovery = () => ask<WayChanged>('renew_recovery');

/** What was set aside in the plan's folder, and whether today's key opens it. */
export const setAside = () => ask<SetAside[]>('set_aside');

/** Destroys something that was set aside; the owner's. */
export const dropAside = (name: string) => ask<null>('drop_aside', { name });

/** Another name on the shelf, and another cover. */
export const changeCover = (nickname: string, symbol: string, colour: string) =>
  ask<Cover>('change_cover', { nickname, symbol, colour });

/** Ends the plan for good: keys, files and backups. `secret` is the phrase of the way in that was used. */
export const endPlan = (secret: string) => ask<PlanEnded>('end_plan', { secret });

/** How hard a phrase is to guess for someone who knows `inputs`, and the names in the plan that is open. */
export const assessPhrase = (phrase: string, inputs: readonly string[]) =>
  ask<Strength>('assess_phrase', { phrase, inputs });

export const suggestPhrase = () => ask<string>('suggest_phrase');

export const backups = (folder: string) => ask<Backup[]>('backups', { folder });

/** Puts a backup in the place of a damaged plan, which is kept aside. The plan must be locked. */
export const restoreBackup = (folder: string, name: string, way: WayIn, secret: string) =>
  ask<null>('restore_backup', { folder, name, way, secret });

/** Puts a damaged plan together again out of what can be read, and opens it. What was there is kept. */
export const mend = (folder: string, way: WayIn, secret: string) =>
  ask<MendedPlan>('mend', { folder, way, secret });

/** Whether the open file is still the one that stands on the shelf: asked when the window is looked at again. */
export const stillMine = () => ask<null>('still_mine');
/** Every backup of the open plan, told so that people know it again; the newest first. */
export const backupsTold = () => ask<BackupTold[]>('backups_told');

/** One backup, told: for a plan with so many that one waits for them all. */
export const backupTold = (name: string) => ask<BackupTold>('backup_told', { name });

/** The plan as it was in a backup, beside the plan as it is now. */
export const lookAtBackup = (name: string) => ask<Compared>('look_at_backup', { name });

/** The same from a copy on a stick. Null: the person closed the dialog. */
export const lookAtCopy = () => ask<Compared | null>('look_at_copy');

/** What was looked at last, beside the plan as it is now, without reading it again; null when it was another. */
export const lookAgain = (name: string) => ask<Compared | null>('look_again', { name });

/** Brings back from a backup, or from the copy looked at last, by the name it was told by; undone like any other act. */
export const bringBack = (pen: Pen, from: string, what: BringBack) =>
  ask<Changed>('bring_back', { pen, from, what });

/** Puts a wording from the history back, as it was. */
export const bringBackWords = (pen: Pen, change: string) =>
  ask<Changed>('bring_back_words', { pen, change });

/** Lets what one copy of the plan says in a field stand, where copies say different things. */
export const chooseVersion = (pen: Pen, change: string) =>
  ask<Changed>('choose_version', { pen, change });

/** The second place for backups. Null: none was chosen. */
export const secondPlace = () => ask<SecondPlace | null>('second_place');

/** Asks for a folder. Null: the person closed the dialog. */
export const chooseSecondPlace = () => ask<SecondPlace | null>('choose_second_place');

export const forgetSecondPlace = () => ask<null>('forget_second_place');

/** Makes a copy there now. Null: no place was chosen. */
export const backUpToSecondPlace = () => ask<SecondPlace | null>('back_up_to_second_place');

/** Where the conversation was left; on this laptop only, and not a part of the plan. */
export const setBookmark = (place: string) => ask<null>('set_bookmark', { place });

/**
 * The plan's PDF, in its language or another, with the owner's diary only when asked for: the owner's copy, or with what one
 * reader may see, who is noted as having got it. With a password it opens with that alone. Null: the person closed the
 * dialog.
 */
export const savePdf = (
  to: Recipient | null,
  language: Language | null,
  diary: boolean,
  choices: PdfChoices,
  password: string | null,
) => ask<Saved | null>('save_pdf', { to, language, diary, choices, password });

/**
 * In the plan's language, or another; in large print where it is chosen: with all of it, or with what one reader may see, who
 * is noted as having got it. With a password it opens with that alone. Null: the person closed the dialog.
 */
export const savePaper = (
  wanted: PaperWanted,
  to: Recipient | null,
  language: Language | null,
  largePrint: boolean,
  password: string | null,
) => ask<Saved | null>('save_paper', { wanted, to, language, largePrint, password });

/** A file for other programs: with all of it, or with what one reader may see. Null: the person closed the dialog. */
export const saveFile = (wanted: FileWanted, to: Recipient | null, language: Language | null) =>
  ask<Saved | null>('save_file', { wanted, to, language });

export const saveRecoverySheet = (code: string) =>
  ask<Saved | null>('save_recovery_sheet', { code });

export const saveOpenPlan = () => ask<Saved | null>('save_open_plan');

/** A locked copy to take along; the same ways in open it. Null: the person closed the dialog. */
export const saveSealedCopy = () => ask<Saved | null>('save_sealed_copy');

/** Asks for a locked copy and puts it on the shelf. Null: the person closed the dialog. */
export const takeSealedCopy = () => ask<TakenCopy | null>('take_sealed_copy');

/** Puts the locked copy that was double-clicked on the shelf. Null: there is none, or it is taken already. */
export const takeWantedCopy = () => ask<TakenCopy | null>('take_wanted_copy');

/** Asks for a file with an open plan and puts it on the shelf. Null: the person closed the dialog. */
export const takeInPlan = (taken: PlanTakenIn) =>
  ask<CreatedPlan | null>('take_in_plan', { ...taken });

/** Shows the file saved last, in the system's own program. */
export const openSaved = () => ask<null>('open_saved');

export const changeSettings = (settings: Settings) =>
  ask<Settings>('change_settings', { settings });

/** Reads these texts aloud after each other, instead of what was read before. */
export const readAloud = (texts: readonly string[], language: Language) =>
  ask<null>('read_aloud', { texts, language });

export const pauseReading = (paused: boolean) => ask<null>('pause_reading', { paused });

export const stopReading = () => ask<null>('stop_reading');
