import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Edit } from '../../api/bindings/plan';
import { around } from '../../../test-shell/around';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { WordCopy } from './WordCopy';

afterEach(uninstall);

const perSees: Edit = {
  edit: 'change',
  kind: 'consent',
  id: id('s-per'),
  field: 'chapters',
  value: ['goals'],
};

it('is the plan for whoever is chosen, and it is noted that they got the plan', async () => {
  const { onDisk } = showPage(<WordCopy />, undefined, [...around, perSees]);
  const make = () => userEvent.click(screen.getByRole('button', { name: 'Lag Word-fil' }));
  await make();
  expect(await screen.findByText(/Tilbake i jobb\.docx/), 'called as the plan is').toBeVisible();
  expect(onDisk().shares, 'the owner’s own has not left').toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /^Hvem er den til\?/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Per Øyen' }));
  await make();
  await waitFor(() => {
    expect(onDisk().shares).toMatchObject([{ person: people.per, document: 'plan' }]);
  });
});
