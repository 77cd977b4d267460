/** The shell's commands without a shell: plans in memory, locks and phrases that are only compared. */
import type { Notice } from '../src/api/bindings/vault';
import type { Changed, Mended } from '../src/api/bindings/journal';
import type { BringBack, SecondPlace } from '../src/api/bindings/kept';
import type { Edit, Pen, Plan, RecordRef, WayIn } from '../src/api/bindings/plan';
import type { Reading, ReadingParts } from '../src/api/bindings/reading';
import type { Day } from '../src/i18n/day';
import type { Problem } from '../src/api/bindings/problem';
import type {
  LeaveReason,
  LockReason,
  MendedPlan,
  NewPlan,
  OpenedPlan,
  Settings,
} from '../src/api/bindings/program';
import type {
  Backup,
  Cover,
  MayDo,
  OnShelf,
  PlanEnded,
  SetAside,
  TakenCopy,
  WayChanged,
} from '../src/api/bindings/vault';
import type { PlanTakenIn } from '../src/api/shell';
import { people, story, storyToday } from './arne';
import { FakePlan, Refused } from './FakePlan';
import { broughtBack, broughtBackWords, chosen, compared, told, type FakeBackup } from './kept';

export interface FakeFolder {
  cover: Cover | null;
  /** Shown on the shelf beside the cover. */
  problem: Problem | null;
  /** What unlocking is refused with whatever the phrase is. */
  refuses: Problem | null;
  secrets: Partial<Record<WayIn, string>>;
  plan: FakePlan;
  /** Where the conversation was left. */
  bookmark: string | null;
  backups: Backup[];
  /** What backups hold; what is looked at on the page «Hent tilbake». */
  kept: FakeBackup[];
  secondPlace: SecondPlace | null;
  aside: SetAside[];
}

export const arnesPhrase = 'fjord kaffe elektrisk mandag';
export const sivsPhrase = 'sykkel bandasje regn lykt';
export const fakeCode = 'VFM1 QF2M 9XPA 4R8T WDH3 CN6V YE7K 0LJS U5GZ';

/** The story's day, at the time it is. */
export function storyNow(): Date {
  const now = new Date();
  const [year = 0, month = 1, day = 1] = storyToday.split('-').map(Number);
  now.setFullYear(year, month - 1, day);
  return now;
}

/** Arne's plan as the story has it; with `until`, only the acts whose time it accepts. */
export function arnesPlan(until: (time: string) => boolean = () => true): FakePlan {
  const plan = new FakePlan();
  const acts = story.filter(({ at }) => until(at));
  for (const [at, { at: time, pen, edits }] of acts.entries()) {
    plan.now = () => new Date(time);
    plan.act(pen, edits, at === 0 ? { is: 'begin' } : { is: 'new' });
  }
  plan.now = storyNow;
  return plan;
}

export function arnesFolder(): FakeFolder {
  return {
    cover: {
      nickname: 'Lyn og latter',
      symbol: 'lightning',
      colour: 'brand-blue',
      lastOpened: '2027-04-12T15:00:00Z',
    },
    problem: null,
    refuses: null,
    secrets: { owner: arnesPhrase, contact: sivsPhrase, recovery: fakeCode },
    plan: arnesPlan(),
    bookmark: null,
    backups: [],
    kept: arnesBackups(),
    secondPlace: null,
    aside: [],
  };
}

/** Arne's plan as it was after each of some acts of the story; the third of them cannot be read. */
export function arnesBackups(): FakeBackup[] {
  const days = [...new Set(story.map(({ at }) => at.slice(0, 10)))].slice(-5);
  const backups = days.map((day, number): FakeBackup => {
    const then = arnesPlan((at) => at.slice(0, 10) <= day);
    const madeAt = then.items.at(-1)?.at ?? `${day}T12:00:00Z`;
    const name = `${madeAt.slice(0, 19).replaceAll(':', '')}Z.db`;
    return { name, madeAt, then: number === 2 ? null : then };
  });
  return backups.reverse();
}

type Arguments = Record<string, unknown>;

