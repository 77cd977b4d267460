/** What should have been done by a meeting that is ahead. */
import type { Reading } from '../../api/bindings/reading';
import { givenOf, type Given, type PromiseSource } from '../../store/promises';

/** What the owner brings to a meeting, as core reads it; the paper says the same. */
export function brought(
  plan: PromiseSource,
  { commitments, brought: all }: Pick<Reading, 'commitments' | 'brought'>,
  meeting: string,
): Given[] {
  const here = all.find((one) => one.meeting === meeting)?.commitments ?? [];
  return givenOf(
    plan,
    here.flatMap((at) => commitments[at] ?? []),
  );
}
