/** Resolves after so many milliseconds, for what is not waited for any longer than that. */
export function atMost(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
