/** What a new record of each kind starts with. */
import type { Kind } from '../src/api/bindings/plan';
import {
  blankAction,
  blankAgendaItem,
  blankDecision,
  blankGoal,
  blankGoodExample,
  blankMatter,
  blankPerson,
  blankResource,
  blankSurvey,
  blankWeeklyEvent,
} from '../src/store/blank';

/** A record as the fake keeps it: its fields by name. */
export type AnyFields = Record<string, unknown> & { id: string; removed: boolean };

/** What the owner checks of something promised. */
const promise = { gotAnswer: null, gotAnswerOn: null, needsMore: null, moreNote: '' };

const blanks: Record<Kind, object> = {
  details: {
    title: '',
    periodFrom: null,
    periodTo: null,
    nextRevision: null,
    revisionRhythm: '',
    language: 'nb',
    mainService: '',
    penNeedsWay: false,
  },
  person: blankPerson,
  appointment: { role: 'coordinator', person: null, from: null, to: null, note: '' },
  matter: blankMatter,
  goal: blankGoal,
  evaluation: { goal: null, everyday: null, on: null, rating: null, words: '' },
  everydayGoal: { what: '', rank: 0 },
  action: blankAction,
  resource: blankResource,
  need: { text: '', goals: [], rank: 0 },
  concern: {
    text: '',
    state: 'open',
    answer: '',
    answeredBy: null,
    answeredOn: null,
    ...promise,
    rank: 0,
  },
  cooperation: {
    wanted: 'wanted',
    withWhom: '',
    about: '',
    exception: '',
    state: 'wished',
    stateNote: '',
    rank: 0,
  },
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
    responsible: null,
  },
  meeting: {
    title: '',
    on: null,
    time: null,
    place: '',
    purpose: '',
    state: 'planned',
    invited: [],
    came: [],
    minutes: '',
    toSay: '',
    gotToSpeak: null,
    feltSafe: null,
    knowsNext: null,
    rightPeople: null,
    felt: '',
    wishedChange: '',
  },
  agendaItem: blankAgendaItem,
  decision: blankDecision,
  crisisStep: { section: 'earlySign', text: '', person: null, phone: '', rank: 0 },
  careWish: { section: 'wish', text: '', person: null, rank: 0 },
  weeklyEvent: blankWeeklyEvent,
  diaryEntry: { on: null, text: '' },
  otherPlan: { sort: 'school', name: '', place: '', responsible: null, rank: 0 },
  consent: {
    sort: 'plan',
    person: null,
    topics: '',
    exceptions: '',
    givenOn: null,
    givenBy: null,
    how: null,
    until: null,
    untilWords: '',
    withdrawnOn: null,
    rank: 0,
  },
  leftBlank: { point: 'a', reason: '' },
  survey: blankSurvey,
  goodExample: blankGoodExample,
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
  goal: ['title', 'why', 'learned'],
  evaluation: ['words'],
  everydayGoal: ['what'],
  action: ['moreNote'],
  resource: ['text'],
  need: ['text'],
  concern: ['text', 'answer', 'moreNote'],
  cooperation: ['about', 'exception'],
  followUp: ['outcome'],
  meeting: ['toSay', 'felt', 'wishedChange'],
  decision: ['moreNote'],
  crisisStep: ['text'],
  careWish: ['text'],
  diaryEntry: ['text'],
  consent: ['topics', 'exceptions'],
  leftBlank: ['reason'],
  survey: ['good', 'better'],
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
  everydayGoal: ['what'],
  concern: ['text'],
  agendaItem: ['text'],
  decision: ['text'],
  weeklyEvent: ['what'],
  otherPlan: ['name'],
};

export const requiredFields = (kind: Kind): readonly string[] => required[kind] ?? [];
