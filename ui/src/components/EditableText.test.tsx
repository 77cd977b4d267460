import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { startTexts } from '../i18n/texts';
import { EditableText, type EditableTextProps } from './EditableText';
import { hasFocus } from '../../test-shell/hasFocus';

const texts = startTexts();

function field(props: Partial<EditableTextProps>) {
  return (
    <I18nextProvider i18n={texts}>
      <EditableText label="Hvor mye" text="3 dager" onText={vi.fn()} {...props} />
    </I18nextProvider>
  );
}

const input = () => screen.getByLabelText('Hvor mye');

describe('text edited where it stands', () => {
  it('hands on every keystroke, not the last one only', async () => {
    const onText = vi.fn();
    render(field({ onText, text: '' }));
    await userEvent.type(input(), 'uka');
    expect(onText.mock.calls, 'one call a key').toEqual([['u'], ['uk'], ['uka']]);
  });

  it('ends on Enter when it is one line, and takes it as a new line otherwise', async () => {
    const onText = vi.fn();
    const { unmount } = render(field({ onText }));
    await userEvent.type(input(), '{Enter}');
    expect(input(), 'Enter leaves the field').not.toHaveFocus();
    expect(onText, 'and writes nothing').not.toHaveBeenCalled();
    unmount();

    render(field({ onText, multiline: true }));
    await userEvent.type(input(), '{Enter}');
    expect(onText).toHaveBeenLastCalledWith('3 dager\n');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(input(), 'Ctrl+Enter leaves it').not.toHaveFocus();
  });

  it('is gone on with where it ends by whoever comes by the keyboard, and where they were when they come back', () => {
    render(field({ multiline: true }));
    const written = input() as HTMLTextAreaElement;
    // Where a web view has it before anybody was there.
    written.setSelectionRange(0, 0);
    act(() => {
      written.focus();
    });
    expect(written.selectionStart, 'after the last letter').toBe('3 dager'.length);
    written.setSelectionRange(0, 0);
    act(() => {
      written.blur();
      written.focus();
    });
    expect(written.selectionStart, 'where they went themselves').toBe(0);
  });

  it('keeps what was typed at Escape, and is left', async () => {
    const onText = vi.fn();
    const onDone = vi.fn();
    render(field({ onText, onDone }));
    await userEvent.type(input(), ' i uka{Escape}');
    expect(onText, 'no key takes away what was typed').toHaveBeenLastCalledWith('3 dager i uka');
    expect(input()).toHaveValue('3 dager i uka');
    expect(input()).not.toHaveFocus();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('leaves the focus at the text, and goes on from there', async () => {
    render(
      <>
        <button type="button">Før</button>
        {field({ text: '' })}
        <button type="button">Etter</button>
      </>,
    );
    await userEvent.type(input(), 'uka{Enter}');
    expect(
      screen.getByRole('group', { name: 'Ferdig: Hvor mye' }),
      'not nowhere, from where the next Tab would begin at the top of the page',
    ).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Etter' }), 'past the text').toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(input(), 'which is reached again as ever').toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await userEvent.tab({ shift: true });
    expect(screen.getByRole('button', { name: 'Før' })).toHaveFocus();
  });

  it('says what stands there when the person is done, by Enter and by Escape', async () => {
    const onDone = vi.fn();
    render(field({ onDone, text: '' }));
    await userEvent.type(input(), 'uka{Enter}');
    expect(onDone).toHaveBeenLastCalledWith('uka');
    await userEvent.type(input(), ' to{Escape}');
    expect(onDone).toHaveBeenLastCalledWith('uka to');
  });

  it('is not left when only the window is', async () => {
    const onDone = vi.fn();
    render(field({ onDone }));
    await userEvent.click(input());
    fireEvent.blur(input());
    await hasFocus(() => input(), 'as when another window is in front');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('is not pulled back by the echo of an older save', async () => {
    const { rerender } = render(field({ text: '' }));
    await userEvent.type(input(), 'uka');
    rerender(field({ text: 'uk' }));
    expect(input(), 'the newest text stays').toHaveValue('uka');
    rerender(field({ text: 'uka' }));
    expect(input()).toHaveValue('uka');
  });

  it('gives way when the plan changes from elsewhere', async () => {
    const { rerender } = render(field({ text: '' }));
    await userEvent.type(input(), 'uka');
    rerender(field({ text: 'uka' }));
    rerender(field({ text: '' }));
    expect(input(), 'undone').toHaveValue('');
  });

  it('keeps the text and says what to do when saving fails', async () => {
    const problem = { reason: 'Disken er full.', wayForward: 'Gjør plass.', onRetry: vi.fn() };
    const { rerender } = render(field({ text: '' }));
    await userEvent.type(input(), 'uka');
    rerender(field({ text: '', problem }));
    await userEvent.tab();
    expect(input(), 'nothing typed is lost').toHaveValue('uka');
    expect(screen.getByRole('alert')).toHaveTextContent('Disken er full. Gjør plass.');
    expect(input()).toHaveAccessibleDescription(/Disken er full/);
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(problem.onRetry).toHaveBeenCalledOnce();
  });

  it('has a caret where one writes, and leaves a selection and a composed sign to the web view', async () => {
    const { container } = render(field({ text: 'uka' }));
    const stands = (before: string | null, why: string) =>
      waitFor(() => {
        const caret = container.querySelector('.caret');
        const there = caret === null ? null : (caret.previousSibling?.textContent ?? '');
        expect(there, why).toBe(before);
      });
    await stands(null, 'nobody writes');
    await userEvent.click(input());
    await userEvent.keyboard('ne');
    await stands('ukane', 'after what was typed');
    fireEvent.compositionStart(input());
    await stands(null, 'the sign is not there yet');
    fireEvent.compositionEnd(input());
    await stands('ukane', 'now it is');
    screen.getByLabelText<HTMLTextAreaElement>('Hvor mye').setSelectionRange(0, 5);
    fireEvent(document, new Event('selectionchange'));
    await stands(null, 'all of it is marked');
    await userEvent.tab();
    await stands(null, 'it is left');
  });

  it('leaves Enter to an input method that is composing', () => {
    render(field({}));
    input().focus();
    fireEvent.keyDown(input(), { key: 'Enter', isComposing: true });
    expect(input()).toHaveFocus();
  });

  it('makes one line of pasted lines where there is room for one', async () => {
    const onText = vi.fn();
    render(field({ onText, text: '' }));
    await userEvent.click(input());
    await userEvent.paste('én\nto');
    expect(onText).toHaveBeenLastCalledWith('én to');
  });
});
