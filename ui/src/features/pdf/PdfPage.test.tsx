/** «Lag PDF» (long: one page, from whom it is for to what became of the file). */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Recipient } from '../../api/bindings/document';
import type { Edit } from '../../api/bindings/plan';
import { around, chosenToSee, others } from '../../../test-shell/around';
import { id, people } from '../../../test-shell/arne';
import { fjord } from '../../../test-shell/fjord';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { PaperButton } from '../../export/PaperButton';
import { PdfPage } from './PdfPage';

afterEach(uninstall);

/** Every time the shell was asked, with what, in order. */
function show(pen = arnes, page = <PdfPage />, first: readonly Edit[] = []) {
  const shown = showPage(page, pen, [...around, ...chosenToSee, ...first]);
  const asked = vi.spyOn(shown.shell, 'answer');
  const argsOf = (wanted: string) =>
    asked.mock.calls.filter(([command]) => command === wanted).map(([, args]) => args);
  return { ...shown, argsOf };
}

/** Pages are really made: a busy machine takes its time. */
const patience = { timeout: 20_000 };
const save = () => userEvent.click(screen.getByRole('button', { name: 'Lagre' }));
const saved = () => screen.findByText(/^Lagret: .*Tilbake i jobb\.pdf/, undefined, patience);
const diary = () => screen.queryByRole('checkbox', { name: /^Ta med dagboka/ });
const reader = (name: RegExp) => screen.getByRole('radio', { name });
const large = () => screen.findByRole('tabpanel', { name: /^Side\s\d+\sav\s\d+$/ }, patience);
const making = 'Lager sidene …';
const made = () =>
  waitFor(() => {
    expect(screen.queryByText(making)).toBeNull();
  });

it('shows the pages before anything is saved, and tells what stands on them', async () => {
  const { argsOf, onDisk } = show();
  const page = await large();
  expect(page).toHaveAccessibleName(/^Side\s1 av\s\d+$/);
  expect(
    await within(page).findByText(/Arnes plan|Tilbake i jobb/, undefined, patience),
  ).toBeInTheDocument();
  const drawing = page.querySelector('img');
  expect(drawing?.src, 'drawn by itself, and from no address').toMatch(/^data:image\/svg\+xml,/u);
  const thumbs = screen.getAllByRole('tab');
  expect(thumbs.length, 'each page is small beside it').toBeGreaterThan(1);
  expect(thumbs[0]).toHaveAttribute('aria-selected', 'true');
  expect(argsOf('save_pdf'), 'looking saves nothing').toEqual([]);
  expect(onDisk().shares, 'and notes nothing').toEqual([]);
});

it('shows the cover while the others are made', async () => {
  const { shell } = showPage(<PdfPage />, arnes, [...around, ...chosenToSee]);
  const waiting: (() => void)[] = [];
  const wait = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  const answer = shell.answer.bind(shell);
  vi.spyOn(shell, 'answer').mockImplementation(async (command, args) => {
    if (command === 'preview_pdf') await wait;
    return answer(command, args);
  });
  // A plan as small as this one has another cover when it is the owner's own.
  await userEvent.click(reader(/^Per Øyen/));
  const pages = screen.getByRole('region', { name: 'Sidene i PDF-en' });
  await within(pages).findByText(/Per Øyen/, undefined, patience);
  expect(pages.querySelector('img'), 'it is drawn').not.toBeNull();
  expect(screen.getByText(making), 'there are more to come').toBeVisible();
  expect(screen.queryByRole('tab'), 'and nothing to turn to yet').toBeNull();
  for (const goOn of waiting) goOn();
  expect(await large()).toHaveAccessibleName(/^Side\s1 av\s\d+$/);
});

it('is turned by keys, and made larger and smaller', async () => {
  show();
  const page = await large();
  page.focus();
  await userEvent.keyboard('{PageDown}');
  expect(page).toHaveAccessibleName(/^Side\s2 av/);
  expect(screen.getByText(/^Side 2 av/, { selector: '[role=status]' })).toBeInTheDocument();
  await userEvent.keyboard('{ArrowUp}');
  expect(page).toHaveAccessibleName(/^Side\s1 av/);
  await userEvent.keyboard('{End}');
  const all = screen.getAllByRole('tab').length;
  const last = new RegExp(`^Side\\s${all}\\sav\\s${all}$`);
  expect(page).toHaveAccessibleName(last);
  await userEvent.keyboard('{PageDown}');
  expect(page, 'there is nothing after the last').toHaveAccessibleName(last);
  expect(screen.getByRole('button', { name: 'Mindre side' })).toBeDisabled();
  await userEvent.keyboard('+');
  expect(screen.getByRole('button', { name: 'Mindre side' })).toBeEnabled();
  await userEvent.keyboard('-');
  expect(screen.getByRole('button', { name: 'Mindre side' })).toBeDisabled();
  const isLarger = () => page.closest('[data-enlarged]') !== null;
  await userEvent.keyboard('{Enter}');
  expect(isLarger(), 'it may have the place of what stands beside it').toBe(true);
  await userEvent.click(page);
  expect(isLarger(), 'a press does as Enter').toBe(false);
});

