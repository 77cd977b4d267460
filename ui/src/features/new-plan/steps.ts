/** The questions a plan is begun with, one a page; the sheet with the recovery code comes after them. */
export const questionsOf = {
  new: ['name', 'who', 'phrase'],
  taken: ['name', 'phrase'],
} as const;

/** How many pages there are, the sheet among them. */
export const stepsTo = (how: keyof typeof questionsOf): number => questionsOf[how].length + 1;
