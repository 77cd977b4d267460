/** The backups, each told so that people know it again; the chosen one is a card, one that cannot be read says so. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupTold } from '../../api/bindings/kept';
import { lines, whenWords, type Telling } from './told';
import styles from './BackupList.module.css';

export interface BackupListProps {
  /** The newest first. */
  backups: readonly BackupTold[];
  /** The name of the one that is looked at. */
  chosen: string | null;
  telling: Telling;
  onChoose: (name: string) => void;
  /** Looks at a copy that lies somewhere else. */
  onElsewhere: () => void;
}

/** As many as fit a page; older ones are there too. */
const first = 6;

export function BackupList({ backups, chosen, telling, onChoose, onElsewhere }: BackupListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = backups.slice(0, all ? undefined : first);
  return (
    <div>
      <ul className={styles.backups} aria-label={t('back.list')}>
        {shown.map((told, at) => (
          <li key={told.name}>
            {told.holds === null ? (
              <div className={styles.backup}>
                <span className={styles.when}>{whenWords(told, backups, telling)}</span>{' '}
                <span>
                  {brokenWords(t('back.broken'), backups[at + 1], t('back.olderIsWhole'))}
                </span>
              </div>
            ) : (
              <button
                type="button"
                className={styles.backup}
                aria-current={told.name === chosen || undefined}
                onClick={() => {
                  onChoose(told.name);
                }}
              >
                <span className={styles.when}>{whenWords(told, backups, telling)}</span>{' '}
                {lines(told, telling).map((line) => (
                  <span key={line} className={styles.line} dir="auto">
                    {line}
                  </span>
                ))}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.elsewhere}>
        {!all && backups.length > first && (
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              setAll(true);
            }}
          >
            {t('back.older')}
          </button>
        )}
        <button type="button" className="plain-link" onClick={onElsewhere}>
          {t('back.elsewhere')}
        </button>
      </div>
    </div>
  );
}

function brokenWords(broken: string, older: BackupTold | undefined, isWhole: string): string {
  return older?.holds ? `${broken} ${isWhole}` : broken;
}
