import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { startTexts } from '../i18n/texts';
import { Chooser } from './Chooser';
import { useFocusInside } from './useFocusInside';

const choices = [
  { label: 'Per Sivertsen, rørlegger', value: 'per' },
  { label: 'Siv Lunde, ergoterapeut', value: 'siv' },
  { label: 'Ida Siv Berg', value: 'ida' },
];

function shown(allowNew: boolean, allowService = false) {
  const onChosen = vi.fn();
  const allowed = { allowNew, allowService };
  render(
    <I18nextProvider i18n={startTexts()}>
      <Chooser label="Ansvarlig" choices={choices} {...allowed} onChosen={onChosen} />
    </I18nextProvider>,
  );
  return { onChosen, field: screen.getByRole('combobox', { name: 'Ansvarlig' }) };
}

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('choosing', () => {
  it('puts the best match first, and what is typed last', async () => {
    const { field } = shown(true);
    await userEvent.type(field, 'siv');
    expect(options()).toEqual([
      'Siv Lunde, ergoterapeut',
      'Per Sivertsen, rørlegger',
      'Ida Siv Berg',
      'Legg til «siv»',
    ]);
  });

  it('takes the best match on Enter, and never adds someone who is there', async () => {
    const { field, onChosen } = shown(true);
    await userEvent.type(field, 'Siv{Enter}');
    expect(onChosen.mock.calls).toEqual([['siv', false]]);
  });

  it('adds a name that nobody has on Enter', async () => {
    const { field, onChosen } = shown(true);
    await userEvent.type(field, ' Kari Nes {Enter}');
    expect(onChosen.mock.calls).toEqual([['Kari Nes', true]]);
  });

  it('adds a service where one may be chosen', async () => {
    const { field, onChosen } = shown(true, true);
    await userEvent.type(field, 'Nattevakta');
    expect(options()).toEqual(['Legg til «Nattevakta»', 'Legg til tjenesten «Nattevakta»']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onChosen.mock.calls).toEqual([['Nattevakta', true, true]]);
  });

  it('takes what was gone to with the arrows', async () => {
    const { field, onChosen } = shown(true);
    await userEvent.type(field, 'siv{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(onChosen.mock.calls, 'the new name, though others fit').toEqual([['siv', true]]);
  });

  it('shows what there is at once where a press has brought it into view', async () => {
    function Opened() {
      const [open, setOpen] = useState(false);
      const place = useRef<HTMLDivElement>(null);
      useFocusInside(place, open);
      return (
        <div ref={place}>
          {open ? (
            <Chooser label="Ansvarlig" choices={choices} onChosen={vi.fn()} />
          ) : (
            <button
              type="button"
              onClick={() => {
                setOpen(true);
              }}
            >
              Hvem?
            </button>
          )}
        </div>
      );
    }
    render(
      <I18nextProvider i18n={startTexts()}>
        <Opened />
      </I18nextProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Hvem?' }));
    const field = screen.getByRole('combobox', { expanded: true });
    expect(field, 'one press').toHaveFocus();
    expect(options()).toHaveLength(choices.length);
  });

  it('keeps still where nobody has asked for it', () => {
    const { field } = shown(true);
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('offers nothing new where nothing new may be', async () => {
    const { field, onChosen } = shown(false);
    await userEvent.type(field, 'Kari{Enter}');
    expect(onChosen).not.toHaveBeenCalled();
    expect(screen.queryByRole('option')).toBeNull();
  });
});
