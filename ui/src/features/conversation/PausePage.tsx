/** A pause: nothing of what was said is on the screen, whether it is saved is told, and there is no hurry. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { usePlan } from '../../store/usePlan';
import styles from './ConversationPage.module.css';
import { useHeadingFocus } from './useHeadingFocus';

export interface PausePageProps {
  onGoOn: () => void;
}

export function PausePage({ onGoOn }: PausePageProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const isSaved = usePlan().saved.kind === 'saved';
  useHeadingFocus();
  return (
    <div className={styles.pause}>
      <h1 className="question">{t('conversation.pauseTitle')}</h1>
      <p className={styles.know}>
        {isSaved ? t('conversation.pauseSaved') : t('conversation.pauseUnsaved')}{' '}
        {t('conversation.pauseKnow')}
      </p>
      <p className={styles.links}>
        <Button onClick={onGoOn}>{t('conversation.continue')}</Button>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('home');
          }}
        >
          {t('conversation.toFront')}
        </button>
      </p>
    </div>
  );
}
