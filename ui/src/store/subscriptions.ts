/**
 * Who is told when the plan's state is another. A page of a large plan has thousands of fields: at a letter, only those
 * are asked whose part of the state it can have changed.
 */
import type { PlanState } from './PlanStore';

type Listener = () => void;
export type Subscribe = (listener: Listener) => () => void;

/** The parts that tell what is on its way to the disk, and what came of it; the rest is the plan itself. */
export type OnItsWay = Pick<
  PlanState,
  'drafts' | 'problems' | 'lastProblem' | 'trouble' | 'slow' | 'savedAt' | 'notice'
>;
export type PlanItself = Omit<PlanState, keyof OnItsWay>;

const itself = [
  'whole',
  'reading',
  'visible',
  'writers',
  'voices',
  'reversible',
  'pen',
  'begun',
] as const satisfies readonly (keyof PlanItself)[];

export class Subscriptions {
  readonly #any = new Set<Listener>();
  readonly #plan = new Set<Listener>();
  readonly #unsaved = new Set<Listener>();
  readonly #fields = new Map<string, Set<Listener>>();

  /** Anything at all. */
  readonly any: Subscribe = (listener) => added(this.#any, listener);

  /** The plan itself. */
  readonly plan: Subscribe = (listener) => added(this.#plan, listener);

  /** What is typed and not saved, in whatever field, or why it is not. */
  readonly unsaved: Subscribe = (listener) => added(this.#unsaved, listener);

  /** The same in one field. */
  field(key: string): Subscribe {
    return (listener) => {
      const there = this.#fields.get(key) ?? new Set();
      this.#fields.set(key, there);
      const remove = added(there, listener);
      return () => {
        remove();
        if (there.size === 0) this.#fields.delete(key);
      };
    };
  }

  tell(before: PlanState, now: PlanState): void {
    tellAll(this.#any);
    if (itself.some((part) => before[part] !== now[part])) tellAll(this.#plan);
    const { drafts, problems, trouble } = now;
    if (before.drafts === drafts && before.problems === problems && before.trouble === trouble) {
      return;
    }
    tellAll(this.#unsaved);
    const maps = [before.drafts, drafts, before.problems, problems];
    for (const key of new Set(maps.flatMap((map) => [...map.keys()]))) {
      tellAll(this.#fields.get(key) ?? []);
    }
  }
}

function added(set: Set<Listener>, listener: Listener): () => void {
  set.add(listener);
  return () => set.delete(listener);
}

function tellAll(listeners: Iterable<Listener>): void {
  for (const listener of listeners) listener();
}
