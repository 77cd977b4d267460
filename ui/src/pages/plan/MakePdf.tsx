/** Makes the paper: waits until everything is saved, says what happens, and where the file is. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as shell from '../../api/shell';
import type { Problem } from '../../api/bindings/Problem';
import { FailureStrip } from '../../parts/FailureStrip';
import { usePlanSession } from '../../plan/usePlan';
import { problemWords } from '../../words/problem';
import styles from './MakePdf.module.css';

type Making =
  { is: 'idle' | 'making' } | { is: 'saved'; path: string } | { is: 'failed'; problem: Problem };

export function MakePdf() {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const [making, setMaking] = useState<Making>({ is: 'idle' });

  const make = async () => {
    if (making.is === 'making') return;
    setMaking({ is: 'making' });
    await store.settled();
    const answer = await shell.savePdf(null);
    if (shell.failed(answer)) setMaking({ is: 'failed', problem: answer.problem });
    else setMaking(answer.value ? { is: 'saved', path: answer.value.path } : { is: 'idle' });
  };
  const open = async () => {
    const answer = await shell.openSaved();
    if (shell.failed(answer)) setMaking({ is: 'failed', problem: answer.problem });
  };
  return (
    <div className={styles.make}>
      <Button
        icon={<FilePdfIcon aria-hidden="true" />}
        onClick={() => {
          void make();
        }}
      >
        {t('pdf.make')}
      </Button>
      <div className={styles.outcome} role="status">
        {making.is === 'making' && <p className="quiet">{t('pdf.making')}</p>}
        {making.is === 'saved' && (
          <>
            <p className={styles.path}>{t('pdf.saved', { path: making.path })}</p>
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                void open();
              }}
            >
              {t('pdf.open')}
            </button>
          </>
        )}
      </div>
      {making.is === 'failed' && (
        <FailureStrip
          problem={{
            ...problemWords(t, making.problem, i18n.language),
            onRetry: () => {
              void make();
            },
          }}
        />
      )}
    </div>
  );
}
