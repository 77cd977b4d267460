/** Answers a worry: what is answered, by whom, and when. The words are saved as they are typed. */
import { Button } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concern, Edit } from '../../api/bindings/plan';
import { dayIn, valueOf } from '../../records/dateValue';
import { OwnWords } from '../../records/OwnWords';
import { PersonChooser } from '../../records/PersonChooser';
import { useOwnerId, useProblemAt } from '../../records/useField';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { DateField, type DateValue } from '../../components/DateField';
import { FailureStrip } from '../../components/FailureStrip';
import { answeredEdits } from '../../deeds/answerConcern';
import { usePlan, usePlanSession } from '../../store/usePlan';
import styles from './CommitmentsPage.module.css';

export interface AnsweringProps {
  concern: Concern;
  onDone: () => void;
}

export function Answering({ concern, onDone }: AnsweringProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { store, today, by, setBy } = useAnswer(concern);
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const [on, setOn] = useState<DateValue>(valueOf(today));
  const [asked, setAsked] = useState(false);
  const problem = useProblemAt({ kind: 'concern', id: concern.id, field: 'state' });
  const day = dayIn(on);
  const finish = async () => {
    setAsked(true);
    if (day === undefined) return;
    // What is on its way is the answer.
    await store.settled();
    const written = store.state().visible.concerns.find(({ id }) => id === concern.id) ?? concern;
    const answered = answeredEdits(written, { by: by.id, on: day ?? today });
    if ((await store.act([...by.added, ...answered])) !== null) onDone();
  };
  const label = names.field('concern', 'answer');
  return (
    <div ref={place} className={styles.answering}>
      <h3 className="item">{label}</h3>
      <OwnWords
        kind="concern"
        id={concern.id}
        field="answer"
        label={label}
        text={concern.answer}
        size="told"
        under
      />
      {problem && concern.answer === '' && <FailureStrip problem={problem} />}
      <div className={styles.fields}>
        <PersonChooser
          label={names.field('concern', 'answeredBy')}
          person={by.id}
          onChosen={(id, added) => {
            setBy({ id, added });
          }}
        />
        <DateField
          label={names.field('concern', 'answeredOn')}
          value={on}
          onDate={setOn}
          today={today}
          problem={asked && day === undefined ? t('date.unread') : undefined}
        />
      </div>
      <div className={styles.next}>
        <Button onClick={() => void finish()}>{t('promises.isAnswer')}</Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('promises.later')}
        </Button>
      </div>
    </div>
  );
}

/** Whoever writes an answer has mostly given it, unless it is the owner who tells it. */
function useAnswer({ answeredBy }: Concern) {
  const { pen, today } = usePlan();
  const { store } = usePlanSession();
  const owner = useOwnerId();
  const writer = pen.words === owner ? null : pen.words;
  const [by, setBy] = useState<{ id: string | null; added: readonly Edit[] }>({
    id: writer ?? answeredBy,
    added: [],
  });
  return { store, today, by, setBy };
}
