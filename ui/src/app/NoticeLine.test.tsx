import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { NoticeLine } from './NoticeLine';

afterEach(() => {
  vi.restoreAllMocks();
  uninstall();
});

it('stands over nothing that is written in: that is lifted over it', async () => {
  const { store } = showPage(
    <>
      <textarea aria-label="Viktig" />
      <NoticeLine />
    </>,
    arnes,
  );
  const field = screen.getByLabelText('Viktig');
  field.focus();
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this === field ? new DOMRect(0, 630, 300, 60) : new DOMRect(0, 620, 400, 50);
  });
  const { id } = store.state().visible.details;
  await store.act([{ edit: 'change', kind: 'details', id, field: 'title', value: 'Våren' }]);
  store.undo();
  expect(await screen.findByText(/^Angret/)).toBeVisible();
  await waitFor(() => {
    expect(scrollBy, 'from 690 px to 24 px over the line').toHaveBeenCalledWith(0, 70 + 24);
  });
});
