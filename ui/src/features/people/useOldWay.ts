/** The way in of the one who was the primary contact: when the task moves, it can be closed in the same step. */
import { useEffect, useState } from 'react';
import type { AppointmentRole } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import { failed, removeWay, waysIn } from '../../api/shell';

/** What came of closing it. */
export interface Closed {
  problem: Problem | null;
  /** A new recovery code, when one had to be made: it is shown this once. */
  code: string | null;
}

export interface OldWay {
  /** There is one, and whoever opened the plan may close it. */
  offered: boolean;
  close: () => Promise<Closed>;
}

export function useOldWay(role: AppointmentRole): OldWay {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let here = true;
    if (role !== 'primaryContact') return;
    void waysIn().then((answer) => {
      if (!here || failed(answer)) return;
      const { ways, may } = answer.value;
      setOffered(ways.includes('contact') && may.remove.includes('contact'));
    });
    return () => {
      here = false;
    };
  }, [role]);
  const close = async (): Promise<Closed> => {
    const answer = await removeWay('contact');
    if (failed(answer)) return { problem: answer.problem, code: null };
    setOffered(false);
    return { problem: null, code: answer.value.recoveryCode };
  };
  return { offered, close };
}
