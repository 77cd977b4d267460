/** How the planning is, in the owner's own judgement, and an example others can learn from. Both leave only by choice. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import styles from './FeedbackPage.module.css';
import { Examples } from './Examples';
import { Surveys } from './Surveys';

export const FeedbackPage = memo(function FeedbackPage() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  useShownRecord();
  return (
    <div className={styles.page}>
      <div>
        <h1 className="title" data-title-line>
          {t('chapters.feedback')}
        </h1>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('help');
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
