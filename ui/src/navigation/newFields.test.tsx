/** What the plan once had no place for stands on its page, word for word: the window's half of core's `tests/fields.rs`. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { id, people } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import type { Edit, Kind } from '../api/bindings/plan';
import { pages } from './pages';

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(uninstall);

const add = (kind: Kind, name: string, fields: Record<string, unknown>): Edit => ({
  edit: 'add',
  kind,
  id: id(name),
  fields,
});

const changed = (kind: Kind, of: string, fields: Record<string, unknown>): Edit[] =>
  Object.entries(fields).map(([field, value]) => ({ edit: 'change', kind, id: of, field, value }));

const step = { zone: 'red', section: 'withinADay', text: 'Siv ser på setet.' };

/** On a page: what is written, and how it reads there: what is changed where it stands has its name before it. */
const there: readonly [page: keyof typeof pages, Edit[], string[]][] = [
  [
    'plan',
    [
      ...changed('details', id('plan'), {
        answersForMaking: people.siv,
        answersForProgress: people.ida,
        ownLanguage: 'engelsk',
        helpsUnderstanding: ['interpreter', 'easyWords'],
        understanding: 'Les brevene fra kommunen sammen med meg.',
      }),
      ...changed('goal', id('goal1'), { deadline: '2027-06-30', aim: 10 }),
      ...changed('goal', id('goal2'), { rough: 'før sommerferien', aim: 8 }),
      ...changed('followUp', id('f-wound'), { time: '10:00' }),
      ...changed('action', id('wound'), {
        ...{ from: '2027-05-03', fromTime: '10:00', to: '2027-05-03', toTime: '15:00' },
      }),
      add('need', 'n', { text: 'Tilsyn.', extent: 'Til såret er grodd', decidedBy: 'together' }),
      add('resource', 'r', { sort: 'bestSupport', text: 'Spør meg, ikke ungene.', rank: 90 }),
      add('person', 'night', {
        ...{ name: 'Nattevakta', personSort: 'service', address: 'Fjordvikveien 2' },
        ...{ active: true, rank: 90 },
      }),
      add('person', 'liv', { name: 'Liv', roles: ['peerWorker'], active: true, rank: 91 }),
      ...changed('person', people.arne, { born: '2017-05-04' }),
      add('participation', 'p', { section: 'asWished', text: 'Kari møter meg.', rank: 1 }),
    ],
    [
      'Ansvar for å lage planen: Siv Lunde',
      'Passer på at det går framover: Ida Moen',
      'engelsk',
      'Det som hjelper meg å forstå: Tolk · enkle ord',
      'Les brevene fra kommunen sammen med meg.',
      'Innen: onsdag 30. juni 2027',
      'Hvor langt jeg vil: 10 av 10',
      'Innen: før sommerferien',
      'Hvor langt jeg vil: 8 av 10',
      '12. april 2027Klokka: kl. 10.00',
      '3. mai 2027KlokkaKlokka: kl. 10.00–15.00',
      'Til såret er grodd',
      'Hvem bestemte: Vi sammen',
      'Slik støtter du meg best',
      'Spør meg, ikke ungene.',
      'Nattevakta',
      'Fjordvikveien 2',
      'erfaringskonsulent',
      'Dette ble som jeg ville',
      'Kari møter meg.',
    ],
  ],
  [
    'crisisPlan',
    [add('crisisStep', 'c', step)],
    ['Rødt: nå haster det', 'Innen 24 timer', step.text],
  ],
  [
    'everyday',
    [add('everydayGoal', 'e', { what: 'Gå tur hver dag.', aim: 7 })],
    ['Gå tur hver dag.', 'Hvor langt jeg vil: 7 av 10'],
  ],
  [
    'people',
    [add('appointment', 'a', { role: 'contactDoctor', state: 'saidNo', from: '2027-01-20' })],
    ['Kontaktlege', 'Takket nei', '20. januar 2027'],
  ],
  ['followUps', changed('followUp', id('f-wound'), { time: '10:00' }), ['Klokka: kl. 10.00']],
];

/** Everything on the page that can be read: what stands, and what is in fields. */
function readable(): string {
  const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  const all = [document.body.textContent, ...typed.map(({ value }) => value)].join('\n');
  return all.replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('what the plan had no place for', () => {
  it.each(there)('stands on the page %s', async (page, edits, words) => {
    const Page = pages[page];
    showPage(<Page />, arnes, edits);
    await waitFor(() => {
      const text = readable();
      expect(words.filter((one) => !text.includes(one))).toEqual([]);
    });
  });

  it('stands on the sheet of a person: a place without a name, and on whose map', async () => {
    const Page = pages.people;
    const friend = { name: 'Sunniva', onlyOnMap: true, onPapersMap: true, active: true, rank: 90 };
    showPage(<Page />, arnes, [add('person', 'friend', friend)]);
    await userEvent.click(screen.getAllByRole('button', { name: /^Sunniva/ }).at(-1) as Element);
    await waitFor(() => {
      expect(readable()).toContain('bare på kartet, også på papir');
    });
  });
});
