/** One worry in the owner's words, the answer to it, and what the owner says of the answer. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concern } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { OwnWords } from '../../records/OwnWords';
import { useFocusBack } from '../../records/useFocusBack';
import { useNames } from '../../records/useNames';
import { useStays } from '../../records/useStays';
import { Paper } from '../../components/Paper';
import { useRest } from '../../components/useRest';
import { concernStateEdits } from '../../deeds/answerConcern';
import { usePlan } from '../../store/usePlan';
import { Answer } from './Answer';
import { Answering } from './Answering';
import { AreaOfConcern } from './AreaOfConcern';
import { Checks } from './Checks';
import styles from './CommitmentsPage.module.css';

export interface ConcernRowProps {
  concern: Concern;
  /** Somebody should answer it. */
  needsAnswer: boolean;
  /** It is being answered now. */
  isAnswering: boolean;
  onAnswering: (isAnswering: boolean) => void;
}

export function ConcernRow(props: ConcernRowProps) {
  const { concern, needsAnswer: isOpen, isAnswering, onAnswering } = props;
  const names = useNames();
  const { id, text, answer, state } = concern;
  const at = { kind: 'concern', id } as const;
  const showsAnswer = useStays({ ...at, field: 'answer' }, answer !== '' || isAnswering);
  const showsMore = useStays({ ...at, field: 'moreNote' }, concern.moreNote !== '');
  const row = useRef<HTMLLIElement>(null);
  useRest(row);
  const focusBack = useFocusBack();
  const goOn = () => {
    focusBack(() => placeToGoOn(row.current));
  };
  const words = (
    <>
      <div className={styles.worry}>
        <OwnWords
          kind="concern"
          id={id}
          field="text"
          label={names.field('concern', 'text')}
          text={text}
          size="s"
          under
        />
        <AreaOfConcern concern={concern} />
      </div>
      {showsAnswer && !isAnswering && <Answer concern={concern} />}
      {!isOpen && answer !== '' && (
        <Checks checked={{ kind: 'concern', record: concern }} name={called(text)} />
      )}
      {isOpen && showsMore && <MoreWanted concern={concern} />}
    </>
  );
  return (
    <li
      ref={row}
      id={`record-${id}`}
      className={styles.concern}
      data-open={isAnswering || undefined}
    >
      {isAnswering ? (
        <Paper snug>
          {words}
          <Answering
            concern={concern}
            onDone={() => {
              goOn();
              onAnswering(false);
            }}
          />
        </Paper>
      ) : (
        <>
          {words}
          <Next concern={concern} needsAnswer={isOpen} onAnswering={onAnswering} onDone={goOn} />
          {state === 'settled' && (
            <p className="quiet">{names.choice('concern', 'state', 'settled')}</p>
          )}
        </>
      )}
    </li>
  );
}

function MoreWanted({ concern: { id, moreNote } }: { concern: Concern }) {
  const { t } = useTranslation();
  return (
    <div className={styles.more}>
      <span className="quiet">{t('promises.more')}</span>
      <OwnWords
        kind="concern"
        id={id}
        field="moreNote"
        label={t('promises.whatMore')}
        text={moreNote}
        under
      />
    </div>
  );
}

/** What can be done with it now; or, with an answer, what is asked about that. */
function placeToGoOn(row: HTMLElement | null): Element | null {
  const next = row?.querySelector(`.${styles.next ?? ''} button`);
  return next ?? row?.querySelector(`.${styles.checks ?? ''}`) ?? row;
}

interface NextProps extends Pick<ConcernRowProps, 'concern' | 'needsAnswer' | 'onAnswering'> {
  /** It was let rest, or taken up again. */
  onDone: () => void;
}

/** What can be done with it now: answer it, let it rest, or take it up again. */
function Next({ concern, needsAnswer, onAnswering, onDone }: NextProps) {
  const { t } = useTranslation();
  const { act } = usePlan();
  const { state } = concern;
  return (
    <div className={styles.next}>
      {needsAnswer && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            onAnswering(true);
          }}
        >
          {state === 'open' ? t('promises.answer') : t('promises.answerAgain')}
        </button>
      )}
      {needsAnswer && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            onDone();
            void act(concernStateEdits(concern, 'settled'));
          }}
        >
          {t('promises.settle')}
        </button>
      )}
      {state === 'settled' && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            onDone();
            void act(concernStateEdits(concern, 'open'));
          }}
        >
          {t('promises.reopen')}
        </button>
      )}
    </div>
  );
}
