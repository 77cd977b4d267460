import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NavigationContext, type Navigation } from './navigation';
import { useShownRecord } from './useShownRecord';

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

const navigation: Navigation = {
  page: 'plan',
  about: { kind: 'goal', id: 'late' },
  go: vi.fn(),
};

/** A page whose record is drawn a while after the page. */
function Page({ isDrawn }: { isDrawn: boolean }) {
  useShownRecord();
  return isDrawn ? (
    <div id="record-late">
      <textarea aria-label="late" />
    </div>
  ) : null;
}

const page = (isDrawn: boolean) => (
  <NavigationContext value={navigation}>
    <Page isDrawn={isDrawn} />
  </NavigationContext>
);

describe('the record someone came to see', () => {
  it('has the focus as soon as it is drawn', async () => {
    const { rerender } = render(page(false));
    rerender(page(true));
    await waitFor(() => {
      expect(screen.getByRole('textbox')).toHaveFocus();
    });
  });

  it('does not take the focus from one who does something else meanwhile', async () => {
    const { rerender } = render(page(false));
    await userEvent.keyboard('a');
    rerender(page(true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getByRole('textbox')).not.toHaveFocus();
  });
});
