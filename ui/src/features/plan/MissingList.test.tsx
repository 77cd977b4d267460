import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { MissingList } from './MissingList';

afterEach(uninstall);

const rows = () => within(screen.getByRole('list')).getAllByRole('button');

describe('what is missing', () => {
  it('is said in everyday words, and the law’s own stand on the page it leads to', async () => {
    const { go } = showPage(<MissingList />);
    expect(rows().map(({ textContent }) => textContent)).toContain(
      'Samarbeid med andre som trengs, eller som jeg ønsker',
    );
    expect(screen.queryByText(/omfanget|planperioden|gjennomføres|oppnevnt/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Se alt planen skal inneholde' }));
    expect(go).toHaveBeenLastCalledWith('points');
  });
});
