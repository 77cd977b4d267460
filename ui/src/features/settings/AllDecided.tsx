/** Everything that the municipality has decided for this laptop, a sentence for each, in one place. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../api/bindings/policy';
import { usePolicy } from '../../app/decided';
import { phraseDecided } from '../../components/phrase/phraseDecided';
import styles from './settings.module.css';

type Sentence = string | false | undefined;

/** What each policy says, where it changes anything. One that is added is told of here, or this does not compile. */
const sentences: {
  [Key in keyof Policy]-?: (t: TFunction, policy: Policy) => Sentence | readonly Sentence[];
} = {
  shelfFolder: (t, { shelfFolder: folder }) => folder && t('decided.shelf', { folder }),
  lockMinutes: (t, { lockMinutes: count }) => count !== undefined && t('decided.lock', { count }),
  phraseStrength: (t, { phraseStrength: least }) => least !== undefined && phraseDecided(t, least),
  secondPlace: (t, { secondPlace: folder }) => folder && t('decided.secondPlace', { folder }),
  contactWayIn: (t, { contactWayIn }) => contactWayIn === false && t('decided.contactWay'),
  openCopy: (t, { openCopy }) => openCopy === false && t('decided.openCopy'),
  pdfPassword: (t, { pdfPassword }) => pdfPassword && t('decided.pdfPassword'),
  saveFolders: (t, { saveFolders }) =>
    saveFolders && t('decided.saveIn', { folders: saveFolders.join(', ') }),
  language: (t, { language }) =>
    language && t('decided.language', { language: t(`settings.languages.${language}`) }),
  emergencyNumbers: (t, { emergencyNumbers }) => emergencyNumbers && t('decided.numbers'),
  helpTexts: (t, { helpTexts }) => helpTexts && t('decided.helpTexts'),
  startText: (t, { startText }) => startText && t('decided.startText'),
  featuresOff: (t, { featuresOff = [] }) =>
    featuresOff.map((one) => t('decided.offNamed', { what: t(`decided.offWhat.${one}`) })),
  sharedServers: (t, { sharedServers }) =>
    sharedServers && t('decided.servers', { servers: sharedServers.join(', ') }),
};

export function AllDecided() {
  const { t } = useTranslation();
  const policy = usePolicy();
  const all = Object.values(sentences)
    .flatMap((told) => told(t, policy))
    .filter((one) => typeof one === 'string');
  if (all.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className="section">{t('decided.all')}</h2>
      <p className="body">{t('decided.allKnow')}</p>
      <ul className={styles.decided}>
        {all.map((one) => (
          <li key={one} dir="auto">
            {one}
          </li>
        ))}
      </ul>
    </section>
  );
}
