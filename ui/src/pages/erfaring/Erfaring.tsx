/** How the planning is, in the owner's own judgement, and an example others can learn from. Both leave only by choice. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation';
import { useShownRecord } from '../../frame/useShownRecord';
import styles from './Erfaring.module.css';
import { Examples } from './Examples';
import { Surveys } from './Surveys';

export const Erfaring = memo(function Erfaring() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  useShownRecord();
  return (
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
  );
});
