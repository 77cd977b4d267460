import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { people } from '../../../test-shell/arne';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import {
  cameIn,
  folderWith,
  machines,
  sharedIn,
  sivAsks,
  sivsMachine,
} from '../../../test-shell/sharedIn';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { FolderState, SharedFolder } from '../../api/bindings/kept';
import { CopiesPage } from './CopiesPage';

afterEach(uninstall);

const show = (differently: Partial<SharedFolder> = {}, pen = arnes) =>
  showPage(<CopiesPage />, pen, [], {
    ready: (shell) => {
      sharedIn(shell, folderWith(differently));
    },
  });

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

it('is chosen in the system’s dialog, and nothing comes of a dialog that is closed', async () => {
  const { shell } = showPage(<CopiesPage />, arnes, [], {
    ready: (one) => {
      one.pretend('shared_folder', () => null);
      one.pretend('choose_shared_folder', () => false);
    },
  });
  await press('Del planen i en mappe …');
  expect(shell.asked).not.toContain('take_from_folder');
  shell.pretend('choose_shared_folder', () => true);
  sharedIn(shell, folderWith());
  await press('Del planen i en mappe …');
  expect(await screen.findByText('/media/felles')).toBeVisible();
  await hasFocus(() => screen.getByRole('heading', { name: 'Felles mappe' }), 'one reads on there');
  expect(screen.queryByRole('button', { name: 'Del planen i en mappe …' })).toBeNull();
});

it('says why a folder cannot be it, where it was asked', async () => {
  showPage(<CopiesPage />, arnes, [], {
    ready: (shell) => {
      shell.pretend('shared_folder', () => null);
      shell.pretend('choose_shared_folder', () => true);
      shell.refuse('take_from_folder', { code: 'place-in-a-plan', params: { path: '/hylla' } });
    },
  });
  await press('Del planen i en mappe …');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Del planen i en mappe …' })).toBeVisible();
});

it.each<[FolderState, RegExp]>([
  ['away', /^Mappa er ikke å finne nå.*Koble til/],
  ['serverAway', /^Mappa på tjeneren er ikke å få tak i.*på nett/],
  ['noEntry', /^Tjeneren mappa ligger på, slipper ikke.*om hjelp/],
  ['readOnly', /^Det går ikke å skrive i mappa.*Be den som har mappa/],
  ['full', /^Det er ikke plass.*mer plass/],
  ['other', /^Planen har fått en ny nøkkel.*låst kopi derfra/],
  ['silent', /^Mappa svarer ikke.*Vent litt/],
  ['off', /^Mappa ligger på en tjener.*Velg ei annen mappe/],
])(
  'says what is in the way and one way forward (%s), and never as an alarm',
  async (state, words) => {
    show({ state });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Se etter nytt nå' })).toBeVisible();
  },
);

it('looks when it is asked to, and says what came of it', async () => {
  const { shell } = show();
  await press('Se etter nytt nå');
  expect(await screen.findByText('Det var ikke noe nytt.')).toBeVisible();
  shell.pretend('take_from_folder', () => cameIn(shell, 2));
  await press('Se etter nytt nå');
  expect(await screen.findByText('2 endringer kom inn.')).toBeVisible();
});

