/** Around lists whose records can be moved: by pointer here, by keyboard at each handle; both are said aloud. */
import {
  closestCenter,
  DndContext,
  PointerSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useMemo, useState, type ReactNode } from 'react';
import { ReorderContext, type Move } from './useReorder';

export interface ReorderProps {
  children: ReactNode;
}

/** What dnd-kit keeps of each record that can be moved. */
interface Sortable {
  sortable?: { containerId: string; index: number };
}

const place = (data: unknown) => (data as Sortable | undefined)?.sortable;

/** A record is moved among its own siblings only. */
const amongSiblings: CollisionDetection = (args) => {
  const list = place(args.active.data.current)?.containerId;
  const siblings = args.droppableContainers.filter(
    ({ data }) => place(data.current)?.containerId === list,
  );
  return closestCenter({ ...args, droppableContainers: siblings });
};

/** What happens is said by the lists themselves, in the reader's language. */
const silent = {
  screenReaderInstructions: { draggable: '' },
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

export function Reorder({ children }: ReorderProps) {
  const [said, setSaid] = useState('');
  const [moves] = useState(() => new Map<string, Move>());
  // A press without a move is a press.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));

  const reorder = useMemo(
    () => ({
      say: setSaid,
      listen: (list: string, move: Move) => {
        moves.set(list, move);
        return () => moves.delete(list);
      },
    }),
    [moves],
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [place(active.data.current), place(over?.data.current)];
    if (from && to) moves.get(from.containerId)?.(from.index, to.index);
  };

  return (
    <ReorderContext value={reorder}>
      <DndContext
        sensors={sensors}
        collisionDetection={amongSiblings}
        accessibility={silent}
        onDragEnd={drop}
      >
        {children}
      </DndContext>
      <p className="aksel-sr-only" role="status">
        {said}
      </p>
    </ReorderContext>
  );
}
