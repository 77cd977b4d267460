/**
 * The owner's words while another pen writes: they look as ever; pressing them, or typing in them, begins a proposal. Or
 * while another copy says something else, where it begins other words.
 */
import { PencilIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { QuoteMark } from '../components/QuoteMark';
import styles from './ClosedWords.module.css';

export interface ClosedWordsProps {
  text: string;
  /** What the words are called. */
  label: string;
  quoted: boolean;
  /** A slip beside them is open. */
  isOpen: boolean;
  onPropose: () => void;
  /** What they are called to those who hear them, when pressing them proposes nothing. */
  called?: string;
  /** What is pressed, to come back to. */
  pressed?: RefObject<HTMLButtonElement | null>;
}

export function ClosedWords(props: ClosedWordsProps) {
  const { text, label, quoted, isOpen, onPropose, called, pressed } = props;
  const { t } = useTranslation();
  // The slip's field has the focus before the key is written, so the letter lands there.
  const propose = () => {
    flushSync(onPropose);
  };
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const writes = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (writes || key === 'Dead' || key === 'Process') propose();
  };
  return (
    <button
      ref={pressed}
      type="button"
      className={styles.words}
      data-open={isOpen || undefined}
      data-quoted={quoted || undefined}
      aria-label={called ?? t('ownWords.propose', { what: label, words: text })}
      onClick={propose}
      onKeyDown={press}
    >
      <span dir="auto">{text}</span>
      {quoted && <QuoteMark side="close" className={styles.close} />}
      <PencilIcon className={styles.pencil} aria-hidden="true" />
    </button>
  );
}
