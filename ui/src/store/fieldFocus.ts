/** Where somebody writes now: the fields that have the focus, or are open. They are not taken from under the hands. */
export class FieldFocus {
  readonly #at = new Map<string, number>();
  readonly #subscriptions = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#subscriptions.add(listener);
    return () => this.#subscriptions.delete(listener);
  };

  /** The keys of the fields somebody is at. */
  at(): Iterable<string> {
    return this.#at.keys();
  }

  come(key: string): void {
    this.#set(key, 1);
  }

  /** The focus passes through nothing on its way inside a field that is open: first then is it left. */
  leave(key: string): void {
    setTimeout(() => {
      this.#set(key, -1);
    });
  }

  #set(key: string, more: 1 | -1): void {
    const hands = (this.#at.get(key) ?? 0) + more;
    if (hands > 0) this.#at.set(key, hands);
    else this.#at.delete(key);
    for (const listener of this.#subscriptions) listener();
  }
}