it('says of the one who is chosen what they get and what they do not', async () => {
  show();
  expect(reader(/^Arne/), 'it is the owner’s own at first').toBeChecked();
  await userEvent.click(reader(/^Per Øyen/));
  expect(reader(/^Per Øyen\s*Får .*mål\u00a01.*Får ikke /)).toBeChecked();
  expect(reader(/^Berit, ikke /), 'and of the others in a line').not.toBeChecked();
});

it('makes the pages for the one who is chosen, and notes who got them', async () => {
  const { argsOf, onDisk, store } = show();
  await large();
  await userEvent.click(reader(/^Per Øyen/));
  const page = await large();
  await within(page).findByText(/Per Øyen/, undefined, patience);
  await save();
  await screen.findByText(/Tilbake i jobb - til Per Øyen\.pdf/, undefined, patience);
  expect(argsOf('save_pdf').map(({ to }) => (to as Recipient | null)?.person)).toEqual([
    people.per,
  ]);
  expect(onDisk().shares, 'who got it is noted').toMatchObject([{ person: people.per }]);
  await waitFor(() => {
    expect(store.state().whole.shares, 'and the window knows').toHaveLength(1);
  });
});

it('makes the pages again when the consent is taken back, and saves nothing then', async () => {
  const { onDisk, store } = show();
  await large();
  await userEvent.click(reader(/^Rune Dahl/));
  await within(await large()).findByText(/Rune Dahl/, undefined, patience);
  const his = store
    .state()
    .visible.actions.filter(({ responsible }) => responsible === people.rune);
  await store.act([
    {
      edit: 'change',
      kind: 'consent',
      id: id('s-rune'),
      field: 'withdrawnOn',
      value: '2027-04-13',
    },
    ...his.map(({ id }) => ({ edit: 'remove', kind: 'action', id }) as const),
  ]);
  await waitFor(() => {
    const shown = screen.queryByRole('tabpanel')?.textContent ?? '';
    expect(shown, 'what he may see no more is not shown for him').not.toMatch(/Rune Dahl, /);
  });
  await save();
  await waitFor(() => {
    expect(onDisk().shares.filter(({ person }) => person === people.rune)).toEqual([]);
  });
});

it('asks the owner once why one who sees nothing gets it, and shows meanwhile what they would get', async () => {
  const { onDisk } = show();
  const lacksWhy = () => screen.queryAllByText(/har ikke samtykke til å se noe i planen nå/);
  await userEvent.click(reader(/^En annen/));
  await userEvent.type(screen.getByRole('combobox', { name: /^En annen/ }), 'Geir{Enter}');
  await screen.findByText(/har ikke samtykke til å se noe/, undefined, patience);
  await within(await large()).findByText(/Geir Strand/, undefined, patience);
  await save();
  await made();
  await waitFor(() => {
    expect(lacksWhy(), 'what is asked is said once').toHaveLength(1);
  });
  expect(await large(), 'and the pages stay').toBeVisible();
  expect(onDisk().shares, 'nothing is given yet').toEqual([]);
  const why = 'Han er med meg på fisketur.';
  await userEvent.type(screen.getByRole('textbox', { name: /^Hvorfor får Geir/ }), why);
  await waitFor(() => {
    expect(lacksWhy(), 'it is no longer asked for').toHaveLength(0);
  });
  await save();
  await waitFor(() => {
    expect(onDisk().shares).toMatchObject([{ person: others.geir, reason: why }]);
  });
});

it('lets only the owner give it to somebody else', () => {
  show(sivs);
  expect(screen.queryByRole('radio', { name: /^En annen/ })).toBeNull();
});

