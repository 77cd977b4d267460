/** A text of the plan that states a fact: anyone may write it, and it is saved at every keystroke. */
import { memo } from 'react';
import { EditableText } from '../parts/EditableText';
import { useDesk } from './useDesk';
import { useDraftOf, useProblemAt, type FieldPlace } from './useField';

export interface PlanTextProps extends FieldPlace {
  label: string;
  /** The text as the plan has it. */
  text: string;
  multiline?: boolean;
  /** Quiet words shown while the field is empty. */
  empty?: string;
  /** The person is done with the field; with what stands in it. */
  onDone?: (text: string) => void;
}

export const PlanText = memo(function PlanText(props: PlanTextProps) {
  const { kind, id, field, label, text, multiline = false, empty, onDone } = props;
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
      multiline={multiline}
      problem={problem}
      {...(empty !== undefined && { empty })}
      {...(onDone !== undefined && {
        onDone: () => {
          onDone(draft ?? text);
        },
      })}
    />
  );
});