export class FakeShell {
  folders = new Map<string, FakeFolder>();
  open: { folder: string; way: WayIn } | null = null;
  settings: Settings = {
    textSize: 100,
    theme: 'light',
    language: 'nb',
    lockMinutes: 5,
    simple: false,
  };
  today = storyToday;
  /** Tells the window something. */
  tell: (
    event: 'countdown' | 'lock-asked' | 'leave-asked' | 'locked' | 'unsaved-kept' | 'copy-wanted',
    payload: unknown,
  ) => void = () => undefined;
  /** What could not be saved, by folder and whether it was the contact's way in. */
  unsaved = new Map<string, string>();
  /** The program has ended. */
  ended = false;
  /** Every command, in order. */
  asked: string[] = [];
  /** Milliseconds an answer takes; unlocking takes a second on top in the browser. */
  delay: () => number = () => 0;
  unlockDelay = 0;
  /** What was found at the door. */
  notice: Notice | null = null;
  /** What mending comes to. */
  mended: Mended = { acts: 12, lost: [], withoutName: 0, leftOut: 0, aside: 'plan-aside.db' };
  /** Refuses what writes, while set. */
  disk: Problem | null = null;
  /** The name of a locked copy that was double-clicked. */
  wanted: string | null = null;
  /** What dialogs answer: a path, or null when they are closed. */
  saveTo: string | null = '/home/arne/Dokumenter/plan.pdf';
  /** What was looked at last, as core remembers it. */
  looked: FakeBackup | null = null;

  /** What a plan says, as core reads it. */
  static read: (plan: Plan, today: Day) => Reading | Promise<Reading> = () => {
    throw new Error('nobody reads plans here');
  };
  /** What was last given of what the open plan says. */
  #given: Partial<Reading> = {};

  /** Answers a command; rejects with a problem, as the shell does. */
  async answer(command: string, args: Arguments): Promise<unknown> {
    this.asked.push(command);
    const wait = this.delay() + (command === 'unlock' ? this.unlockDelay : 0);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = this.#try(command, args);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the shell rejects with the problem itself
    if ('problem' in answer) return Promise.reject(answer.problem);
    return this.#withReading(command, structuredClone(answer.value));
  }

  /** An opened plan comes with what it says, and an act with what is another now. */
  async #withReading(command: string, value: unknown): Promise<unknown> {
    const opened = openedIn(value);
    if (this.open === null || (opened === null && !acts.includes(command))) return value;
    const reading = await FakeShell.read(this.#folder(this.open.folder).plan.plan(), this.today);
    const parts = opened === null ? differing(reading, this.#given) : reading;
    this.#given = reading;
    Object.assign(opened ?? (value as Changed), { reading: parts });
    return value;
  }

  #try(command: string, args: Arguments): { value: unknown } | { problem: Problem } {
    try {
      return { value: this.#do(command, args) };
    } catch (thrown) {
      if (thrown instanceof Refused) return { problem: thrown.problem };
      throw thrown;
    }
  }

  #do(command: string, args: Arguments): unknown {
    switch (command) {
      case 'start':
        return {
          settings: this.settings,
          today: this.today,
          open: this.open && this.#opened(),
          wanted: this.wanted,
        };
      case 'shelf':
        return [...this.folders].map(([folder, { cover, problem }]): OnShelf => ({
          folder,
          cover,
          problem,
        }));
      case 'create_plan':
        return this.begin(args.newPlan as NewPlan);
      case 'unlock':
        return this.#unlock(args.folder as string, args.way as WayIn, args.secret as string);
      case 'lock':
        this.lock(args.why as LockReason);
        return null;
      case 'keep_unsaved':
        this.unsaved.set(placeOf(args.folder as string, args.way as WayIn), args.words as string);
        this.tell('unsaved-kept', null);
        return null;
      case 'unsaved_waits':
        return [...new Set([...this.unsaved.keys()].map((place) => place.split(' ')[0]))];
      case 'leave':
        this.open = null;
        this.ended = true;
        return null;
      case 'change_settings':
        this.settings = args.settings as Settings;
        return this.settings;
      case 'assess_phrase':
        return assess(args.phrase as string, args.inputs as string[]);
      case 'suggest_phrase':
        return 'måne sykkel brød torsdag';
      case 'backups':
        return this.#folder(args.folder as string).backups;
      case 'restore_backup': {
        const folder = this.#folder(args.folder as string);
        if (args.secret !== folder.secrets[args.way as WayIn]) {
          throw new Refused('wrong-passphrase');
        }
        folder.refuses = folder.problem = null;
        return null;
      }
      case 'mend':
        return this.#mend(args.folder as string, args.way as WayIn, args.secret as string);
      case 'take_in_plan':
        return this.saveTo === null ? null : this.#takeIn(args as unknown as PlanTakenIn);
      case 'take_sealed_copy':
        return this.saveTo === null ? null : this.#takeSealed();
      case 'take_wanted_copy': {
        const { wanted } = this;
        this.wanted = null;
        return wanted === null ? null : this.#takeSealed();
      }
      case 'here':
      case 'leave_heard':
      case 'stay':
      case 'open_saved':
        return null;
      case 'save_pdf':
      case 'save_paper':
      case 'save_recovery_sheet':
      case 'save_open_plan':
      case 'save_sealed_copy':
        return this.saveTo === null ? null : { path: this.saveTo };
      default:
        return this.#doInPlan(command, args);
    }
  }

