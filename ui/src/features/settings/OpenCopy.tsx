/** A copy of the plan that any program can read, and that nobody has locked. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { openSaved, saveOpenPlan } from '../../api/shell';
import { usePolicy } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import { SavedFile, useSaving } from '../../export/SavedFile';
import styles from './settings.module.css';

export function OpenCopy() {
  const { t } = useTranslation();
  const { openCopy } = usePolicy();
  const saving = useSaving(saveOpenPlan);
  return (
    <section className={styles.group}>
      <h2 className="section">{t('copy.title')}</h2>
      <p className="body">{t('copy.know')}</p>
      {openCopy === false ? (
        <DecidedHere>{t('decided.openCopy')}</DecidedHere>
      ) : (
        <div>
          <Button variant="secondary" onClick={() => void saving.save()}>
            {t('copy.save')}
          </Button>
        </div>
      )}
      <SavedFile saving={saving} onOpen={() => void openSaved()} />
    </section>
  );
}
