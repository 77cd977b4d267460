/** What a new record of each kind starts with. */
import type { Kind } from '../src/api/bindings/Kind';
import { blankAction, blankGoal, blankMatter, blankPerson, blankResource } from '../src/plan/blank';

/** A record as the fake keeps it: its fields by name. */
export type AnyFields = Record<string, unknown> & { id: string; removed: boolean };

const blanks: Record<Kind, object> = {
  details: {
    title: '',
    periodFrom: null,
    periodTo: null,
    nextRevision: null,
    revisionRhythm: '',
    language: 'nb',
    mainService: '',
  },
  person: blankPerson,
  matter: blankMatter,
  goal: blankGoal,
  action: blankAction,
  resource: blankResource,
  followUp: {
    goal: null,
    action: null,
    wholePlan: false,
    due: null,
    rough: '',
    state: 'waiting',
    doneOn: null,
    outcome: '',
    next: null,
  },
  proposal: {
    aboutKind: '',
    about: null,
    field: '',
    text: '',
    reason: '',
    by: null,
    insteadOf: '',
    state: 'open',
    answeredOn: null,
  },
};

export function blankRecord(kind: Kind, id: string): AnyFields {
  return { ...structuredClone(blanks[kind]), id, removed: false };
}

export function blankValue(kind: Kind, field: string): unknown {
  return field === 'removed' ? true : blankRecord(kind, '')[field];
}

export function hasField(kind: Kind, field: string): boolean {
  return field !== 'id' && field in blanks[kind];
}

const words: Partial<Record<Kind, readonly string[]>> = {
  matter: ['text'],
  goal: ['title', 'why'],
  resource: ['text'],
  followUp: ['outcome'],
};

/** Whether the field holds somebody's words, which have an owner. */
export function isWords(kind: Kind, field: string): boolean {
  return words[kind]?.includes(field) ?? false;
}

export const wordFields = (kind: Kind): readonly string[] => words[kind] ?? [];

/** Fields that must say something. */
const required: Partial<Record<Kind, readonly string[]>> = {
  goal: ['title'],
  action: ['what'],
  person: ['name'],
};

export const requiredFields = (kind: Kind): readonly string[] => required[kind] ?? [];