  #doInPlan(command: string, args: Arguments): unknown {
    if (this.open === null) throw new Refused('locked');
    const folder = this.#folder(this.open.folder);
    const { plan, secrets } = folder;
    const ways = ['set_phrase', 'remove_way', 'renew_recovery', 'change_cover', 'end_plan'];
    const writes = [
      'act',
      'undo',
      'redo',
      'bring_back',
      'bring_back_words',
      'choose_version',
      ...ways,
    ];
    if (this.disk && writes.includes(command)) throw new Refused(this.disk.code, this.disk.params);
    const pen = args.pen as Pen;
    switch (command) {
      case 'plan':
        return this.#opened();
      case 'act':
        return plan.act(pen, args.edits as Edit[]);
      case 'undo':
        return plan.undo(pen);
      case 'redo':
        return plan.redo(pen);
      case 'history':
        return plan.history(args.record as RecordRef | null, args.before as number | null);
      case 'still_mine':
        if (this.disk?.code === 'plan-swapped') throw new Refused('plan-swapped', this.disk.params);
        return null;
      case 'backups_told':
        return folder.kept.map((backup) => told(backup, plan));
      case 'backup_told':
        return told(this.#kept(folder, args.name), plan);
      case 'look_at_backup':
        return this.#look(folder, args.name);
      case 'look_at_copy':
        return this.saveTo === null ? null : this.#look(folder, null);
      case 'look_again':
        return this.looked?.name === args.name ? this.#look(folder, args.name) : null;
      case 'bring_back':
        return broughtBack(plan, pen, this.#kept(folder, args.from), args.what as BringBack);
      case 'bring_back_words':
        return broughtBackWords(plan, pen, args.change as string);
      case 'choose_version':
        return chosen(plan, pen, args.change as string);
      case 'second_place':
        return folder.secondPlace;
      case 'choose_second_place':
        if (this.saveTo === null) return null;
        folder.secondPlace = {
          path: this.saveTo,
          isThere: true,
          lastMade: null,
          daysSince: null,
          longAgo: false,
        };
        return folder.secondPlace;
      case 'forget_second_place':
        folder.secondPlace = null;
        return null;
      case 'back_up_to_second_place':
        if (folder.secondPlace === null) return null;
        if (!folder.secondPlace.isThere) throw new Refused('folder-gone');
        folder.secondPlace = {
          ...folder.secondPlace,
          lastMade: plan.now().toISOString(),
          daysSince: 0,
          longAgo: false,
        };
        return folder.secondPlace;
      case 'set_bookmark':
        folder.bookmark = args.place as string;
        return null;
      case 'ways_in':
        return { ways: Object.keys(secrets), may: mayDo(this.open.way) };
      case 'set_phrase':
        if (!assess(args.phrase as string, []).goodEnough) throw new Refused('weak-passphrase');
        secrets[args.way as WayIn] = args.phrase as string;
        return changed();
      case 'remove_way': {
        if (args.way !== 'contact') throw new Refused('owners-way-in');
        this.#ownersOnly();
        delete secrets.contact;
        return changed();
      }
      case 'renew_recovery':
        this.#ownersOnly();
        secrets.recovery = fakeCode;
        return changed(fakeCode);
      case 'set_aside':
        return folder.aside;
      case 'drop_aside':
        this.#ownersOnly();
        folder.aside = folder.aside.filter(({ name }) => name !== args.name);
        return null;
      case 'change_cover': {
        this.#ownersOnly();
        const { nickname, symbol, colour } = args as Record<string, string>;
        folder.cover = { ...coverOf(folder), nickname, symbol, colour } as Cover;
        return folder.cover;
      }
      case 'end_plan':
        return this.#end(args.secret as string);
      default:
        throw new Refused('internal');
    }
  }

  #look(folder: FakeFolder, name: unknown) {
    this.looked = this.#kept(folder, name);
    return compared(this.looked, folder.plan);
  }

