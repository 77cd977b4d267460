/** How far a worry has come, and the way to where it is answered. */
import { useTranslation } from 'react-i18next';
import type { Concern, ConcernState as State } from '../../api/bindings/plan';
import { ChoiceFact } from '../../records/ChoiceFact';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useNavigation } from '../../navigation/navigation';
import { nextStates } from '../../api/registry';
import { needsAnswer } from '../../store/concerns';
import { concernStateEdits } from '../../deeds/answerConcern';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import styles from './PlanPage.module.css';

export interface ConcernStateProps {
  concern: Concern;
}

/** The states that can be chosen here: without an answer it is not answered. */
export function statesOf({ state, answer }: Pick<Concern, 'state' | 'answer'>): State[] {
  const next = nextStates.concern[state].filter(
    (one) => one !== 'answered' || answer.trim() !== '',
  );
  return [state, ...next];
}

export function ConcernState({ concern }: ConcernStateProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const { go } = useNavigation();
  const { id, state, answeredBy, answeredOn, answer } = concern;
  const by = useSelected(({ whole }) => whole.people.find((person) => person.id === answeredBy));
  const words = [
    withCapital(names.choice('concern', 'state', state)),
    by?.name ?? '',
    answeredOn === null ? '' : longDay(answeredOn, names.language),
  ];
  const isAsked = useSelected(({ reading }) => needsAnswer(reading.concerns, id));
  const isAnswered = answer !== '';
  return (
    <div className={styles.state}>
      <div className="quiet">
        <ChoiceFact
          kind="concern"
          id={id}
          field="state"
          label={names.field('concern', 'state')}
          choices={statesOf(concern)}
          chosen={state}
          shown={(isAnswered ? words : words.slice(0, 1)).filter((word) => word !== '').join(' · ')}
          onChosen={(next) => {
            void store.act(concernStateEdits(concern, next));
          }}
        />
      </div>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('commitments', { kind: 'concern', id });
        }}
      >
        {isAsked ? t('parts.toAnswer') : t('parts.toConcern')}
      </button>
    </div>
  );
}
