/** A proposal: a slip in the margin, in the proposer's ink, tied by a dotted thread to the words it concerns. */
import { Button } from '@navikt/ds-react';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PenColour, Writer } from '../theme/pen';
import { Disc } from './Disc';
import { Quote } from './Quote';
import styles from './Slip.module.css';
import { slipsClass } from './useSlipsApart';

export interface SlipPaperProps {
  by: Writer;
  /** What the slip says of them, when it is not that they propose something. */
  who?: string;
  /** The first of the words it concerns; shown when the slip does not lie beside them. */
  about?: string | undefined;
  children: ReactNode;
}

/** The slip itself: who proposes, and what lies on it. */
export function SlipPaper({ by, about, children, ...said }: SlipPaperProps) {
  const { t } = useTranslation();
  const who = said.who ?? t('slip.proposes', { name: by.name });
  return (
    <div className={styles.slip} data-pen={by.pen} role="group" aria-label={who}>
      <p className={styles.who}>
        <Disc initials={by.initials} pen={by.pen} />
        <span dir="auto">{who}</span>
      </p>
      {about !== undefined && about !== '' && (
        <p className={styles.about} dir="auto">
          {t('slip.about', { words: about })}
        </p>
      )}
      {children}
    </div>
  );
}

export interface SlipProps {
  by: Writer;
  /** The first of the words it concerns. */
  about?: string;
  /** The words proposed instead; nothing when it is proposed to take them away. */
  words: string | null;
  /** Why, in the proposer's words. */
  reason?: string;
  /** The owner's two answers; without them the slip only waits. */
  answers?: { onUse: () => void; onKeep: () => void };
}

export function Slip({ by, about, words, reason, answers }: SlipProps) {
  const { t } = useTranslation();
  return (
    <SlipPaper by={by} about={about}>
      <div className={styles.words}>
        {words === null ? (
          <p className={styles.away}>{t('slip.remove')}</p>
        ) : (
          <Quote pen={by.pen} size="s">
            {words}
          </Quote>
        )}
      </div>
      {reason !== undefined && (
        <p className={styles.reason} dir="auto">
          {reason}
        </p>
      )}
      {answers && (
        <div className={styles.answers}>
          <Button variant="secondary" size="small" onClick={answers.onUse}>
            {t('slip.use')}
          </Button>
          <Button variant="secondary" size="small" onClick={answers.onKeep}>
            {t('slip.keep')}
          </Button>
        </div>
      )}
    </SlipPaper>
  );
}

export interface ThreadedProps {
  /** The words the slip concerns; the thread starts where they end. */
  words: ReactNode;
  /** Nothing while nobody proposes anything. */
  slip?: ReactNode;
  /** The ink of the thread. */
  ink?: PenColour;
  /** Always under the words, where there is no margin for a slip. */
  under?: boolean;
  /** What follows under the words and stands beside the slip. */
  children?: ReactNode;
}

/**
 * Lays words in a paper `withMargin` and their slip side by side; in a narrow window the slip comes under the words.
 * The words stay where they are when a slip comes or goes.
 */
export function Threaded({ words, slip, ink = 'none', under = false, children }: ThreadedProps) {
  const hasSlip = slip !== undefined && slip !== null;
  return (
    <div
      className={styles.threaded}
      data-slip={hasSlip || undefined}
      data-under={under || undefined}
    >
      <div className={styles.line}>
        <div className={styles.said}>{words}</div>
        {hasSlip && <span className={styles.thread} data-pen={ink} aria-hidden="true" />}
      </div>
      {hasSlip && <div className={clsx(styles.margin, slipsClass)}>{slip}</div>}
      <div className={styles.rest}>{children}</div>
    </div>
  );
}
