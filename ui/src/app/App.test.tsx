/** The program from its first page to its last (long: each part goes on from how the program is begun). */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../test-shell/hasFocus';
import { install, uninstall } from '../../test-shell/install';
import { arnesFolder, arnesPhrase, sivsPhrase } from '../../test-shell/shelved';
import { TestShell } from '../../test-shell/TestShell';
import { App } from './App';

let shell: TestShell;

// What is fetched when it is first wanted takes its time on a busy machine.
beforeAll(() => import('./Beyond'), 60_000);

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  // The window stops listening first.
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  uninstall();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));

/** Arne's plan on the shelf, and its door open or still shut. */
function arnes({ open }: { open: boolean }) {
  shell.put();
  if (open) shell.unlock();
  render(<App />);
}

async function toDoor() {
  arnes({ open: false });
  await press('Lyn og latter');
  await heading('Lås opp «Lyn og latter»');
}

async function toPlanPage() {
  arnes({ open: true });
  await press('Planen');
  return screen.findByRole('textbox', { name: 'Navn på planen' });
}

/** Letter by letter, faster than any disk. */
function typeFast(field: HTMLElement, before: string, more: string) {
  for (let length = 1; length <= more.length; length += 1) {
    fireEvent.change(field, { target: { value: before + more.slice(0, length) } });
  }
}

const titleOnDisk = () => shell.onDisk().details.title;

describe('a new plan', () => {
  it('asks one thing a page, keeps what is answered, and shows the recovery code once', async () => {
    render(<App />);
    await hasFocus(() => heading('Hva er viktig for deg?'), 'the heading has the focus');
    expect(
      screen.getByText(/^Her skriver du planen din sammen med en du stoler på\./),
    ).toBeVisible();
    await press('Start en plan');

    await heading('Hva skal planen hete på hylla?');
    expect(document.title).toBe('Hva skal planen hete på hylla? – Viktig for meg');
    await press('Neste');
    const nickname = screen.getByRole('textbox', { name: 'Navn på hylla' });
    await hasFocus(() => nickname, 'and one writes there at once');
    expect(nickname, 'what is missing is said at the field').toHaveAccessibleDescription(
      'Skriv noe planen kan hete. Ett ord er nok.',
    );
    await userEvent.type(nickname, 'Fjellturen');
    await userEvent.click(screen.getByRole('radio', { name: 'fjell' }));
    await userEvent.type(nickname, '{Enter}');

    await heading('Hvem skriver i dag?');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Hva heter du som skal ha planen?' }),
      'Arne',
    );
    await userEvent.type(screen.getByRole('textbox', { name: /skriver sammen/ }), 'Siv Lunde');
    const primary = screen.getByRole('checkbox', { name: 'Siv Lunde er primærkontakten min' });
    expect(primary, 'nobody is it by writing along').not.toBeChecked();
    await userEvent.click(primary);
    await userEvent.click(screen.getByRole('radio', { name: 'Siv Lunde skriver for Arne' }));
    await press('Tilbake');
    expect(screen.getByRole('textbox', { name: 'Navn på hylla' })).toHaveValue('Fjellturen');
    await press('Neste');
    expect(screen.getByRole('textbox', { name: /skriver sammen/ })).toHaveValue('Siv Lunde');
    await press('Neste');

    await heading('Lag et passord for planen');
    await userEvent.type(screen.getByLabelText('Passordet ditt'), arnesPhrase);
    await press('Lag planen');
    const again = screen.getByLabelText('Skriv det en gang til');
    await hasFocus(() => again, 'it goes on, to the second typing');
    expect(again, 'and it is said what is missing').toHaveAccessibleDescription(
      /^Skriv passordet en gang til her/,
    );
    await userEvent.type(again, arnesPhrase.slice(0, 3));
    expect(again, 'nobody is corrected while they type it').toBeValid();
    await userEvent.clear(again);
    await press('Lag planen');
    expect(again).toHaveAccessibleDescription(/^Skriv passordet en gang til her/);
    await userEvent.type(screen.getByLabelText('Skriv det en gang til'), arnesPhrase);
    expect(await screen.findByText('Svært vanskelig å gjette.')).toBeVisible();
    await press('Lag planen');

    await heading('Skriv ned denne koden');
    expect(screen.getByLabelText('Nødkode').textContent.trim()).toMatch(/^VFM1( [0-9A-Z]{4}){8}$/);
    await press('Jeg har skrevet den ned');
    expect(await screen.findByText('Nå skriver: Siv for Arne')).toBeVisible();
    expect(
      await screen.findByRole('textbox', { name: 'Hva er viktig for Arne?' }),
      'the conversation is where a new plan begins',
    ).toBeVisible();
    const cover = shell.shelf[0]?.cover;
    expect(cover).toMatchObject({ nickname: 'Fjellturen', symbol: 'mountains' });
  });

  it('keeps everything when it could not be made, and says why where one is', async () => {
    render(<App />);
    await press('Start en plan');
    await userEvent.type(await screen.findByLabelText('Navn på hylla'), 'Katten{Enter}');
    await userEvent.type(await screen.findByLabelText('Hva heter du som skal ha planen?'), 'Ola');
    await press('Neste');
    await press('Foreslå et passord');
    const suggested = await screen.findByDisplayValue<HTMLInputElement>(/^\S+ \S+ \S+/);
    await hasFocus(
      () => screen.findByRole('button', { name: 'Lag planen' }),
      'Enter goes on, and makes no other password than the one that is written down',
    );
    shell.disk = { code: 'disk-full', params: {} };
    await press('Lag planen');
    expect(await screen.findByText('Det er ikke plass til mer på disken.')).toBeVisible();
    expect(screen.getByLabelText('Passordet ditt')).toHaveValue(suggested.value);
    shell.disk = null;
    await press('Lag planen');
    await heading('Skriv ned denne koden');
  });
});

