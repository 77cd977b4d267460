/** Makes the paper: waits until everything is saved, says what happens, and where the file is. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { openSaved, savePdf } from '../../api/shell';
import { usePlanSession } from '../../plan/usePlan';
import { SavedFile, useSaving } from '../../saving/SavedFile';
import styles from './MakePdf.module.css';

export function MakePdf() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const saving = useSaving(async () => {
    await store.settled();
    return savePdf(null);
  });
  return (
    <div className={styles.make}>
      <Button
        icon={<FilePdfIcon aria-hidden="true" />}
        onClick={() => {
          void saving.save();
        }}
      >
        {t('pdf.make')}
      </Button>
      <div className={styles.outcome}>
        <SavedFile
          saving={saving}
          onOpen={() => {
            void openSaved();
          }}
        />
      </div>
    </div>
  );
}
