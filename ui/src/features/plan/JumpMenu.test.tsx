import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

describe('the way from part to part', () => {
  const names = () =>
    within(screen.getByRole('navigation', { name: 'Delene av planen' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Hopp til' }));

  it('leads to the heading of each of them', async () => {
    showPage(<PlanPage />);
    await open();
    const parts = names();
    expect(parts.length, 'all there is on the page').toBeGreaterThan(8);
    for (const [at, name] of parts.entries()) {
      if (at > 0) await open();
      await userEvent.click(screen.getByRole('button', { name }));
      expect(document.activeElement?.tagName, `«${name}» has a heading`).toBe('H2');
      expect(screen.queryByRole('button', { name }), 'the list is closed').toBeNull();
    }
  });

  it('is closed by Escape, and gives the focus back', async () => {
    showPage(<PlanPage />);
    await open();
    await userEvent.keyboard('{Tab}{Escape}');
    await hasFocus(() => screen.getByRole('button', { name: 'Hopp til', expanded: false }));
  });
});

describe('a part of life', () => {
  it('stands under the words with a capital letter, as it does where it is chosen', async () => {
    showPage(<PlanPage />);
    const [area] = within(screen.getByRole('list', { name: 'Viktig for meg' })).getAllByRole(
      'button',
      { name: /^Livsområde/ },
    );
    expect(area).toHaveTextContent('Jobb, skole og aktivitet');
    if (area !== undefined) await userEvent.click(area);
    expect(
      within(screen.getByRole('list', { name: 'Viktig for meg' })).getByRole('button', {
        name: 'Helse',
      }),
    ).toBeVisible();
  });
});
