import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Edit } from '../api/bindings/plan';
import { around } from '../../test-shell/around';
import { id } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { WhoSees } from './WhoSees';

afterEach(uninstall);

const chosen = (consent: string, field: string, value: unknown): Edit => ({
  edit: 'change',
  kind: 'consent',
  id: id(consent),
  field,
  value,
});

it('says who sees what stands in a chapter, and how much of it', () => {
  showPage(<WhoSees chapter="matters" />, arnes, [
    ...around,
    chosen('s-beri', 'everything', true),
    chosen('s-aase', 'chapters', ['matters']),
    chosen('s-per', 'chapters', ['goals']),
  ]);
  expect(screen.getByText('Dette kan Aase Nygård og Berit se.')).toBeVisible();
});

it('says nothing where nobody sees it', () => {
  showPage(<WhoSees chapter="matters" />, arnes, around);
  expect(screen.queryByText(/^Dette kan/)).toBeNull();
});
