/** Asking the shell: what every command comes to. */
import { invoke } from '@tauri-apps/api/core';
import type { Problem } from './bindings/problem';

/** What a command came to: its value, or why not. */
export type Answer<T> = { value: T } | { problem: Problem };

export function failed<T>(answer: Answer<T>): answer is { problem: Problem } {
  return 'problem' in answer;
}

/** Whatever a command was refused with, as a problem; what is not one is the program's own fault. */
function problemOf(thrown: unknown): Problem {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown) {
    return thrown as Problem;
  }
  return { code: 'internal', params: {} };
}

/** Asks the shell. */
export async function ask<T>(command: string, args?: Record<string, unknown>): Promise<Answer<T>> {
  try {
    return { value: await invoke<T>(command, args) };
  } catch (thrown) {
    return { problem: problemOf(thrown) };
  }
}
