/** The folder through which the copies of the plan meet: how it stands, what waits in it, who asks to join, and what can be done. */
import { FolderIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyTold } from '../../api/bindings/kept';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import { useFocusBack } from '../../records/useFocusBack';
import { useFolder } from '../../store/useFolder';
import { Asking } from './Asking';
import styles from './CopiesPage.module.css';
import { FolderStanding } from './FolderStanding';

export function SharedFolder({ copies }: { copies: readonly CopyTold[] }) {
  const { t, i18n } = useTranslation();
  const { folder, problem, store } = useFolder();
  const title = useRef<HTMLHeadingElement>(null);
  // Here, and not with the question: that goes.
  const focusBack = useFocusBack();
  useEffect(() => {
    void store.read();
    store.seen();
  }, [store]);
  return (
    <section className={styles.meet}>
      <h2 className="section" ref={title} tabIndex={-1}>
        {t('shared.title')}
      </h2>
      {folder === null ? (
        <p className="body">{t('shared.know')}</p>
      ) : (
        <>
          <FolderStanding folder={folder} copies={copies} />
          {folder.asking.map((asking) => (
            <Asking
              key={asking.key}
              asking={asking}
              onAnswer={() => {
                focusBack(() => title.current);
              }}
            />
          ))}
        </>
      )}
      <Deeds goOn={() => title.current?.focus()} />
      <Working />
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </section>
  );
}

/** `goOn`: the button that was pressed is gone. */
function Deeds({ goOn }: { goOn: () => void }) {
  const { t } = useTranslation();
  const { folder, step, isAsked, store } = useFolder();
  const stop = async () => {
    await store.stopSharing();
    goOn();
  };
  const shareIn = async () => {
    await store.shareIn();
    goOn();
  };
  if (folder === null) {
    // Until it has been looked for, nobody knows whether there is one.
    if (step !== null && !isAsked) return <p className="quiet">{t('shared.looking')}</p>;
    return (
      <div className={styles.buttons}>
        <Button
          variant="secondary"
          icon={<FolderIcon aria-hidden="true" />}
          onClick={() => void shareIn()}
        >
          {t('shared.choose')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <Button variant="secondary" onClick={() => void store.look()}>
        {t('shared.look')}
      </Button>
      <Button variant="tertiary" onClick={() => void store.shareIn()}>
        {t('shared.another')}
      </Button>
      <Button variant="tertiary" onClick={() => void stop()}>
        {t('shared.stop')}
      </Button>
    </div>
  );
}

/** What is being done for whoever asked, and what came of it. What is done by itself is not told while it is done. */
function Working() {
  const { t } = useTranslation();
  const { step, isAsked, came } = useFolder();
  const steps = {
    looking: t('shared.looking'),
    taking: t('meet.taking'),
    sending: t('shared.sending'),
  };
  const done =
    came === 0 ? t('shared.cameNone') : came !== null && t('shared.came', { count: came });
  return (
    <p className="quiet" role="status">
      {step !== null && isAsked ? steps[step] : done}
    </p>
  );
}
