import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { id, people, storyToday } from '../../test-shell/arne';
import { fjord } from '../../test-shell/fjord';
import { uninstall } from '../../test-shell/install';
import { arnesFolder, arnesStory } from '../../test-shell/shelved';
import { arnes, showPage, sivs } from '../../test-shell/showPage';
import type { Edit, Kind, RecordRef } from '../api/bindings/plan';
import { fieldOf } from '../store/field';
import { fields as fieldsOf, ownersAlone, type ListedKind } from '../api/registry';
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

/** One of each kind, with the owner's words in every field that can hold them; the plan's details are always there. */
const written: Readonly<Record<Exclude<ListedKind, 'proposal' | 'share'>, readonly Edit[]>> = {
  person: [add('person', 'x', { name: 'Turid Vik', active: true, rank: 90 })],
  appointment: [
    add('person', 't', { name: 'Turid Vik', active: true, rank: 90 }),
    add('appointment', 'x', { role: 'coordinator', person: id('t'), from: '2027-04-01' }),
  ],
  agendaItem: [meeting, add('agendaItem', 'x', { meeting: id('m'), text: 'Skyss.', rank: 90 })],
  weeklyEvent: [add('weeklyEvent', 'x', { weekday: 'monday', what: 'Kor.', rank: 90 })],
  diaryEntry: [add('diaryEntry', 'x', { on: '2027-04-01', text: 'Sol.' })],
  otherPlan: [add('otherPlan', 'x', { name: 'Skoleplanen', rank: 90 })],
  goodExample: [add('goodExample', 'x', { topic: 'Færre møter.' })],
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
  leftBlank: [add('leftBlank', 'x', { point: 'cooperation', reason: 'Nei.' })],
  participation: [add('participation', 'x', { section: 'said', text: 'Jeg tegnet.', rank: 90 })],
  picture: [
    add('matter', 'm', { text: 'Ro.', rank: 90 }),
    add('picture', 'x', { words: 'Fjorden.', matter: id('m'), image: fjord }),
  ],
  survey: [add('survey', 'x', { on: '2027-04-01', good: 'Alt.', better: 'Noe.' })],
};

const wordFields = (kind: Kind) =>
  Object.keys(fieldsOf[kind]).filter((field) => fieldOf(kind, field)?.words);

const kinds = Object.keys(written) as (keyof typeof written)[];
const fields = kinds
  .filter((kind) => !ownersAlone.includes(kind))
  .flatMap((kind) => wordFields(kind).map((field) => [kind, field] as const));

/** What a person wrote in the record, or else the name of the one it is about. */
function wordsIn(kind: Kind): string[] {
  const record = written[kind as keyof typeof written].at(-1);
  const values = record?.edit === 'add' ? Object.entries(record.fields) : [];
  const said = values.flatMap(([field, value]) => {
    const holds = fieldOf(kind, field)?.holds;
    return holds === 'line' || holds === 'prose' ? [String(value)] : [];
  });
  return said.length > 0 ? said : ['Turid Vik'];
}

/** Everything on the page that can be read: what stands, and what is in fields. */
function readable(): string {
  const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return [document.body.textContent, ...typed.map(({ value }) => value)].join('\n');
}

describe('a record', () => {
  it.each(kinds)('of the kind %s stands on its page', async (kind) => {
    const page = kind === 'evaluation' ? 'everyday' : pageOf[kind];
    const Page = pages[page];
    showPage(<Page />, arnes, written[kind], { about: { kind, id: id('x') } });
    await waitFor(() => {
      const text = readable();
      expect(
        wordsIn(kind).filter((words) => text.includes(words)),
        `on ${page}`,
      ).not.toEqual([]);
    });
  });
});

const proposed = /^Heller/;

/** The owner has written it, and then the contact writes over the owner's words. */
const toldWith = (first: readonly Edit[], kind: Kind, field: string) => ({
  acts: [
    ...arnesStory(first).acts,
    {
      ...{ at: `${storyToday}T08:05:00Z`, pen: sivs },
      edits: [{ edit: 'change' as const, kind, id: id('x'), field, value: 'Heller slik.' }],
    },
  ],
});

describe('a proposal about the owner’s words', () => {
  it.each(fields)('in %s %s is found from the front page, and lies there', async (kind, field) => {
    const plan = arnesFolder({ told: toldWith(written[kind], kind, field) });
    const { go } = showPage(<HomePage />, arnes, [], { plan });
    const all = screen.queryByRole('button', { name: /^Se alle: Venter på/ });
    if (all) await userEvent.click(all);
    const row = screen.getByText(proposed).closest('li');
    if (row === null) throw new Error('the front page does not show it');
    await userEvent.click(within(row).getByRole('button', { name: 'Se på forslaget' }));
    const [page, about] = go.mock.calls.at(-1) as [PlanPage, RecordRef];
    cleanup();
    uninstall();
    const Page = pages[page];
    showPage(<Page />, arnes, [], { plan, about });
    expect(await screen.findByText(proposed), `on ${page}`).toBeVisible();
  });
});
