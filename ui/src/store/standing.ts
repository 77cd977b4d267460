/**
 * What stands in fields and is not in the plan, because it cannot be read yet or was refused: only the field itself knows
 * how it is shown, and how it is taken back.
 */
import type { RecordRef } from '../api/bindings/plan';
import { fieldKey, isOf } from './field';

export interface Place extends RecordRef {
  field: string;
}

/** As it is kept while the plan is locked. */
export type Standing = readonly [key: string, value: unknown];

interface Stands {
  value: unknown;
  takeBack: () => void;
}

const nobody = () => undefined;

export class StandingFields {
  #fields = new Map<string, Stands>();

  get size(): number {
    return this.#fields.size;
  }

  /** The newest stands last. */
  set({ kind, id, field }: Place, value: unknown, takeBack: () => void): void {
    const key = fieldKey({ kind, id }, field);
    this.#fields.delete(key);
    this.#fields.set(key, { value, takeBack });
  }

  at({ kind, id, field }: Place): unknown {
    return this.#fields.get(fieldKey({ kind, id }, field))?.value ?? null;
  }

  remove({ kind, id, field }: Place): boolean {
    return this.#fields.delete(fieldKey({ kind, id }, field));
  }

  /** The record is gone, and its fields with it. */
  removeOf(record: RecordRef): void {
    for (const key of this.#fields.keys()) if (isOf(record)(key)) this.#fields.delete(key);
  }

  /** What the plan says stands in the newest again. */
  takeBackNewest(): boolean {
    const newest = [...this.#fields].at(-1);
    if (newest === undefined) return false;
    this.#fields.delete(newest[0]);
    newest[1].takeBack();
    return true;
  }

  keys(): Iterable<string> {
    return this.#fields.keys();
  }

  all(): Standing[] {
    return [...this.#fields].map(([key, { value }]) => [key, value]);
  }

  /** The fields are not on the screen yet. */
  giveBack(standing: readonly Standing[]): void {
    for (const [key, value] of standing) this.#fields.set(key, { value, takeBack: nobody });
  }

  clear(): void {
    this.#fields.clear();
  }
}
