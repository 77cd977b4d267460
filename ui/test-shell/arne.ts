/** Arne's plan (the story «Tilbake i jobb»), as acts that make it: told to the host to develop and test with. */
import type { Edit, Kind, Pen } from '../src/api/bindings/plan';
import { everyday } from './everyday';

/** One act of the story: when, by whom, and what was added. */
export interface StoryAct {
  at: string;
  pen: Pen;
  edits: Edit[];
}

export const storyToday = '2027-04-13';

/** An id made of the name's last six letters, so that it is the same in every run. */
export const id = (name: string) => {
  const bytes = [...new TextEncoder().encode(name)].slice(-6);
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `01900000-0000-7000-8000-${digits.padStart(12, '0')}`;
};

export const people = {
  arne: id('arne'),
  siv: id('siv'),
  ida: id('ida'),
  rune: id('rune'),
  berit: id('berit'),
  jon: id('jon'),
  aase: id('aase'),
  per: id('per'),
};

const arnes: Pen = { writer: people.arne, words: people.arne };
const sivs: Pen = { writer: people.siv, words: people.siv };
const sivForArne: Pen = { writer: people.siv, words: people.arne };

const ranks: Partial<Record<Kind, number>> = {};

function add(kind: Kind, name: string, fields: Record<string, unknown>): Edit {
  const ranked = ['person', 'matter', 'goal', 'action', 'resource'].includes(kind);
  const rank = (ranks[kind] ?? 0) + 1;
  ranks[kind] = rank;
  return { edit: 'add', kind, id: id(name), fields: ranked ? { rank, ...fields } : fields };
}

const person = (name: keyof typeof people, fields: Record<string, unknown>) =>
  add('person', name, { active: true, ...fields });

const begin: Edit[] = [
  add('details', 'plan', {
    title: 'Tilbake i jobb',
    periodFrom: '2027-03-01',
    periodTo: '2028-02-28',
    nextRevision: '2027-06-01',
    revisionRhythm: 'hver tredje måned',
    language: 'nb',
    mainService: 'Hjemmetjenesten, Fjordvik kommune',
  }),
  person('arne', { name: 'Arne', roles: ['owner'], ink: 'blue' }),
  person('siv', {
    name: 'Siv Lunde',
    roles: ['primaryContact', 'coordinator'],
    title: 'sårsykepleier',
    service: 'hjemmetjenesten',
    phone: '55 00 00 01',
    contribution: 'Sårstell, veiledning, holder i planen.',
    ink: 'magenta',
  }),
  person('ida', { name: 'Ida Moen', roles: ['helper'], title: 'sykepleier, vikar' }),
  person('rune', {
    name: 'Rune Dahl',
    roles: ['helper'],
    title: 'arbeidsgiver',
    service: 'Fjordvik Elektro',
  }),
  person('berit', {
    name: 'Berit',
    roles: ['nextOfKin'],
    title: 'søster',
    contribution: 'Handler på mandager.',
  }),
  person('jon', { name: 'Jon', roles: ['peer'], title: 'kollega' }),
  person('aase', { name: 'Aase Nygård', roles: ['helper'], title: 'fastlege' }),
  person('per', { name: 'Per Øyen', roles: ['helper'], title: 'NAV-veileder' }),
];

const matters: Edit[] = [
  add('matter', 'matter1', {
    text: 'Jeg vil møte på jobb til rett tid, som alle andre.',
    area: 'workSchoolActivity',
  }),
  add('matter', 'matter2', {
    text: 'Samme sykepleier hver gang. Jeg orker ikke forklare beina mine til en ny hver uke.',
    area: 'health',
  }),
  add('matter', 'matter3', {
    text: 'At ungene slipper å være sykepleierne mine.',
    area: 'familyAndNetwork',
  }),
];

