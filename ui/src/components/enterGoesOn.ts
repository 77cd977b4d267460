/** Enter goes through the lines of a form in their order; the last one, and one that is empty, hands in the form. */
import type { KeyboardEvent } from 'react';

const isLine = (one: Element): one is HTMLInputElement =>
  one instanceof HTMLInputElement && ['text', 'password'].includes(one.type);

/** To be called when a key goes down in a line. */
export function enterGoesOn(event: KeyboardEvent<HTMLInputElement>): void {
  const line = event.currentTarget;
  // While a dead key or an input method is composing, the key belongs to it.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || line.value.trim() === '') return;
  const lines = [...(line.form?.elements ?? [])].filter(isLine);
  const next = lines[lines.indexOf(line) + 1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
