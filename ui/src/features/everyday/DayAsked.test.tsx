import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { id } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { Edit, RecordRef } from '../../api/bindings/plan';
import { EverydayPage } from './EverydayPage';

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(uninstall);

const question = { level: 1, name: 'Hvordan var dagen?' } as const;
const said = (on: string, feeling: string): Edit => ({
  edit: 'add',
  kind: 'diaryEntry',
  id: id(on),
  fields: { on, feeling },
});

describe('how the day was', () => {
  it('is said with one press, and taken away with another', async () => {
    const { onDisk, store } = showPage(<EverydayPage />, arnes, [], { simple: true });
    expect(screen.getByRole('heading', question)).toBeVisible();
    expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual([
      'Veldig bra',
      'Bra',
      'Sånn passe',
      'Dårlig',
      'Veldig dårlig',
    ]);
    const today = () => onDisk().diaryEntries.filter(({ on }) => on === '2027-04-13');
    await userEvent.click(screen.getByRole('radio', { name: 'Bra' }));
    await store.settled();
    await userEvent.click(screen.getByRole('radio', { name: 'Dårlig' }));
    await store.settled();
    expect(
      today().map(({ feeling }) => feeling),
      'one answer a day',
    ).toEqual(['bad']);
    expect(screen.getByRole('radio', { name: 'Dårlig' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Dårlig' }));
    await store.settled();
    expect(today().every(({ removed }) => removed)).toBe(true);
    await waitFor(() => {
      expect(screen.getByRole('radio', { name: 'Dårlig' })).not.toBeChecked();
    });
  });

  it('is shown over time, in words too, with what was said yesterday', () => {
    const days = [
      said('2027-04-08', 'veryBad'),
      said('2027-04-10', 'good'),
      said('2027-04-12', 'soSo'),
    ];
    showPage(<EverydayPage />, arnes, days, { simple: true });
    expect(screen.getByText('«Sånn passe»')).toBeVisible();
    const told = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(told.filter((words) => /: (Veldig dårlig|Bra|Sånn passe)$/.test(words))).toHaveLength(3);
  });

  it('is told more of in the same text of the diary, or in one that is begun', async () => {
    const { go, store, onDisk } = showPage(<EverydayPage />, arnes, [], { simple: true });
    const before = onDisk().diaryEntries.length;
    const more = () => userEvent.click(screen.getByRole('button', { name: 'Fortell mer' }));
    const about = () => go.mock.lastCall as [string, RecordRef];
    await more();
    await waitFor(() => {
      expect(go).toHaveBeenCalledTimes(1);
    });
    const [page, begun] = about();
    expect(page).toBe('diary');
    expect(store.state().begun.get(begun.id)?.values, 'there is a place to write').toEqual({
      on: '2027-04-13',
    });
    expect(onDisk().diaryEntries, 'and nothing in the plan before a letter').toHaveLength(before);
    await userEvent.click(screen.getByRole('radio', { name: 'Bra' }));
    await more();
    await waitFor(() => {
      expect(go).toHaveBeenCalledTimes(2);
    });
    const felt = onDisk().diaryEntries.find(({ feeling }) => feeling === 'good');
    expect(about()[1].id, 'the one that has the face').toBe(felt?.id);
  });

  it.each([
    ['another pen', sivs, 'owner'],
    ['the contact’s way in', arnes, 'contact'],
  ] as const)('is not asked of %s', (_, pen, way) => {
    showPage(<EverydayPage />, pen, [], { simple: true, way });
    expect(screen.queryByRole('heading', question)).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('is seen on its day in the week, by the owner alone', async () => {
    const days = [said('2027-04-12', 'soSo')];
    showPage(<EverydayPage />, arnes, days, { simple: true });
    await userEvent.click(screen.getByRole('button', { name: 'Uka' }));
    const monday = () => screen.getByRole('heading', { level: 3, name: /^Mandag/ });
    expect(monday()).toHaveTextContent(/Sånn passe$/);
    cleanup();
    showPage(<EverydayPage />, sivs, days, { simple: true });
    await userEvent.click(screen.getByRole('button', { name: 'Uka' }));
    expect(monday()).not.toHaveTextContent('Sånn passe');
  });
});
