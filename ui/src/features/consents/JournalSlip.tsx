/** A slip for the patient record: that there is a plan, where it is, and who coordinates. Nothing of what the plan says. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperButton } from '../../export/PaperButton';
import { Chooser } from '../../records/Chooser';
import { choosable, personChoice } from '../../records/people';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import styles from './ConsentsPage.module.css';

export function JournalSlip() {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const people = useSelected(({ whole }) => whole.people);
  const [reader, setReader] = useState<string | null>(null);
  const choices = useMemo(
    () =>
      choosable(people)
        .filter(({ roles }) => !roles.includes('owner'))
        .map(personChoice),
    [people],
  );
  const chosen = choices.find(({ value }) => value === reader) ?? null;
  return (
    <section className={styles.section} aria-labelledby="consents-journal">
      <h2 className="section" id="consents-journal">
        {names.printed('papers.journal.title')}
      </h2>
      <p className="quiet">{t('consents.journalKnow')}</p>
      <Chooser
        label={t('consents.journalFor')}
        choices={choices}
        chosen={chosen}
        onChosen={setReader}
        onNone={() => {
          setReader(null);
        }}
      />
      <PaperButton
        wanted={{ paper: 'journal', reader: chosen?.value ?? null }}
        settled={store.settled}
      >
        {t('pdf.make')}
      </PaperButton>
    </section>
  );
}
