import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { id } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage, sivs } from '../../test-shell/showPage';
import type { Disagreement } from '../api/bindings/plan';
import { HistoryPage } from '../features/history/HistoryPage';
import { PlanPage } from '../features/plan/PlanPage';

afterEach(uninstall);

const wound = { kind: 'action', id: id('wound') } as const;
const skin = { kind: 'goal', id: id('goal12') } as const;
const often = 'Hver dag til såret er grodd, så hver 14. dag';
const seldom = 'Hver dag til 1. mai, så annenhver dag.';
const at = (day: number) => `2027-04-${day}T10:00:00Z`;

const extent: Disagreement = {
  record: wound,
  field: 'extent',
  owners: false,
  versions: [
    { change: 'arnes', value: often, pen: arnes, at: at(11) },
    { change: 'sivs', value: seldom, pen: sivs, at: at(12) },
  ],
};

const title: Disagreement = {
  record: skin,
  field: 'title',
  owners: true,
  versions: [
    { change: 'arnes', value: 'Huden holder.', pen: arnes, at: at(11) },
    { change: 'sivs', value: 'Huden er hel.', pen: sivs, at: at(12) },
  ],
};

const well = () => screen.findByRole('group', { name: 'Hvor mye: Dere har skrevet hver deres' });
const isGone = () => {
  expect(screen.queryByText('Dere har skrevet hver deres')).toBeNull();
};

it('shows both wordings where they stand, and lets either be chosen and that be undone', async () => {
  const { store, onDisk } = showPage(<PlanPage />, arnes, [], { disagreements: [extent] });
  const stands = () => onDisk().actions.find((one) => one.id === wound.id)?.extent;
  const place = await well();
  expect(within(place).getByText(often)).toBeVisible();
  expect(within(place).getByText(/^Arne, /)).toBeVisible();
  const sivsOwn = within(place).getByRole('button', { name: /^Behold denne: Siv, i.går/ });
  await userEvent.click(sivsOwn);
  await act(() => store.settled());
  expect(stands()).toBe(seldom);
  isGone();
  expect(store.state().notice, 'it can be undone').toMatchObject({
    kind: 'done',
    name: { verb: 'choose' },
  });
  act(store.undo);
  await act(() => store.settled());
  expect(within(await well()).getByText(seldom), 'both are there again').toBeVisible();
  expect(stands()).toBe(often);
});

it('keeps both in sight while a third is written, and only until then', async () => {
  const { store, onDisk } = showPage(<PlanPage />, sivs, [], { disagreements: [extent] });
  await userEvent.click(within(await well()).getByRole('button', { name: 'Skriv ny' }));
  const field = screen.getByDisplayValue(often);
  expect(field, 'one goes on writing').toHaveFocus();
  await userEvent.keyboard(' Og søndager.');
  await act(() => store.settled());
  expect(within(await well()).getByText(seldom), 'to look at').toBeVisible();
  expect(within(await well()).queryByRole('button'), 'nothing to choose any longer').toBeNull();
  await userEvent.tab();
  isGone();
  const stands = onDisk().actions.find((one) => one.id === wound.id)?.extent;
  expect(stands).toBe(`${often} Og søndager.`);
});

it('lets the owner’s words stand, and offers the other’s beside them', async () => {
  const { store, onDisk } = showPage(<PlanPage />, arnes, [], { disagreements: [title] });
  const stands = () => onDisk().goals.find((one) => one.id === skin.id)?.title;
  const slip = await screen.findByRole('group', { name: /^Siv, i.går/ });
  expect(slip).toHaveTextContent('Huden er hel.');
  await userEvent.click(within(slip).getByRole('button', { name: 'Behold mine ord' }));
  await act(() => store.settled());
  expect(stands()).toBe('Huden holder.');
  expect(document.body).not.toHaveTextContent('Huden er hel.');
  act(store.undo);
  await act(() => store.settled());
  await userEvent.click(await screen.findByRole('button', { name: 'Bruk disse ordene' }));
  await act(() => store.settled());
  expect(stands()).toBe('Huden er hel.');
});

it('lets the owner write anew on top of what is offered', async () => {
  const { store, onDisk } = showPage(<PlanPage />, arnes, [], { disagreements: [title] });
  const words = await screen.findByRole('button', {
    name: 'Delmål 1.2: Huden holder. – skriv nytt',
  });
  await userEvent.click(words);
  await userEvent.keyboard(' Hele året.');
  await act(() => store.settled());
  expect(onDisk().goals.find((one) => one.id === skin.id)?.title).toBe('Huden holder. Hele året.');
  expect(document.body, 'in sight until one is done').toHaveTextContent('Huden er hel.');
  await userEvent.keyboard('{Escape}');
  expect(document.body).not.toHaveTextContent('Huden er hel.');
});

