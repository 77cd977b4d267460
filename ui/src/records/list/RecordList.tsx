/**
 * Records in the order people have put them, each edited where it stands: with a handle and a menu in the paper's
 * margins, a button that begins a new one, and a line that takes a removal back.
 */
import { PlusIcon } from '@navikt/aksel-icons';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useMemo, type ComponentType } from 'react';
import type { Kind } from '../../api/bindings/plan';
import { TakenOutLines } from '../unsettled/TakenOutLines';
import { ListItem } from './ListItem';
import { RemovedLine } from './RemovedLine';
import type { Ranked } from './rank';
import styles from './RecordList.module.css';
import { useAdding, type Blank } from './useAdding';
import { useGradually } from './useGradually';
import { useMoving } from './useMoving';
import { useRemoving } from './useRemoving';

export interface RowProps<T> {
  record: T;
  /** It was begun just now: everything in it is open to be filled in. */
  isNew: boolean;
  /** The person is done with the text it needs. */
  onDone: (text: string) => void;
}

export interface RecordListProps<T extends Ranked> {
  kind: Kind;
  /** Tells lists of the same kind apart: the goal above, say. */
  list: string;
  /** What the list is called. */
  label: string;
  records: readonly T[];
  Row: ComponentType<RowProps<T>>;
  nameOf: (record: T) => string;
  blank: Blank<T>;
  addText: string;
  onHistory: (id: string) => void;
  /** How many are drawn at a time in a long list: few, when each of them is large. */
  step?: number;
  /** Whether a record can be taken away; all of them when nothing is said. */
  canRemove?: (record: T) => boolean;
}

export function RecordList<T extends Ranked>(props: RecordListProps<T>) {
  const { kind, list, label, Row, nameOf, blank, addText, onHistory, canRemove } = props;
  const moving = useMoving(kind, list, props.records, nameOf);
  const adding = useAdding(kind, moving.order, blank, list);
  const removing = useRemoving(kind, props.records);
  const ids = useIds(adding.shown);
  const drawn = useGradually(ids.length, props.step ?? 20);
  const last = moving.order.length - 1;

  return (
    <SortableContext id={list} items={ids} strategy={verticalListSortingStrategy}>
      {ids.length + removing.removed.length > 0 && (
        <ul className={styles.list} aria-label={label} data-kind={kind}>
          {adding.shown.slice(0, drawn).map((record, at) => (
            <ListItem
              key={record.id}
              kind={kind}
              record={record}
              Row={Row}
              nameOf={nameOf}
              at={at}
              last={last}
              isNew={record.id === adding.newest}
              isBlank={adding.isBlank(record.id)}
              onDone={adding.done}
              onMove={moving.move}
              onHistory={onHistory}
              onRemove={(canRemove?.(record) ?? true) ? removing.remove : undefined}
            />
          ))}
          {removing.removed.map((removed) => (
            <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
          ))}
        </ul>
      )}
      <TakenOutLines kind={kind} holds={blank('', 0).values} />
      <button type="button" className="quiet-link" onClick={adding.begin}>
        <PlusIcon aria-hidden="true" />
        {addText}
      </button>
    </SortableContext>
  );
}

/** The ids in order: the same list as long as they are the same, whatever is written in the records. */
function useIds(records: readonly Ranked[]): string[] {
  const joined = records.map(({ id }) => id).join(' ');
  return useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined]);
}
