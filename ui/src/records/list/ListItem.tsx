/** One record in a list: its handle in the left margin of the paper, its menu in the right. */
import { useSortable } from '@dnd-kit/sortable';
import { memo, useCallback, useLayoutEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../api/bindings/plan';
import { useRest } from '../../components/useRest';
import { MisfitLines } from '../unsettled/MisfitLines';
import { useFocusInside } from '../useFocusInside';
import { Handle } from './Handle';
import { RecordMenu } from './RecordMenu';
import styles from './RecordList.module.css';
import type { Ranked } from './rank';
import type { RowProps } from './RecordList';
import type { Move } from './useReorder';

export interface ListItemProps<T extends Ranked> {
  kind: Kind;
  record: T;
  Row: ComponentType<RowProps<T>>;
  nameOf: (record: T) => string;
  at: number;
  /** The place of the last record of the plan. */
  last: number;
  isNew: boolean;
  isBlank: boolean;
  onDone: (id: string, text: string) => void;
  onMove: Move;
  onHistory: (id: string) => void;
  onRemove: ((id: string, name: string) => void) | undefined;
}

function Item<T extends Ranked>(props: ListItemProps<T>) {
  const { t } = useTranslation();
  const { kind, record, Row, nameOf, at, last, isNew, isBlank, onDone } = props;
  const { onMove, onHistory, onRemove } = props;
  const { id } = record;
  const done = useCallback(
    (text: string) => {
      onDone(id, text);
    },
    [id, onDone],
  );
  const name = nameOf(record) || t('record.nameless');
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } =
    useSortable({ id, disabled: isBlank });
  const item = useRef<HTMLLIElement | null>(null);
  useFocusInside(item, isNew);
  useRest(item);
  const { hold, keep } = useHeldFocus(at);
  const setButton = useCallback(
    (node: HTMLButtonElement | null) => {
      keep(node);
      setActivatorNodeRef(node);
    },
    [keep, setActivatorNodeRef],
  );

  const up =
    at > 0
      ? () => {
          hold();
          onMove(at, at - 1);
        }
      : undefined;
  const down =
    at < last
      ? () => {
          hold();
          onMove(at, at + 1);
        }
      : undefined;
  const style = transform
    ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition }
    : undefined;

  return (
    <li
      ref={(node) => {
        item.current = node;
        setNodeRef(node);
      }}
      id={`record-${id}`}
      className={styles.item}
      style={style}
      data-dragging={isDragging || undefined}
    >
      <Row record={record} isNew={isNew || isBlank} onDone={done} />
      {!isBlank && (
        <>
          <MisfitLines record={{ kind, id }} />
          <div className={styles.handle}>
            <Handle name={name} onUp={up} onDown={down} button={setButton} listeners={listeners} />
          </div>
          <div className={styles.menu}>
            <RecordMenu
              name={name}
              onUp={up}
              onDown={down}
              onHistory={() => {
                onHistory(id);
              }}
              onRemove={
                onRemove &&
                (() => {
                  onRemove(id, name);
                })
              }
            />
          </div>
        </>
      )}
    </li>
  );
}

/** Drawn again only when its own record, or its place, is another. */
export const ListItem = memo(Item) as typeof Item;

/** A row that is moved in the document loses the focus: it is given back to the handle. */
function useHeldFocus(at: number) {
  const button = useRef<HTMLButtonElement | null>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    if (!held.current) return;
    held.current = false;
    button.current?.focus();
  }, [at]);
  const hold = useCallback(() => {
    held.current = true;
  }, []);
  const keep = useCallback((node: HTMLButtonElement | null) => {
    button.current = node;
  }, []);
  return { hold, keep };
}
