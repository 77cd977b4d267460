/** What is not told yet stands behind «Legg til mer om …»: opens it, and chooses what to tell. */
import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** Takes the first of the row: what stands under it is told of by itself. */
export async function addFact(row: HTMLElement, fact: string): Promise<void> {
  const [more] = within(row).queryAllByRole('button', { name: /^Legg til mer om/u });
  if (more?.getAttribute('aria-expanded') === 'false') await userEvent.click(more);
  const [one] = within(row).getAllByRole('button', { name: fact });
  if (one === undefined) throw new Error(`${fact} is not offered`);
  await userEvent.click(one);
}
