import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
import { waysToHold } from '../../store/writers';
import { PenNeeds } from './PenNeeds';

afterEach(uninstall);

const box = () => screen.getByRole('checkbox', { name: /Bare passordet til Arne/ });

describe('what the owner’s pen needs', () => {
  it('is the owner’s to decide', async () => {
    const { onDisk, store } = showPage(<PenNeeds contact="Siv Lunde" />);
    await userEvent.click(box());
    await store.settled();
    expect(onDisk().details.penNeedsWay).toBe(true);
    const plan = onDisk();
    const pens = waysToHold(plan, 'contact').map(({ words }) => words);
    expect(pens, 'the contact’s way in gives only the contact’s pen').toEqual([sivs.words]);
    expect(waysToHold(plan, 'recovery'), 'the owner’s paper gives them all').toHaveLength(3);
    await userEvent.click(box());
    await store.settled();
    expect(onDisk().details.penNeedsWay, 'and can be decided anew').toBe(false);
  });

  it.each([
    ['with the contact’s pen', sivs, 'owner' as const],
    ['where the contact had unlocked', undefined, 'contact' as const],
  ])('is only read %s', async (_, pen, way) => {
    const { onDisk, store } = showPage(<PenNeeds contact="Siv Lunde" />, pen, [], { way });
    expect(screen.getByText(/Dette bestemmer Arne/)).toBeVisible();
    await userEvent.click(box());
    await store.settled();
    expect(onDisk().details.penNeedsWay).toBe(false);
  });
});