it('is stopped while the pages are made, and made when somebody asks', async () => {
  const { shell } = show();
  await large();
  const answer = vi.spyOn(shell, 'answer');
  answer.mockImplementationOnce(() => new Promise<never>(() => undefined));
  await userEvent.click(screen.getByRole('radio', { name: 'Stor tekst' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Avbryt' }));
  expect(screen.getByText('Sidene er ikke laget.')).toBeVisible();
  expect(screen.queryByRole('tabpanel'), 'what was another choice’s is gone').toBeNull();
  answer.mockRestore();
  await userEvent.click(screen.getByRole('button', { name: 'Lag sidene' }));
  expect(await large()).toBeInTheDocument();
});

it('is made as it is chosen, and plain until somebody chooses', async () => {
  const { argsOf } = show();
  await save();
  await saved();
  await userEvent.click(screen.getByRole('radio', { name: 'Stor tekst' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Svart-hvitt' }));
  await userEvent.click(screen.getByRole('button', { name: /^Oppsettet/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Én del per ark' }));
  await save();
  const looks = { onePartPerSheet: false, largePrint: false, blackAndWhite: false };
  const none = { ...looks, lacking: false, pictures: false };
  const chosen = { ...none, onePartPerSheet: true, largePrint: true, blackAndWhite: true };
  await waitFor(() => {
    const choices = argsOf('save_pdf').map((args) => args.choices);
    expect(choices).toEqual([none, chosen].map((one) => ({ ...one, parts: [] })));
  });
  const last = argsOf('preview_pdf').at(-1)?.choices;
  expect(last, 'what is looked at is what is saved').toMatchObject(chosen);
});

it('has the pictures in it when that was chosen, and the plan remembers it', async () => {
  const fields = { words: 'Siv ler.', person: people.siv, image: fjord };
  const picture: Edit = { edit: 'add', kind: 'picture', id: id('laughs'), fields };
  const { argsOf, onDisk, store } = show(arnes, <PdfPage />, [picture]);
  const along = () => screen.getByRole('checkbox', { name: 'Ta med bildene' });
  expect(along(), 'not until somebody chooses').not.toBeChecked();
  await userEvent.click(along());
  await store.settled();
  expect(along()).toBeChecked();
  expect(onDisk().details.picturesOnPaper, 'also when it has been locked').toBe(true);
  await save();
  await saved();
  expect(argsOf('save_pdf').at(-1)?.choices).toMatchObject({ pictures: true });
});

it('is printed in the language asked for, and then the papers are too', async () => {
  const { argsOf } = show(
    arnes,
    <>
      <PdfPage />
      <PaperButton wanted={{ paper: 'crisis' }}>Lag kriseplan</PaperButton>
    </>,
  );
  await save();
  await saved();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Språk' }), 'engelsk');
  await save();
  await userEvent.click(screen.getByRole('button', { name: 'Lag kriseplan' }));
  await waitFor(() => {
    const languages = [...argsOf('save_pdf'), ...argsOf('save_paper')].map((args) => args.language);
    expect(languages, 'the plan’s own at first').toEqual([null, 'en', 'en']);
  });
});

it('is saved before it is printed, from the program that shows it', async () => {
  const { argsOf } = show();
  await userEvent.click(screen.getByRole('button', { name: 'Skriv ut' }));
  await saved();
  await waitFor(() => {
    expect(argsOf('open_saved'), 'the file that was saved is opened').toHaveLength(1);
  });
  expect(screen.getByText(/Skriv ut derfra/)).toBeVisible();
});

it('takes the diary along only when the owner asks, and asks anew each time', async () => {
  const { argsOf } = show();
  const diaries = () => argsOf('save_pdf').map((args) => args.diary);
  expect(diary(), 'unticked at first').not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Ta med dagboka/ }));
  await save();
  await waitFor(() => {
    expect(diaries()).toEqual([true]);
  });
  await saved();
  expect(diary(), 'the choice was for that PDF').not.toBeChecked();
  await userEvent.click(reader(/^Per Øyen/));
  expect(diary(), 'it is never for others').toBeNull();
});

it.each([
  ['the contact', sivs],
  ['the contact writing for the owner', { writer: people.siv, words: people.arne }],
])('does not offer the diary to %s', async (_, pen) => {
  const { argsOf } = show(pen);
  expect(diary()).toBeNull();
  await save();
  await waitFor(() => {
    expect(argsOf('save_pdf').map((args) => args.diary)).toEqual([false]);
  });
});

it('forgets the diary when the pen is passed on, and offers none where none is written', async () => {
  const { store, onDisk } = show();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Ta med dagboka/ }));
  store.setPen(sivs);
  await waitFor(() => {
    expect(diary()).toBeNull();
  });
  store.setPen(arnes);
  expect(await screen.findByRole('checkbox', { name: /^Ta med dagboka/ })).not.toBeChecked();
  const entries = onDisk().diaryEntries;
  await store.act(entries.map(({ id }) => ({ edit: 'remove', kind: 'diaryEntry', id })));
  await waitFor(() => {
    expect(diary()).toBeNull();
  });
  await made();
});
