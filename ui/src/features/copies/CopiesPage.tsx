/** The copies of the plan: they meet through a shared folder, or another one is met here, what waits since they met stands here, and when each was met last. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { copies } from '../../api/copies';
import { Paper } from '../../components/Paper';
import { useAsked } from '../../store/useAsked';
import { CopyRows } from './CopyRows';
import styles from './CopiesPage.module.css';
import { Ending } from './Ending';
import { MeetCopy } from './MeetCopy';
import { SharedFolder } from './SharedFolder';
import { Unsettled } from './Unsettled';

export function CopiesPage() {
  const { t } = useTranslation();
  const told = useAsked(copies);
  const meet = useRef<HTMLDivElement>(null);
  const count = told?.length ?? 0;
  const [two, more] = [t('meet.two'), t('meet.more', { number: String(count) })];
  return (
    <div className={styles.page}>
      <div>
        <h1 className="title">{count < 2 ? t('chapters.copies') : count === 2 ? two : more}</h1>
        <p className={styles.know}>{t('meet.know')}</p>
      </div>
      <SharedFolder copies={told ?? []} />
      <div ref={meet}>
        <MeetCopy />
      </div>
      <Unsettled goOn={() => meet.current} />
      {told !== null && told.length > 0 && (
        <Ending>
          {(onEnd) => (
            <Paper snug>
              <CopyRows copies={told} onEnd={onEnd} />
            </Paper>
          )}
        </Ending>
      )}
    </div>
  );
}
