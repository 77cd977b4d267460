import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { hasFocus } from '../../test-shell/hasFocus';
import { id, story, type StoryAct } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnesFolder } from '../../test-shell/shelved';
import { arnes, showPage, sivs } from '../../test-shell/showPage';
import type { Edit, Pen, RecordRef } from '../api/bindings/plan';
import { HistoryPage } from '../features/history/HistoryPage';
import { PlanPage } from '../features/plan/PlanPage';

afterEach(uninstall);

const wound = { kind: 'action', id: id('wound') } as const;
const skin = { kind: 'goal', id: id('goal12') } as const;
const often = 'Hver dag til såret er grodd, så hver 14. dag';
const seldom = 'Hver dag til 1. mai, så annenhver dag.';

/** Two laptops: what is written on each of them, in how it was begun. */
interface Apart {
  begun?: StoryAct[];
  arnes: Edit[];
  sivs: Edit[];
  /** What is done on the second some time after. */
  later?: Edit[];
}

const change = (record: RecordRef, field: string, value: unknown): Edit => ({
  ...{ edit: 'change', ...record, field, value },
});

/** The story, in which a record was begun otherwise, and by whom. */
const begunBy = (pen: Pen, { id: which }: RecordRef, fields: Record<string, unknown>) =>
  story.flatMap((told): StoryAct[] => {
    const isIt = (edit: Edit) => edit.edit === 'add' && edit.id === which;
    const begun = told.edits.filter(isIt).map((edit) => ({
      ...edit,
      ...('fields' in edit && { fields: { ...edit.fields, ...fields } }),
    }));
    const others = { ...told, edits: told.edits.filter((edit) => !isIt(edit)) };
    return begun.length > 0 ? [others, { at: told.at, pen, edits: begun }] : [told];
  });

const extent: Apart = {
  begun: begunBy(sivs, wound, { extent: '' }),
  arnes: [change(wound, 'extent', often)],
  sivs: [change(wound, 'extent', seldom)],
};

const title: Apart = {
  begun: begunBy(sivs, skin, { title: 'Huden' }),
  arnes: [change(skin, 'title', 'Huden holder.')],
  sivs: [change(skin, 'title', 'Huden er hel.')],
};

/** The page of a plan that copies say different things in; who wrote on the first and on the second laptop. */
function showApart(
  page: ReactNode,
  pen: Pen,
  { begun, ...on }: Apart,
  first = arnes,
  second = sivs,
) {
  const apart = [
    [{ at: '2027-04-11T10:00:00Z', pen: first, edits: on.arnes }],
    [
      { at: '2027-04-12T10:00:00Z', pen: second, edits: on.sivs },
      { at: '2027-04-12T10:05:00Z', pen: second, edits: on.later ?? [] },
    ].filter(({ edits }) => edits.length > 0),
  ];
  const plan = arnesFolder({ told: { acts: begun ?? story, apart }, opened: [] });
  return showPage(page, pen, [], { plan });
}

const well = () => screen.findByRole('group', { name: 'Hvor mye: Dere har skrevet ulike ting' });
const isGone = () => {
  expect(screen.queryByText('Dere har skrevet ulike ting')).toBeNull();
};

it('shows both wordings where they stand, and lets either be chosen and that be undone', async () => {
  const { store, onDisk } = showApart(<PlanPage />, arnes, extent);
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
  const { store, onDisk } = showApart(<PlanPage />, sivs, extent);
  await userEvent.click(within(await well()).getByRole('button', { name: 'Skriv ny' }));
  const field = screen.getByDisplayValue(often);
  await hasFocus(() => field, 'one goes on writing');
  await userEvent.keyboard(' Og søndager.');
  await act(() => store.settled());
  expect(within(await well()).getByText(seldom), 'to look at').toBeVisible();
  expect(within(await well()).queryByRole('button'), 'nothing to choose any longer').toBeNull();
  await userEvent.tab();
  isGone();
  const stands = onDisk().actions.find((one) => one.id === wound.id)?.extent;
  expect(stands).toBe(`${often} Og søndager.`);
});

it('goes on at the field when a third wording is left with a key', async () => {
  const { store } = showApart(<PlanPage />, sivs, extent);
  await userEvent.click(within(await well()).getByRole('button', { name: 'Skriv ny' }));
  await userEvent.keyboard(' Og søndager.{Control>}{Enter}{/Control}');
  await act(() => store.settled());
  isGone();
  const field = screen.getByDisplayValue(`${often} Og søndager.`);
  expect(document.activeElement, 'the focus is where it stands').toContainElement(field);
  expect(document.body, 'and nowhere else').not.toHaveFocus();
});

it('comes back to the choice when nothing else was written', async () => {
  showApart(<PlanPage />, sivs, extent);
  await userEvent.click(within(await well()).getByRole('button', { name: 'Skriv ny' }));
  await hasFocus(() => screen.getByDisplayValue(often));
  await userEvent.keyboard('{Escape}');
  const again = within(await well()).getByRole('button', { name: 'Skriv ny' });
  await hasFocus(() => again, 'it can be begun again');
});

it('goes on in the field when one of the wordings is chosen', async () => {
  const { store } = showApart(<PlanPage />, arnes, extent);
  await userEvent.click(within(await well()).getByRole('button', { name: /^Behold denne: Siv/ }));
  await act(() => store.settled());
  await hasFocus(() => screen.getByDisplayValue(seldom), 'where it stands');
});

