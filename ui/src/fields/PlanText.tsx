/** A text of the plan that is saved at every keystroke; who may write it is for others to see to. */
import { memo } from 'react';
import { EditableText, type EditableTextProps } from '../parts/EditableText';
import { useDesk } from './useDesk';
import { useDraftOf, useProblemAt } from './useField';
import type { WrittenProps } from './written';

export interface PlanTextProps
  extends WrittenProps, Pick<EditableTextProps, 'multiline' | 'frame' | 'size' | 'after'> {}

export const PlanText = memo(function PlanText(props: PlanTextProps) {
  const { kind, id, field, label, text, onDone, ...looks } = props;
  const desk = useDesk();
  const draft = useDraftOf(props);
  const problem = useProblemAt(props);
  return (
    <EditableText
      label={label}
      text={draft ?? text}
      onText={(next) => {
        desk.write({ kind, id }, field, next);
      }}
      problem={problem}
      {...looks}
      {...(onDone !== undefined && {
        onDone: () => {
          onDone(draft ?? text);
        },
      })}
    />
  );
});
