/** The shelf before there is a plan on it: what this is, how to begin, and an example to leaf through. */
import { BookIcon, PadlockLockedIcon, PencilWritingIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverPicture } from '../../components/Cover';
import styles from './FirstStart.module.css';

export interface FirstStartProps {
  onBegin: () => void;
  onExample: () => void;
  onTakeIn: () => void;
  /** What the municipality says, what has just become of a plan, and why the example was not opened. */
  told: ReactNode;
}

export function FirstStart({ onBegin, onExample, onTakeIn, told }: FirstStartProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.start}>
      <div>
        <h1 className={styles.question}>{t('shelf.question')}</h1>
        <p className={styles.what}>{t('shelf.what')}</p>
        {told}
        <div className={styles.ways}>
          <Button icon={<PlusIcon aria-hidden="true" />} onClick={onBegin}>
            {t('shelf.begin')}
          </Button>
          <Button variant="secondary" icon={<BookIcon aria-hidden="true" />} onClick={onExample}>
            {t('shelf.example')}
          </Button>
          <button type="button" className="plain-link" onClick={onTakeIn}>
            {t('shelf.takeIn')}
          </button>
        </div>
        <p className={styles.sent}>
          <PadlockLockedIcon aria-hidden="true" />
          <span>{t('shelf.nothingSent')}</span>
        </p>
      </div>
      <Waiting onBegin={onBegin} onExample={onExample} />
    </div>
  );
}

/** The shelf, with room on it. What is pressed here does what the buttons do, and they are the ones that are read aloud. */
function Waiting({ onBegin, onExample }: Pick<FirstStartProps, 'onBegin' | 'onExample'>) {
  const { t } = useTranslation();
  return (
    <div className={styles.shelf} aria-hidden="true">
      <div className={styles.slot}>
        <button type="button" tabIndex={-1} className={styles.room} onClick={onBegin}>
          <PencilWritingIcon />
        </button>
        <p className={styles.caption}>{t('shelf.room')}</p>
      </div>
      <div className={styles.slot}>
        <button type="button" tabIndex={-1} className={styles.example} onClick={onExample}>
          <CoverPicture name={t('shelf.exampleCover')} symbol="sun" colour="warning" />
        </button>
        <p className={styles.caption}>{t('shelf.toLeaf')}</p>
      </div>
    </div>
  );
}
