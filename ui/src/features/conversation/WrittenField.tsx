/** A field of the answer that is written now: saved at every keystroke, and Enter goes on. */
import { EditableText, type EditableTextProps } from '../../components/EditableText';
import { useDraftOf, useProblemAt, type FieldPlace } from '../../records/useField';

export interface WrittenFieldProps extends FieldPlace {
  label: string;
  /** The text as the plan has it. */
  text: string;
  onText: (text: string) => void;
  onEnter: () => void;
  look: Pick<EditableTextProps, 'frame' | 'size' | 'empty' | 'multiline'>;
}

export function WrittenField(props: WrittenFieldProps) {
  const { label, text, onText, onEnter, look, ...place } = props;
  const draft = useDraftOf(place);
  const problem = useProblemAt(place);
  return (
    <EditableText
      label={label}
      text={draft ?? text}
      onText={onText}
      onEnter={onEnter}
      problem={problem}
      {...look}
    />
  );
}
