/** The last step of a new plan: the recovery code, which is shown this once. */
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../app/Countdown';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { Outside } from '../../app/Outside';
import styles from './Question.module.css';

export interface RecoverySheetProps {
  code: string;
  onDone: () => void;
}

export function RecoverySheet({ code, onDone }: RecoverySheetProps) {
  const { t } = useTranslation();
  return (
    <Outside title={t('recovery.question')}>
      <div className={styles.sheet}>
        <h1 className={styles.question}>{t('recovery.question')}</h1>
        <div className={styles.know}>
          <p>{t('recovery.know')}</p>
        </div>
        <RecoveryCode code={code} onDone={onDone} done={t('recovery.done')} />
      </div>
      <Countdown loses={t('recovery.lost')} />
    </Outside>
  );
}
