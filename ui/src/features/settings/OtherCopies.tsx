/** That the plan can be written in on several computers and brought together again: when that was last, and the way there. */
import { useTranslation } from 'react-i18next';
import { copies } from '../../api/copies';
import { sharedFolder } from '../../api/shared';
import { nearDay } from '../../i18n/dates';
import { dayOf } from '../../i18n/day';
import { useReader } from '../../i18n/useReader';
import { GoTo } from '../../navigation/GoTo';
import { useAsked } from '../../store/useAsked';
import { usePlanSession } from '../../store/usePlan';
import styles from './settings.module.css';

export function OtherCopies() {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const language = useReader();
  const met = useAsked(copies)?.flatMap(({ metAt }) => metAt ?? []) ?? [];
  const folder = useAsked(sharedFolder);
  const last = met.toSorted().at(-1);
  return (
    <section className={styles.group}>
      <h2 className="section">{t('chapters.copies')}</h2>
      <p className="body">{t('meet.know')}</p>
      {last !== undefined && (
        <p className="quiet">
          {t('meet.metAt', { day: nearDay(dayOf(new Date(last)), today, language) })}
        </p>
      )}
      {folder !== null && <p className="quiet">{t('shared.inUse')}</p>}
      <div>
        <GoTo page="copies">{t('meet.go')}</GoTo>
      </div>
    </section>
  );
}
