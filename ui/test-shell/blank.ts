/** What a new record of each kind starts with. */
import type { Kind } from '../src/api/bindings/Kind';

/** A record as the fake keeps it: its fields by name. */
export type AnyFields = Record<string, unknown> & { id: string; removed: boolean };

const blanks: Record<Kind, Record<string, unknown>> = {
  details: {
    title: '',
    periodFrom: null,
    periodTo: null,
    nextRevision: null,
    revisionRhythm: '',
    language: 'nb',
    mainService: '',
  },
  person: {
    name: '',
    roles: [],
    title: '',
    service: '',
    phone: '',
    email: '',
    contribution: '',
    active: false,
    initials: '',
    ink: null,
    rank: 0,
  },
  matter: { text: '', area: null, rank: 0 },
  goal: { title: '', why: '', parent: null, rank: 0 },
  action: {
    goal: '',
    what: '',
    how: '',
    extent: '',
    responsible: null,
    from: null,
    to: null,
    state: 'planned',
    stateNote: '',
    endedOn: null,
    rank: 0,
  },
  resource: { text: '', sort: 'strength', rank: 0 },
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
  return { id, removed: false, ...structuredClone(blanks[kind]) };
}

export function blankValue(kind: Kind, field: string): unknown {
  return field === 'removed' ? true : structuredClone(blanks[kind][field]);
}

export function hasField(kind: Kind, field: string): boolean {
  return field in blanks[kind];
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
