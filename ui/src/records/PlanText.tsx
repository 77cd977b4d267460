/** A text of the plan that is saved at every keystroke; who may write it is for others to see to. */
import { memo } from 'react';
import { EditableText, type EditableTextProps } from '../components/EditableText';
import { hasLines } from '../store/field';
import { usePlanSession } from '../store/usePlan';
import { Disagreed } from './Disagreed';
import { useDraftOf, useProblemAt } from './useField';
import { useFieldFocus } from './useFieldFocus';
import type { WrittenProps } from './written';

export interface PlanTextProps
  extends WrittenProps, Pick<EditableTextProps, 'frame' | 'size' | 'after'> {}

export const PlanText = memo(function PlanText(props: PlanTextProps) {
  const { kind, id, field, label, text, onDone, ...looks } = props;
  const { store } = usePlanSession();
  const hand = useFieldFocus(props);
  const draft = useDraftOf(props);
  const problem = useProblemAt(props);
  return (
    <Disagreed place={{ kind, id, field }} label={label}>
      <EditableText
        label={label}
        text={draft ?? text}
        onText={(next) => {
          store.type({ kind, id }, field, next);
        }}
        problem={problem}
        multiline={hasLines(kind, field)}
        {...looks}
        onFocus={hand.come}
        onDone={(last) => {
          hand.leave();
          onDone?.(last);
        }}
      />
    </Disagreed>
  );
});
