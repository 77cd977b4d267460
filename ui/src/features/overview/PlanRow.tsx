/** One row of the overview, which opens the plan it is about. */
import { ChevronRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanFromAfar } from '../../api/bindings/document';
import { SymbolMark } from '../../components/Cover';
import { symbolOf } from '../../components/symbols';
import styles from './Overview.module.css';

export interface PlanRowProps {
  plan: PlanFromAfar;
  /** Before the plan's mark. */
  day?: ReactNode;
  /** The first line and the second; nothing is the plan's nickname. */
  lines: readonly [ReactNode, ReactNode];
  onOpen: (plan: PlanFromAfar) => void;
}

/** What a plan is called from afar. */
export function usePlanName(plan: PlanFromAfar): string {
  const { t } = useTranslation();
  return plan.cover?.nickname ?? t('shelf.noCover');
}

export function PlanRow({ plan, day, lines, onOpen }: PlanRowProps) {
  const name = usePlanName(plan);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        onClick={() => {
          onOpen(plan);
        }}
      >
        {day !== undefined && <span className={styles.day}>{day}</span>}
        <SymbolMark symbol={symbolOf(plan.cover?.symbol)} colour={plan.cover?.colour} />
        <span className={styles.lines}>
          <span className={styles.first} dir="auto">
            {lines[0] ?? name}
          </span>
          <span dir="auto">{lines[1] ?? name}</span>
        </span>
        <ChevronRightIcon aria-hidden="true" className={styles.chevron ?? ''} />
      </button>
    </li>
  );
}
