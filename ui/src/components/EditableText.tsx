/**
 * Text that is edited where it stands. It is always a text field, so nothing moves when it is entered: a mirror of the
 * text gives it its size, and the tint and edge are drawn outside the text. Every keystroke is handed on, and no key but
 * those of writing takes any of it away: Escape leaves the text as it was typed, and undo takes it back.
 */
import { PencilIcon } from '@navikt/aksel-icons';
import clsx from 'clsx';
import { useId, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './EditableText.module.css';
import { FailureStrip, type ShownProblem } from './FailureStrip';
import { useCaret } from './useCaret';
import { useDraft } from './useDraft';
import { useLeft } from './useLeft';

export interface EditableTextProps {
  /** The field's name for those who do not see where it stands. */
  label: string;
  /** The text as the plan has it. */
  text: string;
  /** Called with the whole text at every keystroke. */
  onText: (text: string) => void;
  /** Called when the person comes to the field. */
  onFocus?: () => void;
  /** Called with what stands in the field when the person is done: Enter, Ctrl+Enter, Escape or leaving it. */
  onDone?: (text: string) => void;
  /** What Enter alone does instead; Shift + Enter then makes a new line. */
  onEnter?: (() => void) | undefined;
  /** Enter makes a new line; otherwise it ends the editing. */
  multiline?: boolean;
  /** Quiet words shown while the field is empty. */
  empty?: string;
  /** `text` looks like text; `field` is always tinted and edged; `bare` is empty paper to write on. */
  frame?: 'text' | 'field' | 'bare';
  /** Type size; without it the surrounding type is kept. */
  size?: 'told' | 'writing';
  /** Follows the last word, e.g. a closing quotation mark. */
  after?: ReactNode;
  /** Set when saving or the text itself failed; shown right below, the text stays. */
  problem?: ShownProblem | undefined;
}

export function EditableText({
  label,
  text,
  onText,
  onFocus,
  onDone,
  onEnter,
  multiline = false,
  empty,
  frame = 'text',
  size,
  after,
  problem,
}: EditableTextProps) {
  const { t } = useTranslation();
  const [shown, type] = useDraft(text);
  const problemId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const caret = useCaret(input);
  const { place, isLeft, leave, onBlur } = useLeft();

  // Whoever comes by the keyboard goes on where the text ends: a web view puts the caret before it, where Enter would move all
  // of it a line down. A press puts it where it was pressed, and whoever comes back is where they were.
  const wasHere = useRef(false);
  const come = ({ currentTarget }: FocusEvent<HTMLTextAreaElement>) => {
    const end = currentTarget.value.length;
    if (!wasHere.current && currentTarget.selectionEnd === 0)
      currentTarget.setSelectionRange(end, end);
    wasHere.current = true;
    onFocus?.();
  };

  const change = (next: string) => {
    type(next);
    onText(next);
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While a dead key or an input method is composing, the key belongs to it.
    if (event.nativeEvent.isComposing) return;
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Enter' && plain && onEnter) {
      event.preventDefault();
      onEnter();
      return;
    }
    const done = event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    } else if (done) {
      event.preventDefault();
      leave();
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears that the focus goes on
    <div
      ref={place}
      className={styles.place}
      onBlur={onBlur}
      {...(isLeft && {
        role: 'group',
        tabIndex: -1,
        'aria-label': t('text.left', { label }),
        'data-left': true,
      })}
    >
      <div
        className={clsx(
          styles.editable,
          styles[frame],
          after !== undefined && styles.followed,
          size !== undefined && styles[size],
        )}
        data-problem={problem !== undefined || undefined}
        data-caret={caret !== null || undefined}
      >
        <span className={styles.mirror} aria-hidden="true" dir="auto">
          {shown === '' ? empty : shown}
          {/* Gives a last, empty line its height. */ '\u200b'}
          {after !== undefined && <span className={styles.after}>{after}</span>}
        </span>
        {caret !== null && (
          <span className={clsx(styles.mirror, styles.caretLayer)} aria-hidden="true" dir="auto">
            {shown.slice(0, caret)}
            <span key={caret} className={styles.caret} />
            {shown.slice(caret)}
            {'\u200b'}
          </span>
        )}
        <textarea
          ref={input}
          className={styles.input}
          aria-label={label}
          aria-describedby={problem ? problemId : undefined}
          aria-invalid={problem ? true : undefined}
          dir="auto"
          rows={1}
          cols={1}
          {...(isLeft && { tabIndex: -1 })}
          autoComplete="off"
          placeholder={empty}
          value={shown}
          onFocus={come}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            change(multiline ? typed : typed.replace(/\r?\n/g, ' '));
          }}
          onKeyDown={press}
          onBlur={({ currentTarget }) => {
            // When only the window is left, the person is not done.
            if (document.activeElement !== currentTarget) onDone?.(currentTarget.value);
          }}
        />
        <PencilIcon className={styles.pencil} aria-hidden="true" />
      </div>
      {problem && <FailureStrip problem={problem} id={problemId} />}
    </div>
  );
}
