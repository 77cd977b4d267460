/** One worry in the owner's words, the answer to it, and what the owner says of the answer. */
import { useTranslation } from 'react-i18next';
import type { Concern } from '../../api/bindings/Concern';
import { called } from '../../fields/called';
import { OwnWords } from '../../fields/OwnWords';
import { useNames } from '../../fields/useNames';
import { Paper } from '../../parts/Paper';
import { concernStateEdits, needsAnswer } from '../../plan/concerns';
import { usePlan } from '../../plan/usePlan';
import { Answer } from './Answer';
import { Answering } from './Answering';
import { Checks } from './Checks';
import styles from './Sagt.module.css';

export interface ConcernRowProps {
  concern: Concern;
  /** It is being answered now. */
  isAnswering: boolean;
  onAnswering: (isAnswering: boolean) => void;
}

export function ConcernRow({ concern, isAnswering, onAnswering }: ConcernRowProps) {
  const names = useNames();
  const { id, text, answer, state } = concern;
  const isOpen = needsAnswer(concern);
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
      </div>
      {answer !== '' && !isAnswering && <Answer concern={concern} />}
      {!isOpen && answer !== '' && (
        <Checks checked={{ kind: 'concern', record: concern }} name={called(text)} />
      )}
      {isOpen && concern.moreNote !== '' && <MoreWanted concern={concern} />}
    </>
  );
  return (
    <li id={`record-${id}`} className={styles.concern} data-open={isAnswering || undefined}>
      {isAnswering ? (
        <Paper snug>
          {words}
          <Answering
            concern={concern}
            onDone={() => {
              onAnswering(false);
            }}
          />
        </Paper>
      ) : (
        <>
          {words}
          <Next concern={concern} onAnswering={onAnswering} />
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

type NextProps = Pick<ConcernRowProps, 'concern' | 'onAnswering'>;

/** What can be done with it now: answer it, let it rest, or take it up again. */
function Next({ concern, onAnswering }: NextProps) {
  const { t } = useTranslation();
  const { act } = usePlan();
  const { state } = concern;
  return (
    <div className={styles.next}>
      {needsAnswer(concern) && (
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
      {needsAnswer(concern) && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
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
            void act(concernStateEdits(concern, 'open'));
          }}
        >
          {t('promises.reopen')}
        </button>
      )}
    </div>
  );
}
