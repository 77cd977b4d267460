import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

const born = (value: string) =>
  ({ edit: 'change', kind: 'person', id: people.arne, field: 'born', value }) as const;
const told = {
  edit: 'add',
  kind: 'participation',
  id: id('told'),
  fields: { section: 'said', text: 'Jeg tegnet en fin dag.', rank: 1 },
} as const;

const part = () => screen.queryByRole('region', { name: 'Slik har jeg fått være med' });

describe('how a child took part', () => {
  it('is asked in a child’s plan, in four parts, and written in the child’s words', async () => {
    const { onDisk, store } = showPage(<PlanPage />, arnes, [born('2018-05-04')]);
    const region = part();
    if (region === null) throw new Error('it is not asked');
    await userEvent.click(
      within(region).getByRole('button', { name: 'Skriv hvordan du fikk si hva du mener' }),
    );
    await userEvent.keyboard('Jeg tegnet.');
    await store.settled();
    expect(onDisk().participation).toMatchObject([{ section: 'said', text: 'Jeg tegnet.' }]);
    expect(within(region).getAllByRole('heading', { level: 3 })).toHaveLength(4);
  });

  it('is told by others in their own name', async () => {
    const { store } = showPage(<PlanPage />, sivs, [born('2018-05-04')]);
    const region = part();
    if (region === null) throw new Error('it is not asked');
    await userEvent.click(
      within(region).getByRole('button', { name: 'Skriv hvordan du fikk vite om planen' }),
    );
    await userEvent.keyboard('Med tegninger.');
    await store.settled();
    expect(within(region).getByText(/^Siv, i dag/), 'never as the child’s').toBeVisible();
  });

  it('is not asked in a grown-up’s plan', () => {
    showPage(<PlanPage />, arnes, [born('1980-05-04')]);
    expect(part()).toBeNull();
  });

  it('stays in sight when the owner comes of age', () => {
    showPage(<PlanPage />, arnes, [born('1980-05-04'), told]);
    expect(screen.getByDisplayValue('Jeg tegnet en fin dag.')).toBeVisible();
  });
});

describe('what is agreed about the plan', () => {
  it('says who answers for making it, who for its progress, and what helps the owner', async () => {
    const { onDisk, store } = showPage(<PlanPage />, arnes);
    const about = within(screen.getByRole('region', { name: 'Om planen' }));
    await userEvent.click(about.getByRole('button', { name: /^Ansvar for å lage planen/ }));
    await userEvent.click(screen.getByRole('option', { name: /^Siv/ }));
    await store.settled();
    expect(onDisk().details.answersForMaking).toBe(people.siv);

    await userEvent.click(about.getByRole('button', { name: /^Det som hjelper meg å forstå/ }));
    await userEvent.click(about.getByRole('button', { name: 'enkle ord' }));
    await store.settled();
    await userEvent.click(about.getByRole('button', { name: 'tolk' }));
    await store.settled();
    expect(onDisk().details.helpsUnderstanding, 'in the order of the list').toEqual([
      'interpreter',
      'easyWords',
    ]);
  });
});
