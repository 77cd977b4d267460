/** The last step of a new plan: the recovery code, which is shown this once. The plan is made: whoever stops here has it on the shelf. */
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { lock } from '../../api/shell';
import { Countdown } from '../../app/Countdown';
import { Outside } from '../../app/Outside';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { Steps } from '../../components/Steps';
import styles from './Question.module.css';
import { stepsTo } from './steps';

export interface RecoverySheetProps {
  how: 'new' | 'taken';
  code: string;
  onDone: () => void;
}

export function RecoverySheet({ how, code, onDone }: RecoverySheetProps) {
  const { t } = useTranslation();
  const of = stepsTo(how);
  const foot = (
    <>
      <Button
        variant="tertiary"
        icon={<ArrowLeftIcon aria-hidden="true" />}
        onClick={() => void lock('asked')}
      >
        {t('recovery.toShelf')}
      </Button>
      <Steps at={of - 1} of={of} />
      <Button icon={<ArrowRightIcon aria-hidden="true" />} iconPosition="right" onClick={onDone}>
        {t('recovery.done')}
      </Button>
    </>
  );
  return (
    <Outside title={t('recovery.question')} foot={foot}>
      <div className={styles.sheet}>
        <h1 className={styles.question}>{t('recovery.question')}</h1>
        <div className={styles.know}>
          <p>{t('recovery.know')}</p>
          <p>{t('recovery.stop')}</p>
        </div>
        <RecoveryCode code={code} />
      </div>
      <Countdown loses={t('recovery.lost')} />
    </Outside>
  );
}
