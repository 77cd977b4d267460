import { useNames } from '../../fields/useNames';
import { subjectName } from '../../fields/useLookWords';
import type { Given } from '../../plan/promises';
import { usePlan } from '../../plan/usePlan';

/** What was promised, in a line. */
export function useGivenName(): (given: Given) => string {
  const names = useNames();
  const { plan } = usePlan();
  return ({ said }) => {
    switch (said.as) {
      case 'action':
        return said.action.what;
      case 'decision':
        return said.decision.text;
      case 'answer':
        return said.concern.text;
      case 'followUp': {
        const { action: of, goal: towards } = said.followUp;
        const action = plan.actions.find(({ id }) => id === of);
        const goal = plan.goals.find(({ id }) => id === towards);
        if (action) return subjectName({ of: 'action', action }, names);
        return subjectName(goal ? { of: 'goal', goal } : { of: 'wholePlan' }, names);
      }
    }
  };
}
