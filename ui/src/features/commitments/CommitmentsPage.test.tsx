import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { promised } from '../../../test-shell/promised';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { Edit, Pen } from '../../api/bindings/plan';
import { CommitmentsPage } from './CommitmentsPage';

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(uninstall);

const worry = id('worry-1');
const open: Edit = {
  edit: 'add',
  kind: 'concern',
  id: worry,
  fields: { text: 'Hva om såret åpner seg igjen?', rank: 1 },
};
const answered: Edit = {
  ...open,
  fields: { ...open.fields, state: 'answered', answer: 'Siv ser på det.', answeredBy: people.siv },
};

const show = (first: readonly Edit[], pen: Pen = arnes, about: string | null = null) =>
  showPage(<CommitmentsPage />, pen, first, {
    about: about === null ? null : { kind: 'concern', id: about },
  });

function rowOf(heading: string): HTMLElement {
  const row = screen.getByRole('heading', { name: heading }).closest('li');
  if (row === null) throw new Error(`no row for ${heading}`);
  return row;
}

const check = (row: HTMLElement, question: RegExp, answer: string) =>
  userEvent.click(
    within(within(row).getByRole('list', { name: question })).getByRole('button', { name: answer }),
  );

describe('a worry', () => {
  it('is answered: in words, by someone, on a day', async () => {
    const { onDisk, store } = show([open], sivs, worry);
    await hasFocus(() => screen.getByRole('textbox', { name: 'Svar' }), 'brought here to answer');
    await userEvent.paste('Jeg ser på det hver dag.');
    await userEvent.click(screen.getByRole('button', { name: 'Dette er svaret' }));
    await store.settled();
    expect(onDisk().concerns[0]).toMatchObject({
      state: 'answered',
      answer: 'Jeg ser på det hver dag.',
      answeredBy: people.siv,
      answeredOn: '2027-04-13',
    });
    expect(screen.getByText('Jeg ser på det hver dag.'), 'it stays in sight').toBeVisible();
    expect(document.getElementById(`record-${worry}`), 'and so does the focus').toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('needs words to be answered', async () => {
    const { onDisk, store } = show([open], arnes, worry);
    await userEvent.click(screen.getByRole('button', { name: 'Dette er svaret' }));
    await store.settled();
    expect(onDisk().concerns[0]?.state).toBe('open');
    expect(screen.getByRole('alert'), 'why, and how to go on').toBeVisible();
  });

  it('comes back when the owner needs more, and stays where it is while the page is open', async () => {
    const { onDisk, store } = show([answered]);
    const row = document.getElementById(`record-${worry}`);
    if (row === null) throw new Error('the worry is not shown');
    await check(row, /^Har du fått svar\?/, 'Ja');
    await check(row, /^Trenger du mer\?/, 'Ja');
    await store.settled();
    expect(onDisk().concerns[0]).toMatchObject({
      state: 'moreWanted',
      gotAnswer: 'yes',
      gotAnswerOn: '2027-04-13',
      needsMore: 'yes',
    });
    await userEvent.click(within(row).getByRole('textbox', { name: /^Hva mer/ }));
    await userEvent.paste('En dato.');
    await store.settled();
    expect(onDisk().concerns[0]?.moreNote).toBe('En dato.');
  });

  it('that rested stays in sight when the owner needs more after all', async () => {
    const { onDisk, store } = show([
      { ...answered, fields: { ...answered.fields, state: 'settled' } },
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Vis det som er i orden: Siv/ }));
    const row = document.getElementById(`record-${worry}`);
    if (row === null) throw new Error('the worry is not shown');
    await check(row, /^Trenger du mer\?/, 'Ja');
    await store.settled();
    expect(onDisk().concerns[0]?.state).toBe('open');
    await userEvent.click(within(row).getByRole('textbox', { name: /^Hva mer/ }));
    await userEvent.paste('En dato.');
    await store.settled();
    expect(onDisk().concerns[0]?.moreNote).toBe('En dato.');
  });

  it('can be let go', async () => {
    const { onDisk, store } = show([open]);
    await userEvent.click(screen.getByRole('button', { name: 'Jeg er trygg på det nå' }));
    await store.settled();
    expect(onDisk().concerns[0]?.state).toBe('settled');
    const reopen = screen.getByRole('button', { name: 'Ta den opp igjen' });
    await hasFocus(() => reopen);
    await userEvent.click(reopen);
    await store.settled();
    expect(onDisk().concerns[0]?.state).toBe('open');
    await hasFocus(() => screen.getByRole('button', { name: 'Svar på bekymringen' }));
  });
});

describe('a worry that was let go without an answer', () => {
  const letGo: Edit = { ...open, fields: { ...open.fields, state: 'settled' } };

  it('is folded away, and found by whoever looks for it', async () => {
    show([letGo]);
    expect(screen.queryByText(/^Hva om såret/)).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Vis det som er i orden: Bekymringer' }),
    );
    expect(screen.getByRole('button', { name: 'Ta den opp igjen' })).toBeVisible();
  });

  it('is in sight for whoever was led to it', () => {
    show([letGo], arnes, worry);
    expect(screen.getByRole('button', { name: 'Ta den opp igjen' })).toBeVisible();
  });
});

