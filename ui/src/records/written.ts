import type { FieldPlace } from './useField';

/** A text of the plan that is written where it stands: whose it is to write is another matter. */
export interface WrittenProps extends FieldPlace {
  label: string;
  /** The text as the plan has it. */
  text: string;
  /** Quiet words shown while the field is empty. */
  empty?: string;
  /** The person is done with the field; with what stands in it. */
  onDone?: (text: string) => void;
}
