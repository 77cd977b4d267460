/** The next meetings in all the plans of the overview. */
import { useTranslation } from 'react-i18next';
import type { PlanFromAfar } from '../../api/bindings/document';
import type { MeetingFromAfar } from '../../api/bindings/reading';
import { weekdayAndDay } from '../../i18n/dates';
import { withCapital } from '../../i18n/act';
import { timeOfDay } from '../../i18n/time';
import { useReader } from '../../i18n/useReader';
import styles from './Overview.module.css';
import { PlanRow } from './PlanRow';
import type { Of } from './rows';

/** The nearest are the ones to prepare for. */
const most = 4;

export interface MeetingRowsProps {
  rows: readonly Of<MeetingFromAfar>[];
  onOpen: (plan: PlanFromAfar) => void;
}

export function MeetingRows({ rows, onOpen }: MeetingRowsProps) {
  const { t } = useTranslation();
  const language = useReader();
  const when = ({ on, time }: MeetingFromAfar) => {
    const day = withCapital(weekdayAndDay(on, language));
    return time === null ? day : `${day} ${timeOfDay(time, language)}`;
  };
  return (
    <section>
      <h2 className={styles.heading}>{t('overview.meetings')}</h2>
      {rows.length === 0 && <p className="body">{t('overview.noMeetings')}</p>}
      <ul className={styles.rows}>
        {rows.slice(0, most).map((row, at) => (
          <PlanRow
            key={`${row.plan.folder} ${String(at)}`}
            plan={row.plan}
            lines={[when(row), null]}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
