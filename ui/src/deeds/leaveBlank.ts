/** A point of the plan is left empty on purpose. */
import { v7 as newId } from 'uuid';
import type { Edit, LeftBlank, Point } from '../api/bindings/plan';

/** What leaves a point empty on purpose. Where that was taken back before, it comes again with the reason it had. */
export function leaveBlank(leftBlanks: readonly LeftBlank[], point: Point): Edit {
  const before = leftBlanks.findLast((one) => one.removed && one.point === point);
  if (before) return { edit: 'restore', kind: 'leftBlank', id: before.id };
  return { edit: 'add', kind: 'leftBlank', id: newId(), fields: { point } };
}
