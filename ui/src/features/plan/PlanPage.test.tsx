import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { people } from '../../../test-shell/arne';
import { addFact } from '../../../test-shell/addFact';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

const matters = () => screen.getByRole('list', { name: 'Viktig for meg' });
const matterTexts = () =>
  within(matters())
    .getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Viktig for meg' })
    .map(({ value }) => value);

/** The row of the action called this. */
function actionRow(what: string): HTMLElement {
  const row = screen.getByDisplayValue(what).closest('li');
  if (row === null) throw new Error(`no row for ${what}`);
  return row;
}

describe('adding', () => {
  it('puts the focus in the new row, and the record in the plan at its first letter', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Legg til mål' }));
    expect(document.activeElement, 'ready to be written in').toHaveValue('');
    expect(onDisk().goals, 'nothing is added before a letter is').toHaveLength(4);

    await userEvent.keyboard('H');
    await store.settled();
    expect(onDisk().goals.at(-1)?.title).toBe('H');
    await userEvent.keyboard('ytta');
    await store.settled();
    expect(onDisk().goals, 'one goal, however much is typed').toHaveLength(5);
    expect(onDisk().goals.at(-1)?.title).toBe('Hytta');
    expect(document.activeElement, 'the row is the same all the time').toHaveValue('Hytta');
  });

  it('leaves nothing behind when nothing was written', async () => {
    const { onDisk } = showPage(<PlanPage />);
    const empty = () => screen.queryAllByDisplayValue('').length;
    const before = empty();
    await userEvent.click(screen.getByRole('button', { name: 'Legg til en person' }));
    expect(empty(), 'a row to write in').toBeGreaterThan(before);
    await userEvent.tab();
    expect(onDisk().people).toHaveLength(8);
    await waitFor(() => {
      expect(empty(), 'no empty row').toBe(before);
    });
  });

  it('keeps trying when the disk fails, and says so at the field', async () => {
    const { shell, onDisk, store } = showPage(<PlanPage />);
    shell.disk = { code: 'disk-full', params: {} };
    await userEvent.click(screen.getByRole('button', { name: 'Legg til mål' }));
    await userEvent.keyboard('Hytta');
    expect(await screen.findAllByText(/Det er ikke plass til mer på disken/)).not.toHaveLength(0);
    shell.disk = null;
    store.retry();
    await store.settled();
    expect(onDisk().goals.at(-1)?.title).toBe('Hytta');
  });

  it('adds a person who is made responsible in the same act', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = actionRow('Sårstell');
    await userEvent.click(within(row).getByRole('button', { name: /^Ansvarlig/ }));
    const field = within(row).getByRole('combobox');
    await userEvent.clear(field);
    await userEvent.type(field, 'Kari Nes{Enter}');
    await store.settled();
    const kari = onDisk().people.find(({ name }) => name === 'Kari Nes');
    const action = onDisk().actions.find(({ what }) => what === 'Sårstell');
    expect(kari?.roles).toEqual(['helper']);
    expect(action?.responsible).toBe(kari?.id);
    store.undo();
    await store.settled();
    expect(store.state().visible.people, 'one act: undone together').toHaveLength(8);
  });

  it('adds a service that is made responsible in the same act', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = actionRow('Sårstell');
    await userEvent.click(within(row).getByRole('button', { name: /^Ansvarlig/ }));
    const field = within(row).getByRole('combobox');
    await userEvent.clear(field);
    await userEvent.type(field, 'Nattevakta');
    const service = { name: 'Legg til tjenesten «Nattevakta»' };
    await userEvent.click(within(row).getByRole('option', service));
    await store.settled();
    const watch = onDisk().people.find(({ name }) => name === 'Nattevakta');
    const action = onDisk().actions.find(({ what }) => what === 'Sårstell');
    expect(watch?.personSort).toBe('service');
    expect(action?.responsible).toBe(watch?.id);
  });
});

describe('moving', () => {
  it('moves a record with the arrow keys, keeps the focus, and says so', async () => {
    const { store } = showPage(<PlanPage />);
    const [first] = within(matters()).getAllByRole('button', { name: /^Flytt/ });
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await store.settled();
    expect(matterTexts()[1]).toBe('Jeg vil møte på jobb til rett tid, som alle andre.');
    expect(screen.getByText(/er flyttet til plass 2 av 3/), 'said aloud').toBeInTheDocument();
    expect(document.activeElement, 'the same handle').toHaveAccessibleName(/^Flytt Jeg vil møte/);
    await userEvent.keyboard('{ArrowDown}');
    await store.settled();
    expect(matterTexts()[2], 'and on').toBe('Jeg vil møte på jobb til rett tid, som alle andre.');
  });
});