describe('the example', () => {
  it('is opened from the shelf, says what it is, and is gone when it locks by itself', async () => {
    render(<App />);
    await press('Se en eksempelplan');
    expect(await screen.findByText(/^Dette er en eksempelplan\. Ingenting lagres\./)).toBeVisible();
    expect(screen.getByText(/I eksempelet er det 13\. april 2027\./)).toBeVisible();
    expect(shell.shelf, 'it stands on no shelf').toEqual([]);
    act(() => {
      shell.tell('lock-asked', 'idle');
    });
    await heading('Hva er viktig for deg?');
    expect(shell.isOpen).toBe(false);
  });
});

describe('the door of a plan', () => {
  it('says at the field that the phrase is wrong, and selects what was typed', async () => {
    await toDoor();
    const field = screen.getByLabelText<HTMLInputElement>('Passordet ditt');
    await hasFocus(() => field, 'one can type at once');
    await userEvent.type(field, 'feil{Enter}');
    await waitFor(() => {
      expect(field).toBeInvalid();
    });
    expect(field).toHaveValue('feil');
    expect([field.selectionStart, field.selectionEnd], 'the next key replaces it').toEqual([0, 4]);
    await userEvent.type(field, arnesPhrase + '{Enter}', {
      initialSelectionStart: 0,
      initialSelectionEnd: 4,
    });
    expect(await screen.findByText('Nå skriver: Arne')).toBeVisible();
  });

  it('lets the contact in with the contact’s pen', async () => {
    await toDoor();
    await press('Bruk passordet til primærkontakten');
    const field = screen.getByLabelText('Passordet til primærkontakten');
    await userEvent.type(field, `${sivsPhrase}{Enter}`);
    expect(await screen.findByText('Nå skriver: Siv')).toBeVisible();
  });

  it('tells a mistyped code from a wrong one', async () => {
    await toDoor();
    await press('Passordet er glemt');
    const field = screen.getByLabelText('Nødkoden');
    await userEvent.type(field, 'VFM1 QF2{Enter}');
    await waitFor(() => {
      expect(field).toHaveAccessibleDescription(/Et tegn i koden er ikke som på arket/);
    });
  });

  it('says who has the plan open, and since when', async () => {
    await toDoor();
    const since = new Date(2027, 3, 13, 8, 12).toISOString();
    shell.refuse('unlock', { code: 'plan-in-use', params: { who: 'Siv', since } });
    await userEvent.type(screen.getByLabelText('Passordet ditt'), 'hva som helst{Enter}');
    expect(await screen.findByText(/Siv har hatt den åpen siden 13/)).toBeVisible();
  });

  it('fetches a damaged plan back from a backup', async () => {
    const opened = [new Date(2027, 3, 6, 9), new Date(2027, 3, 12, 11)];
    shell.put('lyn', arnesFolder({ opened: opened.map((time) => time.toISOString()) }));
    shell.halve('lyn', 'plan.db');
    render(<App />);
    await press('Lyn og latter');
    await userEvent.type(await screen.findByLabelText('Passordet ditt'), `${arnesPhrase}{Enter}`);
    const offers = await screen.findAllByRole('button', { name: /^Hent tilbake fra/ });
    expect(offers[0], 'the newest first').toHaveTextContent('12. april 2027 kl. 11.00');
    await userEvent.click(offers[0] ?? document.body);
    expect(await screen.findByText('Nå skriver: Arne')).toBeVisible();
  });
});