it('leaves it to the owner where they have a part in it', async () => {
  showPage(<PlanPage />, sivs, [], { disagreements: [title] });
  const slip = await screen.findByRole('group', { name: /^Siv, i.går/ });
  expect(within(slip).queryByRole('button'), 'Siv does not choose').toBeNull();
  expect(within(slip).getByText('Arne velger hva som skal stå.')).toBeVisible();
});

it('tells on top of the plan in how many places, and each can be chosen there', async () => {
  const state: Disagreement = {
    ...extent,
    record: { kind: 'goal', id: id('goal2') },
    field: 'removed',
    versions: extent.versions.map((one, at) => ({ ...one, value: at === 1 })),
  };
  const rank = { ...extent, field: 'rank' };
  showPage(<PlanPage />, arnes, [], { disagreements: [extent, title, state, rank] });
  await screen.findByText('3 steder har dere skrevet hver deres. Det kan vente.');
  expect(await screen.findAllByText(seldom), 'where it stands').toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Vis hvor' }));
  expect(screen.getAllByText(seldom), 'and in the list').toHaveLength(2);
  expect(screen.getByText('Tatt ut av planen'), 'what stands in no field too').toBeVisible();
});

it('is told in the history too, and says nothing where nobody disagrees', async () => {
  const { go } = showPage(<HistoryPage />, arnes, [], { disagreements: [extent] });
  await screen.findByText('Ett sted har dere skrevet hver deres. Det kan vente.');
  await userEvent.click(screen.getByRole('button', { name: 'Vis i planen' }));
  expect(go).toHaveBeenCalledWith('plan');
});

it('hides nothing that stands under words the owner has no part in', async () => {
  const helpers = {
    ...title,
    owners: false,
    versions: title.versions.map((one) => ({ ...one, pen: sivs })),
  };
  showPage(<PlanPage />, arnes, [], { disagreements: [helpers] });
  const place = await screen.findByRole('group', {
    name: 'Delmål 1.2: Her er det skrevet to ulike ting',
  });
  expect(within(place).getAllByRole('button', { name: /^Behold denne/ })).toHaveLength(2);
  expect(screen.getByDisplayValue('Sårstell'), 'what is done to get there').toBeVisible();
});

it('lays what the owner wrote on two laptops beside each other as equals', async () => {
  const own = { ...title, versions: title.versions.map((one) => ({ ...one, pen: arnes })) };
  showPage(<PlanPage />, arnes, [], { disagreements: [own] });
  const place = await screen.findByRole('group', {
    name: 'Delmål 1.2: Her er det skrevet to ulike ting',
  });
  expect(within(place).getAllByRole('button', { name: /^Behold denne/ })).toHaveLength(2);
});

it('lets both stand, one after the other, each with who said it, and that be undone', async () => {
  const { store, onDisk } = showPage(<PlanPage />, arnes, [], { disagreements: [extent] });
  await userEvent.click(within(await well()).getByRole('button', { name: 'Behold begge' }));
  await act(() => store.settled());
  const stands = onDisk().actions.find((one) => one.id === wound.id)?.extent;
  expect(stands).toBe(`Arne: ${often}\n\nSiv: ${seldom}`);
  expect(store.state().notice, 'it can be undone').toMatchObject({ kind: 'done' });
  isGone();
  act(store.undo);
  await act(() => store.settled());
  expect(await well()).toBeVisible();
});

it('lets what is chosen be chosen anew', async () => {
  const values = ['siv', 'ida'].map((name) => id(name));
  const responsible: Disagreement = {
    ...extent,
    field: 'responsible',
    versions: extent.versions.map((one, place) => ({ ...one, value: values[place] })),
  };
  showPage(<PlanPage />, arnes, [], { disagreements: [responsible] });
  const place = await screen.findByRole('group', {
    name: 'Ansvarlig: Dere har skrevet hver deres',
  });
  expect(within(place).getByText('Ida Moen'), 'by name').toBeVisible();
  expect(within(place).queryByRole('button', { name: 'Behold begge' })).toBeNull();
  await userEvent.click(within(place).getByRole('button', { name: 'Velg noe annet' }));
  expect(await screen.findByRole('combobox')).toBeVisible();
});
