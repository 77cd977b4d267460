import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import regulation from '../../../../core/src/reading/points/regulation.json';
import points from '../../../../core/texts/nb/points.json';
import { afterEach, describe, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { whole } from '../../../test-shell/whole';
import type { Point } from '../../api/bindings/plan';
import { withCapital } from '../../i18n/act';
import { leaveBlank } from '../../deeds/leaveBlank';
import { PointsPage } from './PointsPage';

afterEach(uninstall);

/** The row of the point with this heading. */
function point(heading: RegExp): HTMLElement {
  const row = screen.getByRole('heading', { name: heading }).closest('li');
  if (row === null) throw new Error(`no point ${heading.source}`);
  return row;
}

const cooperation = /^Nødvendig eller ønsket samarbeid/;

describe('what the plan shall hold', () => {
  it('say what is there and lead to it, and what is missing in plain words', async () => {
    const { go } = showPage(<PointsPage />, arnes, whole);
    const asked = regulation.filter((one) => one.point !== 'childParticipation');
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(
      headings.map(({ textContent }) => textContent),
      'the regulation’s points in its own order, and no letters',
    ).toEqual(asked.map((one) => withCapital(points.points[one.point as Point].short)));
    await userEvent.click(within(point(/^Mål, ressurser/)).getByRole('button', { name: '4 mål' }));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'goal', id: id('goal1') });
    const answers = within(point(/^Hvem som har ansvar for å lage planen/));
    await userEvent.click(
      answers.getByRole('button', { name: 'Siv Lunde passer på at det går framover' }),
    );
    expect(go).toHaveBeenLastCalledWith('people', { kind: 'person', id: people.siv });
    expect(within(point(/^Samtykke/)).getByText(/Det står ikke at noen har sagt ja/)).toBeVisible();
    expect(screen.getByText(/27. november 2026/), 'when the text was written').toBeVisible();
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
    expect(onDisk().leftBlanks).toMatchObject([{ point: 'cooperation', removed: false }]);
    expect(row.queryByText(/Det står ikke noe om samarbeid/), 'it is not missing').toBeNull();
    const reason = row.getByRole('textbox', { name: 'Grunn' });
    await hasFocus(() => reason, 'ready to say why');
    await userEvent.type(reason, 'Vi klarer oss.');
    await store.settled();
    expect(onDisk().leftBlanks[0]?.reason).toBe('Vi klarer oss.');

    await userEvent.click(row.getByRole('button', { name: 'Ta det tilbake' }));
    await store.settled();
    expect(onDisk().leftBlanks[0]?.removed).toBe(true);
    await hasFocus(() => row.getByRole('button', { name: 'La det stå tomt med vilje' }));
    expect(row.getByText(/Det står ikke noe om samarbeid/)).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'La det stå tomt med vilje' }));
    await store.settled();
    expect(onDisk().leftBlanks, 'the same one, with its reason').toMatchObject([
      { reason: 'Vi klarer oss.', removed: false },
    ]);
  });

  it('keep the owner’s reason when another pen would take it back', async () => {
    const { onDisk, store } = showPage(<PointsPage />, sivs, [
      {
        edit: 'add',
        kind: 'leftBlank',
        id: id('blank'),
        fields: { point: 'cooperation', reason: 'Nei.' },
      },
    ]);
    await userEvent.click(
      within(point(cooperation)).getByRole('button', { name: 'Ta det tilbake' }),
    );
    await store.settled();
    expect(onDisk().leftBlanks[0]?.removed, 'it is proposed').toBe(false);
    expect(onDisk().proposals.some(({ about }) => about === id('blank'))).toBe(true);
  });
});

describe('a child’s plan', () => {
  const child = [
    { edit: 'change', kind: 'person', id: people.arne, field: 'born', value: '2018-05-04' },
  ] as const;

  it('asks how the child has taken part, and leads to where it is written', async () => {
    const { go } = showPage(<PointsPage />, arnes, [...child]);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(regulation.length);
    const row = within(point(/^Hvordan barnets rett til medvirkning/));
    expect(row.getByText('Det står ikke hvordan du har fått være med.')).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Gå til Planen' }));
    expect(go).toHaveBeenLastCalledWith('plan');
  });

  it('leads to what is told of it', async () => {
    const told = { section: 'said', text: 'Jeg tegnet en fin dag.', rank: 1 };
    const { go } = showPage(<PointsPage />, arnes, [
      ...child,
      { edit: 'add', kind: 'participation', id: id('told'), fields: told },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Slik du har fått være med' }));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'participation', id: id('told') });
  });
});

describe('leaving a point empty', () => {
  const removed = (name: string, point: 'goals' | 'participants') => ({
    id: name,
    point,
    reason: '',
    removed: true,
  });

  it('takes up again what was taken back last, of that point', () => {
    const before = [
      removed('one', 'goals'),
      removed('two', 'goals'),
      removed('three', 'participants'),
    ];
    expect(leaveBlank(before, 'goals')).toEqual({ edit: 'restore', kind: 'leftBlank', id: 'two' });
    expect(leaveBlank([removed('three', 'participants')], 'goals')).toMatchObject({
      edit: 'add',
      fields: { point: 'goals' },
    });
  });
});
