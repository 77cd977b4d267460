/** The settings as they are reached from an open plan: also who can open it, and a copy others can read. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation';
import { ToProtection } from '../beskyttet/ToProtection';
import { Keys } from './Keys';
import { OpenCopy } from './OpenCopy';
import { ProgramSettings } from './ProgramSettings';
import styles from './settings.module.css';
import { WaysIn } from './WaysIn';

export function SettingsInPlan() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <div className={styles.page}>
      <h1 className="title">{t('settings.title')}</h1>
      <ProgramSettings />
      <WaysIn />
      <OpenCopy />
      <Keys />
      <ToProtection
        onGo={() => {
          go('beskyttet');
        }}
      />
    </div>
  );
}
