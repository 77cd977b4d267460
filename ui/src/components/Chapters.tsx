/**
 * The chapters of the plan, to the left; in a narrow window or with large text they gather behind one menu button. In the
 * simple view they are few and large, and stand in sight in every window.
 */
import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Chapters.module.css';

export interface Chapter {
  key: string;
  text: string;
  /** Shown in the simple view. */
  icon?: ReactNode;
}

export interface ChaptersProps {
  chapters: readonly Chapter[];
  /** At the foot of the list: help and settings; in the simple view the way to the others. */
  foot: readonly Chapter[];
  /** The key of the chapter shown now. */
  current: string;
  onChapter: (key: string) => void;
  /** Few and large, each with its picture. */
  large?: boolean;
  /** Under them all: what changes how the plan is shown, and goes nowhere. */
  deed?: { text: string; onPress: () => void };
}

/** Scrolls the list alone: the page beside it stays where it is. */
function bringInto(list: HTMLElement | null, item: HTMLElement): void {
  if (list === null) return;
  const [room, place] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  list.scrollTop += Math.min(0, place.top - room.top) + Math.max(0, place.bottom - room.bottom);
}

export function Chapters(props: ChaptersProps) {
  const { chapters, foot, current, onChapter, large = false, deed } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const now = [...chapters, ...foot].find((chapter) => chapter.key === current);

  // The list is longer than a low window, and scrolls by itself.
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here.current) bringInto(here.current.closest('ul'), here.current);
  }, [current]);

  const choose = (key: string) => {
    setOpen(false);
    onChapter(key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };

  return (
    <nav
      className={styles.chapters}
      aria-label={t('chapters.label')}
      data-large={large || undefined}
    >
      {!large && (
        <button
          type="button"
          className={styles.menu}
          aria-expanded={open}
          aria-controls={listId}
          onKeyDown={press}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <MenuHamburgerIcon aria-hidden="true" />
          <span>{t('chapters.label')}</span>
          {now && <span className={styles.where}>{now.text}</span>}
        </button>
      )}
      <div className={styles.lists} id={listId} data-open={open || undefined}>
        {[chapters, foot].map((list, place) => (
          <ul key={place === 0 ? 'chapters' : 'foot'} className={styles.list}>
            {list.map((chapter) => (
              <li key={chapter.key}>
                <button
                  type="button"
                  ref={chapter.key === current ? here : undefined}
                  className={styles.chapter}
                  aria-current={chapter.key === current ? 'page' : undefined}
                  onKeyDown={press}
                  onClick={() => {
                    choose(chapter.key);
                  }}
                >
                  {chapter.icon}
                  {chapter.text}
                </button>
              </li>
            ))}
            {place === 1 && deed && (
              <li className={styles.deed}>
                <button
                  type="button"
                  className={styles.chapter}
                  onKeyDown={press}
                  onClick={deed.onPress}
                >
                  {deed.text}
                </button>
              </li>
            )}
          </ul>
        ))}
      </div>
    </nav>
  );
}
