import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Changed } from '../api/bindings/journal';
import type { Pen } from '../api/bindings/plan';
import type { Problem } from '../api/bindings/problem';
import type { Answer } from '../api/shell';
import { retryAfter, SaveQueue, type Job } from './queue';

const pen: Pen = { writer: 'arne', words: 'arne' };
const full: Problem = { code: 'disk-full', params: {} };
const changed: Changed = {
  records: [],
  voices: [],
  disagreements: [],
  proposals: [],
  reading: {},
  reversible: { undo: null, redo: null },
  savedAt: '2027-04-13T10:00:00Z',
};

const typed = (id: string, value: string): Job => ({
  do: 'type',
  pen,
  record: { kind: 'goal', id },
  field: 'title',
  value,
});

/** Numbers that look random and are the same in every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A disk that is slow and fails as chance will have it, and what was written on it, in order. */
function disk(chance: () => number, fails: number) {
  const written: Job[] = [];
  let onItsWay = 0;
  let most = 0;
  const send = async (job: Job): Promise<Answer<Changed>> => {
    onItsWay += 1;
    most = Math.max(most, onItsWay);
    await new Promise((resolve) => setTimeout(resolve, chance() * 40));
    onItsWay -= 1;
    if (chance() < fails) return { problem: full };
    written.push(job);
    return { value: changed };
  };
  return { written, send, most: () => most };
}

const nothing = () => undefined;
const quiet = {
  saved: nothing,
  refused: nothing,
  dropped: nothing,
  trouble: nothing,
  slow: nothing,
};

describe('the save queue', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'saves the last text of every field, whatever the disk does (%i)',
    async (seed) => {
      const chance = chances(seed);
      const { written, send, most } = disk(chance, seed % 3 === 0 ? 0 : 0.3);
      const queue = new SaveQueue({ ...quiet, send });
      const last = new Map<string, string>();
      const acts: string[] = [];
      for (let step = 0; step < 80; step += 1) {
        const id = `goal${Math.floor(chance() * 3)}`;
        if (chance() < 0.1) {
          const act = `act${step}`;
          acts.push(act);
          const edits = [{ edit: 'remove' as const, kind: 'goal' as const, id: act }];
          queue.add({ do: 'act', pen, edits, answered: () => undefined });
        } else {
          const value = `${step}`;
          last.set(id, value);
          queue.add(typed(id, value));
        }
        await vi.advanceTimersByTimeAsync(chance() * 30);
      }
      const settled = vi.fn();
      void queue.settled().then(settled);
      await vi.advanceTimersByTimeAsync(retryAfter * 60);

      expect(settled, 'it settles in the end').toHaveBeenCalled();
      expect(most(), 'one at a time').toBe(1);
      for (const [id, value] of last) {
        const texts = written.flatMap((job) =>
          job.do === 'type' && job.record.id === id ? [job.value] : [],
        );
        expect(texts.at(-1), `the last text of ${id} wins`).toBe(value);
        const order = texts.map(Number);
        expect(order, 'older text never comes after newer').toEqual(
          [...order].sort((a, b) => a - b),
        );
      }
      const done = written.flatMap((job) => (job.do === 'act' ? job.edits : []));
      expect(
        done.map((edit) => edit.edit === 'remove' && edit.id),
        'every act is done once, in order',
      ).toEqual(acts);
    },
  );

  it('lets newer text take the place of older that waits, but never jump over an act', async () => {
    const { written, send } = disk(() => 0.5, 0);
    const queue = new SaveQueue({ ...quiet, send });
    queue.add(typed('a', '1'));
    queue.add(typed('a', '12'));
    queue.add(typed('a', '123'));
    queue.add({ do: 'undo', pen });
    queue.add(typed('a', '4'));
    await vi.advanceTimersByTimeAsync(1000);
    const order = written.map((job) => (job.do === 'type' ? job.value : job.do));
    expect(order).toEqual(['1', '123', 'undo', '4']);
  });

  it('keeps what the disk refuses and tries again by itself', async () => {
    let fails = true;
    const trouble = vi.fn();
    const written: Job[] = [];
    const send = (job: Job): Promise<Answer<Changed>> => {
      if (fails) return Promise.resolve({ problem: full });
      written.push(job);
      return Promise.resolve({ value: changed });
    };
    const queue = new SaveQueue({ ...quiet, send, trouble });
    queue.add(typed('a', 'ord'));
    await vi.advanceTimersByTimeAsync(10);
    expect(trouble, 'the reason is told').toHaveBeenLastCalledWith(full);
    queue.add(typed('a', 'ordene'));
    expect(queue.isIdle(), 'nothing is let go').toBe(false);
    fails = false;
    await vi.advanceTimersByTimeAsync(retryAfter);
    expect(written.map((job) => job.do === 'type' && job.value)).toEqual(['ordene']);
    expect(trouble, 'and told when it passes').toHaveBeenLastCalledWith(null);
    expect(queue.isIdle()).toBe(true);
  });

  it('goes on after text that breaks a rule', async () => {
    const refused = vi.fn();
    const saved = vi.fn();
    const send = (job: Job): Promise<Answer<Changed>> =>
      Promise.resolve(
        job.do === 'type' && job.value === ''
          ? { problem: { code: 'empty-text', params: {} } }
          : { value: changed },
      );
    const queue = new SaveQueue({ ...quiet, send, refused, saved });
    queue.add(typed('a', ''));
    queue.add(typed('b', 'ord'));
    await vi.advanceTimersByTimeAsync(10);
    expect(refused, 'a rule is not tried again').toHaveBeenCalledTimes(1);
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('meets another copy after what was typed before, and tells at once when the disk is full', async () => {
    const sent: string[] = [];
    const refused: string[] = [];
    const send = (job: Job): Promise<Answer<Changed> | null> => {
      sent.push(job.do);
      return job.do === 'meet' ? job.meet() : Promise.resolve({ value: changed });
    };
    const queue = new SaveQueue({
      ...quiet,
      send,
      refused: (job) => {
        refused.push(job.do);
      },
    });
    const answered = vi.fn();
    const meet = () => Promise.resolve({ problem: full });
    queue.add(typed('goal1', 'Jobb'));
    queue.add({ do: 'meet', pen, meet, answered });
    queue.add(typed('goal1', 'Jobben'));
    await vi.advanceTimersByTimeAsync(10);
    expect(sent, 'in its turn').toEqual(['type', 'meet', 'type']);
    expect(refused, 'it is not tried again by itself').toEqual(['meet']);
    expect(answered).toHaveBeenCalledOnce();
  });
});