describe('what was promised', () => {
  it('stands by the one who promised it, with how to reach them, late first', () => {
    show(promised);
    const people = screen.getAllByRole('heading', { level: 2 });
    expect(people.map(({ textContent }) => textContent)).toEqual([
      'PPer ØyenNAV-veileder',
      'SSiv Lundesårsykepleier · hjemmetjenesten · 55 00 00 01',
      'RRune Dahlarbeidsgiver · Fjordvik Elektro',
      'IIda Moensykepleier, vikar',
      'AArne',
    ]);
    const late = rowOf('Per sjekker hva NAV kan dekke av pute på verkstedet');
    expect(within(late).getByText(/Skulle vært gjort 9/)).toBeVisible();
    expect(within(late).getByText('Avtalt i «Ansvarsgruppa»')).toBeVisible();
    expect(within(rowOf('Sårstell')).getByText('Skulle vært fulgt opp i går')).toBeVisible();
  });

  it('is checked by the owner, with a date, and never moves meanwhile', async () => {
    const { onDisk, store } = show(promised);
    const row = rowOf('Siv sender bilder til poliklinikken');
    await check(row, /^Har du fått svar\?/, 'Ja');
    await check(row, /^Trenger du mer\?/, 'Nei');
    await store.settled();
    const decision = onDisk().decisions.find(({ text }) => text.startsWith('Siv sender'));
    expect(decision).toMatchObject({
      gotAnswer: 'yes',
      gotAnswerOn: '2027-04-13',
      needsMore: 'no',
    });
    expect(row, 'it rests, and is still here').toBeVisible();
  });

  it('is not checked by others', () => {
    show(promised, sivs);
    const row = rowOf('Siv sender bilder til poliklinikken');
    expect(within(row).getByText('Arne har ikke sagt noe om dette ennå')).toBeVisible();
    expect(within(row).queryByRole('button', { name: 'Ja' })).toBeNull();
  });

  it('asks about what only waits when the owner wants it', async () => {
    show(promised);
    const row = rowOf('Opplæring i trykkavlastning og bandasje');
    expect(within(row).queryByRole('button', { name: 'Ja' })).toBeNull();
    await userEvent.click(
      within(row).getByRole('button', { name: /^Har du fått svar\? Trenger du mer\?/ }),
    );
    await hasFocus(() => within(row).getAllByRole('button', { name: 'Ja' })[0]);
  });

  it('that was followed up says when, where nobody has said that it is begun', async () => {
    const action = id('fetch');
    const fields = {
      goal: id('goal2'),
      what: 'Rune henter meg',
      responsible: people.rune,
      rank: 9,
    };
    const look = { action, state: 'done', doneOn: '2027-04-10', outcome: 'Han kom kl. 9.' };
    const { store } = show([
      { edit: 'add', kind: 'action', id: action, fields },
      { edit: 'add', kind: 'followUp', id: id('fetch-look'), fields: look },
    ]);
    const row = rowOf('Rune henter meg');
    expect(within(row).getByText(/^Ikke begynt · fulgt opp 10\.\sapril$/)).toBeVisible();
    expect(within(row).getByText('Han kom kl. 9.'), 'the day is not said again').toBeVisible();
    const change = { edit: 'change', kind: 'action', id: action } as const;
    await store.act([{ ...change, field: 'from', value: '2027-04-20' }]);
    const ahead = await within(row).findByText(/^Begynner 20\.\sapril · fulgt opp 10\.\sapril$/);
    expect(ahead, 'and when it begins').toBeVisible();
    await store.act([{ ...change, field: 'state', value: 'underWay' }]);
    expect(await within(row).findByText('I gang'), 'that says that it is begun').toBeVisible();
    expect(within(row).getByText(/^10\.\sapril 2027: Han kom kl\. 9\.$/)).toBeVisible();
  });

  it('shows what is in order on request', async () => {
    show(promised);
    expect(screen.queryByText('Søke NAV om gradert sykepenger')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Vis det som er i orden/ }));
    expect(screen.getByText('Søke NAV om gradert sykepenger')).toBeVisible();
  });
});
