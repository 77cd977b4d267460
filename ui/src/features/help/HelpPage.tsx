/** Help and rights inside an open plan: the texts, the rules, and the way to tell how the planning is. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { ToProtection } from '../protection/ToProtection';
import styles from './HelpPage.module.css';
import { HelpTexts } from './HelpTexts';
import { Rules } from './Rules';
import { Version } from './Version';

export function HelpPage() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <div className={styles.page}>
      <h1 className="title" data-title-line>
        {t('chapters.help')}
      </h1>
      <HelpTexts />
      <Rules />
      <div className={styles.more}>
        <ToProtection
          onGo={() => {
            go('protection');
          }}
        />
      </div>
      <section className={styles.more}>
        <h2 className="section">{t('chapters.feedback')}</h2>
        <p className="body">{t('help.experience')}</p>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('feedback');
          }}
        >
          {t('help.toExperience')}
        </button>
      </section>
      <Version />
    </div>
  );
}
