/** Lets something told leave the plan as a file: by choice, and without names unless that is chosen too. */
import { Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanSession } from '../../store/usePlan';
import { PaperButton } from '../../export/PaperButton';
import styles from './FeedbackPage.module.css';

export interface ShareFileProps {
  paper: 'survey' | 'example';
  id: string;
}

export function ShareFile({ paper, id }: ShareFileProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [withNames, setWithNames] = useState(false);
  return (
    <div className={styles.share}>
      <p className="quiet">{t('experience.shareKnow')}</p>
      <Checkbox
        checked={withNames}
        onChange={() => {
          setWithNames(!withNames);
        }}
      >
        {t('experience.withNames')}
      </Checkbox>
      <PaperButton wanted={{ paper, id, withNames }} settled={store.settled}>
        {t('experience.save')}
      </PaperButton>
    </div>
  );
}