describe('the keys of an open plan', () => {
  it('undo what is typed, also in the text itself, and say so', async () => {
    const field = await toPlanPage();
    await userEvent.type(field, ' nå');
    await waitFor(() => {
      expect(titleOnDisk()).toBe('Tilbake i jobb nå');
    });
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => {
      expect(titleOnDisk()).toBe('Tilbake i jobb');
    });
    expect(field).toHaveValue('Tilbake i jobb');
    expect(await screen.findByText('Angret: delen om planen er som før')).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => {
      expect(titleOnDisk(), 'and again').toBe('Tilbake i jobb nå');
    });
  });

  it('pass the pen on', async () => {
    arnes({ open: true });
    await screen.findByText('Nå skriver: Arne');
    await userEvent.keyboard('{F2}');
    expect(screen.getByText('Nå skriver: Siv')).toBeVisible();
    await userEvent.keyboard('{F2}');
    expect(screen.getByText('Nå skriver: Siv for Arne')).toBeVisible();
    await userEvent.keyboard('{F2}');
    expect(screen.getByText('Nå skriver: Arne')).toBeVisible();
  });

  it('open the help', async () => {
    arnes({ open: true });
    await screen.findByText('Nå skriver: Arne');
    await userEvent.keyboard('{F1}');
    await hasFocus(() => heading('Hjelp og rettigheter'));
  });

  it('open the help outside a plan', async () => {
    arnes({ open: false });
    await heading('Hylla');
    await userEvent.keyboard('{F1}');
    expect(await heading('Hjelp og rettigheter')).toBeVisible();
  });

  it('do not leave a plan that is being begun', async () => {
    arnes({ open: false });
    await press('Start en plan');
    const asked = await screen.findByRole('textbox');
    await userEvent.type(asked, 'Arne{F1}');
    expect(asked, 'what is filled in stands').toBeVisible();
    expect(asked).toHaveValue('Arne');
  });
});

