/** What is late and what comes this week, in all the plans of the overview. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanFromAfar } from '../../api/bindings/document';
import type { DueFromAfar } from '../../api/bindings/reading';
import { Late } from '../../components/Late';
import { nearDay, weekday } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { useReader } from '../../i18n/useReader';
import styles from './Overview.module.css';
import { PlanRow } from './PlanRow';
import type { Of } from './rows';

/** More than so many are shown when they are asked for. */
const most = 7;

export interface WeekRowsProps {
  rows: readonly Of<DueFromAfar>[];
  today: Day;
  onOpen: (plan: PlanFromAfar) => void;
}

export function WeekRows({ rows, today, onOpen }: WeekRowsProps) {
  const { t } = useTranslation();
  const language = useReader();
  const [all, setAll] = useState(false);
  const what = (row: DueFromAfar) => {
    if (!row.late) return row.what ?? t('overview.wholePlan');
    const day = nearDay(row.on, today, language);
    const words =
      row.what === null
        ? t('overview.latePlan', { day })
        : t('overview.lateWhat', { what: row.what, day });
    return <Late>{words}</Late>;
  };
  const dayOfRow = ({ on }: DueFromAfar) =>
    on === today ? nearDay(on, today, language) : weekday(on, language);
  return (
    <section>
      <h2 className={styles.heading}>{t('overview.week')}</h2>
      {rows.length === 0 && <p className="body">{t('overview.nothing')}</p>}
      <ul className={styles.rows}>
        {(all ? rows : rows.slice(0, most)).map((row, at) => (
          <PlanRow
            key={`${row.plan.folder} ${String(at)}`}
            plan={row.plan}
            day={dayOfRow(row)}
            lines={[null, what(row)]}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {!all && rows.length > most && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('overview.all')}
        </button>
      )}
    </section>
  );
}
