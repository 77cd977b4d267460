/** The settings as they are reached from an open plan: also who can open it, its cover, its copies, and its end. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { ToProtection } from '../protection/ToProtection';
import { AllDecided } from './AllDecided';
import { ArchiveCopy } from './ArchiveCopy';
import { Keys } from './Keys';
import { LockedCopy } from './LockedCopy';
import { NameAndCover } from './NameAndCover';
import { OtherCopies } from './OtherCopies';
import { OpenCopy } from './OpenCopy';
import { ProgramSettings } from './ProgramSettings';
import { SecondPlace } from './SecondPlace';
import styles from './settings.module.css';
import { useWays } from './useWays';
import { WaysIn } from './WaysIn';
import { WordCopy } from './WordCopy';

export function SettingsInPlan() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { may } = useWays();
  return (
    <div className={styles.page}>
      <h1 className="title" data-title-line>
        {t('settings.title')}
      </h1>
      <ProgramSettings />
      <WaysIn />
      {may?.changeCover && <NameAndCover />}
      <LockedCopy />
      <OtherCopies />
      <SecondPlace />
      <OpenCopy />
      <WordCopy />
      <ArchiveCopy />
      <Keys />
      <AllDecided />
      <ToProtection
        onGo={() => {
          go('protection');
        }}
      />
      {may?.endPlan && (
        <section>
          <h2 className="section">{t('chapters.endPlan')}</h2>
          <p className="body">{t('ending.know')}</p>
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              go('endPlan');
            }}
          >
            {t('ending.go')}
          </button>
        </section>
      )}
    </div>
  );
}
