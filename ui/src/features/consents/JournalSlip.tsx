/** A slip for the patient record: that there is a plan, where it is, and who coordinates. Nothing of what the plan says. */
import { useTranslation } from 'react-i18next';
import { PlanPaper } from '../../export/PlanPaper';
import { useNames } from '../../records/useNames';
import styles from './ConsentsPage.module.css';

export function JournalSlip() {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section className={styles.section} aria-labelledby="consents-journal">
      <h2 className="section" id="consents-journal">
        {names.printed('papers.journal.title')}
      </h2>
      <p className="quiet">{t('consents.journalKnow')}</p>
      <PlanPaper wanted={{ paper: 'journal', reader: null }}>{t('pdf.make')}</PlanPaper>
    </section>
  );
}
