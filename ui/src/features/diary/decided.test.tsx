import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Edit } from '../../api/bindings/plan';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { CrisisPlanPage } from '../crisis-plan/CrisisPlanPage';
import { DiaryPage } from './DiaryPage';

afterEach(uninstall);

it('shows a diary that is not used any more as it is, and lets nobody write in it', () => {
  showPage(<DiaryPage />, undefined, [], { policy: { featuresOff: ['diary'] } });
  expect(screen.getByText('Bestemt av kommunen.')).toBeVisible();
  expect(screen.getByText(/^Første hele uke/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

const wish: Edit = {
  edit: 'add',
  kind: 'careWish',
  id: '01900000-0000-7000-8000-0000000000aa',
  fields: { section: 'wish', text: 'Jeg vil være hjemme', rank: 1 },
};

it('shows wishes that are not used any more as they are, and none where nobody wrote any', async () => {
  const policy = { featuresOff: ['careWishes' as const] };
  showPage(<CrisisPlanPage />, undefined, [wish], { policy });
  await userEvent.click(screen.getByRole('button', { name: 'Åpne kapitlet' }));
  const wishes = screen.getByRole('region', { name: 'Ønsker ved alvorlig sykdom' });
  expect(within(wishes).getByText('Jeg vil være hjemme')).toBeVisible();
  expect(within(wishes).getByText('Bestemt av kommunen.')).toBeVisible();
  expect(within(wishes).queryByRole('textbox')).toBeNull();
  cleanup();
  showPage(<CrisisPlanPage />, undefined, [], { policy });
  expect(screen.queryByRole('heading', { name: 'Ønsker ved alvorlig sykdom' })).toBeNull();
});
