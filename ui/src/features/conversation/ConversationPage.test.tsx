/** The conversation (long: one page, and every way an answer can go). */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { OpenedPlan } from '../../api/bindings/program';
import { samePen } from '../../store/writers';
import { ConversationPage } from './ConversationPage';
import { conversationAt } from './stops';

afterEach(uninstall);

const sivForArne = { writer: people.siv, words: people.arne };
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const write = (text: string) => userEvent.keyboard(text);
const saidTo = () => screen.getByRole('list', { name: 'Du har sagt' });

function at(bookmark: string | null, pen = arnes) {
  return showPage(<ConversationPage />, pen, [], { bookmark });
}

describe('a question', () => {
  it('has empty paper that is written on at once, from the first letter in the plan', async () => {
    const { onDisk } = at(null);
    expect(await heading('Hva er viktig for deg?')).toBeVisible();
    await hasFocus(() => screen.getByRole('textbox', { name: 'Hva er viktig for deg?' }));
    const before = onDisk().matters.length;
    await write('Å sove');
    await waitFor(() => {
      expect(onDisk().matters.map(({ text }) => text)).toContain('Å sove');
    });
    expect(onDisk().matters, 'one matter, however many letters').toHaveLength(before + 1);
    expect(saidTo(), 'what is being written is on the paper only').not.toHaveTextContent('Å sove');
  });

  it('takes another answer at Enter, and keeps what was said beside it, to be changed', async () => {
    const { onDisk } = at('needs');
    await write('Skyss{Enter}{Enter}Mat');
    await waitFor(() => {
      expect(onDisk().needs.map(({ text }) => text)).toEqual(['Skyss', 'Mat']);
    });
    const field = within(saidTo()).getByRole('textbox');
    expect(field).toHaveValue('Skyss');
    await userEvent.type(field, ' til trening');
    await waitFor(() => {
      expect(onDisk().needs[0]?.text).toBe('Skyss til trening');
    });
  });

  it('takes an answer away, and gives it back', async () => {
    const { onDisk } = at('needs');
    await write('Skyss{Enter}');
    await waitFor(() => {
      expect(saidTo()).toBeVisible();
    });
    await press('Mer om Skyss');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    expect(await screen.findByText('Tatt bort: Skyss')).toBeVisible();
    await press('Angre');
    await waitFor(() => {
      expect(onDisk().needs[0]).toMatchObject({ text: 'Skyss', removed: false });
    });
  });

  it('keeps nothing of an answer that is erased to its last letter', async () => {
    const { onDisk, store } = at('goals');
    await write('ab{Backspace}{Backspace}');
    await waitFor(() => {
      expect(onDisk().goals.at(-1)).toMatchObject({ removed: true });
    });
    await write('Lære å sy');
    await waitFor(() => {
      expect(onDisk().goals.at(-1)).toMatchObject({ title: 'Lære å sy', removed: false });
    });
    expect(store.state().drafts.size, 'nothing is left that cannot be saved').toBe(0);
  });

  it('begins another when what was written is undone', async () => {
    const { onDisk, store } = at('needs');
    await write('Skyss');
    await waitFor(() => {
      expect(onDisk().needs[0]?.text).toBe('Skyss');
    });
    store.undo();
    store.undo();
    await waitFor(() => {
      expect(onDisk().needs[0]?.removed).toBe(true);
    });
    await write('Mat');
    await waitFor(() => {
      expect(onDisk().needs[1]).toMatchObject({ text: 'Mat', removed: false });
    });
    expect(screen.getByRole('textbox', { name: 'Hva trenger du hjelp til?' })).toHaveValue('Mat');
  });

  it('leaves what was written on the paper at Escape', async () => {
    const { onDisk } = at('needs');
    await write('Skyss{Escape}');
    await waitFor(() => {
      expect(onDisk().needs[0]).toMatchObject({ text: 'Skyss', removed: false });
    });
  });
});

