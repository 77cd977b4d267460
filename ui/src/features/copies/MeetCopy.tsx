/** Meeting another copy: which, with which phrase where it has its own, what is new there, and one press that takes it in. */
import { FileIcon, FolderIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Met } from '../../api/bindings/kept';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import { GoTo } from '../../navigation/GoTo';
import styles from './CopiesPage.module.css';
import { News } from './News';
import { OtherPhrase } from './OtherPhrase';
import { useMeeting } from './useMeeting';

export function MeetCopy() {
  const { t, i18n } = useTranslation();
  const { step, working, problem, look, open, take, leave } = useMeeting();
  const title = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What came of the press stands under a heading of its own.
    if (step.is === 'read' || step.is === 'met') heading.current?.focus();
  }, [step]);
  const onLeave = () => {
    leave();
    title.current?.focus();
  };
  const words = problem && problemWords(t, problem, i18n.language);
  return (
    <section className={styles.meet}>
      <h2 className="section" ref={title} tabIndex={-1}>
        {t('meet.title')}
      </h2>
      <p className="body">{t('meet.how')}</p>
      <div className={styles.buttons}>
        <Button
          variant="secondary"
          icon={<FileIcon aria-hidden="true" />}
          onClick={() => void look('file')}
        >
          {t('meet.file')}
        </Button>
        <Button
          variant="secondary"
          icon={<FolderIcon aria-hidden="true" />}
          onClick={() => void look('folder')}
        >
          {t('meet.folder')}
        </Button>
      </div>
      {step.is === 'locked' && (
        <OtherPhrase problem={problem} onPhrase={(phrase) => void open(phrase)} onLeave={onLeave} />
      )}
      {step.is === 'read' && (
        <News news={step.news} heading={heading} onTake={() => void take()} onLeave={onLeave} />
      )}
      {step.is === 'met' && <Taken met={step.met} heading={heading} />}
      <p className="quiet" role="status">
        {working && t(working === 'reading' ? 'meet.reading' : 'meet.taking')}
      </p>
      {words && step.is !== 'locked' && <FailureStrip problem={words} />}
    </section>
  );
}

interface TakenProps {
  met: Met;
  heading: Ref<HTMLHeadingElement>;
}

/** It is done: how much came in, and where it stands. What waits stands below. */
function Taken({ met: { acts, breaking }, heading }: TakenProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.news}>
      <h2 className="row-name" ref={heading} tabIndex={-1}>
        {t('meet.taken', { count: acts })}
      </h2>
      <p className="body">{t('meet.nothingLost')}</p>
      {breaking > 0 && <p className="body">{t('meet.breaking', { count: breaking })}</p>}
      <p className={styles.line}>
        <GoTo page="plan">{t('wordings.toPlan')}</GoTo>
        <GoTo page="history">{t('meet.toHistory')}</GoTo>
      </p>
    </div>
  );
}
