/** How far a goal has come: worked towards, reached or put aside, and words about it. */
import type { Goal } from '../../api/bindings/plan';
import { ChoiceFact } from '../../records/ChoiceFact';
import { TextFact } from '../../records/TextFact';
import { useNames, type Names } from '../../records/useNames';
import { useStays } from '../../records/useStays';
import { Fact } from '../../components/Facts';
import { nextStates } from '../../api/registry';
import { goalStateEdits } from '../../deeds/setGoalState';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { dayThisYear } from '../../i18n/dates';
import type { Day } from '../../i18n/day';

export interface GoalStateFactProps {
  goal: Goal;
  begun: boolean;
  onClose: () => void;
}

/** «Nådd 13. april»; with its year when that is not today's. */
function goalStateWords({ state, endedOn }: Goal, today: Day, names: Names): string {
  const words = withCapital(names.choice('goal', 'state', state));
  const hasEnded = state !== 'underWay' && endedOn !== null;
  return hasEnded ? `${words} ${dayThisYear(endedOn, today, names.language)}` : words;
}

export function GoalStateFact({ goal, begun, onClose }: GoalStateFactProps) {
  const { store, today } = usePlanSession();
  const names = useNames();
  const { id, state, stateNote } = goal;
  const label = names.printed('goals.heads.state');
  const note = { kind: 'goal', id, field: 'stateNote' } as const;
  const showsNote = useStays(note, state !== 'underWay' || stateNote !== '');
  return (
    <>
      <Fact name={label}>
        <ChoiceFact
          kind="goal"
          id={id}
          field="state"
          label={label}
          choices={[state, ...nextStates.goal[state]]}
          chosen={state}
          shown={goalStateWords(goal, today, names)}
          onChosen={(next) => {
            void store.act(goalStateEdits(id, next, today));
          }}
          begun={begun}
          onClose={onClose}
        />
      </Fact>
      {showsNote && <TextFact {...note} text={stateNote} />}
    </>
  );
}
