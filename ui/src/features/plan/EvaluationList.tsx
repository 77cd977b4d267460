/** Every time a goal was judged, the newest first: the day, the number and the words, each changed where it stands. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../api/bindings/plan';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useRemoving } from '../../records/list/useRemoving';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { useMisfitsAmong } from '../../records/unsettled/useMisfitsAmong';
import { EvaluationRow } from './EvaluationRow';
import styles from './Evaluations.module.css';

/** How many are shown before somebody asks for all of them. */
const newest = 3;

export interface EvaluationListProps {
  /** What the list is called. */
  label: string;
  /** What is judged. */
  of: { goal: string } | { everyday: string };
  /** In time. */
  evaluations: readonly Evaluation[];
  mayRate: boolean;
}

export function EvaluationList({ label, of, evaluations, mayRate }: EvaluationListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const removing = useRemoving('evaluation', evaluations);
  const backwards = [...evaluations].reverse();
  // What does not go together is not hidden among the old ones.
  const misfits = useMisfitsAmong('evaluation');
  const shown = backwards.filter(({ id }, at) => all || at < newest || misfits.has(id));
  const hidden = evaluations.length - shown.length;
  return (
    <>
      {evaluations.length + removing.removed.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {shown.map((evaluation) => (
            <EvaluationRow
              key={evaluation.id}
              evaluation={evaluation}
              mayRate={mayRate}
              onRemove={removing.remove}
            />
          ))}
          {removing.removed.map((removed) => (
            <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
          ))}
        </ul>
      )}
      <TakenOutLines kind="evaluation" holds={of} />
      {hidden > 0 && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('evaluations.all', { count: evaluations.length })}
        </button>
      )}
    </>
  );
}
