/** A page that is one sheet of the plan: written where it stands, with buttons and slips in the margin beside it. */
import { useRef, useState, type ReactNode } from 'react';
import { Paper, type PaperProps } from '../parts/Paper';
import { useSlipsApart } from '../parts/useSlipsApart';
import { usePlanSession } from '../plan/usePlan';
import { Desk } from './Desk';
import { Reorder } from './list/Reorder';
import styles from './PlanSheet.module.css';
import { DeskContext } from './useDesk';

export interface PlanSheetProps {
  title: string;
  /** Small and quiet under the title. */
  know?: string;
  head?: NonNullable<PaperProps['head']>;
  /** What stands over the slips in the margin. */
  aside?: ReactNode;
  children: ReactNode;
}

export function PlanSheet({ title, know, head, aside, children }: PlanSheetProps) {
  const { store } = usePlanSession();
  const [desk] = useState(() => new Desk(store));
  const beside = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useSlipsApart(sheet, beside);
  return (
    <DeskContext value={desk}>
      <div className={styles.page}>
        <div className={styles.aside} ref={beside}>
          {aside}
        </div>
        <Reorder>
          <Paper withMargin {...(head && { head })}>
            <h1 className={styles.title}>{title}</h1>
            {know !== undefined && <p className={styles.know}>{know}</p>}
            <div className={styles.sections} ref={sheet}>
              {children}
            </div>
          </Paper>
        </Reorder>
      </div>
    </DeskContext>
  );
}
