/** A locked copy to take along to another computer: one file, and the same pass phrases open it. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { openSaved, saveSealedCopy } from '../../api/shell';
import { usePlan } from '../../store/usePlan';
import { SavedFile, useSaving } from '../../export/SavedFile';
import styles from './settings.module.css';

export function LockedCopy() {
  const { t } = useTranslation();
  const { settled } = usePlan();
  const saving = useSaving(async () => {
    await settled();
    return saveSealedCopy();
  });
  return (
    <section className={styles.group}>
      <h2 className="section">{t('locked.title')}</h2>
      <p className="body">{t('locked.know')}</p>
      <div>
        <Button variant="secondary" onClick={() => void saving.save()}>
          {t('locked.save')}
        </Button>
      </div>
      <SavedFile saving={saving} onOpen={() => void openSaved()} />
    </section>
  );
}
