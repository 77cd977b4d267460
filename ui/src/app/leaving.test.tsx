import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../test-shell/hasFocus';
import { install, uninstall } from '../../test-shell/install';
import { arnesPhrase, sivsPhrase } from '../../test-shell/shelved';
import { TestShell } from '../../test-shell/TestShell';
import { App } from './App';

const full = { code: 'disk-full' as const, params: {} };
let shell: TestShell;

// What is fetched when it is first wanted takes its time on a busy machine.
beforeAll(() => import('./Beyond'), 60_000);

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  uninstall();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
/** In a panel in the top layer, of which nothing is seen here. */
const answer = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name, hidden: true }));
const titleField = () => screen.findByRole('textbox', { name: 'Navn på planen' });

/** Arne's plan, open at the page where its title can be written. */
async function open() {
  shell.put();
  shell.unlock();
  render(<App />);
  await press('Planen');
  return { title: await titleField(), saved: () => shell.onDisk().details.title };
}

async function unlock(phrase = arnesPhrase, label = 'Passordet ditt') {
  await userEvent.type(await screen.findByLabelText(label), `${phrase}{Enter}`);
  await press('Planen');
  return titleField();
}

/** The shell wants something of the window. */
const tell = (deed: () => void) => {
  act(deed);
};

describe('leaving', () => {
  it('waits for what is on its way, whoever wants the program to end', async () => {
    const { title, saved } = await open();
    shell.delay = () => 40;
    await userEvent.type(title, ' igjen');
    tell(() => {
      shell.askToLeave('ended');
    });
    await waitFor(() => {
      expect(shell.ended).toBe(true);
    });
    expect(saved(), 'every letter').toBe('Tilbake i jobb igjen');
    const answers = shell.asked.filter((command) => command.startsWith('leave'));
    expect(answers, 'the shell is told at once that it is heard').toEqual(['leave_heard', 'leave']);
  });

  it('keeps what was ticked the moment before, and what was written for it', async () => {
    await open();
    const known = shell.onDisk().weeklyEvents.map(({ id }) => id);
    await press('Hverdag');
    await press('Uka');
    await press('Legg til på tirsdag');
    await userEvent.keyboard('Svømming');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'fredag' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Sted' }), 'Hallen');
    shell.delay = () => 40;
    // Nobody went out of the field.
    tell(() => {
      shell.tell('lock-asked', 'idle');
    });
    await waitFor(() => {
      expect(shell.asked).toContain('lock');
    });
    const made = shell.onDisk().weeklyEvents.filter(({ id }) => !known.includes(id));
    expect(made).toMatchObject([
      { what: 'Svømming', weekday: 'tuesday', place: 'Hallen' },
      { what: 'Svømming', weekday: 'friday', place: 'Hallen' },
    ]);
  });

  it('asks when something cannot be saved, and stays when that is the answer', async () => {
    const { title, saved } = await open();
    shell.disk = full;
    await userEvent.type(title, 's');
    tell(() => {
      shell.askToLeave('closed');
    });
    await screen.findByText('Lagrer …');
    expect(await screen.findByText(/programmet er ikke lukket/)).toBeInTheDocument();
    expect(screen.getAllByText('Det er ikke plass til mer på disken.'), 'and why').not.toEqual([]);
    expect(shell.ended).toBe(false);
    await answer('Bli her');
    expect(screen.queryByText(/programmet er ikke lukket/)).toBeNull();
    expect(shell.asked, 'the shell no longer waits').toContain('stay');
    expect(title, 'the text stays').toHaveValue('Tilbake i jobbs');
    await hasFocus(() => title, 'and they go on where they were');

    tell(() => {
      shell.askToLeave('closed');
    });
    await screen.findByText(/programmet er ikke lukket/);
    shell.disk = null;
    await waitFor(() => {
      expect(shell.ended, 'there was nothing more to ask about').toBe(true);
    });
    expect(saved()).toBe('Tilbake i jobbs');
  });

  it('says which field it stands in, and goes there', async () => {
    const { title } = await open();
    await press('Oppfølging');
    const [more] = await screen.findAllByRole('button', { name: /^\+ Klokka/ });
    if (more === undefined) throw new Error('no follow-up has a day');
    await userEvent.click(more);
    await press(/^Klokka:/);
    const field = screen.getByRole('textbox', { name: 'Klokka' });
    await userEvent.type(field, 'etter maten');
    await press('Planen');
    expect(title).not.toBeInTheDocument();
    await press('Lås');
    const told = await screen.findByText(/^Dette er ikke lagret: Klokka \(.+\)\.$/, undefined, {
      timeout: 3000,
    });
    await waitFor(() => {
      expect(told, 'and of which record').toHaveTextContent(/Klokka \((?!Oppfølging)/);
    });
    await answer('Vis meg');
    const again = await screen.findByRole('textbox', { name: 'Klokka' });
    expect(again).toHaveValue('etter maten');
    await hasFocus(() => again, 'there is where they mend it');
    expect(screen.queryByText(/planen er ikke låst/)).toBeNull();
  });

  it('goes without it only when the person says so', async () => {
    const { title, saved } = await open();
    shell.disk = full;
    await userEvent.type(title, 's');
    await userEvent.keyboard('{Control>}q{/Control}');
    await answer('Lukk likevel');
    await waitFor(() => {
      expect(shell.ended).toBe(true);
    });
    expect(saved()).toBe('Tilbake i jobb');
    expect(shell.unsaved, 'what they gave up is not kept').toEqual([]);
  });

  it('ends at once where nothing is open', async () => {
    shell.put();
    render(<App />);
    await heading('Hylla');
    tell(() => {
      shell.askToLeave('closed');
    });
    await waitFor(() => {
      expect(shell.ended).toBe(true);
    });
  });
});

describe('what cannot be saved when the plan locks by itself', () => {
  it('waits, is told of at the door, and is saved when the plan is open again', async () => {
    const { title, saved } = await open();
    shell.disk = full;
    await userEvent.type(title, 's');
    tell(() => {
      shell.tell('lock-asked', 'idle');
    });
    await heading('Lås opp «Lyn og latter»');
    expect(await screen.findByText(/^Dette er ikke lagret ennå/)).toBeVisible();
    expect(screen.queryByText(/Alt som var skrevet, er lagret/), 'which is not so').toBeNull();
    expect(document.body.innerHTML, 'and not shown').not.toContain('Tilbake i jobbs');

    tell(() => {
      shell.askToLeave('closed');
    });
    expect(
      await screen.findByText(/venter til planen er låst opp igjen. Lukker/),
    ).toBeInTheDocument();
    await answer('Bli her');
    expect(shell.ended).toBe(false);

    const again = await unlock();
    expect(again, 'as it was typed').toHaveValue('Tilbake i jobbs');
    expect(await screen.findAllByText('Ikke lagret'), 'and it is said').not.toEqual([]);
    shell.disk = null;
    await waitFor(() => {
      expect(saved()).toBe('Tilbake i jobbs');
    });
    expect(shell.unsaved).toEqual([]);
  });

  it('stands with its reason again when core refuses it', async () => {
    const { title, saved } = await open();
    const long = 'Tilbake i jobb'.repeat(40);
    await userEvent.clear(title);
    await userEvent.click(title);
    await userEvent.paste(long);
    await screen.findByText(/lengre enn det er plass til/);
    tell(() => {
      shell.tell('lock-asked', 'asleep');
    });
    await screen.findByText(/gikk i dvale/);
    expect(await unlock()).toHaveValue(long);
    expect(await screen.findByText(/lengre enn det er plass til/)).toBeInTheDocument();
    expect(saved()).not.toBe(long);
  });

  it('is handed over also when the shell locked before the window could answer', async () => {
    const { title } = await open();
    shell.disk = full;
    await userEvent.type(title, 's');
    tell(() => {
      shell.lock('idle');
    });
    expect(await screen.findByText(/^Dette er ikke lagret ennå/)).toBeVisible();
    shell.disk = null;
    expect(await unlock()).toHaveValue('Tilbake i jobbs');
  });

  it('is not shown to whoever opens the plan with the contact’s phrase', async () => {
    const { title } = await open();
    shell.disk = full;
    await userEvent.type(title, 's');
    tell(() => {
      shell.tell('lock-asked', 'idle');
    });
    await heading('Lås opp «Lyn og latter»');
    shell.disk = null;
    await press('Bruk passordet til primærkontakten');
    await unlock(sivsPhrase, 'Passordet til primærkontakten');
    expect(document.body.innerHTML).not.toContain('Tilbake i jobbs');
    expect(shell.unsaved, 'it still waits for the owner').toEqual(['lyn']);
  });
});

describe('hiding', () => {
  it('takes the plan off the screen at once, saves behind it, and locks', async () => {
    const { title, saved } = await open();
    shell.delay = () => 60;
    await userEvent.type(title, 's');
    await userEvent.keyboard('{F9}');
    expect(document.body.innerHTML, 'nothing of the plan').not.toMatch(/jobb|Arne|Lyn/);
    expect(document.title, 'not in the window’s name either').toBe('Viktig for meg');
    await waitFor(() => {
      expect(shell.isOpen).toBe(false);
    });
    expect(saved()).toBe('Tilbake i jobbs');
    expect(document.body.innerHTML, 'not even which plan').not.toMatch(/jobb|Arne|Lyn/);
    await userEvent.keyboard(' ');
    await heading('Lås opp «Lyn og latter»');
  });

  it('hands over what cannot be saved', async () => {
    const { title } = await open();
    shell.disk = full;
    await userEvent.type(title, 's');
    await userEvent.keyboard('{F9}');
    await waitFor(() => {
      expect(shell.isOpen).toBe(false);
    });
    expect(shell.unsaved).toEqual(['lyn']);
    await press('Lås opp');
    expect(await screen.findByText(/^Dette er ikke lagret ennå/)).toBeVisible();
  });
});
