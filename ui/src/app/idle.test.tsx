import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { id } from '../../test-shell/arne';
import { keepWatch } from '../../test-shell/idle';
import { install, uninstall } from '../../test-shell/install';
import { arnes } from '../../test-shell/showPage';
import { TestShell } from '../../test-shell/TestShell';
import { pages } from '../navigation/pages';
import { App } from './App';

const canary = 'Kanarifugl';
/** Of the plan, and not of its cover on the shelf. */
const inside = ['Arne', 'Siv', 'VFM1', canary, 'jobb', 'Sår', 'Huden'];
const idleFor = 5 * 60;

let shell: TestShell;
let stopWatching: () => void = () => undefined;

// What is fetched when it is first wanted takes its time on a busy machine.
beforeAll(() => import('./Beyond'), 60_000);

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  vi.useRealTimers();
  stopWatching();
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  uninstall();
});

const press = async (name: string | RegExp) => {
  const [first] = await screen.findAllByRole('button', { name });
  await userEvent.click(first ?? document.body);
};
const chapter = (name: string) => () => press(name);
const by =
  (...names: (string | RegExp)[]) =>
  async () => {
    for (const name of names) await press(name);
  };

/** The way to every page. */
const ways: Record<keyof typeof pages, () => Promise<void>> = {
  home: chapter('Forsiden'),
  conversation: chapter('Samtalen'),
  plan: chapter('Planen'),
  pdf: by('Planen', 'Lag PDF'),
  points: by('Planen', 'Hva mangler ennå?', 'Se alt planen skal inneholde'),
  followUps: chapter('Oppfølging'),
  commitments: chapter('Sagt og gjort'),
  people: chapter('Folk'),
  meetings: chapter('Møter'),
  preparation: by('Møter', /Ansvarsgruppemøtet/, 'Forbered deg'),
  crisisPlan: chapter('Kriseplan'),
  everyday: chapter('Hverdag'),
  diary: chapter('Dagbok'),
  consents: chapter('Samtykke og deling'),
  history: chapter('Historikk'),
  restore: by('Historikk', 'Hent tilbake'),
  copies: by('Innstillinger', 'Se kopiene, eller møt en annen'),
  search: chapter('Søk i planen'),
  help: chapter('Hjelp og rettigheter'),
  feedback: by('Hjelp og rettigheter', 'Skriv om erfaringene'),
  settings: chapter('Innstillinger'),
  protection: by('Hjelp og rettigheter', 'Les hvordan planen er beskyttet'),
  endPlan: by('Innstillinger', 'Se hvordan planen avsluttes'),
  more: async () => {
    await press('Innstillinger');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Enkel visning' }));
    await press('Mer');
  },
};

/** What can be open over a page, or unfinished in it. */
const over: Record<string, () => Promise<void>> = {
  'a text that is typed and refused': async () => {
    await press('Planen');
    const title = await screen.findByRole('textbox', { name: 'Navn på planen' });
    fireEvent.change(title, { target: { value: canary.repeat(60) } });
    await screen.findByText(/lengre enn det er plass til/);
  },
  'the menu of a record': async () => {
    await by('Planen', /^Mer om/)();
    await screen.findByRole('menu', { hidden: true });
  },
  'the list of people': async () => {
    await by('Planen', /^Ansvarlig:/)();
    await screen.findByRole('combobox', { hidden: true });
  },
  'a calendar': async () => {
    await by('Planen', /^Oppfølging:/, /datovelger/)();
    await screen.findByRole('grid', { hidden: true });
  },
  'a new phrase': by('Innstillinger', 'Bytt passord'),
  'a new recovery code': async () => {
    await by('Innstillinger', 'Lag en ny kode')();
    await screen.findByText(/VFM1/);
  },
  'the question whether to go': async () => {
    await press('Planen');
    const title = await screen.findByRole('textbox', { name: 'Navn på planen' });
    shell.disk = { code: 'disk-full', params: {} };
    fireEvent.change(title, { target: { value: canary } });
    act(() => {
      shell.askToLeave('closed');
    });
    await screen.findByText(/programmet er ikke lukket/);
  },
};

async function opened() {
  shell.put();
  shell.unlock();
  const meeting = { title: 'Ansvarsgruppemøtet', on: '2027-04-20' };
  const add = { edit: 'add', kind: 'meeting', id: id('soon'), fields: meeting };
  shell.now('act', { pen: arnes, edits: [add] });
  render(<App />);
  await screen.findByText('Nå skriver: Arne');
}

/** Nobody touches anything from now on. */
async function locksByItself() {
  vi.useFakeTimers();
  stopWatching = keepWatch(shell);
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
  await pass(idleFor - 20);
  expect(document.body, 'it is counted down where one is').toHaveTextContent(
    /Planen låser seg om 20.sekunder/,
  );
  expect(shell.isOpen, 'and it is still open').toBe(true);
  await pass(30);
  expect(shell.isOpen, 'it is locked').toBe(false);
  const page = document.documentElement.outerHTML + document.title;
  const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
  const all = page + fields.map(({ value }) => value).join(' ');
  for (const words of inside)
    expect(all.includes(words), `«${words}» is not in the page`).toBe(false);
  expect(document.body).toHaveTextContent('Planen låste seg fordi ingen var her');
}

it.each(Object.entries(ways))('locks from the page %s, of which nothing is left', async (_, go) => {
  await opened();
  await go();
  await locksByItself();
});

it.each(Object.entries(over))('locks over %s, of which nothing is left', async (_, go) => {
  await opened();
  await go();
  await locksByItself();
});

it('stays open as long as somebody is there', async () => {
  await opened();
  vi.useFakeTimers();
  stopWatching = keepWatch(shell);
  for (let minutes = 0; minutes < 20; minutes += 4) {
    await act(() => vi.advanceTimersByTimeAsync(4 * 60 * 1000));
    fireEvent.pointerMove(window);
  }
  expect(shell.isOpen).toBe(true);
  expect(document.body).not.toHaveTextContent('Planen låser seg om');
});
