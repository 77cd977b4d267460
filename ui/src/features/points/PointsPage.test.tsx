import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { whole } from '../../../test-shell/whole';
import { leaveBlank } from '../../deeds/leaveBlank';
import { PointsPage } from './PointsPage';

afterEach(uninstall);

/** The row of the point with this heading. */
function point(heading: RegExp): HTMLElement {
  const row = screen.getByRole('heading', { name: heading }).closest('li');
  if (row === null) throw new Error(`no point ${heading.source}`);
  return row;
}

const cooperation = /^Samarbeid med andre/;

describe('the nine points', () => {
  it('say what is there and lead to it, and what is missing in plain words', async () => {
    const { go } = showPage(<PointsPage />, arnes, whole);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(9);
    await userEvent.click(within(point(/^Mål, ressurser/)).getByRole('button', { name: '4 mål' }));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'goal', id: id('goal1') });
    const coordinator = within(point(/^Hvem som er koordinator/));
    await userEvent.click(coordinator.getByRole('button', { name: 'Siv Lunde' }));
    expect(go).toHaveBeenLastCalledWith('people', { kind: 'person', id: people.siv });
    expect(within(point(/^Samtykke/)).getByText(/Det står ikke at noen har sagt ja/)).toBeVisible();
    expect(screen.getByText(/23. november 2026/), 'when the text was written').toBeVisible();
  });

  it('lead to the page where what is missing is written', async () => {
    const { go } = showPage(<PointsPage />);
    const row = within(point(cooperation));
    await userEvent.click(row.getByRole('button', { name: 'Gå til Planen' }));
    expect(go).toHaveBeenLastCalledWith('plan');
    const consents = within(point(/^Samtykke/));
    await userEvent.click(consents.getByRole('button', { name: 'Gå til Samtykke og deling' }));
    expect(go).toHaveBeenLastCalledWith('consents');
  });

  it('tell when a consent ran out, with whom, and lead to it', async () => {
    const ended = { sort: 'sharing', person: people.siv, until: '2027-03-01' };
    const { go } = showPage(<PointsPage />, arnes, [
      ...whole,
      { edit: 'add', kind: 'consent', id: id('ended'), fields: ended },
    ]);
    const row = within(point(/^Samtykke/));
    expect(row.getByText(/dele med Siv gikk ut 1\.\smars 2027/)).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Se samtykket' }));
    expect(go).toHaveBeenLastCalledWith('consents', { kind: 'consent', id: id('ended') });
  });

  it('stand empty on purpose, with a reason, until that is taken back', async () => {
    const { onDisk, store } = showPage(<PointsPage />);
    const row = within(point(cooperation));
    await userEvent.click(row.getByRole('button', { name: 'La det stå tomt med vilje' }));
    await store.settled();
    expect(onDisk().leftBlanks).toMatchObject([{ point: 'i', removed: false }]);
    expect(row.queryByText(/Det står ikke noe om samarbeid/), 'it is not missing').toBeNull();
    const reason = row.getByRole('textbox', { name: 'Grunn' });
    expect(reason, 'ready to say why').toHaveFocus();
    await userEvent.type(reason, 'Vi klarer oss.');
    await store.settled();
    expect(onDisk().leftBlanks[0]?.reason).toBe('Vi klarer oss.');

    await userEvent.click(row.getByRole('button', { name: 'Ta det tilbake' }));
    await store.settled();
    expect(onDisk().leftBlanks[0]?.removed).toBe(true);
    expect(row.getByRole('button', { name: 'La det stå tomt med vilje' })).toHaveFocus();
    expect(row.getByText(/Det står ikke noe om samarbeid/)).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'La det stå tomt med vilje' }));
    await store.settled();
    expect(onDisk().leftBlanks, 'the same one, with its reason').toMatchObject([
      { reason: 'Vi klarer oss.', removed: false },
    ]);
  });

  it('keep the owner’s reason when another pen would take it back', async () => {
    const { onDisk, store } = showPage(<PointsPage />, sivs, [
      { edit: 'add', kind: 'leftBlank', id: id('blank'), fields: { point: 'i', reason: 'Nei.' } },
    ]);
    await userEvent.click(
      within(point(cooperation)).getByRole('button', { name: 'Ta det tilbake' }),
    );
    await store.settled();
    expect(onDisk().leftBlanks[0]?.removed, 'it is proposed').toBe(false);
    expect(onDisk().proposals.some(({ about }) => about === id('blank'))).toBe(true);
  });
});

describe('leaving a point empty', () => {
  const removed = (name: string, point: 'a' | 'b') => ({
    id: name,
    point,
    reason: '',
    removed: true,
  });

  it('takes up again what was taken back last, of that point', () => {
    const before = [removed('one', 'a'), removed('two', 'a'), removed('three', 'b')];
    expect(leaveBlank(before, 'a')).toEqual({ edit: 'restore', kind: 'leftBlank', id: 'two' });
    expect(leaveBlank([removed('three', 'b')], 'a')).toMatchObject({
      edit: 'add',
      fields: { point: 'a' },
    });
  });
});
