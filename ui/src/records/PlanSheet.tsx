/** A page that is one sheet of the plan: written where it stands, with buttons and slips in the margin beside it. */
import { useRef, type ReactNode } from 'react';
import { Paper, type PaperProps } from '../components/Paper';
import { useSlipsApart } from '../components/useSlipsApart';
import { Reorder } from './list/Reorder';
import styles from './PlanSheet.module.css';

export interface PlanSheetProps {
  title: string;
  /** Small and quiet under the title. */
  know?: string;
  head?: NonNullable<PaperProps['head']>;
  /** What stands over the slips in the margin. */
  aside?: ReactNode;
  /** What needs the whole width: it stands under the title, before the sheet begins. */
  over?: ReactNode;
  children: ReactNode;
}

export function PlanSheet({ title, know, head, aside, over, children }: PlanSheetProps) {
  const beside = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useSlipsApart(sheet, beside);
  const named = (
    <>
      <h1 className={styles.title}>{title}</h1>
      {know !== undefined && <p className={styles.know}>{know}</p>}
    </>
  );
  return (
    <div className={styles.page}>
      <div className={styles.aside} ref={beside}>
        {aside}
      </div>
      {over !== undefined && (
        <div className={styles.over}>
          {named}
          {over}
        </div>
      )}
      <Reorder>
        <Paper withMargin {...(head && { head })}>
          {over === undefined && named}
          <div className={styles.sections} data-first={over !== undefined || undefined} ref={sheet}>
            {children}
          </div>
        </Paper>
      </Reorder>
    </div>
  );
}
