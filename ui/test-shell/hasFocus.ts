/** Where the keyboard goes on. What is shown may come from core, and the focus goes there when it has come. */
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** Fails unless what `find` finds gets the focus. */
export async function hasFocus(
  find: () => Element | null | undefined | Promise<Element>,
  why?: string,
): Promise<void> {
  await waitFor(async () => {
    expect(await find(), why).toHaveFocus();
  });
}
