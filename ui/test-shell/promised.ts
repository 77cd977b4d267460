/** Meetings that Arne's plan has had, and what was agreed there: to develop and test with. */
import type { Edit, Kind } from '../src/api/bindings/plan';
import { id, people } from './arne';

const add = (kind: Kind, name: string, fields: Record<string, unknown>): Edit => ({
  edit: 'add',
  kind,
  id: id(name),
  fields,
});

const all = [people.arne, people.siv, people.rune];

export const heldMeeting = id('meet-2');

export const promised: readonly Edit[] = [
  add('meeting', 'meet-1', {
    title: 'Første møte i ansvarsgruppa',
    on: '2027-03-03',
    time: '10:00',
    place: 'Hjemme hos Arne',
    state: 'held',
    invited: [...all, people.per],
    came: all,
    gotToSpeak: 4,
    feltSafe: 6,
    knowsNext: 3,
    rightPeople: 5,
  }),
  add('meeting', 'meet-2', {
    title: 'Ansvarsgruppa',
    on: '2027-03-31',
    time: '14:30',
    place: 'Fjordvik Elektro',
    purpose: 'Arbeidstida, og hvordan huden holder.',
    state: 'held',
    invited: [...all, people.per],
    came: [...all, people.per],
    minutes: 'Tre dager går fint. Setet er tørt.',
    gotToSpeak: 8,
    feltSafe: 7,
    knowsNext: 6,
    rightPeople: 8,
    felt: 'Roligere enn sist. De snakket til meg.',
    wishedChange: 'At vi begynner med det jeg vil si.',
  }),
  add('agendaItem', 'item-1', {
    meeting: heldMeeting,
    text: 'Arbeidstida i april',
    notes: 'Rune har lagt vaktlista. Ingen får mer helg.',
    rank: 1,
  }),
  add('agendaItem', 'item-2', { meeting: heldMeeting, text: 'Huden holder.', rank: 2 }),
  add('decision', 'agreed-1', {
    meeting: heldMeeting,
    text: 'Per sjekker hva NAV kan dekke av pute på verkstedet',
    responsible: people.per,
    due: '2027-04-09',
    rank: 1,
  }),
  add('decision', 'agreed-2', {
    meeting: heldMeeting,
    text: 'Arbeidstida prøves ut i april',
    responsible: people.rune,
    action: id('hours'),
    rank: 2,
  }),
  add('decision', 'agreed-3', {
    meeting: heldMeeting,
    text: 'Siv sender bilder til poliklinikken',
    responsible: people.siv,
    due: '2027-04-02',
    state: 'done',
    rank: 3,
  }),
  ...Object.entries({ gotAnswer: 'yes', gotAnswerOn: '2027-03-25', needsMore: 'no' }).map(
    ([field, value]): Edit => ({ edit: 'change', kind: 'action', id: id('nav'), field, value }),
  ),
];
