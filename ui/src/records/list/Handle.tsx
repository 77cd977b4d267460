/** What a record is moved by: dragged with a pointer, or up and down with the arrow keys. */
import { DragVerticalIcon } from '@navikt/aksel-icons';
import type { DraggableSyntheticListeners } from '@dnd-kit/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Handle.module.css';

export interface HandleProps {
  /** What the record is called. */
  name: string;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  button: Ref<HTMLButtonElement>;
  /** Begin a drag. */
  listeners: DraggableSyntheticListeners;
}

export function Handle({ name, onUp, onDown, button, listeners }: HandleProps) {
  const { t } = useTranslation();
  const press = (event: KeyboardEvent) => {
    const move = { ArrowUp: onUp, ArrowDown: onDown }[event.key];
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move?.();
  };
  return (
    <button
      type="button"
      ref={button}
      className={styles.handle}
      aria-label={t('record.move', { name })}
      title={t('record.moveHow')}
      {...listeners}
      onKeyDown={press}
    >
      <DragVerticalIcon aria-hidden="true" />
    </button>
  );
}
