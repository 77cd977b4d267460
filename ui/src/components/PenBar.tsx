/** Along the top of every page: whose plan, who holds the pen, what is saved, and the lock. Always in the same place. */
import { PadlockLockedIcon, PencilFillIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inkOf, type Pen } from '../theme/pen';
import { SymbolMark } from './Cover';
import styles from './PenBar.module.css';
import { PenChoices } from './PenChoices';
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
  /** Who writes, and one button to change it: the ways to hold the pen lie behind it. */
  brief?: boolean;
}

/** Two people have three ways to hold a pen between them. */
const mostBeside = 2;

export function PenBar(props: PenBarProps) {
  const { plan, pen, others, onPen, save, steps, onLock, penKey, brief = false } = props;
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
        <PenChoices others={others} onPen={onPen} penKey={penKey} most={brief ? 1 : mostBeside} />
      </div>
      <div className={styles.end}>
        <SavedMark state={save} />
        {steps}
      </div>
      <Button
        className={styles.lock}
        variant="secondary"
        size="small"
        icon={<PadlockLockedIcon aria-hidden="true" />}
        onClick={onLock}
      >
        {t('lock')}
      </Button>
    </header>
  );
}
