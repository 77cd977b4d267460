/** A slip that is being written: other words for the owner's, in the proposer's ink, and why if they want to say it. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../api/bindings/plan';
import { EditableText } from '../components/EditableText';
import { Quote } from '../components/Quote';
import { SlipPaper } from '../components/Slip';
import { hasLines } from '../store/field';
import { usePlanSession } from '../store/usePlan';
import { called } from './called';
import { PlanText } from './PlanText';
import styles from './ProposedWords.module.css';
import { useDraftOf, useProblemAt, useWriter, type FieldPlace } from './useField';
import { useFocusInside } from './useFocusInside';
import { useSelected } from './useSelected';

export interface ProposedWordsProps {
  place: FieldPlace;
  /** The owner's words, to begin with. */
  words: string;
  label: string;
  /** What was proposed so far; null before the first keystroke. */
  proposal: Proposal | null;
  begun: boolean;
  onLeave: () => void;
}

export function ProposedWords({
  place,
  words,
  label,
  proposal,
  begun,
  onLeave,
}: ProposedWordsProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const field = useRef<HTMLDivElement>(null);
  useFocusInside(field, begun);
  const by = useWriter(useSelected(({ pen }) => pen.writer));
  const draft = useDraftOf(place);
  const problem = useProblemAt(place);
  if (by === null) return null;

  const { kind, id } = place;
  const withdraw = (withdrawn: string) => {
    const about = { kind: 'proposal', id: withdrawn } as const;
    void store.act([{ edit: 'change', ...about, field: 'state', value: 'withdrawn' }]);
    onLeave();
  };
  return (
    <SlipPaper by={by} about={called(words)}>
      <div className={styles.words} ref={field}>
        <Quote pen={by.pen} size="s" editable>
          <EditableText
            label={t('ownWords.instead', { what: label })}
            text={draft ?? proposal?.text ?? words}
            onText={(text) => {
              store.type({ kind, id }, place.field, text);
            }}
            multiline={hasLines(kind, place.field)}
            after={t('quote.close')}
            problem={problem}
            onDone={() => {
              if (proposal === null && draft === null) onLeave();
            }}
          />
        </Quote>
      </div>
      {proposal !== null && (
        <>
          <div className={styles.reason}>
            <PlanText
              kind="proposal"
              id={proposal.id}
              field="reason"
              label={t('ownWords.why')}
              text={proposal.reason}
              empty={t('ownWords.whyOptional')}
            />
          </div>
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              withdraw(proposal.id);
            }}
          >
            {t('ownWords.withdraw')}
          </button>
        </>
      )}
    </SlipPaper>
  );
}
