/** Along the top of every page: whose plan, who holds the pen, what is saved, and the lock. Always in the same place. */
import { PadlockLockedIcon, PencilFillIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inkOf, type Pen } from '../theme/pen';
import { SymbolMark } from './Cover';
import { Disc } from './Disc';
import styles from './PenBar.module.css';
import { PenLine } from './PenLine';
import { SavedMark, type SaveState } from './SavedMark';
import type { PlanSymbol } from './symbols';

export interface PenBarProps {
  plan: { name: string; symbol: PlanSymbol; colour?: string | undefined };
  /** Who holds the pen now. */
  pen: Pen;
  /** The other ways to hold it, in an order that stays the same. */
  others: readonly Pen[];
  onPen: (pen: Pen) => void;
  save: SaveState;
  /** What may be done with what was done last. */
  steps?: ReactNode;
  onLock: () => void;
  /** The key that changes the pen, as in aria-keyshortcuts, when there is one. */
  penKey?: string;
}

export function PenBar({ plan, pen, others, onPen, save, steps, onLock, penKey }: PenBarProps) {
  const { t } = useTranslation();
  const ink = inkOf(pen);
  return (
    <header className={styles.bar} data-pen={ink}>
      <PenLine ink={ink} />
      <div className={styles.plan}>
        <SymbolMark symbol={plan.symbol} colour={plan.colour} />
        <span className={styles.name} dir="auto">
          {plan.name}
        </span>
      </div>
      <div className={styles.pens} role="group" aria-label={t('pen.label')}>
        <p className={styles.now} aria-live="polite">
          <PencilFillIcon aria-hidden="true" />
          <span>
            {pen.wordsOf
              ? t('pen.writingFor', { writer: pen.writer.name, name: pen.wordsOf.name })
              : t('pen.writing', { name: pen.writer.name })}
          </span>
        </p>
        {others.map((other) => (
          <PenChoice
            key={`${other.writer.id} ${other.wordsOf?.id ?? ''}`}
            pen={other}
            penKey={penKey}
            onPen={onPen}
          />
        ))}
      </div>
      <div className={styles.end}>
        <SavedMark state={save} />
        {steps}
        <Button
          variant="secondary"
          size="small"
          icon={<PadlockLockedIcon aria-hidden="true" />}
          onClick={onLock}
        >
          {t('lock')}
        </Button>
      </div>
    </header>
  );
}

interface PenChoiceProps {
  pen: Pen;
  penKey: string | undefined;
  onPen: (pen: Pen) => void;
}

function PenChoice({ pen, penKey, onPen }: PenChoiceProps) {
  const { t } = useTranslation();
  const { writer, wordsOf } = pen;
  return (
    <button
      type="button"
      className={styles.choice}
      aria-keyshortcuts={wordsOf ? undefined : penKey}
      onClick={() => {
        onPen(pen);
      }}
    >
      <span className={styles.discs}>
        <Disc initials={writer.initials} pen={writer.pen} />
        {wordsOf && <Disc initials={wordsOf.initials} pen={wordsOf.pen} />}
      </span>
      {wordsOf
        ? t('pen.switchFor', { writer: writer.name, name: wordsOf.name })
        : t('pen.switchTo', { name: writer.name })}
    </button>
  );
}
