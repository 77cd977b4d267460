/** A page outside the plans: the program's name on top, one calm column, and settings within reach. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabletop } from '../components/Tabletop';
import { MissedFile } from '../export/MissedFile';
import styles from './Outside.module.css';
import { useArrival } from './useArrival';
import { useSimpleSwitch } from './useSimpleSwitch';

export interface OutsideProps {
  /** What the window is called here. */
  title: string;
  /** Another value is another page: the focus goes to its heading. */
  page?: string;
  /** Shown on the pages one may leave for the settings, or for help. */
  onSettings?: () => void;
  onHelp?: () => void;
  /** At the end of the top row, on a page that can be locked. */
  deed?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

export function Outside({
  title,
  page = title,
  onSettings,
  onHelp,
  deed,
  foot,
  children,
}: OutsideProps) {
  const { t } = useTranslation();
  useArrival(page, title);
  return (
    <Tabletop pen="none" {...(foot !== undefined && { foot: <OutsideFoot>{foot}</OutsideFoot> })}>
      <div className={styles.column}>
        <div className={styles.top}>
          <span className={styles.program}>{t('program')}</span>
          <div className={styles.links}>
            {onHelp && (
              <button type="button" className="quiet-link" onClick={onHelp}>
                {t('chapters.help')}
              </button>
            )}
            {onSettings && <SimpleLink />}
            {onSettings && (
              <button type="button" className="quiet-link" onClick={onSettings}>
                {t('settings.title')}
              </button>
            )}
            {deed}
          </div>
        </div>
        <MissedFile />
        {children}
      </div>
    </Tabletop>
  );
}

function SimpleLink() {
  const { text, onPress } = useSimpleSwitch();
  return (
    <button type="button" className="quiet-link" onClick={onPress}>
      {text}
    </button>
  );
}

/** What one goes on with is in sight at every size. */
function OutsideFoot({ children }: { children: ReactNode }) {
  return (
    <div className={styles.foot} data-in-sight>
      {children}
    </div>
  );
}
