/** The day it is, as the shell says it: asked again when this laptop's clock has come to another day. */
import { useEffect, useState } from 'react';
import { failed, start } from '../api/shell';
import { dayOf, type Day } from '../i18n/day';

/** Milliseconds between two looks at the clock. */
const often = 20_000;

/** `first` is what the shell said when the program began. */
export function useToday(first: Day): Day {
  const [today, setToday] = useState(first);
  useEffect(() => {
    let asked = dayOf(new Date());
    const look = () => {
      const now = dayOf(new Date());
      if (now === asked) return;
      asked = now;
      void start().then((answer) => {
        // Asked again at the next look.
        if (failed(answer)) asked = '';
        else setToday(answer.value.today);
      });
    };
    const looking = setInterval(look, often);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(looking);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