describe('taking away', () => {
  it('does it at once and takes just that back', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = actionRow('Sårstell');
    await userEvent.click(within(row).getByRole('button', { name: 'Mer om Sårstell' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Ta bort' }));
    const undo = await screen.findByRole('button', { name: 'Angre' });
    await hasFocus(() => undo, 'the focus is not lost');
    expect(screen.getByText('Tatt bort: Sårstell')).toBeVisible();
    expect(onDisk().actions.find(({ what }) => what === 'Sårstell')?.removed).toBe(true);

    await userEvent.type(screen.getByDisplayValue('Huden holder.'), ' Alltid');
    await userEvent.click(undo);
    await store.settled();
    expect(screen.getByDisplayValue('Sårstell')).toBeVisible();
    expect(screen.getByDisplayValue('Huden holder. Alltid'), 'newer words stand').toBeVisible();
  });
});

describe('the owner’s words', () => {
  const words = /^Mål\s2: Klare sårstellet selv\./;

  it('stand while another pen types a proposal beside them', async () => {
    const { onDisk, store } = showPage(<PlanPage />, sivs);
    await userEvent.click(screen.getByRole('button', { name: words }));
    await userEvent.keyboard(' Hver dag.');
    await store.settled();
    const slip = screen.getByRole('textbox', { name: 'Forslag til andre ord: Mål\u00a02' });
    expect(slip).toHaveValue('Klare sårstellet selv. Hver dag.');
    const goal = onDisk().goals.find(({ title }) => title === 'Klare sårstellet selv.');
    expect(goal, 'the words are as they were').toBeDefined();
    const made = onDisk().proposals.filter(({ about }) => about === goal?.id);
    expect(made, 'one proposal that grew').toHaveLength(1);

    const own = within(slip.closest<HTMLElement>('[role="group"]') ?? document.body);
    await userEvent.type(own.getByRole('textbox', { name: 'Hvorfor du foreslår det' }), 'Fint');
    await store.settled();
    expect(onDisk().proposals.find(({ id }) => id === made[0]?.id)?.reason).toBe('Fint');
    await userEvent.click(own.getByRole('button', { name: 'Ta forslaget tilbake' }));
    await store.settled();
    expect(onDisk().proposals.find(({ id }) => id === made[0]?.id)?.state).toBe('withdrawn');
  });

  it('are followed by no proposal when nothing was typed', async () => {
    const { onDisk } = showPage(<PlanPage />, sivs);
    await userEvent.click(screen.getByRole('button', { name: words }));
    await userEvent.tab();
    await waitFor(() => {
      expect(screen.queryByRole('textbox', { name: /Forslag til andre ord: Mål\s2/ })).toBeNull();
    });
    expect(onDisk().proposals, 'only the one that was there').toHaveLength(1);
  });

  it('give way only when the owner says so', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const [slip] = screen.getAllByRole('group', { name: 'Siv foreslår' });
    if (slip === undefined) throw new Error('Siv has proposed something');
    await userEvent.click(within(slip).getByRole('button', { name: 'Bruk forslaget' }));
    await store.settled();
    const titles = onDisk().goals.map(({ title }) => title);
    expect(titles).toContain('60 prosent fra 1. april, tre dager i uka.');
    expect(screen.queryByRole('group', { name: 'Siv foreslår' })).toBeNull();
  });
});

describe('dates', () => {
  it('are saved when both make sense, and say why when they do not', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = actionRow('Arbeidstid 10–14.30 i tre måneder');
    const action = () => onDisk().actions.find(({ what }) => what.startsWith('Arbeidstid'));
    await userEvent.click(within(row).getByRole('button', { name: /^Når/ }));
    const to = within(row).getByRole('textbox', { name: 'Til' });
    await userEvent.clear(to);
    await userEvent.type(to, '1.3.2027');
    await store.settled();
    expect(await within(row).findByRole('alert')).toHaveTextContent('kommer før den første');
    await userEvent.clear(to);
    await userEvent.type(to, '31.7.2027');
    await store.settled();
    expect(action()).toMatchObject({ from: '2027-04-01', to: '2027-07-31' });
    await waitFor(() => {
      expect(within(row).queryByRole('alert')).toBeNull();
    });
  });
});

describe('a date in place', () => {
  it('is kept on Enter, which closes it and gives the focus back', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = actionRow('Arbeidstid 10–14.30 i tre måneder');
    await userEvent.click(within(row).getByRole('button', { name: /^Når/ }));
    const to = within(row).getByRole('textbox', { name: 'Til' });
    await userEvent.clear(to);
    await userEvent.type(to, '31.7.2027{Enter}');
    await store.settled();
    await hasFocus(() => within(row).findByRole('button', { name: /^Når.*juli/ }));
    const action = onDisk().actions.find(({ what }) => what.startsWith('Arbeidstid'));
    expect(action?.to).toBe('2027-07-31');
  });

  it('stays open on Enter as long as it cannot be read', async () => {
    showPage(<PlanPage />);
    const row = actionRow('Arbeidstid 10–14.30 i tre måneder');
    await userEvent.click(within(row).getByRole('button', { name: /^Når/ }));
    const to = within(row).getByRole('textbox', { name: 'Til' });
    await userEvent.clear(to);
    await userEvent.type(to, '31.{Enter}');
    expect(within(row).getByRole('textbox', { name: 'Til' })).toHaveValue('31.');
  });
});

describe('first letters', () => {
  it('are those of the name until others are written, and no two have the same', async () => {
    const sivsLetter = { kind: 'person', id: people.siv, field: 'initials', value: 'S' } as const;
    const { onDisk, store } = showPage(<PlanPage />, sivs, [{ edit: 'change', ...sivsLetter }]);
    const row = screen.getByDisplayValue('Ida Moen').closest('li');
    if (row === null) throw new Error('Ida is in the plan');
    await addFact(row, 'Bokstaver for navnet');
    const field = within(row).getByRole('textbox', { name: 'Bokstaver for navnet' });
    await userEvent.type(field, 'S');
    await store.settled();
    expect(within(row).queryByRole('alert')).toHaveTextContent(/bokstave/i);
    await userEvent.clear(field);
    await userEvent.type(field, 'IM');
    await store.settled();
    expect(onDisk().people.find(({ name }) => name === 'Ida Moen')?.initials).toBe('IM');
    expect(within(row).queryByRole('alert')).toBeNull();
    expect(within(row).getByText('IM', { selector: '[data-pen] *, [data-pen]' })).toBeVisible();
  });
});

it('leads to where the PDF is made', async () => {
  const { go } = showPage(<PlanPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Lag PDF' }));
  expect(go).toHaveBeenCalledWith('pdf');
});