describe('the answers', () => {
  it.each([
    ['goals', 'goals', { title: 'Hage', parent: null }],
    ['concerns', 'concerns', { text: 'Hage', state: 'open' }],
    ['needs', 'needs', { text: 'Hage' }],
    ['refusals', 'cooperation', { about: 'Hage', wanted: 'notWanted' }],
    ['contributions', 'resources', { text: 'Hage', sort: 'contribution' }],
  ] as const)('to «%s» become %s', async (question, list, fields) => {
    const { onDisk } = at(question);
    await write('Hage');
    await waitFor(() => {
      expect(onDisk()[list].at(-1)).toMatchObject(fields);
    });
  });

  it('to what one has are in the person or around the person, as chosen', async () => {
    const { onDisk } = at('resources');
    await press('Noen eller noe jeg har rundt meg');
    await write('Hunden{Enter}Naboen');
    await waitFor(() => {
      const added = onDisk().resources.slice(-2);
      expect(added.map(({ text, sort }) => [text, sort])).toEqual([
        ['Hunden', 'support'],
        ['Naboen', 'support'],
      ]);
    });
  });

  it('go on at their end when something about them is chosen', async () => {
    const { onDisk } = at('resources');
    await write('Hund');
    const paper = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Hva er du god på/ });
    paper.setSelectionRange(0, 0);
    await press('Noen eller noe jeg har rundt meg');
    await write('en');
    screen.getByRole('button', { name: 'Noe jeg kan eller liker' }).focus();
    await write('{Enter} min');
    await waitFor(() => {
      expect(onDisk().resources.at(-1)).toMatchObject({ text: 'Hunden min', sort: 'strength' });
    });
  });

  it('go on after a look at what there is to think of; with the keyboard one goes from one to the next', async () => {
    at('goals');
    await press('Noe å tenke på, hvis du vil');
    const paper = screen.getByRole('textbox', { name: 'Hva vil du få til?' });
    expect(paper, 'what is opened is read, and the answer is written').toHaveFocus();
    await press('Helse');
    expect(paper).toHaveFocus();
    const home = screen.getByRole('button', { name: 'Hjem og hverdag' });
    home.focus();
    await write('{Enter}');
    expect(home, 'nobody is thrown out of the row').toHaveFocus();
  });

  it('to who matters are people, with what they are to the one who tells', async () => {
    const { onDisk } = at('people');
    await write('Tone');
    expect(
      await screen.findByText('Hvem er Tone for deg?'),
      'what is asked stands over the field, and goes on doing so',
    ).toBeVisible();
    await write('{Enter}');
    await hasFocus(() => screen.getByRole('textbox', { name: 'Hvem er Tone for deg?' }));
    await write('naboen{Enter}Kari');
    await waitFor(() => {
      expect(onDisk().people.slice(-2)).toMatchObject([
        { name: 'Tone', title: 'naboen', active: true },
        { name: 'Kari', title: '' },
      ]);
    });
  });

  it('that matter belong to a part of life, when one is chosen; the next does not', async () => {
    const { onDisk } = at('matters');
    await press('Noe å tenke på, hvis du vil');
    await press('Helse');
    expect(screen.getByText('Tenk på kroppen, tankene og søvnen.')).toBeVisible();
    await write('Å sove{Enter}Å spise');
    await waitFor(() => {
      expect(onDisk().matters.slice(-2)).toMatchObject([
        { text: 'Å sove', area: 'health' },
        { text: 'Å spise', area: null },
      ]);
    });
  });
});

describe('the pen', () => {
  it('writes down who said it and who wrote it', async () => {
    at('needs', sivForArne);
    await write('Skyss{Enter}');
    expect(await screen.findByText('Sagt av Arne, skrevet av Siv, i dag')).toBeVisible();
  });

  it('of the contact says whose questions these are, and is the owner’s with one press', async () => {
    const { store } = at('needs', sivs);
    expect(screen.getByText('Dette er spørsmål til Arne.')).toBeVisible();
    await press('Bytt til at Siv skriver for Arne');
    expect(samePen(store.state().pen, sivForArne)).toBe(true);
    expect(screen.queryByText('Dette er spørsmål til Arne.')).not.toBeInTheDocument();
  });

  it('that changes hands gets its own paper', async () => {
    const { store, onDisk } = at('needs');
    await write('Skyss');
    await waitFor(() => {
      expect(onDisk().needs).toHaveLength(1);
    });
    store.setPen(sivForArne);
    await waitFor(() => {
      expect(saidTo()).toBeVisible();
    });
    await write('Mat');
    await waitFor(() => {
      expect(onDisk().needs.map(({ text }) => text)).toEqual(['Skyss', 'Mat']);
    });
    expect(onDisk().proposals.filter(({ aboutKind }) => aboutKind === 'need')).toEqual([]);
  });
});

