/** Where people stand round Arne, who has coordinated, and who sees what: to develop and test with. */
import type { Edit, Kind } from '../src/api/bindings/plan';
import { id, people } from './arne';

const add = (kind: Kind, name: string, fields: Record<string, unknown>): Edit => ({
  edit: 'add',
  kind,
  id: id(name),
  fields,
});

/** Those who are not in the plan from its beginning. */
export const others = { tone: id('tone'), geir: id('geir') };

const onMap = (person: string, closeness: string, sector: string): Edit[] =>
  Object.entries({ closeness, sector }).map(([field, value]) => ({
    edit: 'change',
    kind: 'person',
    id: person,
    field,
    value,
  }));

/** Consents of Arne's, given in writing when the plan was begun. */
const sharing = (name: string, person: string, rank: number, fields: Record<string, unknown>) =>
  add('consent', name, {
    sort: 'sharing',
    person,
    givenOn: '2027-03-01',
    givenBy: people.arne,
    how: 'written',
    rank,
    ...fields,
  });

export const around: readonly Edit[] = [
  add('person', 'tone', { name: 'Tone Haug', title: 'sykepleier', roles: ['helper'], rank: 20 }),
  add('person', 'geir', { name: 'Geir Strand', title: 'fysioterapeut', rank: 21 }),
  ...onMap(people.siv, 'nearest', 'services'),
  ...onMap(people.berit, 'nearest', 'family'),
  ...onMap(people.jon, 'nearest', 'friends'),
  ...onMap(people.rune, 'onTheTeam', 'workAndSchool'),
  ...onMap(people.aase, 'onTheTeam', 'services'),
  ...onMap(people.ida, 'onTheTeam', 'services'),
  ...onMap(people.per, 'outside', 'services'),
  { edit: 'change', kind: 'person', id: people.jon, field: 'goodRelation', value: true },
  { edit: 'change', kind: 'person', id: people.ida, field: 'through', value: people.siv },
  add('appointment', 'c-tone', { role: 'coordinator', person: others.tone, to: '2027-02-28' }),
  add('appointment', 'c-siv', { role: 'coordinator', person: people.siv, from: '2027-03-01' }),
  add('consent', 'agreed', {
    sort: 'plan',
    givenOn: '2027-03-01',
    givenBy: people.arne,
    how: 'written',
    rank: 1,
  }),
  sharing('s-aase', people.aase, 2, { topics: 'Helse, mål og tiltak.', until: '2028-02-28' }),
  sharing('s-per', people.per, 3, { topics: 'Mål 1 med tiltak.', until: '2027-08-31' }),
  sharing('s-beri', people.berit, 4, {
    topics: 'Alt.',
    exceptions: 'Helse og bekymringer.',
    untilWords: 'til jeg sier noe annet',
  }),
  sharing('s-rune', people.rune, 5, { topics: 'Bare tiltaket om arbeidstid.' }),
  sharing('s-geir', others.geir, 6, { topics: 'Helse.', withdrawnOn: '2027-03-10' }),
];

const choose = (name: string, field: string, value: unknown): Edit => ({
  edit: 'change',
  kind: 'consent',
  id: id(name),
  field,
  value,
});

/** What each of them gets, chosen as Arne said it. */
export const chosenToSee: readonly Edit[] = [
  choose('s-aase', 'areas', ['health']),
  choose('s-aase', 'chapters', ['goals']),
  choose('s-per', 'records', [id('goal1')]),
  choose('s-beri', 'everything', true),
  choose('s-beri', 'butAreas', ['health']),
  choose('s-beri', 'butChapters', ['concerns']),
  choose('s-rune', 'records', [id('hours')]),
  choose('s-rune', 'until', '2027-04-30'),
];

const rings = ['nearest', 'onTheTeam', 'outside'];
const sectors = ['family', 'friends', 'neighboursAndLeisure', 'workAndSchool', 'services'];

/** So many more people, of whom every tenth stands nowhere on the map. */
export function crowd(size: number): Edit[] {
  return Array.from({ length: size }, (_, at) => {
    const isOnMap = at % 10 !== 9;
    return add('person', `crowd${at}`, {
      name: `Person ${String.fromCharCode(65 + (at % 26))}${at}`,
      title: at % 3 === 0 ? 'miljøterapeut' : '',
      roles: ['helper'],
      active: at % 7 !== 0,
      rank: 30 + at,
      ...(isOnMap && { closeness: rings[at % 3], sector: sectors[at % 4 === 0 ? 4 : at % 5] }),
    });
  });
}