it('lets the owner’s words stand, and offers the other’s beside them', async () => {
  const { store, onDisk } = showApart(<PlanPage />, arnes, title);
  const stands = () => onDisk().goals.find((one) => one.id === skin.id)?.title;
  const slip = await screen.findByRole('group', { name: /^Siv, i.går/ });
  expect(slip).toHaveTextContent('Huden er hel.');
  await userEvent.click(within(slip).getByRole('button', { name: 'Behold mine ord' }));
  await act(() => store.settled());
  expect(stands()).toBe('Huden holder.');
  await hasFocus(() => screen.getByDisplayValue('Huden holder.'), 'one goes on where they stand');
  expect(document.body).not.toHaveTextContent('Huden er hel.');
  act(store.undo);
  await act(() => store.settled());
  await userEvent.click(await screen.findByRole('button', { name: 'Bruk disse ordene' }));
  await act(() => store.settled());
  expect(stands()).toBe('Huden er hel.');
});

it('lets the owner write anew on top of what is offered', async () => {
  const { store, onDisk } = showApart(<PlanPage />, arnes, title);
  const words = await screen.findByRole('button', {
    name: 'Delmål\u00a01.2: Huden holder. – skriv nytt',
  });
  await userEvent.click(words);
  await userEvent.keyboard(' Hele året.');
  await act(() => store.settled());
  expect(onDisk().goals.find((one) => one.id === skin.id)?.title).toBe('Huden holder. Hele året.');
  expect(document.body, 'in sight until one is done').toHaveTextContent('Huden er hel.');
  await userEvent.keyboard('{Escape}');
  expect(document.body).not.toHaveTextContent('Huden er hel.');
  const written = screen.getByDisplayValue('Huden holder. Hele året.');
  expect(document.activeElement, 'the focus is where they stand').toContainElement(written);
  expect(document.body).not.toHaveFocus();
});

it('leaves it to the owner where they have a part in it', async () => {
  showApart(<PlanPage />, sivs, title);
  const slip = await screen.findByRole('group', { name: /^Siv, i.går/ });
  expect(within(slip).queryByRole('button'), 'Siv does not choose').toBeNull();
  expect(within(slip).getByText('Arne velger hva som skal stå.')).toBeVisible();
});

it('tells on top of the plan in how many places, and each can be chosen there', async () => {
  const learn = { kind: 'action', id: id('learn') } as const;
  const all: Apart = {
    begun: begunBy(sivs, skin, { title: 'Huden' }).map((told) => ({
      ...told,
      edits: told.edits.map((edit) =>
        edit.edit === 'add' && edit.id === wound.id
          ? { ...edit, fields: { ...edit.fields, extent: '' } }
          : edit,
      ),
    })),
    arnes: [
      ...extent.arnes,
      ...title.arnes,
      change(wound, 'rank', 8),
      { edit: 'remove', ...learn },
    ],
    sivs: [...extent.sivs, ...title.sivs, change(wound, 'rank', 9), { edit: 'remove', ...learn }],
    later: [{ edit: 'restore', ...learn }],
  };
  showApart(<PlanPage />, arnes, all);
  await screen.findByText('3 steder har dere skrevet ulike ting. Det kan vente.');
  expect(await screen.findAllByText(seldom), 'where it stands').toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Vis hvor' }));
  expect(screen.getAllByText(seldom), 'and in the list').toHaveLength(2);
  expect(screen.getByText(/Tatt ut av planen/), 'what stands in no field too').toBeVisible();
  const [one] = screen.getAllByRole('button', { name: /^Behold denne/ });
  const [place, places] = [one?.closest('section > ul > li'), one?.closest('section > ul')];
  if (!one || !place || !places) throw new Error('a choice in the list');
  const at = [...places.children].indexOf(place);
  await userEvent.click(one);
  const next = () => places.children.item(at) ?? places.children.item(at - 1);
  await hasFocus(() => next()?.querySelector('button'), 'one goes on with the next');
});

it('is told in the history too, and says nothing where nobody disagrees', async () => {
  const { go } = showApart(<HistoryPage />, arnes, extent);
  await screen.findByText('Ett sted har dere skrevet ulike ting. Det kan vente.');
  await userEvent.click(screen.getByRole('button', { name: 'Vis i planen' }));
  expect(go).toHaveBeenCalledWith('plan');
});

it('hides nothing that stands under words the owner has no part in', async () => {
  showApart(<PlanPage />, arnes, title, sivs);
  const place = await screen.findByRole('group', {
    name: 'Delmål\u00a01.2: Her er det skrevet to ulike ting',
  });
  expect(within(place).getAllByRole('button', { name: /^Behold denne/ })).toHaveLength(2);
  expect(screen.getByDisplayValue('Sårstell'), 'what is done to get there').toBeVisible();
});

it('lays what the owner wrote on two laptops beside each other as equals', async () => {
  showApart(<PlanPage />, arnes, title, arnes, arnes);
  const place = await screen.findByRole('group', {
    name: 'Delmål\u00a01.2: Her er det skrevet to ulike ting',
  });
  expect(within(place).getAllByRole('button', { name: /^Behold denne/ })).toHaveLength(2);
});

it('lets both stand, one after the other, each with who said it, and that be undone', async () => {
  const { store, onDisk } = showApart(<PlanPage />, arnes, extent);
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
  const responsible: Apart = {
    begun: begunBy(sivs, wound, { responsible: null }),
    arnes: [change(wound, 'responsible', id('siv'))],
    sivs: [change(wound, 'responsible', id('ida'))],
  };
  showApart(<PlanPage />, arnes, responsible);
  const place = await screen.findByRole('group', {
    name: 'Ansvarlig: Dere har skrevet ulike ting',
  });
  expect(await within(place).findByText('Ida Moen'), 'by name').toBeVisible();
  expect(within(place).queryByRole('button', { name: 'Behold begge' })).toBeNull();
  await userEvent.click(within(place).getByRole('button', { name: 'Velg noe annet' }));
  expect(await screen.findByRole('combobox')).toBeVisible();
});