  /** A backup by its name; without one, the newest that can be read, as if it were on a stick. */
  #kept({ kept }: FakeFolder, name: unknown): FakeBackup {
    const found = kept.find((one) => (name === null ? one.then !== null : one.name === name));
    if (found === undefined) throw new Refused('backup-damaged');
    return found;
  }

  #ownersOnly() {
    if (this.open?.way === 'contact') throw new Refused('not-your-way-in');
  }

  #end(secret: string): PlanEnded {
    this.#ownersOnly();
    const { folder, way } = this.open ?? { folder: '', way: 'owner' as const };
    if (this.#folder(folder).secrets[way] !== secret) throw new Refused('wrong-passphrase');
    this.folders.delete(folder);
    this.open = null;
    this.tell('locked', 'asked');
    return { leftIn: null };
  }

  /** The locked copy is of Arne's plan: the same that stands on the shelf, or a first one. */
  #takeSealed(): TakenCopy {
    const before = [...this.folders.values()].find(({ cover }) => cover !== null);
    const folder = `plan-${this.folders.size + 1}`;
    this.folders.set(folder, { ...arnesFolder(), cover: null });
    return { folder, hadBefore: before?.cover?.nickname ?? null };
  }

  #folder(name: string): FakeFolder {
    const folder = this.folders.get(name);
    if (folder === undefined) throw new Refused('plan-missing');
    return folder;
  }

  /** Without what it says, which is read before it is answered. */
  #opened(): Omit<OpenedPlan, 'reading'> {
    const { folder, way } = this.open ?? { folder: '', way: 'owner' as const };
    const { cover, plan, bookmark, secondPlace } = this.#folder(folder);
    return {
      folder,
      cover,
      plan: plan.plan(),
      reversible: plan.reversible(),
      way,
      today: this.today,
      backup: 'made',
      notice: this.notice,
      bookmark,
      unsaved: null,
      secondPlace,
    };
  }

  /** The plan is locked, whether or not the window is ready for it. */
  lock(why: LockReason): void {
    this.open = null;
    this.tell('locked', why);
  }

  /** Somebody wants out: the window is asked, as by its cross or by the system. */
  askToLeave(why: LeaveReason): void {
    this.tell('leave-asked', why);
  }

  #unlock(name: string, way: WayIn, secret: string): Omit<OpenedPlan, 'reading'> {
    const { refuses, secrets } = this.#folder(name);
    if (refuses !== null) throw new Refused(refuses.code, refuses.params);
    if (secrets[way] === undefined) throw new Refused('no-such-way-in');
    if (secrets[way] !== secret) {
      const full = secret.replace(/[^A-Z0-9]/gi, '').length === 36;
      if (way !== 'recovery') throw new Refused('wrong-passphrase');
      throw new Refused(full ? 'wrong-recovery-code' : 'mistyped-recovery-code');
    }
    this.open = { folder: name, way };
    this.#folder(name).plan.way = way;
    const place = placeOf(name, way);
    const unsaved = this.unsaved.get(place) ?? null;
    this.unsaved.delete(place);
    return { ...this.#opened(), unsaved };
  }

  #mend(
    name: string,
    way: WayIn,
    secret: string,
  ): Omit<MendedPlan, 'opened'> & { opened: Omit<OpenedPlan, 'reading'> } {
    const folder = this.#folder(name);
    const refuses = folder.refuses;
    folder.refuses = null;
    try {
      const opened = this.#unlock(name, way, secret);
      folder.problem = null;
      return { opened, mended: this.mended };
    } catch (thrown) {
      folder.refuses = refuses;
      throw thrown;
    }
  }

  /** Puts a new plan on the shelf, and opens it. */
  begin(wanted: NewPlan) {
    if (!assess(wanted.phrase, [wanted.ownerName]).goodEnough) throw new Refused('weak-passphrase');
    if (this.disk) throw new Refused(this.disk.code, this.disk.params);
    const plan = new FakePlan();
    plan.act({ writer: people.arne, words: people.arne }, firstEdits(wanted), { is: 'begin' });
    const secrets: FakeFolder['secrets'] = { owner: wanted.phrase, recovery: fakeCode };
    if (wanted.contactPhrase !== '') secrets.contact = wanted.contactPhrase;
    return this.#stand(wanted, plan, secrets);
  }

  #takeIn(wanted: PlanTakenIn) {
    return this.#stand(wanted, arnesPlan(), { owner: wanted.phrase, recovery: fakeCode });
  }

  #stand(
    { nickname, symbol, colour }: Omit<PlanTakenIn, 'phrase'>,
    plan: FakePlan,
    secrets: FakeFolder['secrets'],
  ) {
    const name = `plan-${this.folders.size + 1}`;
    const cover = { nickname, symbol, colour, lastOpened: null };
    const empty = { problem: null, refuses: null, bookmark: null, backups: [], kept: [] };
    this.folders.set(name, { cover, secrets, plan, ...empty, secondPlace: null, aside: [] });
    this.open = { folder: name, way: 'owner' };
    return { opened: this.#opened(), recoveryCode: fakeCode };
  }
}

