/** The pages of what would be saved now, or why there are none. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../components/FailureStrip';
import { problemWords } from '../i18n/problem';
import styles from './PagesMade.module.css';
import { Cover, Preview } from './Preview';
import { isProblem, type Saving } from './SavedFile';
import type { Pages } from './usePreview';

export interface PagesMadeProps {
  pages: Pages;
  /** Of the same file: what kept it from being saved is said there, and not here too. */
  saving: Saving;
}

/** The pages stay while others are made. */
export function PagesMade({
  pages: { cover, preview, state, problem, stop, again },
  saving,
}: PagesMadeProps) {
  const { t, i18n } = useTranslation();
  const isSaid = isProblem(saving.state) && saving.state.code === problem?.code;
  return (
    <section className={styles.pages} aria-label={t('pdf.pages')}>
      <div className={styles.state} role="status">
        {state === 'making' && (
          <>
            <div>{t('pdf.making')}</div>
            <Button size="small" variant="tertiary" onClick={stop}>
              {t('pdf.stop')}
            </Button>
          </>
        )}
        {state === 'stopped' && (
          <>
            <div>{t('pdf.stopped')}</div>
            <Button size="small" variant="tertiary" onClick={again}>
              {t('pdf.makePages')}
            </Button>
          </>
        )}
      </div>
      {problem && !isSaid && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
      {preview && <Preview preview={preview} />}
      {cover && <Cover page={cover} />}
      {preview === null && problem === null && cover === null && <div className={styles.none} />}
    </section>
  );
}
