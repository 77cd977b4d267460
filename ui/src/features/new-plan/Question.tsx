/** One question a page: the question, what may be answered, and at the foot back, how far one has come, and on. */
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useId, useRef, useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Steps } from '../../components/Steps';
import { Outside } from '../../app/Outside';
import { useFocusOnPage, useFocusOnWrong } from '../../records/useFocusInside';
import styles from './Question.module.css';

export interface QuestionProps {
  question: string;
  /** What one should know before answering. */
  know: ReactNode;
  at: number;
  of: number;
  onBack: () => void;
  onNext: () => void;
  next: string;
  /** Long work is under way; what is said of it. */
  working?: string | undefined;
  children: ReactNode;
}

export function Question(props: QuestionProps) {
  const { question, know, at, of, onBack, onNext, next, working, children } = props;
  const { t } = useTranslation();
  const form = useId();
  const heading = useId();
  const answers = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  // One writes at once, and Enter goes on.
  useFocusOnPage(answers);
  useFocusOnWrong(answers, asked, working);
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    if (working !== undefined) return;
    onNext();
    setAsked(asked + 1);
  };
  const foot = (
    <>
      <Button
        variant="tertiary"
        icon={<ArrowLeftIcon aria-hidden="true" />}
        onClick={() => {
          if (working === undefined) onBack();
        }}
      >
        {t('begin.back')}
      </Button>
      <Steps at={at} of={of} />
      <Button
        type="submit"
        form={form}
        icon={<ArrowRightIcon aria-hidden="true" />}
        iconPosition="right"
      >
        {next}
      </Button>
    </>
  );
  return (
    <Outside title={question} foot={foot}>
      <form id={form} className={styles.form} aria-labelledby={heading} onSubmit={goOn} noValidate>
        <h1 id={heading} className={styles.question}>
          {question}
        </h1>
        <div className={styles.know}>{know}</div>
        <div ref={answers}>{children}</div>
        <p className={styles.working} role="status">
          {working}
        </p>
      </form>
    </Outside>
  );
}
