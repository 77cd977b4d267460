/** The recovery code as it stands on the sheet while it is typed: in capitals, four signs together. */

/** So many signs stand together, and so many groups there are. */
const together = 4;
export const groupsOfCode = 9;

/** What core takes no notice of either. */
const between = /[\s\-\u2010-\u2015\u2212]+/gu;

const signs = (typed: string) => typed.replace(between, '').toUpperCase();

/** The same code, to be followed group by group. */
export function inGroups(typed: string): string {
  return (
    signs(typed)
      .match(/.{1,4}/gu)
      ?.join(' ') ?? ''
  );
}

/** How many of its groups are written. */
export const groupsIn = (typed: string): number =>
  Math.min(Math.floor(signs(typed).length / together), groupsOfCode);
