/**
 * What is not told yet, behind one quiet «Legg til mer om målet» that is always there: nothing is required, nothing stands empty, and
 * nothing waits for a mouse. It opens where it stands, and what is chosen takes the focus.
 */
import { PlusIcon } from '@navikt/aksel-icons';
import clsx from 'clsx';
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { called } from '../../records/called';
import { useFocusInside } from '../../records/useFocusInside';
import styles from './FactMenu.module.css';

interface Missing<F extends string> {
  fact: F;
  name: string;
}

export interface FactMenuProps<F extends string> {
  /** What it is told of, in the person's words: many of these stand on a page. */
  about: string;
  /** What sort of thing it is, where it has a word of its own. */
  of?: 'goal' | 'action' | 'person';
  missing: readonly Missing<F>[];
  onOpen: (fact: F) => void;
}

export function FactMenu<F extends string>({ about, of, missing, onOpen }: FactMenuProps<F>) {
  const { t } = useTranslation();
  const words = t(`plan.tellMore.${of ?? 'this'}`);
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusInside(list, isOpen);
  const choose = useFocusWhenLeft(place, missing, (fact: F) => {
    setIsOpen(false);
    onOpen(fact);
  });

  const [only, more] = missing;
  if (only === undefined) return null;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div ref={place} className={styles.menu} onKeyDown={close}>
      {more === undefined ? (
        <Quiet one={only} onChoose={choose} />
      ) : (
        <button
          type="button"
          ref={button}
          className={clsx('quiet-link', styles.button)}
          aria-label={
            about === '' ? undefined : t('plan.tellMore.of', { more: words, name: called(about) })
          }
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <PlusIcon aria-hidden="true" />
          {words}
        </button>
      )}
      {isOpen && more !== undefined && (
        <ul ref={list} id={listId} className={styles.missing} aria-label={words}>
          {missing.map((one) => (
            <li key={one.fact}>
              <Quiet one={one} onChoose={choose} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface QuietProps<F extends string> {
  one: Missing<F>;
  onChoose: (fact: F) => void;
}

function Quiet<F extends string>({ one: { fact, name }, onChoose }: QuietProps<F>) {
  return (
    <button
      type="button"
      className={clsx('quiet-link', styles.button)}
      onClick={() => {
        onChoose(fact);
      }}
    >
      <PlusIcon aria-hidden="true" />
      {name}
    </button>
  );
}

/** What was opened here and left with nothing in it gives the focus back, unless it has gone elsewhere. */
function useFocusWhenLeft<F extends string>(
  place: RefObject<HTMLDivElement | null>,
  missing: readonly Missing<F>[],
  onOpen: (fact: F) => void,
): (fact: F) => void {
  const opened = useRef<F | null>(null);
  const isBack = useRef(false);
  useLayoutEffect(() => {
    const isMissing = missing.some(({ fact }) => fact === opened.current);
    if (!isMissing) isBack.current = opened.current !== null;
    if (!isMissing || !isBack.current) return;
    opened.current = null;
    isBack.current = false;
    if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  });
  return (fact) => {
    opened.current = fact;
    onOpen(fact);
  };
}