describe('what was said', () => {
  it('is read back, and what matters becomes a goal in the same words, and back', async () => {
    const { onDisk } = at('matters');
    await press('Neste');
    await hasFocus(() => heading('Dette har du sagt'));
    await press(/^Lag et mål av dette: At ungene slipper/);
    await waitFor(() => {
      expect(onDisk().goals.at(-1)).toMatchObject({
        title: 'At ungene slipper å være sykepleierne mine.',
        parent: null,
        removed: false,
      });
    });
    expect(screen.getByText('Dette er et mål i planen.')).toBeVisible();
    const undo = screen.getByRole('button', { name: /^Angre: At ungene/ });
    await hasFocus(() => undo, 'the keyboard goes on where it was');
    await userEvent.click(undo);
    await waitFor(() => {
      expect(onDisk().goals.at(-1)).toMatchObject({ removed: true });
    });
    await hasFocus(() => screen.getByRole('button', { name: /^Lag et mål av dette: At ungene/ }));
  });

  it('of who matters holds only those who were named here, and nothing said is not read back', async () => {
    at('people');
    await press('Neste');
    await heading('Hva er du bekymret for?');
    await press('Tilbake');
    await hasFocus(() => screen.getByRole('textbox', { name: /^Hvem er viktige/ }));
    await write('Tone');
    await press('Neste');
    await heading('Dette har du sagt');
    expect(screen.getByText('Tone')).toBeVisible();
    expect(screen.queryByText('Siv Lunde'), 'the contact was there from the start').toBeNull();
    expect(screen.queryByText('Berit'), 'nor was anyone else said here').toBeNull();
  });

  it('by the owner is not made a goal in another’s name', async () => {
    at('matters', sivs);
    await press('Neste');
    await heading('Dette har du sagt');
    expect(screen.queryByRole('button', { name: /^Lag et mål av dette/ })).not.toBeInTheDocument();
  });

  it('stands together at the end, with what waits, and leads to the plan', async () => {
    const { go } = at('end');
    expect(await heading('Dette har du sagt')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Hva er viktig for deg?' })).toBeVisible();
    const waiting = screen.getByRole('region', { name: /^Dette kan dere ta/ });
    expect(
      within(waiting).getByRole('button', { name: 'Hva trenger du hjelp til?' }),
    ).toBeVisible();
    await press('Til planen');
    expect(go).toHaveBeenLastCalledWith('plan');
  });
});

describe('the foot', () => {
  const bookmark = (shell: ReturnType<typeof at>['shell']) =>
    (shell.now('plan') as OpenedPlan).bookmark;

  it('leads on, past and back, and remembers the question for tomorrow', async () => {
    const { shell, go } = at(null);
    await waitFor(() => {
      expect(bookmark(shell)).toBe('matters');
    });
    await press('Hopp over');
    await heading('Hva vil du få til?');
    await waitFor(() => {
      expect(bookmark(shell)).toBe('goals');
    });
    await press('Tilbake');
    await heading('Hva er viktig for deg?');
    await press('Tilbake');
    expect(go).toHaveBeenLastCalledWith('home');
  });

  it('leads to each question with the question in sight over the field', async () => {
    at(null);
    const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    const focus = vi.spyOn(HTMLTextAreaElement.prototype, 'focus');
    await press('Hopp over');
    await heading('Hva vil du få til?');
    expect(scrollTo, 'it is read from its top').toHaveBeenLastCalledWith(0, 0);
    expect(focus, 'nor does the field scroll it away').toHaveBeenLastCalledWith({
      preventScroll: true,
    });
    vi.restoreAllMocks();
  });

  it('leads back by what was read back on the way, and from a question to the end it was chosen at', async () => {
    at('needs');
    await write('Skyss');
    await press('Neste');
    await heading('Dette har du sagt');
    await press('Neste');
    await heading('Hva vil du ikke ha?');
    await press('Tilbake');
    await heading('Dette har du sagt');
    expect(screen.getByDisplayValue('Skyss')).toBeVisible();
    await press('Tilbake');
    await heading('Hva trenger du hjelp til?');
    cleanup();
    at('end');
    await press('Si mer: Hva vil du få til?');
    await heading('Hva vil du få til?');
    await press('Tilbake');
    expect(await screen.findByRole('button', { name: 'Til planen' })).toBeVisible();
  });

  it('goes on tomorrow at the same question', async () => {
    at('concerns');
    expect(await heading('Hva er du bekymret for?')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Spørsmål\u00a05 av\u00a08' })).toBeVisible();
  });

  it('takes a pause with nothing of what was said on the screen, and comes back', async () => {
    at('matters');
    await press('Ta en pause');
    await hasFocus(() => heading('Ta den tiden du trenger'));
    expect(screen.getByText(/^Alt er lagret\./u)).toBeVisible();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    await press('Fortsett samtalen');
    await heading('Hva er viktig for deg?');
  });

  it('brings back half a sentence where it was left, and lets it go when one goes on', async () => {
    const asked = 'Hva trenger du hjelp til?';
    const { shell, store, onDisk } = at('needs');
    await write('Noen som kan');
    await store.settled();
    const [need] = onDisk().needs;
    await waitFor(() => {
      expect(bookmark(shell)).toBe(`needs text=${need?.id ?? ''}`);
    });
    await press('Ta en pause');
    await press('Fortsett samtalen');
    await hasFocus(() => screen.getByRole('textbox', { name: asked }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: asked });
    expect(field).toHaveValue('Noen som kan');
    expect(field.selectionStart, 'the caret is at its end').toBe('Noen som kan'.length);
    await write(' kjøre meg.');
    await store.settled();
    expect(onDisk().needs.map(({ text }) => text)).toEqual(['Noen som kan kjøre meg.']);
    await press('Neste');
    await waitFor(() => {
      expect(bookmark(shell)).toBe('needs');
    });
  });

  it('goes on in half a sentence tomorrow, and only with a pen that may write in it', async () => {
    const half = { edit: 'add', kind: 'need', id: id('need'), fields: { text: 'Noen' } } as const;
    const left = { bookmark: `needs text=${id('need')}` };
    showPage(<ConversationPage />, arnes, [half], left);
    await hasFocus(() => screen.getByDisplayValue('Noen'));
    expect(screen.queryByRole('list', { name: 'Du har sagt' })).not.toBeInTheDocument();
    cleanup();
    showPage(<ConversationPage />, sivs, [half], left);
    await hasFocus(() => screen.getByRole('textbox', { name: 'Hva trenger du hjelp til?' }));
    expect(document.activeElement, 'Arne’s words are not under Siv’s pen').toHaveValue('');
  });

  it('does not begin a conversation anew that is through', async () => {
    const { shell } = at('end');
    await press('Si mer: Hva vil du få til?');
    await heading('Hva vil du få til?');
    expect(conversationAt(bookmark(shell) ?? null)).toEqual({ is: 'through' });
  });

  it('goes on at the question where more was being said, also tomorrow', async () => {
    const { shell } = at('end');
    await press('Si mer: Hva vil du få til?');
    await waitFor(() => {
      expect(bookmark(shell)).toBe('end goals');
    });
    cleanup();
    at('end goals');
    expect(await heading('Hva vil du få til?')).toBeVisible();
  });
});

describe('what is refused', () => {
  const tooLong = 'Lang '.repeat(61);
  const refused = () => screen.getByDisplayValue(tooLong.trimEnd(), { exact: false });

  async function refusedGoal() {
    const shown = at('goals');
    await userEvent.paste(tooLong);
    await shown.store.settled();
    return shown;
  }

  it('is read back with its reason, and is mended there', async () => {
    const { store, onDisk } = await refusedGoal();
    expect(store.isSaved(), 'a lock asks first').toBe(false);
    await press('Neste');
    await heading('Dette har du sagt');
    expect(refused()).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/300/u);
    await userEvent.clear(refused());
    await userEvent.keyboard('Kort');
    await store.settled();
    expect(onDisk().goals.at(-1)).toMatchObject({ title: 'Kort', parent: null });
    expect(store.isSaved()).toBe(true);
  });

  it('stays on the paper when another answer is asked for', async () => {
    await refusedGoal();
    await press('Én ting til');
    await hasFocus(() => refused());
  });

  it('is on the paper after a pause, and there when the pen has changed hands', async () => {
    const { store } = await refusedGoal();
    await press('Ta en pause');
    expect(screen.getByText(/^Noe er ikke lagret ennå/u)).toBeVisible();
    await press('Fortsett samtalen');
    await hasFocus(() => refused());
    act(() => {
      store.setPen(sivForArne);
    });
    expect(saidTo(), 'it is Arne’s still').toContainElement(refused());
  });

  it('goes on the same paper when it is erased, with nothing said of it', async () => {
    const { store, onDisk } = await refusedGoal();
    const before = onDisk().goals.length;
    await userEvent.clear(refused());
    await store.settled();
    expect(store.state().notice, 'there was nothing in the plan to take away').toBeNull();
    await userEvent.keyboard('Sy');
    await store.settled();
    expect(onDisk().goals).toHaveLength(before + 1);
    expect(onDisk().goals.at(-1)?.title).toBe('Sy');
  });

  it('elsewhere in the plan does not read back a question nobody answered', async () => {
    const { store, onDisk } = at('needs');
    const [goal] = onDisk().goals;
    store.type({ kind: 'goal', id: goal?.id ?? '' }, 'title', '');
    await store.settled();
    await press('Neste');
    expect(await heading('Hva vil du ikke ha?')).toBeVisible();
  });
});

describe('at the end', () => {
  const needs = [{ edit: 'add', kind: 'need', id: id('need'), fields: { text: 'Skyss' } }] as const;
  const asked = () => screen.getByRole('region', { name: 'Hva trenger du hjelp til?' });

  it('an only answer can be rewritten where it stands', async () => {
    const { store, onDisk } = showPage(<ConversationPage />, arnes, needs, { bookmark: 'end' });
    const field = within(asked()).getByRole('textbox');
    await userEvent.clear(field);
    await store.settled();
    await hasFocus(() => field, 'the same field');
    await userEvent.keyboard('Mat');
    await store.settled();
    expect(onDisk().needs[0]?.text).toBe('Mat');
  });

  it('an only answer that is taken away can be taken back', async () => {
    const { store, onDisk } = showPage(<ConversationPage />, arnes, needs, { bookmark: 'end' });
    await press('Mer om Skyss');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    const undo = await within(asked()).findByRole('button', { name: 'Angre' });
    await hasFocus(() => undo);
    await userEvent.click(undo);
    await store.settled();
    expect(onDisk().needs[0]).toMatchObject({ text: 'Skyss', removed: false });
  });

  it('who the plan is written with is not among what was said', async () => {
    showPage(<ConversationPage />, arnes, [], { bookmark: 'end' });
    const named = await screen.findByRole('region', { name: 'Hvem er viktige for deg?' });
    expect(within(named).getByDisplayValue('Rune Dahl')).toBeVisible();
    expect(within(named).queryByDisplayValue('Siv Lunde')).toBeNull();
  });

  it('what someone is can be rewritten under their name', async () => {
    const { store, onDisk } = showPage(<ConversationPage />, arnes, [], { bookmark: 'end' });
    const title = screen.getByDisplayValue('arbeidsgiver');
    await userEvent.clear(title);
    await store.settled();
    await userEvent.keyboard('sjefen');
    await store.settled();
    expect(onDisk().people.find(({ id }) => id === people.rune)?.title).toBe('sjefen');
  });
});
