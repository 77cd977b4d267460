/**
 * The other ways to hold the pen: beside each other while they are few and there is room, else behind one button, so that
 * the bar stays one line.
 */
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pen } from '../theme/pen';
import { Disc } from './Disc';
import styles from './PenBar.module.css';

export interface PenChoicesProps {
  /** In an order that stays the same. */
  others: readonly Pen[];
  onPen: (pen: Pen) => void;
  /** The key that changes the pen, as in aria-keyshortcuts, when there is one. */
  penKey: string | undefined;
  /** So many stand beside each other; more than that is a list. */
  most: number;
}

const keyOf = ({ writer, wordsOf }: Pen) => `${writer.id} ${wordsOf?.id ?? ''}`;

export function PenChoices({ others, onPen, penKey, most }: PenChoicesProps) {
  if (others.length === 0) return null;
  const beside = others.length <= most;
  return (
    <>
      {beside && (
        <div className={styles.beside}>
          {others.map((other) => (
            <button
              key={keyOf(other)}
              type="button"
              className={styles.choice}
              aria-keyshortcuts={other.wordsOf ? undefined : penKey}
              onClick={() => {
                onPen(other);
              }}
            >
              <PenWords pen={other} />
            </button>
          ))}
        </div>
      )}
      <div className={styles.menu} data-narrow={beside || undefined}>
        <PenMenu others={others} onPen={onPen} penKey={penKey} />
      </div>
    </>
  );
}

function PenMenu({ others, onPen, penKey }: Omit<PenChoicesProps, 'most'>) {
  const { t } = useTranslation();
  // The list stands in the bar, so that it is over the page wherever that is scrolled to.
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setPlace}>
      <ActionMenu rootElement={place} size="medium">
        <ActionMenu.Trigger>
          <button type="button" className={styles.choice} aria-keyshortcuts={penKey}>
            <span className={styles.discs}>
              {others
                .filter(({ wordsOf }) => wordsOf === undefined)
                .map(({ writer }) => (
                  <Disc key={writer.id} initials={writer.initials} pen={writer.pen} />
                ))}
            </span>
            {t('pen.change')}
            <ChevronDownIcon aria-hidden="true" />
          </button>
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          {others.map((other) => (
            <ActionMenu.Item
              key={keyOf(other)}
              onSelect={() => {
                onPen(other);
              }}
            >
              <PenWords pen={other} />
            </ActionMenu.Item>
          ))}
        </ActionMenu.Content>
      </ActionMenu>
    </div>
  );
}

function PenWords({ pen: { writer, wordsOf } }: { pen: Pen }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.discs}>
        <Disc initials={writer.initials} pen={writer.pen} />
        {wordsOf && <Disc initials={wordsOf.initials} pen={wordsOf.pen} />}
      </span>
      <span>
        {wordsOf
          ? t('pen.switchFor', { writer: writer.name, name: wordsOf.name })
          : t('pen.switchTo', { name: writer.name })}
      </span>
    </>
  );
}