it('tells what waits in quiet sentences, by whose machine it is', async () => {
  show({
    ...{ waiting: [{ copy: sivsMachine, parts: 3 }], unreadable: 1, unsent: 2 },
    ...{ forked: [sivsMachine], odd: [sivsMachine], allowed: false },
  });
  for (const words of [
    'Venter på 3 deler fra Sivs maskin.',
    'Én fil i mappa kan ikke leses. Programmet lar den ligge.',
    '2 endringer herfra er ikke i mappa ennå.',
    /^Det finnes to av Sivs maskin/,
    /^Noe fra Sivs maskin går ikke inn i planen/,
    /før Arne har sagt ja til denne/,
  ]) {
    expect(await screen.findByText(words)).toBeVisible();
  }
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says what a yes means before the owner says it, and takes in what waited', async () => {
  const { shell } = show({ asking: [sivAsks] });
  const asks = await screen.findByText('En maskin der Arne og Siv har skrevet, vil være med');
  const slip = within(asks.parentElement ?? document.body);
  expect(slip.getByText(/^Sier du ja, kommer det.*ikke ta tilbake det den har fått/)).toBeVisible();
  await userEvent.click(slip.getByRole('button', { name: 'Arne' }));
  expect(slip.getByRole('button', { name: 'Ja, det er maskinen til Arne' })).toBeVisible();
  await userEvent.click(slip.getByRole('button', { name: 'Siv' }));
  const said: unknown[] = [];
  shell.pretend('allow_copy', (args) => {
    said.push(args);
    shell.pretend('send_to_folder', () => folderWith());
    return cameIn(shell).changed;
  });
  shell.pretend('take_from_folder', () => cameIn(shell, 2));
  await press('Ja, det er maskinen til Siv');
  expect(await screen.findByText('2 endringer kom inn.')).toBeVisible();
  expect(said).toEqual([{ pen: arnes, copy: sivsMachine, key: sivAsks.key, person: people.siv }]);
  expect(screen.queryByText(/vil være med$/), 'it is answered').toBeNull();
  await hasFocus(() => screen.getByRole('heading', { name: 'Felles mappe' }));
});

it('lets «ikke nå» be an answer that can be another later', async () => {
  const { shell } = show({ asking: [sivAsks] });
  await press('Ikke nå');
  expect(screen.queryByRole('button', { name: /^Ja, det er/ })).toBeNull();
  expect(shell.asked).not.toContain('allow_copy');
  await press('Svar likevel');
  expect(screen.getByRole('button', { name: /^Ja, det er/ })).toBeVisible();
});

it('lets nobody but the owner say yes', async () => {
  show({ asking: [sivAsks] }, sivs);
  expect(await screen.findByText(/^Bare Arne kan si ja til det/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Ja, det er/ })).toBeNull();
  await screen.findByText('Sivs maskin');
  expect(screen.queryByRole('button', { name: /^Avslutt/ }), 'nor end one').toBeNull();
});

it('ends a copy after saying what that does not do, and offers nothing of the kind for this one', async () => {
  const { shell } = show();
  const ends = await screen.findAllByRole('button', { name: /^Avslutt/ });
  expect(ends.map((one) => one.textContent)).toEqual(['Avslutt: Sivs maskin']);
  await press('Avslutt: Sivs maskin');
  const heading = screen.getByRole('heading', { name: 'Avslutte for Sivs maskin?' });
  await hasFocus(() => heading);
  expect(screen.getByText(/Det tar ikke tilbake det den alt har\.$/)).toBeVisible();
  await press('La det være');
  expect(shell.asked).not.toContain('end_copy');
  await press('Avslutt: Sivs maskin');
  const ways = {
    ...{ recoveryCode: 'abcd efgh', keyRenewed: true, closed: [] },
    ...{ backupsRenewed: 1, backupsLost: 0, leftAside: [] },
  };
  shell.pretend('end_copy', () => ({
    ...{ changed: cameIn(shell).changed, ways },
  }));
  await press('Ja, avslutt');
  expect(await screen.findByText(/^Avsluttet for Sivs maskin\./)).toBeVisible();
  expect(screen.getByLabelText('Nødkode'), 'a new code is shown the one time').toBeVisible();
});

it('is used no more when one says so', async () => {
  const { shell } = show();
  await screen.findByText('/media/felles');
  shell.pretend('stop_sharing', () => null);
  shell.pretend('shared_folder', () => null);
  await press('Slutt å bruke mappa');
  await waitFor(() => {
    expect(screen.queryByText('/media/felles')).toBeNull();
  });
  await act(() => Promise.resolve());
  expect(machines.length, 'the copies are as they were').toBe(2);
  expect(screen.getByRole('button', { name: 'Del planen i en mappe …' })).toBeVisible();
});
