import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Edit } from '../api/bindings/plan';
import { around, others } from '../../test-shell/around';
import { id, people } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { PlanPaper } from './PlanPaper';

afterEach(uninstall);

const perSees: Edit = {
  edit: 'change',
  kind: 'consent',
  id: id('s-per'),
  field: 'chapters',
  value: ['everyday'],
};

/** Two papers, on a page that can be left and come back to. */
function Papers() {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setHere(!isHere);
        }}
      >
        Gå
      </button>
      {isHere && (
        <section aria-label="Uka">
          <PlanPaper wanted={{ paper: 'week', day: '2027-04-13' }}>Lag uka</PlanPaper>
        </section>
      )}
      <section aria-label="Kriseplan">
        <PlanPaper wanted={{ paper: 'crisis' }}>Lag kriseplan</PlanPaper>
      </section>
    </>
  );
}

const of = (paper: string) => within(screen.getByRole('region', { name: paper }));
const question = { name: /^Hvem er den til\?/ };
/** Opens the question, which closes when the focus goes elsewhere. */
const ask = async (paper: string) => {
  await userEvent.click(await of(paper).findByRole('button', question));
};
const make = (paper: string) =>
  userEvent.click(of(paper).getByRole('button', { name: new RegExp(`^Lag ${paper}`, 'iu') }));

it('is for the owner until somebody else is chosen, and then it is noted', async () => {
  const { onDisk, store, shell } = showPage(<Papers />, arnes, [...around, perSees]);
  await make('Uka');
  expect(await of('Uka').findByText(/^Lagret:/)).toBeVisible();
  expect(onDisk().shares, 'the owner’s own has not left').toEqual([]);
  await ask('Uka');
  await userEvent.click(of('Uka').getByRole('button', { name: 'Per Øyen' }));
  await make('Uka');
  await waitFor(() => {
    expect(onDisk().shares, 'who got it').toMatchObject([
      { person: people.per, document: 'week', by: people.arne, reason: '' },
    ]);
  });
  await waitFor(() => {
    expect(store.state().whole.shares, 'and the window knows').toHaveLength(1);
  });
  expect(shell.asked.filter((command) => command === 'save_paper')).toHaveLength(2);
});

it('remembers for whom it was, each paper by itself', async () => {
  showPage(<Papers />, arnes, [...around, perSees]);
  await ask('Uka');
  await userEvent.click(of('Uka').getByRole('button', { name: 'Per Øyen' }));
  const leave = () => userEvent.click(screen.getByRole('button', { name: 'Gå' }));
  await leave();
  await leave();
  expect(
    of('Uka').getByRole('button', question),
    'it is for the same one when the page is come back to',
  ).toHaveAccessibleName(/Til Per Øyen/);
  expect(
    of('Kriseplan').getByRole('button', question),
    'what is chosen for one paper says nothing of another',
  ).not.toHaveAccessibleName(/Per Øyen/);
});

it('is not made for somebody who sees nothing of it until the owner has said why', async () => {
  const { onDisk, shell } = showPage(<Papers />, arnes, around);
  const asked = vi.spyOn(shell, 'answer');
  await ask('Uka');
  await userEvent.type(of('Uka').getByRole('combobox', { name: /^En annen/ }), 'Geir{Enter}');
  await make('Uka');
  await waitFor(() => {
    const to = { person: others.geir, pen: arnes, reason: '' };
    expect(asked).toHaveBeenCalledWith('save_paper', expect.objectContaining({ to }));
  });
  expect(onDisk().shares, 'core refuses it, and notes nothing').toEqual([]);
  expect(of('Uka').queryByText(/^Lagret:/), 'and nothing is saved').toBeNull();
  const why = 'Han er med meg på fisketur.';
  await ask('Uka');
  await userEvent.type(of('Uka').getByRole('textbox', { name: /^Hvorfor får Geir/ }), why);
  await make('Uka');
  await waitFor(() => {
    expect(onDisk().shares).toMatchObject([{ person: others.geir, document: 'week', reason: why }]);
  });
});
