/** A file that was not saved because the plan was locked while its place was chosen. It is said where the person is then. */
import { useSyncExternalStore } from 'react';
import type { Problem } from '../api/bindings/problem';

let isMissed = false;
const subscriptions = new Set<() => void>();

function set(next: boolean): void {
  isMissed = next;
  for (const listener of subscriptions) listener();
}

/** Whether this is why a file was not saved; then it is said outside the plan. */
export function noteMissed(problem: Problem): void {
  if (problem.code === 'locked') set(true);
}

/** It has been said. */
export function forgetMissed(): void {
  set(false);
}

function subscribe(listener: () => void): () => void {
  subscriptions.add(listener);
  return () => {
    subscriptions.delete(listener);
  };
}

export function useMissed(): boolean {
  return useSyncExternalStore(subscribe, () => isMissed);
}
