/** What else the story «Tilbake i jobb» says of Arne's plan: judgements, expectations, cooperation and other plans. */
import type { Edit, Kind } from '../src/api/bindings/plan';
import { id, people } from './arne';

const add = (kind: Kind, name: string, fields: Record<string, unknown>): Edit => ({
  edit: 'add',
  kind,
  id: id(name),
  fields,
});

const change = (kind: Kind, name: string, fields: Record<string, unknown>): Edit[] =>
  Object.entries(fields).map(([field, value]) => ({
    edit: 'change',
    kind,
    id: id(name),
    field,
    value,
  }));

export const whole: readonly Edit[] = [
  add('evaluation', 'judge1', { goal: id('goal1'), on: '2027-03-01', rating: 2 }),
  add('evaluation', 'judge2', {
    goal: id('goal1'),
    on: '2027-03-15',
    rating: 3,
    words: 'Beina holder, hodet er trøtt.',
  }),
  add('evaluation', 'judge3', {
    goal: id('goal1'),
    on: '2027-03-31',
    rating: 4,
    words: 'på vei',
  }),
  add('evaluation', 'judge4', { goal: id('goal2'), on: '2027-03-31', rating: 2 }),
  ...change('action', 'hours', { decidedBy: 'together' }),
  ...change('action', 'wound', {
    decidedBy: 'me',
    canDo: 'Komme før kl. 8 på hverdager.',
    cannotDo: 'Love samme person i ferien. Da kommer Ida Moen.',
  }),
  add('resource', 'give1', {
    sort: 'contribution',
    text: 'Lærer opp nye på laget',
    rank: 8,
  }),
  add('need', 'hours-need', {
    text: 'Tilrettelagt arbeidstid',
    goals: [id('goal1'), id('goal11')],
    rank: 5,
  }),
  add('need', 'checks', { text: 'Kontroll på sykehuset', goals: [id('goal12')], rank: 6 }),
  add('cooperation', 'clinic', {
    withWhom: 'Spesialistpoliklinikken for ryggmargsskade ved Vest sykehus',
    about: 'Huden og sittestillingen min.',
    state: 'asked',
    stateNote: 'Henvisningen ligger hos fastlegen. Ikke svart ennå.',
    rank: 3,
  }),
  add('cooperation', 'physio', {
    wanted: 'notWanted',
    withWhom: 'Fysioterapeut Geir Strand',
    exception: 'Han kan ringe meg selv.',
    rank: 4,
  }),
  add('otherPlan', 'followed', {
    sort: 'returnToWork',
    name: 'Oppfølgingsplanen på jobb',
    place: 'Hos Rune, i personalmappa',
    responsible: people.rune,
    rank: 1,
  }),
];
