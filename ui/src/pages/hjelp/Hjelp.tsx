/** Help and rights inside an open plan: the texts, the rules, and the way to tell how the planning is. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation';
import { ToProtection } from '../beskyttet/ToProtection';
import styles from './Hjelp.module.css';
import { HelpTexts } from './HelpTexts';
import { Rules } from './Rules';

export function Hjelp() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <div className={styles.page}>
      <h1 className="title">{t('chapters.hjelp')}</h1>
      <HelpTexts />
      <Rules />
      <div className={styles.more}>
        <ToProtection
          onGo={() => {
            go('beskyttet');
          }}
        />
      </div>
      <section className={styles.more}>
        <h2 className="section">{t('chapters.erfaring')}</h2>
        <p className="body">{t('help.experience')}</p>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('erfaring');
          }}
        >
          {t('help.toExperience')}
        </button>
      </section>
    </div>
  );
}
