/** How large the text may be, in per cent of the normal, and how much a step changes it. */
export const textSizes = { normal: 100, least: 100, most: 200, step: 10 };

/** So many steps larger, or smaller when less than none. */
export function textSizeBy(size: number, steps: number): number {
  const { least, most, step } = textSizes;
  return Math.min(most, Math.max(least, size + steps * step));
}
