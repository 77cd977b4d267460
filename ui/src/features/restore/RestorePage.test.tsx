import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { id, story } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnesFolder } from '../../../test-shell/shelved';
import { arnes, showPage, sivs, type Surroundings } from '../../../test-shell/showPage';
import type { TestShell } from '../../../test-shell/TestShell';
import type { Edit, Pen } from '../../api/bindings/plan';
import { NoticeLine } from '../../app/NoticeLine';
import { RestorePage } from './RestorePage';

afterEach(uninstall);

const wound = { kind: 'action', id: id('wound') } as const;
const changed: Edit[] = [
  { edit: 'change', ...wound, field: 'extent', value: 'Annenhver dag.' },
  { edit: 'remove', kind: 'action', id: id('mirror') },
];

/** Something was written before each time it was opened. */
const at = '2027-04-05T07:00:00Z';
const edits: Edit[] = [{ edit: 'change', ...wound, field: 'stateNote', value: 'Går fint' }];
const acts = [...story, { at, pen: arnes, edits }].sort((one, other) =>
  one.at < other.at ? -1 : 1,
);
const opened = ['2027-03-03T12:30:00Z', '2027-04-05T07:02:00Z', '2027-04-12T15:10:00Z'];
const plan = arnesFolder({ told: { acts }, opened });

/** The second of them cannot be read. */
const spoil = (shell: TestShell) => {
  shell.halve('lyn', 'backups/2027-04-05T070200Z.db');
};

/** Arne's plan after a change and a removal today, with one backup of yesterday evening and one that is damaged. */
function show(pen: Pen = arnes, surroundings: Partial<Surroundings> = {}) {
  const page = showPage(
    <>
      <RestorePage />
      <NoticeLine />
    </>,
    pen,
    changed,
    { plan, ready: spoil, ...surroundings },
  );
  const actions = () => page.onDisk().actions;
  const extent = () => actions().find((one) => one.id === wound.id)?.extent;
  return { ...page, extent, actions };
}

const bring = (what: RegExp) => userEvent.click(screen.getByRole('button', { name: what }));

it('tells each backup so that it is known again, and one that cannot be read', async () => {
  show();
  const list = within(await screen.findByRole('list', { name: 'Slik planen var' }));
  const [evening, broken, first] = list.getAllByRole('listitem');
  expect(evening).toHaveTextContent(/I går, 12. april kl. \d\d.10/);
  expect(evening).toHaveTextContent(/Før Arne endret tiltak: Sårstell\./);
  expect(evening).toHaveTextContent('4 mål, 5 tiltak.');
  expect(broken).toHaveTextContent('Denne kan ikke leses. Den før er hel.');
  expect(broken?.querySelector('button'), 'there is nothing to look at').toBeNull();
  expect(first?.querySelector('button')).not.toHaveAttribute('aria-current');
  expect(evening?.querySelector('button'), 'the newest is looked at').toHaveAttribute(
    'aria-current',
  );
});

it('is read in pairs: then, now, and the button that brings it back', async () => {
  show();
  const button = await screen.findByRole('button', { name: /Hent denne: Hvor mye, Sårstell/ });
  const row = button.closest('li')?.textContent ?? '';
  const parts = ['Da:', 'Hver dag til såret er grodd', 'Nå:', 'Annenhver dag.', 'Hent denne'];
  const places = parts.map((part) => row.indexOf(part));
  expect(places, row).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('brings one sentence back, and takes that back again', async () => {
  const { extent } = show();
  await screen.findByRole('button', { name: /Hent denne: Hvor mye/ });
  await bring(/Hent denne: Hvor mye/);
  await waitFor(() => {
    expect(extent()).toBe('Hver dag til såret er grodd, så hver 14. dag');
  });
  await waitFor(() => {
    expect(screen.queryByText('Annenhver dag.'), 'it no longer differs').toBeNull();
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Angre' }));
  await waitFor(() => {
    expect(extent()).toBe('Annenhver dag.');
  });
});

it('brings a record back that was taken out, and says who took it out', async () => {
  const { actions } = show();
  expect(await screen.findByText('Står ikke i planen nå.')).toBeVisible();
  expect(screen.getByText(/Arne tok det bort i dag kl\./)).toBeVisible();
  await bring(/Hent denne: Jeg ser over huden/);
  await waitFor(() => {
    expect(actions().find((one) => one.id === id('mirror'))?.removed).toBe(false);
  });
});

it('brings the whole plan back without asking, and says that today is kept', async () => {
  const { extent, actions } = show();
  expect(await screen.findByText(/Planen slik den er i dag, blir også tatt vare på/)).toBeVisible();
  await bring(/^Hent hele planen fra i\sgår$/);
  await waitFor(() => {
    expect(extent()).toBe('Hver dag til såret er grodd, så hver 14. dag');
  });
  expect(actions().every(({ removed }) => !removed)).toBe(true);
  expect(await screen.findByText('Planen er den samme nå som den var da.')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Planen da og nå' }), 'no empty sheets').toBeNull();
  await hasFocus(() => screen.getByRole('heading', { name: /^I\sgår/ }), 'the button is gone');
  await userEvent.click(screen.getByRole('button', { name: 'Vis resten av planen slik den var' }));
  expect(
    screen.getByRole('region', { name: 'Planen da og nå' }),
    'all of it, asked for',
  ).toBeVisible();
});

it.each([
  ['another pen', sivs, {}],
  ['the contact’s way in', arnes, { way: 'contact' as const }],
])('leaves the whole plan to the owner with %s', async (_, pen, surroundings) => {
  show(pen, surroundings);
  expect(await screen.findByText(/Arne kan hente hele planen tilbake/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Hent hele planen/ })).toBeNull();
});

it('looks at another backup, and at all of the plan then', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: /^3\.\smars/ }));
  expect(await screen.findByRole('heading', { level: 2, name: /^3\.\smars/ })).toBeVisible();
  expect(screen.queryByText('15 år som elektriker')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Vis resten av planen slik den var' }));
  expect(screen.getAllByText('15 år som elektriker').length).toBeGreaterThan(0);
});

it('brings back from a copy on a stick, which is not there to be looked at twice', async () => {
  const { shell, extent } = show();
  shell.dialogs({ file: shell.copy('plan.viktigplan', plan, true) });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Hent fra en kopi på minnepinne' }),
  );
  expect(await screen.findByText('Dette er kopien du valgte.')).toBeVisible();
  const looks = () => shell.asked.filter((command) => command === 'look_at_copy').length;
  await bring(/Hent denne: Hvor mye/);
  await waitFor(() => {
    expect(extent()).toBe('Hver dag til såret er grodd, så hver 14. dag');
  });
  await waitFor(() => {
    expect(screen.queryByText('Annenhver dag.'), 'it no longer differs').toBeNull();
  });
  expect(looks(), 'nobody is asked for the stick again').toBe(1);
});
