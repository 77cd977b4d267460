/** The foot of a row that tells who has had a task, or was offered it: a note, its history, and the way to take it out. */
import { RecordMenu } from '../../records/list/RecordMenu';
import type { Removing } from '../../records/list/useRemoving';
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import styles from './PeoplePage.module.css';

export interface HeldFootProps {
  /** The appointment. */
  id: string;
  /** What the row is called in its menu. */
  name: string;
  /** Null where no note is shown. */
  note: string | null;
  /** Shown while there is no note, for one to be written. */
  empty?: string;
  removing: Removing;
}

export function HeldFoot({ id, name, note, empty, removing }: HeldFootProps) {
  const names = useNames();
  const { go } = useNavigation();
  return (
    <>
      {note !== null && (
        <div className={styles.note}>
          <PlanText
            kind="appointment"
            id={id}
            field="note"
            label={names.field('appointment', 'note')}
            text={note}
            {...(empty !== undefined && { empty })}
          />
        </div>
      )}
      <div className={styles.heldMenu}>
        <RecordMenu
          name={name}
          onHistory={() => {
            go('history', { kind: 'appointment', id });
          }}
          onRemove={() => {
            removing.remove(id, name);
          }}
        />
      </div>
    </>
  );
}
