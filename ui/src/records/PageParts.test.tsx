import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { around } from '../../test-shell/around';
import { id, people } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { promised } from '../../test-shell/promised';
import { arnes, showPage } from '../../test-shell/showPage';
import type { Edit, RecordRef } from '../api/bindings/plan';
import { PeoplePage } from '../features/people/PeoplePage';
import { EverydayPage } from '../features/everyday/EverydayPage';
import { CrisisPlanPage } from '../features/crisis-plan/CrisisPlanPage';
import { PointsPage } from '../features/points/PointsPage';
import { CommitmentsPage } from '../features/commitments/CommitmentsPage';
import { ConsentsPage } from '../features/consents/ConsentsPage';

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(uninstall);

const worry: Edit = { edit: 'add', kind: 'concern', id: id('w'), fields: { text: 'Hva nå?' } };
const wish: Edit = {
  edit: 'add',
  kind: 'careWish',
  id: id('wish'),
  fields: { section: 'wish', text: 'Hjemme.' },
};
const blank: Edit = {
  edit: 'add',
  kind: 'leftBlank',
  id: id('b'),
  fields: { point: 'cooperation' },
};

const show = (page: ReactNode, first: readonly Edit[], about: RecordRef | null = null) =>
  showPage(page, arnes, first, { simple: true, about });

/** What the way on, and the way back, are called. */
const way = (to: 'Neste' | 'Forrige') =>
  screen.queryByRole('button', { name: new RegExp(`^${to}: `) })?.textContent;

describe('the simple view', () => {
  it.each<[string, ReactNode, readonly Edit[], string]>([
    ['Folk', <PeoplePage key="folk" />, [], 'Alle som er med'],
    ['Sagt og gjort', <CommitmentsPage key="sagt" />, [...promised, worry], 'Per Øyen'],
    ['Kriseplan', <CrisisPlanPage key="crisis" />, [], 'Dette hjelper meg'],
    ['Samtykke', <ConsentsPage key="consents" />, around, 'Hvem ser hva'],
    ['Punkter', <PointsPage key="points" />, [], 'Hvem som deltar i arbeidet med planen'],
  ])('shows one thing at a time on %s', async (_, page, first, next) => {
    show(page, first);
    expect(way('Forrige'), 'it begins with the first').toBeUndefined();
    expect(way('Neste')).toBe(`Neste: ${next}`);
    await userEvent.click(screen.getByRole('button', { name: `Neste: ${next}` }));
    expect(screen.getByRole('group', { name: next })).toContainElement(
      document.activeElement as HTMLElement,
    );
    expect(way('Forrige')).toBeDefined();
  });

  it.each<[string, ReactNode, readonly Edit[], RecordRef, string]>([
    ['somebody', <PeoplePage key="f" />, [], { kind: 'person', id: people.siv }, 'Alle som er med'],
    [
      'a promise',
      <CommitmentsPage key="s" />,
      promised,
      { kind: 'action', id: id('hours') },
      'Rune Dahl',
    ],
    [
      'a wish',
      <CrisisPlanPage key="k" />,
      [wish],
      { kind: 'careWish', id: id('wish') },
      'Ønsker ved alvorlig sykdom',
    ],
    [
      'a consent',
      <ConsentsPage key="c" />,
      around,
      { kind: 'consent', id: id('s-per') },
      'Hvem ser hva',
    ],
    [
      'a reason',
      <PointsPage key="p" />,
      [blank],
      { kind: 'leftBlank', id: id('b') },
      'Nødvendig eller ønsket samarbeid',
    ],
  ])('begins with what someone came to see: %s', (_, page, first, about, part) => {
    show(page, first, about);
    expect(screen.getByRole('group', { name: new RegExp(`^${part}`) })).toBeVisible();
  });

  it('leads from the map to the one who is chosen there', async () => {
    show(<PeoplePage />, []);
    await userEvent.click(screen.getByRole('button', { name: 'Legg til en person' }));
    expect(screen.getByRole('group', { name: 'Alle som er med' })).toBeVisible();
    expect(document.activeElement, 'ready to be written in').toHaveValue('');
  });

  it('shows the whole week, and follows what is moved', async () => {
    show(<EverydayPage />, []);
    await userEvent.click(screen.getByRole('button', { name: 'Uka' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Uka mi' })).toBeVisible();
    const day = () => {
      const [thing] = screen.getAllByRole('button', { name: /Bordtennis/ });
      return thing?.closest('ol > li')?.querySelector('h3')?.textContent;
    };
    expect(day()).toMatch(/^Tirsdag/);
    await userEvent.click(screen.getByRole('button', { name: /Bordtennis/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Dag:/ }));
    await userEvent.click(screen.getByRole('button', { name: 'lørdag' }));
    await waitFor(() => {
      expect(day(), 'it stands where it was moved').toMatch(/^Lørdag/);
    });
    expect(screen.getByRole('textbox', { name: 'Hva' })).toHaveValue('Bordtennis med ungdomslaget');
  });
});
