/** A locked copy somebody double-clicked is put on the shelf, also when the program runs already. */
import { useEffect, useRef, useState } from 'react';
import { whenTold } from '../api/events';
import type { TakenCopy } from '../api/bindings/vault';
import { failed, takeWantedCopy, type Answer } from '../api/shell';

/** `atStart`: the program was started by it. `onTaken` is told when one has come. */
export function useWantedCopy(atStart: boolean, onTaken: () => void): Answer<TakenCopy> | null {
  const [taken, setTaken] = useState<Answer<TakenCopy> | null>(null);
  const told = useRef(onTaken);
  useEffect(() => {
    told.current = onTaken;
  }, [onTaken]);
  useEffect(() => {
    const take = async () => {
      const answer = await takeWantedCopy();
      if (failed(answer)) setTaken(answer);
      else if (answer.value !== null) setTaken({ value: answer.value });
      else return;
      told.current();
    };
    if (atStart) void take();
    return whenTold('copy-wanted', () => void take());
  }, [atStart]);
  return taken;
}
