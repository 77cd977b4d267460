/** A proposal: a slip in the margin, in the proposer's ink, tied by a dotted thread to the words it concerns. */
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Writer } from '../look/pen';
import { Disc } from './Disc';
import { Quote } from './Quote';
import styles from './Slip.module.css';

export interface SlipProps {
  by: Writer;
  /** The words proposed instead. */
  words: string;
  /** Why, in the proposer's words. */
  reason?: string;
  onUse: () => void;
  onKeep: () => void;
}

export function Slip({ by, words, reason, onUse, onKeep }: SlipProps) {
  const { t } = useTranslation();
  const who = t('slip.proposes', { name: by.name });
  return (
    <aside className={styles.slip} data-pen={by.pen} aria-label={who}>
      <p className={styles.who}>
        <Disc initials={by.initials} pen={by.pen} />
        <span dir="auto">{who}</span>
      </p>
      <div className={styles.words}>
        <Quote pen={by.pen} size="s">
          {words}
        </Quote>
      </div>
      {reason !== undefined && (
        <p className={styles.reason} dir="auto">
          {reason}
        </p>
      )}
      <div className={styles.answers}>
        <Button variant="secondary" size="small" onClick={onUse}>
          {t('slip.use')}
        </Button>
        <Button variant="secondary" size="small" onClick={onKeep}>
          {t('slip.keep')}
        </Button>
      </div>
    </aside>
  );
}

export interface ThreadedProps {
  /** The words the slip concerns; the thread starts where they end. */
  words: ReactNode;
  slip: ReactNode;
  by: Pick<Writer, 'pen'>;
  /** What follows under the words and stands beside the slip. */
  children?: ReactNode;
}

/** Lays words in a paper `withMargin` and their slip side by side; in a narrow window the slip comes under the words. */
export function Threaded({ words, slip, by, children }: ThreadedProps) {
  return (
    <div className={styles.threaded}>
      <div className={styles.line}>
        <div className={styles.said}>{words}</div>
        <span className={styles.thread} data-pen={by.pen} aria-hidden="true" />
      </div>
      <div className={styles.margin}>{slip}</div>
      <div className={styles.rest}>{children}</div>
    </div>
  );
}
