import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { fjord } from '../../../test-shell/fjord';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs, type Surroundings } from '../../../test-shell/showPage';
import type { Misfit, TakenOut } from '../../api/bindings/kept';
import type { Edit, RecordRef } from '../../api/bindings/plan';
import { EverydayPage } from '../../features/everyday/EverydayPage';
import { Evaluations } from '../../features/plan/Evaluations';
import { PictureField } from '../picture/PictureField';

afterEach(uninstall);

const waits = (misfits: Misfit[], takenOut: TakenOut[] = []): Partial<Surroundings> => ({
  ready: (shell) => {
    shell.pretend('unsettled', () => ({ misfits, takenOut }));
  },
});

const broken = (record: RecordRef, rule: string, fields: string[]): Misfit => ({
  ...{ rule, records: [record], fields },
});

const taken = (record: RecordRef): TakenOut => ({
  record,
  ...{ removedBy: arnes, removedAt: '2027-04-11T10:00:00Z' },
  ...{ writtenBy: sivs, writtenAt: '2027-04-12T10:00:00Z' },
});

const dance: RecordRef = { kind: 'weeklyEvent', id: id('dance') };
const addDance: Edit = {
  ...{ edit: 'add', ...dance },
  fields: { what: 'Dans på biblioteket', weekday: 'monday', rank: 90 },
};

it('tells of a weekly event over the days, and opens it there', async () => {
  const misfit = broken(dance, 'dates-reversed', ['first', 'until']);
  showPage(<EverydayPage />, arnes, [addDance], { about: dance, ...waits([misfit]) });
  expect(await screen.findByRole('list', { name: 'Dette går ikke i hop' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Rett det der det står' }));
  const what = screen.getByRole('textbox', { name: 'Hva' });
  expect(what, 'it is open to be written in').toHaveTextContent('Dans på biblioteket');
  expect(
    screen.queryByRole('button', { name: 'Rett det der det står' }),
    'what is open is led to no more',
  ).toBeNull();
  expect(screen.getByRole('list', { name: 'Dette går ikke i hop' })).toBeVisible();
});

it('takes a weekly event back under the week', async () => {
  const out: Edit = { edit: 'remove', ...dance };
  const { store, onDisk } = showPage(<EverydayPage />, arnes, [addDance, out], {
    ...{ about: dance, ...waits([], [taken(dance)]) },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Ta tilbake/ }));
  await act(() => store.settled());
  expect(onDisk().weeklyEvents.find((one) => one.id === dance.id)?.removed).toBe(false);
});

it('shows an evaluation in which nothing is said any more, however old', async () => {
  const goal = id('goal11');
  const judged = [1, 2, 3, 4].map((day) => ({
    ...{ id: id(`old${day}`), goal, everyday: null, on: `2027-03-0${day}`, rating: 4, words: '' },
    removed: false,
  }));
  const first: Edit[] = judged.map(({ id: one, on }) => ({
    ...{ edit: 'add', kind: 'evaluation', id: one, fields: { goal, on, rating: 4 } },
  }));
  const [oldest] = judged;
  const record: RecordRef = { kind: 'evaluation', id: oldest?.id ?? '' };
  showPage(
    <Evaluations id={goal} number="1.1" evaluations={judged} wanted={null} until={null} />,
    arnes,
    first,
    waits([broken(record, 'empty-text', ['rating', 'words'])]),
  );
  const told = await screen.findByRole('list', { name: 'Dette går ikke i hop' });
  expect(document.getElementById(`record-${record.id}`)).toContainElement(told);
});

const picture: RecordRef = { kind: 'picture', id: id('face') };
const addPicture: Edit = {
  ...{ edit: 'add', ...picture },
  fields: { words: 'Siv ler.', person: people.siv, image: fjord },
};
const pictureOfSiv = (
  <PictureField subject={{ kind: 'person', id: people.siv }} about="Siv Lunde" />
);

it('tells of a picture where it stands', async () => {
  const misfit = broken(picture, 'picture-of-two', ['person', 'matter']);
  showPage(pictureOfSiv, arnes, [addPicture], waits([misfit]));
  const told = await screen.findByRole('list', { name: 'Dette går ikke i hop' });
  expect(document.getElementById(`record-${picture.id}`)).toContainElement(told);
});

it('takes a picture back at what it is of', async () => {
  const out: Edit = { edit: 'remove', ...picture };
  const { store, onDisk } = showPage(
    pictureOfSiv,
    arnes,
    [addPicture, out],
    waits([], [taken(picture)]),
  );
  await userEvent.click(await screen.findByRole('button', { name: /^Ta tilbake/ }));
  await act(() => store.settled());
  expect(onDisk().pictures.find((one) => one.id === picture.id)?.removed).toBe(false);
});
