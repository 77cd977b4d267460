/** That somebody is in the middle of a sentence: it is no quotation yet, and goes on where it was left. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import styles from './HomePage.module.css';

export function HalfSaid() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <p className={styles.half}>
      {t('front.halfSaid')}{' '}
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('conversation');
        }}
      >
        {t('front.writeOn')}
      </button>
    </p>
  );
}
