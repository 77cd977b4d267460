/** The backups a damaged plan can be fetched back from, the newest first. */
import { Button } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backups, failed } from '../../api/shell';
import type { Backup } from '../../api/bindings/vault';
import { moments } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import styles from './Unlock.module.css';

export interface BackupsProps {
  folder: string;
  onRestore: (name: string) => void;
}

/** As many as fit a page; older ones are there too. */
const first = 5;

export function Backups({ folder, onRestore }: BackupsProps) {
  const { t } = useTranslation();
  const language = useReader();
  const [found, setFound] = useState<readonly Backup[] | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    void backups(folder).then((answer) => {
      setFound(failed(answer) ? [] : answer.value);
    });
  }, [folder]);

  if (found === null) return null;
  if (found.length === 0) return <p className="body">{t('unlock.noBackups')}</p>;
  const newest = [...found].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const when = moments(
    newest.map(({ madeAt }) => new Date(madeAt)),
    language,
  );
  return (
    <div>
      <h2 className="section">{t('unlock.backups')}</h2>
      <p className="quiet">{t('unlock.backupsKnow')}</p>
      <ul className={styles.backups}>
        {newest.slice(0, all ? undefined : first).map(({ name }, number) => (
          <li key={name}>
            <Button
              variant="secondary"
              size="small"
              onClick={() => {
                onRestore(name);
              }}
            >
              {t('unlock.restore', { at: when[number] })}
            </Button>
          </li>
        ))}
      </ul>
      {!all && newest.length > first && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('unlock.olderBackups')}
        </button>
      )}
    </div>
  );
}
