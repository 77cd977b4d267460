/** Dragging a person over the network map with a pointer. */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Point } from './PeopleMapPlaces';

/** A press without this much movement is a press. */
const slack = 5;

export interface Dragged extends Point {
  id: string;
}

export interface MapDrag {
  /** Who is dragged, and where the pointer is on the map. */
  dragged: Dragged | null;
  /** Begins: put on the person. */
  press: (id: string, event: PointerEvent) => void;
}

export interface MapDragProps {
  map: RefObject<SVGSVGElement | null>;
  /** The map's own width, which its points are told in. */
  width: number;
  onDrop: (id: string, point: Point) => void;
  /** Pressed and not moved. */
  onPress: (id: string) => void;
}

export function useMapDrag({ map, width, onDrop, onPress }: MapDragProps): MapDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const onMap = (event: Pick<MouseEvent, 'clientX' | 'clientY'>): Point => {
    const box = map.current?.getBoundingClientRect();
    const scale = box && box.width > 0 ? width / box.width : 1;
    return {
      x: (event.clientX - (box?.left ?? 0)) * scale,
      y: (event.clientY - (box?.top ?? 0)) * scale,
    };
  };
  const press = (id: string, begun: PointerEvent) => {
    if (begun.button !== 0 || end.current !== null) return;
    let moved = false;
    const move = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== begun.pointerId) return;
      const far = Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY);
      moved ||= far > slack;
      if (moved) setDragged({ id, ...onMap(event) });
    };
    const up = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== begun.pointerId) return;
      stop();
      if (moved) onDrop(id, onMap(event));
      else onPress(id);
    };
    const leave = (event: KeyboardEvent | globalThis.PointerEvent) => {
      if (!('key' in event) || event.key === 'Escape') stop();
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', leave);
      window.removeEventListener('keydown', leave);
      end.current = null;
      setDragged(null);
    };
    end.current = stop;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', leave);
    window.addEventListener('keydown', leave);
  };
  return { dragged, press };
}