describe('locking', () => {
  it.each([0, 7, 23, 61])(
    'loses no letter that was typed before it (%i ms a save)',
    async (wait) => {
      const field = await toPlanPage();
      shell.delay = () => wait;
      typeFast(field, 'Tilbake i jobb', ' med en lang hale av ord');
      await userEvent.keyboard('{Control>}l{/Control}');
      await heading('Hylla');
      expect(titleOnDisk()).toBe('Tilbake i jobb med en lang hale av ord');
      expect(shell.isOpen).toBe(false);
    },
  );

  it('says what is not saved instead of locking, and locks when told to', async () => {
    const field = await toPlanPage();
    shell.disk = { code: 'disk-full', params: {} };
    await userEvent.type(field, 's');
    await press('Lås');
    expect(
      await screen.findByText(/så planen er ikke låst/, undefined, { timeout: 3000 }),
    ).toBeInTheDocument();
    expect(field, 'the text stays').toHaveValue('Tilbake i jobbs');
    await userEvent.click(screen.getByRole('button', { name: 'Lås likevel', hidden: true }));
    await heading('Hylla');
  });

  it('saves what is typed when the shell asks for it, and says why at the door', async () => {
    const field = await toPlanPage();
    shell.delay = () => 15;
    typeFast(field, 'Tilbake i jobb', ' igjen');
    act(() => {
      shell.tell('lock-asked', 'idle');
    });
    await heading('Lås opp «Lyn og latter»');
    expect(screen.getByText(/ingen var her på en stund/)).toBeVisible();
    expect(titleOnDisk()).toBe('Tilbake i jobb igjen');
  });
});

describe('the countdown', () => {
  it('is shown on the page, and any sign of someone stops it', async () => {
    arnes({ open: true });
    await screen.findByText('Nå skriver: Arne');
    act(() => {
      shell.tell('countdown', 30);
    });
    expect(await screen.findByText(/låser seg om 30 sekunder/)).toBeInTheDocument();
    expect(screen.getByText(/om et halvt minutt/), 'read aloud once').toHaveRole('alert');
    act(() => {
      shell.tell('countdown', 12);
    });
    expect(await screen.findByText(/12 sekunder/)).toBeInTheDocument();
    shell.asked = [];
    await userEvent.keyboard('a');
    expect(screen.queryByText(/sekunder/)).not.toBeInTheDocument();
    expect(shell.asked, 'the shell is told at once').toContain('here');
  });
});

describe('the conversation', () => {
  it('goes on at the same question after the plan was locked', async () => {
    arnes({ open: true });
    await press('Samtalen');
    await heading('Hva er viktig for deg?');
    expect(screen.queryByRole('navigation'), 'nothing but the question').toBeNull();
    await press('Hopp over');
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Hva vil du få til?' }),
      'Sove',
    );
    await press('Lås');
    await press('Lyn og latter');
    await userEvent.type(await screen.findByLabelText('Passordet ditt'), `${arnesPhrase}{Enter}`);
    expect(await screen.findByText('Dere kom til «Hva vil du få til?»')).toBeVisible();
    await press('Fortsett samtalen');
    await heading('Hva vil du få til?');
    const field = await screen.findByRole('textbox', { name: 'Hva vil du få til?' });
    expect(field, 'half a sentence is gone on with').toHaveValue('Sove');
    expect(field).toHaveFocus();
  });
});

describe('the history', () => {
  it('says who wrote what for whom, what stood there before, and takes it back', async () => {
    const field = await toPlanPage();
    await press('Siv skriver for Arne');
    await userEvent.type(field, '!');
    await press('Historikk');
    await heading('Historikk');
    const [newest] = await screen
      .findAllByRole('listitem', { name: '' })
      .then((items) => items.filter((item) => item.textContent.includes('Tilbake i jobb!')));
    if (newest === undefined) throw new Error('the change is in the history');
    expect(newest).toHaveTextContent('Siv Lunde skrev for Arne');
    expect(newest).toHaveTextContent('«Tilbake i jobb» →ble til «Tilbake i jobb!»');
    await press('Angre: endret delen om planen');
    await waitFor(() => {
      expect(titleOnDisk()).toBe('Tilbake i jobb');
    });
    expect(await screen.findByText('Angret senere')).toBeVisible();
  });
});

