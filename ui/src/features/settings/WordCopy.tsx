/** The plan as a file for word processors, for an archive that asks for one. */
import { FileTextIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { PlanFile } from '../../export/PlanFile';
import styles from './settings.module.css';

export function WordCopy() {
  const { t } = useTranslation();
  return (
    <section className={styles.group}>
      <h2 className="section">{t('files.wordTitle')}</h2>
      <p className="body">{t('files.wordKnow')}</p>
      <PlanFile wanted={{ file: 'word' }} icon={<FileTextIcon aria-hidden="true" />}>
        {t('files.word')}
      </PlanFile>
    </section>
  );
}
