/** Where records that are begun lie until their first letter: then they are added to the plan, never before. */
import type { Kind } from '../api/bindings/Kind';
import type { Problem } from '../api/bindings/Problem';
import type { RecordRef } from '../api/bindings/RecordRef';
import type { PlanStore } from '../plan/PlanStore';

/** The values a new record gets along with its first letter. */
export type FirstValues = Record<string, unknown>;

export class Desk {
  readonly #store: PlanStore;
  readonly #begun = new Map<string, FirstValues>();
  readonly #onTheWay = new Set<string>();
  readonly #refused = new Map<string, Problem>();
  readonly #listeners = new Set<() => void>();

  constructor(store: PlanStore) {
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A record is begun: nothing is in the plan yet. */
  begin(id: string, values: FirstValues): void {
    this.#begun.set(id, values);
  }

  /** Nothing came of it. */
  forget(id: string): void {
    this.#begun.delete(id);
    this.#refused.delete(id);
  }

  /** A keystroke in a record of the plan, or the first one in a record that is begun. */
  readonly write = (record: RecordRef, field: string, value: string): void => {
    const values = this.#begun.get(record.id);
    if (values === undefined) this.#store.type(record, field, value);
    else if (value.trim() !== '') void this.#add(record.kind, record.id, values, field, value);
  };

  /** Why a begun record is not in the plan yet, if something is in its way. */
  problemOf(id: string): Problem | null {
    const { trouble } = this.#store.state();
    return this.#refused.get(id) ?? (this.#onTheWay.has(id) ? trouble : null);
  }

  async #add(kind: Kind, id: string, values: FirstValues, field: string, value: string) {
    this.#begun.delete(id);
    this.#refused.delete(id);
    this.#onTheWay.add(id);
    const fields = { ...values, [field]: value };
    const changed = await this.#store.act([{ edit: 'add', kind, id, fields }]);
    this.#onTheWay.delete(id);
    if (changed === null) {
      const why = this.#store.state().lastProblem;
      if (why !== null) this.#refused.set(id, why);
      this.#begun.set(id, values);
    }
    for (const listener of this.#listeners) listener();
  }
}
