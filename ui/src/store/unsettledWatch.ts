/**
 * What waits, and what is new, since copies of the plan met, for every record that is shown: asked once for all of them when
 * the plan is another, and told only where the answer is.
 */
import { failed } from '../api/ask';
import type { Arrived, Misfit, TakenOut, Unsettled } from '../api/bindings/kept';
import type { Kind } from '../api/bindings/plan';
import { arrived, unsettled } from '../api/copies';
import { newFrom } from './newFrom';
import type { PlanStore } from './PlanStore';
import type { Subscribe } from './subscriptions';

const noMisfits: readonly Misfit[] = [];
const noneOut: readonly TakenOut[] = [];
const none: ReadonlySet<string> = new Set();

export class UnsettledWatch {
  readonly #store: PlanStore;
  readonly #listeners = new Set<() => void>();
  #written = '';
  #misfits = new Map<string, Misfit[]>();
  #among = new Map<Kind, ReadonlySet<string>>();
  #out = new Map<Kind, TakenOut[]>();
  #arrived: Arrived | null = null;
  #newFrom = new Map<string, string>();
  #asked: unknown = null;
  #isAsking = false;
  #leave: (() => void) | null = null;

  constructor(store: PlanStore) {
    this.#store = store;
  }

  readonly subscribe: Subscribe = (listener) => {
    this.#listeners.add(listener);
    this.#leave ??= this.#store.subscriptions.plan(() => {
      void this.#look();
    });
    void this.#look();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#leave?.();
      this.#leave = null;
    };
  };

  /** What a record has a part in that does not go together. */
  readonly misfitsOf = (id: string): readonly Misfit[] => this.#misfits.get(id) ?? noMisfits;

  /** The records of a kind that have a part in what does not go together. */
  readonly misfitsAmong = (kind: Kind): ReadonlySet<string> => this.#among.get(kind) ?? none;

  /** The records of a kind that were taken out on one copy and written in on another. */
  readonly outOf = (kind: Kind): readonly TakenOut[] => this.#out.get(kind) ?? noneOut;

  /** What came in with another copy, for as long as it is news. */
  readonly arrived = (): Arrived | null => this.#arrived;

  /** Whose words came in with another copy and stand in the field with this key; null where nothing did. */
  readonly newFrom = (key: string): string | null => this.#newFrom.get(key) ?? null;

  async #look(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // What is written while the answer is on its way is asked about once more.
    while (this.#leave !== null && this.#asked !== this.#store.state().whole) {
      this.#asked = this.#store.state().whole;
      const [waits, came] = await Promise.all([unsettled(), arrived()]);
      if (!failed(waits)) this.#tell(waits.value, failed(came) ? null : came.value);
    }
    this.#isAsking = false;
  }

  #tell(told: Unsettled, came: Arrived | null): void {
    const written = JSON.stringify([told, came]);
    if (written === this.#written) return;
    this.#written = written;
    const { misfits, takenOut } = told;
    this.#arrived = came;
    this.#newFrom = newFrom(came?.told ?? []);
    this.#misfits = grouped(misfits.flatMap((one) => one.records.map(({ id }) => [id, one])));
    const records = misfits.flatMap((one) => one.records);
    const among = grouped(records.map(({ kind, id }) => [kind, id]));
    this.#among = new Map([...among].map(([kind, ids]) => [kind, new Set(ids)]));
    this.#out = grouped(takenOut.map((one) => [one.record.kind, one]));
    for (const listener of this.#listeners) listener();
  }
}

function grouped<K, T>(all: readonly (readonly [K, T])[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const [key, one] of all) groups.set(key, [...(groups.get(key) ?? []), one]);
  return groups;
}

const watches = new WeakMap<PlanStore, UnsettledWatch>();

/** The one watch of an open plan. */
export function watchOf(store: PlanStore): UnsettledWatch {
  const watch = watches.get(store) ?? new UnsettledWatch(store);
  watches.set(store, watch);
  return watch;
}
