import { useSelected } from './useSelected';

/** Whether the day of a meeting has come, as core reads it: there is something to write down from it. */
export function useHasBegun(meeting: string): boolean {
  return useSelected(({ reading }) => reading.meetings.begun.includes(meeting));
}