/** What an act's answer comes from. */
const acts = ['act', 'undo', 'redo', 'bring_back', 'bring_back_words'];

/** The opened plan in an answer, if there is one. */
function openedIn(value: unknown): OpenedPlan | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('reversible' in value && 'folder' in value) return value as OpenedPlan;
  if ('opened' in value) return value.opened as OpenedPlan;
  return 'open' in value ? (value.open as OpenedPlan | null) : null;
}

function differing(now: Reading, before: Partial<Reading>): ReadingParts {
  const parts = Object.keys(now) as (keyof Reading)[];
  const isAnother = (part: keyof Reading) =>
    JSON.stringify(now[part]) !== JSON.stringify(before[part]);
  return Object.fromEntries(parts.filter(isAnother).map((part) => [part, now[part]]));
}

const placeOf = (folder: string, way: WayIn) => `${folder} ${way === 'contact' ? 'contact' : ''}`;

function firstEdits({ ownerName, contactName, language }: NewPlan): Edit[] {
  const person = (id: string, fields: Record<string, unknown>): Edit => ({
    edit: 'add',
    kind: 'person',
    id,
    fields: { active: true, ...fields },
  });
  const owner = { name: ownerName, roles: ['owner'], ink: 'blue', rank: 1 };
  const contact = { name: contactName, roles: ['primaryContact'], ink: 'magenta', rank: 2 };
  return [
    {
      edit: 'add',
      kind: 'details',
      id: crypto.randomUUID(),
      fields: { title: `Planen til ${ownerName}`, language },
    },
    person(people.arne, owner),
    ...(contactName === '' ? [] : [person(people.siv, contact)]),
  ];
}

/** As the vault says: the plan is the owner's, and the contact has their own phrase. */
function mayDo(way: WayIn): MayDo {
  const owns = way !== 'contact';
  return {
    setPhraseOf: owns ? ['owner', 'contact'] : ['contact'],
    remove: owns ? ['contact'] : [],
    renewRecovery: owns,
    changeCover: owns,
    endPlan: owns,
    dropAside: owns,
  };
}

function changed(recoveryCode: string | null = null): WayChanged {
  return {
    recoveryCode,
    keyRenewed: true,
    closed: [],
    backupsRenewed: 0,
    backupsLost: 0,
    leftAside: [],
  };
}

function coverOf({ cover }: FakeFolder): Cover {
  return cover ?? { nickname: '', symbol: '', colour: '', lastOpened: null };
}

/** Longer is better, and names are easy to guess. */
function assess(phrase: string, inputs: readonly string[]) {
  const named = inputs.some((name) => name !== '' && phrase.toLowerCase() === name.toLowerCase());
  const score = named ? 0 : Math.min(4, Math.floor(phrase.length / 4));
  return { score, longEnough: phrase.length >= 8, tooLong: false, goodEnough: score >= 3 };
}
