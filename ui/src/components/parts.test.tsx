import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import type { Pen, Writer } from '../theme/pen';
import { startTexts } from '../i18n/texts';
import { Chapters } from './Chapters';
import { DateField, type DateValue, type DaysAhead } from './DateField';
import { PenBar } from './PenBar';
import { Rating } from './Rating';
import { SavedMark } from './SavedMark';
import { Slip } from './Slip';
import { Tick } from './Tick';
import { hasFocus } from '../../test-shell/hasFocus';

const arne: Writer = { id: 'arne', name: 'Arne', initials: 'A', pen: 'owner' };
const siv: Writer = { id: 'siv', name: 'Siv', initials: 'S', pen: 'second' };

function show(part: ReactNode) {
  return render(<I18nextProvider i18n={startTexts()}>{part}</I18nextProvider>);
}

describe('the pen bar', () => {
  const dictated: Pen = { writer: siv, wordsOf: arne };

  it('says who writes and changes the pen with one click', async () => {
    const onPen = vi.fn();
    show(
      <PenBar
        plan={{ name: 'Arnes plan', symbol: 'lightning' }}
        pen={{ writer: arne }}
        others={[{ writer: siv }, dictated]}
        onPen={onPen}
        save={{ kind: 'saved', at: { clock: 'kl. 14.32', moment: new Date() } }}
        onLock={vi.fn()}
      />,
    );
    expect(screen.getByText('Nå skriver: Arne')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Siv skriver for Arne' }));
    expect(onPen, 'the words are still Arne’s').toHaveBeenCalledWith(dictated);
  });

  it('gathers the pens behind one button when three people have one', async () => {
    const ida: Writer = { id: 'ida', name: 'Ida', initials: 'I', pen: 'third' };
    const onPen = vi.fn();
    show(
      <PenBar
        plan={{ name: 'Arnes plan', symbol: 'lightning' }}
        pen={{ writer: arne }}
        others={[{ writer: siv }, dictated, { writer: ida }]}
        onPen={onPen}
        save={{ kind: 'saved', at: null }}
        onLock={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Bytt til Ida' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Bytt penn' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Bytt til Ida' }));
    expect(onPen).toHaveBeenCalledWith({ writer: ida });
  });

  it('has one button beside who writes, where there is to be less', async () => {
    const onPen = vi.fn();
    show(
      <PenBar
        plan={{ name: 'Arnes plan', symbol: 'lightning' }}
        pen={{ writer: arne }}
        others={[{ writer: siv }, dictated]}
        onPen={onPen}
        save={{ kind: 'saved', at: null }}
        onLock={vi.fn()}
        brief
      />,
    );
    const group = screen.getByRole('group', { name: 'Hvem som skriver' });
    expect(within(group).getByText('Nå skriver: Arne')).toBeVisible();
    expect(within(group).getAllByRole('button')).toHaveLength(1);
    await userEvent.click(within(group).getByRole('button', { name: 'Bytt penn' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Siv skriver for Arne' }));
    expect(onPen).toHaveBeenCalledWith(dictated);
  });

  it('has the ink of the one whose words are written', () => {
    const { container } = show(
      <PenBar
        plan={{ name: 'Arnes plan', symbol: 'lightning' }}
        pen={dictated}
        others={[]}
        onPen={vi.fn()}
        save={{ kind: 'failed' }}
        onLock={vi.fn()}
      />,
    );
    expect(container.querySelector('header')).toHaveAttribute('data-pen', 'owner');
    const [said] = screen.getAllByText('Ikke lagret');
    expect(said, 'a failed save is said in the corner').toBeVisible();
  });
});

describe('the saved mark', () => {
  it('says nothing before the first save', () => {
    show(<SavedMark state={{ kind: 'saved', at: null }} />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('the rating', () => {
  it('is a group of radio buttons moved by arrow keys', async () => {
    const onRate = vi.fn();
    show(<Rating label="Hvor langt er du kommet?" value={4} onRate={onRate} pen="owner" />);
    expect(screen.getByRole('group', { name: 'Hvor langt er du kommet?' })).toBeVisible();
    await userEvent.tab();
    await hasFocus(() => screen.getByRole('radio', { name: '4' }), 'one tab stop, on the chosen');
    await userEvent.keyboard('{ArrowRight}');
    expect(onRate).toHaveBeenLastCalledWith(5);
  });
});

describe('the tick', () => {
  it('carries the item’s name and its state', async () => {
    const onTick = vi.fn();
    show(<Tick item="Sårstell" done={false} onTick={onTick} />);
    const tick = screen.getByRole('button', { name: 'Gjort: Sårstell', pressed: false });
    await userEvent.click(tick);
    expect(onTick).toHaveBeenCalledWith(true);
  });
});

describe('a proposal', () => {
  it('has two answers, neither of them lesser', () => {
    const answers = { onUse: vi.fn(), onKeep: vi.fn() };
    show(<Slip by={siv} words="Tre dager i uka." answers={answers} />);
    const [use, keep] = screen.getAllByRole('button');
    expect(use).toHaveAccessibleName('Bruk forslaget');
    expect(keep).toHaveAccessibleName('Behold mine ord');
    expect(keep?.className, 'the two look the same').toBe(use?.className);
  });
});

describe('the chapters', () => {
  it('mark the current one and close the menu when one is chosen', async () => {
    const onChapter = vi.fn();
    const list = [
      { key: 'front', text: 'Forsiden' },
      { key: 'plan', text: 'Planen' },
    ];
    show(<Chapters chapters={list} foot={[]} current="front" onChapter={onChapter} />);
    expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('Forsiden');
    const menu = screen.getByRole('button', { name: /Kapitler/ });
    await userEvent.click(menu);
    expect(menu).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Planen' }));
    expect(onChapter).toHaveBeenCalledWith('plan');
    expect(menu).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('the date field', () => {
  interface FieldProps {
    heard: (value: DateValue) => void;
    offersAhead?: DaysAhead;
    today?: string;
  }

  function Field({ heard, today = '2027-04-13', ...offers }: FieldProps) {
    const [value, setValue] = useState<DateValue>({ kind: 'none' });
    const hear = (next: DateValue) => {
      setValue(next);
      heard(next);
    };
    return (
      <DateField
        label="Neste oppfølging"
        value={value}
        onDate={hear}
        today={today}
        allowRough
        {...offers}
      />
    );
  }

  it('reads a typed day and keeps it as it was typed', async () => {
    const heard = vi.fn();
    show(<Field heard={heard} />);
    const input = screen.getByLabelText('Neste oppfølging');
    await userEvent.type(input, '4.5.2027');
    expect(heard).toHaveBeenLastCalledWith({ kind: 'day', day: '2027-05-04' });
    expect(input, 'no zeros are put in while someone types').toHaveValue('4.5.2027');
  });

  it('offers a workday to look again, and says which where it is not the very day', async () => {
    const heard = vi.fn();
    show(<Field heard={heard} offersAhead="workday" />);
    // The thirteenth of May is a Thursday; the thirteenth of April was a Tuesday.
    expect(screen.getByRole('button', { name: /^om 1\suke$/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /^om 1\småned$/ })).toBeVisible();
    cleanup();
    show(<Field heard={heard} offersAhead="workday" today="2027-04-17" />);
    const week = screen.getByRole('button', { name: /^om 1\suke \(man\.\s26\.\sapril\)$/ });
    await userEvent.click(week);
    expect(heard, 'the Monday after').toHaveBeenLastCalledWith({ kind: 'day', day: '2027-04-26' });
    const month = screen.getByRole('button', { name: /^om 1\småned \(tirs\.\s18\.\smai\)$/ });
    expect(month, 'not on the Constitution Day').toBeVisible();
    cleanup();
    show(<Field heard={heard} offersAhead="any" today="2027-04-17" />);
    await userEvent.click(screen.getByRole('button', { name: /^om 1\suke$/ }));
    expect(heard, 'what only ends, ends on the day').toHaveBeenLastCalledWith({
      kind: 'day',
      day: '2027-04-24',
    });
  });

  it('says quietly that a day is one nobody is at work on, and moves nothing', async () => {
    const heard = vi.fn();
    show(<Field heard={heard} offersAhead="workday" />);
    const input = screen.getByLabelText('Neste oppfølging');
    await userEvent.type(input, '17.05.2027');
    expect(screen.getByText('17. mai er en fri dag')).toBeVisible();
    expect(heard, 'it stays').toHaveBeenLastCalledWith({ kind: 'day', day: '2027-05-17' });
    await userEvent.clear(input);
    expect(screen.queryByText(/fri dag/)).toBeNull();
    await userEvent.type(input, '25.03.2027');
    expect(screen.getByText('Skjærtorsdag er en fri dag')).toBeVisible();
    await userEvent.clear(input);
    await userEvent.type(input, '24.04.2027');
    expect(screen.getByText(/^24\.\sapril er en lørdag$/)).toBeVisible();
    cleanup();
    show(<Field heard={heard} />);
    await userEvent.type(screen.getByLabelText('Neste oppfølging'), '24.04.2027');
    expect(screen.queryByText(/lørdag/), 'nobody is asked to work').toBeNull();
  });

  it('writes out a day that was jotted down, when one goes on', async () => {
    const heard = vi.fn();
    show(<Field heard={heard} />);
    const input = screen.getByLabelText('Neste oppfølging');
    await userEvent.type(input, '4. mai');
    expect(heard, 'it may become another').toHaveBeenLastCalledWith({
      kind: 'unread',
      typed: '4. mai',
    });
    await userEvent.tab();
    expect(heard).toHaveBeenLastCalledWith({ kind: 'day', day: '2027-05-04' });
    expect(input, 'so that one sees which').toHaveValue('04.05.2027');
  });

  it('tells typed text that is no day from an empty field', async () => {
    const heard = vi.fn();
    show(<Field heard={heard} />);
    await userEvent.type(screen.getByLabelText('Neste oppfølging'), '31.04.2027');
    expect(heard).toHaveBeenLastCalledWith({ kind: 'unread', typed: '31.04.2027' });
  });

  it('takes the focus back when the calendar is closed', async () => {
    // A window wide enough for the calendar to lie beside the field.
    const wide = Object.assign(window.matchMedia(''), { matches: true });
    const asked = vi.spyOn(window, 'matchMedia').mockReturnValue(wide);
    show(<Field heard={vi.fn()} />);
    const input = screen.getByLabelText('Neste oppfølging');
    await userEvent.click(screen.getByRole('button', { name: /datovelger/i }));
    expect(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await hasFocus(() => input);
    asked.mockRestore();
  });

  it('takes a rough date in plain words', async () => {
    const heard = vi.fn();
    show(<Field heard={heard} />);
    await userEvent.click(screen.getByRole('button', { name: 'Jeg vet ikke dagen ennå' }));
    await userEvent.type(screen.getByLabelText('Neste oppfølging'), 'høsten 2027');
    expect(heard).toHaveBeenLastCalledWith({ kind: 'rough', words: 'høsten 2027' });
  });
});
