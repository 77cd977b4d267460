/** Ending a copy that was said yes to: asked once, with what it means and what it does not. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { WayChanged } from '../../api/bindings/vault';
import { failed } from '../../api/ask';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import { useFolder } from '../../store/useFolder';
import styles from './CopiesPage.module.css';

export interface EndCopyProps {
  copy: string;
  /** «Sivs maskin». */
  machine: string;
  onEnded: (ways: WayChanged) => void;
  onLeave: () => void;
}

export function EndCopy({ copy, machine, onEnded, onLeave }: EndCopyProps) {
  const { t, i18n } = useTranslation();
  const { store } = useFolder();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const end = async () => {
    if (working) return;
    setWorking(true);
    const answer = await store.end(copy);
    setWorking(false);
    if (answer === null) return;
    if (failed(answer)) setProblem(answer.problem);
    else onEnded(answer.value.ways);
  };
  return (
    <div className={styles.asking}>
      <h3 className="row-name" ref={heading} tabIndex={-1}>
        {t('shared.endAsk', { machine })}
      </h3>
      <p className="body">{t('shared.endMeans')}</p>
      <p className="body">{t('shared.endOthers')}</p>
      <div className={styles.buttons}>
        <Button variant="secondary" onClick={() => void end()}>
          {t('shared.endDo')}
        </Button>
        <Button variant="tertiary" onClick={onLeave}>
          {t('consents.leave')}
        </Button>
      </div>
      <p className="quiet" role="status">
        {working && t('ways.renewing')}
      </p>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </div>
  );
}