const resources: Edit[] = [
  ['Spør meg, ikke ungene.', 'bestSupport'],
  ['15 år som elektriker', 'strength'],
  ['Klarer det meste av hverdagen selv', 'strength'],
  ['Kan skifte bandasje selv når noen har vist meg', 'strength'],
  ['Søsteren Berit bor i samme gate', 'support'],
  ['Kollegaen Jon henter meg på vinterføre', 'support'],
  ['Humor', 'strength'],
  ['Trener ungdomslaget i bordtennis på tirsdager', 'strength'],
].map(([text, sort], at) => add('resource', `resource${at}`, { text, sort }));

const goals: Edit[] = [
  add('goal', 'goal1', {
    title: 'Være tilbake i full jobb innen sommeren.',
    why: 'Jeg vil møte på jobb til rett tid.',
  }),
  add('goal', 'goal11', { title: '60 prosent fra 1. april.', parent: id('goal1') }),
  add('goal', 'goal12', { title: 'Huden holder.', parent: id('goal1') }),
  add('goal', 'goal2', { title: 'Klare sårstellet selv.' }),
];

const actions: Edit[] = [
  add('action', 'hours', {
    goal: id('goal11'),
    what: 'Arbeidstid 10–14.30 i tre måneder',
    how: 'Avtale med arbeidsgiver, ny vaktliste',
    extent: '3 dager i uka',
    responsible: people.rune,
    from: '2027-04-01',
    to: '2027-06-30',
    state: 'underWay',
  }),
  add('action', 'nav', {
    goal: id('goal11'),
    what: 'Søke NAV om gradert sykepenger',
    how: 'Siv skriver, Arne leser over',
    responsible: people.siv,
    to: '2027-03-20',
    state: 'done',
    stateNote: 'Arne fikk svar 25. mars og trenger ikke mer.',
    endedOn: '2027-03-18',
  }),
  add('action', 'wound', {
    goal: id('goal12'),
    what: 'Sårstell',
    how: 'Hjemme eller på klinikken, det Arne velger den uka, alltid før kl. 8 så han rekker jobb',
    extent: 'Hver dag til såret er grodd, så hver 14. dag',
    responsible: people.siv,
    state: 'underWay',
  }),
  add('action', 'mirror', {
    goal: id('goal12'),
    what: 'Jeg ser over huden med speil hver kveld og sender bilde hvis noe er rødt',
    responsible: people.arne,
    state: 'underWay',
  }),
  add('action', 'learn', {
    goal: id('goal2'),
    what: 'Opplæring i trykkavlastning og bandasje',
    extent: 'Fire ganger',
    responsible: people.ida,
    state: 'underWay',
    stateNote: 'To av fire gjort',
  }),
];

const followUps: Edit[] = [
  add('followUp', 'f-wound', { action: id('wound'), due: '2027-04-12' }),
  add('followUp', 'f-hours', { action: id('hours'), due: '2027-04-15' }),
  add('followUp', 'f-learn', { action: id('learn'), due: '2027-04-30' }),
  add('followUp', 'f-plan', { wholePlan: true, due: '2027-06-01' }),
  add('followUp', 'monday', { action: id('mirror'), rough: 'hver mandag' }),
  add('followUp', 'f-nav', {
    action: id('nav'),
    due: '2027-03-20',
    state: 'done',
    doneOn: '2027-03-18',
    outcome: 'Søknaden er sendt.',
  }),
];

const proposed: Edit[] = [
  {
    edit: 'change',
    kind: 'goal',
    id: id('goal11'),
    field: 'title',
    value: '60 prosent fra 1. april, tre dager i uka.',
  },
];

export const story: StoryAct[] = [
  { at: '2027-03-01T09:00:00Z', pen: arnes, edits: begin },
  { at: '2027-03-01T09:10:00Z', pen: arnes, edits: matters },
  { at: '2027-03-01T09:30:00Z', pen: sivForArne, edits: resources },
  { at: '2027-03-01T09:45:00Z', pen: arnes, edits: goals },
  { at: '2027-03-03T12:00:00Z', pen: sivs, edits: actions },
  { at: '2027-03-03T12:10:00Z', pen: arnes, edits: everyday(people) },
  { at: '2027-03-03T12:20:00Z', pen: sivs, edits: followUps },
  { at: '2027-04-12T08:00:00Z', pen: sivs, edits: proposed },
];
