/** A plan from a file: the door for both kinds of file, the locked one that only needs its place, and the open one. */
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { TakenCopy } from '../../api/bindings/vault';
import { failed, takeSealedCopy } from '../../api/shell';
import { FailureStrip } from '../../components/FailureStrip';
import { Outside } from '../../app/Outside';
import { problemWords } from '../../i18n/problem';
import styles from './ShelfPage.module.css';

export interface TakeInProps {
  onBack: () => void;
  /** A locked copy was put on the shelf. */
  onTaken: (taken: TakenCopy) => void;
  /** An open copy: it needs a name on the shelf and a pass phrase first. */
  onOpenCopy: () => void;
}

export function TakeIn({ onBack, onTaken, onOpenCopy }: TakeInProps) {
  const { t, i18n } = useTranslation();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async () => {
    if (working) return;
    setWorking(true);
    const answer = await takeSealedCopy();
    setWorking(false);
    setProblem(failed(answer) ? answer.problem : null);
    if (!failed(answer) && answer.value !== null) onTaken(answer.value);
  };
  return (
    <Outside title={t('shelf.takeIn')}>
      <h1 className="title">{t('shelf.takeIn')}</h1>
      <div className={styles.kinds}>
        <section className={styles.kind}>
          <h2 className="section">{t('take.locked')}</h2>
          <p className="body">{t('take.lockedKnow')}</p>
          <Button onClick={() => void take()}>{t('take.choose')}</Button>
          <p className="quiet" role="status">
            {working && t('take.working')}
          </p>
          {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
        </section>
        <section className={styles.kind}>
          <h2 className="section">{t('take.open')}</h2>
          <p className="body">{t('take.openKnow')}</p>
          <Button variant="secondary" onClick={onOpenCopy}>
            {t('take.goOn')}
          </Button>
        </section>
      </div>
      <Button variant="secondary" icon={<ArrowLeftIcon aria-hidden="true" />} onClick={onBack}>
        {t('settings.back')}
      </Button>
    </Outside>
  );
}
