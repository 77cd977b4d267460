/** How the planning is, in the owner's own judgement, and an example others can learn from. Both leave only by choice. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk } from '../../fields/Desk';
import { DeskContext } from '../../fields/useDesk';
import { useNavigation } from '../../frame/navigation';
import { useShownRecord } from '../../frame/useShownRecord';
import { usePlanSession } from '../../plan/usePlan';
import styles from './Erfaring.module.css';
import { Examples } from './Examples';
import { Surveys } from './Surveys';

export const Erfaring = memo(function Erfaring() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { store } = usePlanSession();
  const [desk] = useState(() => new Desk(store));
  useShownRecord();
  return (
    <DeskContext value={desk}>
      <div className={styles.page}>
        <div>
          <h1 className="title">{t('chapters.erfaring')}</h1>
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              go('hjelp');
            }}
          >
            {t('experience.back')}
          </button>
        </div>
        <Surveys />
        <Examples />
      </div>
    </DeskContext>
  );
});
