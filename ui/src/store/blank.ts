/** Records before anything is written in them, as core begins them. */
import type {
  Action,
  AgendaItem,
  Decision,
  Goal,
  GoodExample,
  Matter,
  Person,
  Resource,
  Survey,
  WeeklyEvent,
} from '../api/bindings/plan';

const blank = { id: '', rank: 0, removed: false };

export const blankMatter: Matter = { ...blank, text: '', area: null };

export const blankGoal: Goal = {
  ...blank,
  title: '',
  why: '',
  parent: null,
  decidedBy: null,
  state: 'underWay',
  stateNote: '',
  endedOn: null,
  learned: '',
};

export const blankAction: Action = {
  ...blank,
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
  canDo: '',
  cannotDo: '',
  decidedBy: null,
  gotAnswer: null,
  gotAnswerOn: null,
  needsMore: null,
  moreNote: '',
};

export const blankResource: Resource = { ...blank, text: '', sort: 'strength' };

export const blankPerson: Person = {
  ...blank,
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
  born: null,
  mandate: '',
  goodRelation: false,
  through: null,
  closeness: null,
  sector: null,
  onlyOnMap: false,
};

export const blankSurvey: Survey = {
  id: '',
  removed: false,
  on: null,
  ownWords: null,
  ownPace: null,
  ownChoice: null,
  useful: null,
  good: '',
  better: '',
};

export const blankGoodExample: GoodExample = {
  id: '',
  removed: false,
  contact: '',
  topic: '',
  goal: '',
  background: '',
  development: '',
  newPractice: '',
  result: '',
  spreading: '',
};

export const blankAgendaItem: AgendaItem = {
  ...blank,
  meeting: '',
  text: '',
  goal: null,
  followUp: null,
  concern: null,
  notes: '',
};

export const blankDecision: Decision = {
  ...blank,
  meeting: '',
  text: '',
  responsible: null,
  due: null,
  state: 'waiting',
  action: null,
  followUp: null,
  gotAnswer: null,
  gotAnswerOn: null,
  needsMore: null,
  moreNote: '',
};

export const blankWeeklyEvent: WeeklyEvent = {
  ...blank,
  weekday: 'monday',
  from: null,
  to: null,
  what: '',
  person: null,
  place: '',
  action: null,
};
