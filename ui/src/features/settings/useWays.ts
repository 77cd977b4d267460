/** The ways in to the plan as they are on the disk, and what the one that was used may do with them. */
import { useCallback, useEffect, useState } from 'react';
import type { WayIn } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import type { MayDo, OverviewSaid } from '../../api/bindings/vault';
import { failed, waysIn } from '../../api/shell';

export interface Ways {
  ways: readonly WayIn[];
  /** Null before the first answer: then nothing is offered. */
  may: MayDo | null;
  /** Whether the contact has the plan in their overview. */
  overview: boolean;
  /** When the owner said yes to that, and when it was taken back, the oldest first. */
  overviewSaid: readonly OverviewSaid[];
  problem: Problem | null;
  look: () => Promise<void>;
}

export function useWays(): Ways {
  const [told, setTold] = useState<Pick<Ways, 'ways' | 'may' | 'overview' | 'overviewSaid'>>({
    ways: [],
    may: null,
    overview: false,
    overviewSaid: [],
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = useCallback(async () => {
    const answer = await waysIn();
    if (failed(answer)) setProblem(answer.problem);
    else {
      setProblem(null);
      setTold(answer.value);
    }
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the ways in lie on the disk and are looked at once
    void look();
  }, [look]);
  return { ...told, problem, look };
}
