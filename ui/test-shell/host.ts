/** What stands for the shell without a window, `viktig-host`, as the window's tests and the browser reach it. */
import type { Problem } from '../src/api/bindings/problem';

/** What it answered, and what it told the window meanwhile. */
export type HostAnswer = ({ value: unknown } | { problem: Problem }) & {
  told: [event: string, payload: unknown][];
};

/** Asks it something: at once where tests run, by way of what serves the page in a browser. */
export type Ask = (asked: object) => HostAnswer | Promise<HostAnswer>;

/** As it came over the pipe. What it could not understand is a mistake of the test. */
export function understood(line: string): HostAnswer {
  const answer = JSON.parse(line) as HostAnswer | { fault: string };
  if ('fault' in answer) throw new Error(answer.fault);
  return answer;
}
