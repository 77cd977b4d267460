import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { id, people } from '../../test-shell/arne';
import { ownersAlone } from '../api/registry';
import { wordFields } from '../../test-shell/blank';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import type { Edit, Kind, RecordRef } from '../api/bindings/plan';
import { HomePage } from '../features/home/HomePage';
import type { PlanPage } from './navigation';
import { pageOf } from './pageOf';
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

const promise = { responsible: people.siv, needsMore: 'yes', moreNote: 'Mer.' };
const goal = { title: 'Hytta.', why: 'Fordi.', learned: 'Mye.', state: 'reached' };
const held = { on: '2027-04-01', state: 'held', came: [people.siv] };
const meeting = add('meeting', 'm', { ...held, felt: 'Bra.', wishedChange: 'Alt.', toSay: 'Si.' });

/** What stands in the plan, with the owner's words in every field that can hold them. */
const written: Partial<Record<Kind, readonly Edit[]>> = {
  matter: [add('matter', 'x', { text: 'Ro.', rank: 90 })],
  goal: [add('goal', 'x', { ...goal, rank: 90 })],
  evaluation: [
    add('everydayGoal', 'e', { what: 'Gå.', rank: 90 }),
    add('evaluation', 'x', { everyday: id('e'), on: '2027-04-01', rating: 3, words: 'Tungt.' }),
  ],
  everydayGoal: [add('everydayGoal', 'x', { what: 'Gå.', rank: 90 })],
  action: [
    add('goal', 'g', { ...goal, rank: 90 }),
    add('action', 'x', { goal: id('g'), what: 'Øve.', ...promise }),
  ],
  resource: [add('resource', 'x', { text: 'Hender.', rank: 90 })],
  need: [add('need', 'x', { text: 'Ro.', rank: 90 })],
  concern: [
    add('concern', 'x', {
      ...{ text: 'Hva nå?', state: 'answered', answer: 'Jo.', answeredBy: people.siv },
      ...{ needsMore: 'yes', moreNote: 'Mer.' },
    }),
  ],
  cooperation: [
    add('cooperation', 'x', { wanted: 'notWanted', withWhom: 'Per', about: 'A.', exception: 'B.' }),
  ],
  followUp: [
    add('followUp', 'x', {
      ...{ wholePlan: true, due: '2027-04-01', state: 'done', doneOn: '2027-04-01' },
      outcome: 'Bra.',
    }),
  ],
  meeting: [{ ...meeting, id: id('x') } as Edit],
  decision: [meeting, add('decision', 'x', { meeting: id('m'), text: 'Ringe.', ...promise })],
  crisisStep: [add('crisisStep', 'x', { section: 'helpsMe', text: 'Musikk.', rank: 90 })],
  careWish: [add('careWish', 'x', { section: 'wish', text: 'Hjemme.', rank: 90 })],
  consent: [
    add('consent', 'x', {
      ...{ sort: 'sharing', person: people.jon, topics: 'Alt.', exceptions: 'Noe.' },
    }),
  ],
  leftBlank: [add('leftBlank', 'x', { point: 'i', reason: 'Nei.' })],
  survey: [add('survey', 'x', { on: '2027-04-01', good: 'Alt.', better: 'Noe.' })],
};

const kinds = (Object.keys(pageOf) as Kind[]).filter((kind) => !ownersAlone.includes(kind));
const fields = kinds.flatMap((kind) => wordFields(kind).map((field) => [kind, field] as const));

const proposed = /^Heller/;

describe('a proposal about the owner’s words', () => {
  it.each(fields)('in %s %s is found from the front page, and lies there', async (kind, field) => {
    const first = written[kind] ?? [];
    const proposal = add('proposal', 'p', {
      ...{ aboutKind: kind, about: id('x'), field, text: 'Heller slik.', by: people.siv },
    });
    const { go } = showPage(<HomePage />, arnes, [...first, proposal]);
    const all = screen.queryByRole('button', { name: /^Se alle: Venter på/ });
    if (all) await userEvent.click(all);
    const row = screen.getByText(proposed).closest('li');
    if (row === null) throw new Error('the front page does not show it');
    await userEvent.click(within(row).getByRole('button', { name: 'Se på forslaget' }));
    const [page, about] = go.mock.calls.at(-1) as [PlanPage, RecordRef];
    cleanup();
    uninstall();
    const Page = pages[page];
    showPage(<Page />, arnes, [...first, proposal], { about });
    expect(await screen.findByText(proposed), `on ${page}`).toBeVisible();
  });
});
