/** The concerns in turn, as core reads them: what waits for an answer, and what is not at rest. */
import type { Concern } from '../api/bindings/plan';
import type { ConcernOnDay } from '../api/bindings/reading';

/** A concern, with what it waits for. */
export interface ToldConcern extends Omit<ConcernOnDay, 'concern'> {
  concern: Concern;
}

/** Those in sight, in the order core tells them. */
export function inTurn(concerns: readonly Concern[], read: readonly ConcernOnDay[]): ToldConcern[] {
  const byId = new Map(concerns.map((concern) => [concern.id, concern]));
  return read.flatMap(({ concern: id, ...told }) => {
    const concern = byId.get(id);
    return concern ? [{ concern, ...told }] : [];
  });
}

/** Whether somebody should answer it; what is only begun waits as a new one does. */
export function needsAnswer(read: readonly ConcernOnDay[], id: string): boolean {
  return read.find(({ concern }) => concern === id)?.needsAnswer ?? true;
}
