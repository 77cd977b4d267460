/** The recovery code, large, the one time it is shown, and the sheet it can be saved on. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { openSaved, saveRecoverySheet } from '../../api/shell';
import { Paper } from '../Paper';
import { SavedFile, useSaving } from '../../export/SavedFile';
import styles from './phrase.module.css';

export interface RecoveryCodeProps {
  code: string;
  /** Goes on from here, where no foot of the page does; what the button says. */
  onDone?: () => void;
  done?: string;
}

export function RecoveryCode({ code, onDone, done }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const saving = useSaving(() => saveRecoverySheet(code));
  return (
    <div className={styles.shown}>
      <Paper snug>
        <p className={styles.code} aria-label={t('recovery.code')} translate="no">
          {code.split(' ').map((group) => (
            <span key={group}>{group} </span>
          ))}
        </p>
      </Paper>
      <div className={styles.beside}>
        <p className="body">{t('recovery.once')}</p>
        <div className={styles.actions}>
          {onDone && <Button onClick={onDone}>{done}</Button>}
          <Button
            variant="secondary"
            icon={<FilePdfIcon aria-hidden="true" />}
            onClick={() => void saving.save()}
          >
            {t('recovery.save')}
          </Button>
        </div>
        <SavedFile saving={saving} onOpen={() => void openSaved()} />
      </div>
    </div>
  );
}
