/** Makes what is agreed on into an action under a goal or a look at something, with the same person and day. */
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Decision } from '../../api/bindings/plan';
import { Chooser } from '../../records/Chooser';
import { InPlace } from '../../records/InPlace';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { becomesEdits } from '../../deeds/actOnDecision';
import { useBecoming } from './useBecoming';

export function BecomesFact({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const label = t('meetings.becomes.label');
  return (
    <InPlace label={label} words={t('plan.choose')} isEmpty>
      {() => <BecomesChooser decision={decision} label={label} />}
    </InPlace>
  );
}

function BecomesChooser({ decision, label }: { decision: Decision; label: string }) {
  const { store } = usePlanSession();
  const actions = useSelected(({ visible }) => visible.actions);
  const { choices, of } = useBecoming();
  return (
    <Chooser
      label={label}
      hideLabel
      choices={choices}
      onChosen={(value) => {
        const becomes = of(value);
        if (becomes !== null) void store.act(becomesEdits(decision, becomes, newId(), actions));
      }}
    />
  );
}