describe('the settings', () => {
  it('apply at once, and are told to the shell', async () => {
    render(<App />);
    await press('Innstillinger');
    await press('Større');
    await waitFor(() => {
      expect(document.documentElement.style.fontSize).toBe('110%');
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Nynorsk' }));
    expect(await heading('Innstillingar')).toBeVisible();
    expect(shell.settings).toMatchObject({ textSize: 110, language: 'nn' });
  });

  it('keeps the text as large as it was made last, however late the program answers', async () => {
    arnes({ open: false });
    await button('Lyn og latter');
    let answers: () => void = vi.fn();
    const late = new Promise<void>((resolve) => {
      answers = resolve;
    });
    shell.pretend('change_settings', async (_, real) => {
      shell.pretendNoMore('change_settings');
      await late;
      return real();
    });
    const size = () => document.documentElement.style.fontSize;
    for (const larger of ['110%', '120%', '130%']) {
      await userEvent.keyboard('{Control>}+{/Control}');
      await waitFor(() => {
        expect(size()).toBe(larger);
      });
    }
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    answers();
    await waitFor(() => {
      expect(shell.asked.filter((command) => command === 'change_settings')).toHaveLength(3);
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(size(), 'no answer to an earlier change is shown over it').toBe('130%');
  });

  it('offers the simple view where one is: a press to and a press back, in a plan and on the shelf', async () => {
    arnes({ open: true });
    const isSimple = (simple: boolean) =>
      waitFor(() => {
        expect(shell.settings.simple).toBe(simple);
      });
    await press('Enkel visning');
    await isSimple(true);
    await press('Vanlig visning');
    await isSimple(false);
    await press('Lås');
    await heading('Hylla');
    await press('Enkel visning');
    await isSimple(true);
    await press('Vanlig visning');
    await isSimple(false);
  });

  it('begins on the front page where the page is no chapter of the simple view', async () => {
    arnes({ open: true });
    await press('Møter');
    await heading('Møter');
    await press('Enkel visning');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Forsiden' })).toHaveAttribute(
        'aria-current',
        'page',
      );
    });
    await press('Vanlig visning');
    await press('Folk');
    await press('Enkel visning');
    await waitFor(() => {
      expect(shell.settings.simple).toBe(true);
    });
    expect(screen.getByRole('button', { name: 'Folk' }), 'a chapter stays').toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('can show less at a time, larger and with a picture by each chapter', async () => {
    arnes({ open: true });
    const chapters = await screen.findByRole('navigation', { name: 'Kapitler' });
    const pictures = () => chapters.querySelectorAll('li svg').length;
    expect(pictures()).toBe(0);
    await press('Innstillinger');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Enkel visning' }));
    await waitFor(() => {
      expect(shell.settings.simple).toBe(true);
    });
    expect(document.documentElement.style.fontSize).toBe('112.5%');
    expect(within(chapters).getByRole('button', { name: 'Vanlig visning' })).toBeVisible();
    expect(pictures(), 'all but the way back').toBe(chapters.querySelectorAll('li').length - 1);
    await press('Planen');
    expect(await button(/^Neste: /)).toBeVisible();
  });

  it('change who can open the plan', async () => {
    arnes({ open: true });
    await press('Innstillinger');
    await press('Ta bort passordet');
    expect(await screen.findByText(/Siv Lunde kan ikke lenger åpne planen/)).toBeVisible();
    expect(shell.opens('contact', sivsPhrase)).toBe(false);
    await press('Lag eget passord');
    await press('Foreslå et passord');
    const field = screen.getByLabelText<HTMLInputElement>('Nytt passord for Siv Lunde');
    await waitFor(() => {
      expect(field.value).toMatch(/^\S+ \S+ \S+/);
    });
    const phrase = field.value;
    await press('Bruk dette passordet');
    expect(await screen.findByText(/Siv Lunde har fått sitt eget passord/)).toBeVisible();
    expect(shell.opens('contact', phrase)).toBe(true);
  });
});

describe('the program', () => {
  it('says so when it cannot begin, and tries again', async () => {
    uninstall();
    render(<App />);
    expect(await screen.findByText('Noe gikk galt i selve programmet.')).toBeVisible();
    install(shell);
    await press('Prøv igjen');
    await heading('Hva er viktig for deg?');
  });
});
