/** The part of the history that whoever holds the pen may read: the diary is the owner's alone, here too. */
import type { HistoryItem } from '../../api/bindings/journal';
import { ownersAlone } from '../../api/registry';

/** `isOwners`: the owner's own pen is held. What only happened in the diary is then left out for all others. */
export function readable(items: readonly HistoryItem[], isOwners: boolean): HistoryItem[] {
  if (isOwners) return [...items];
  return items.flatMap((item) => {
    const changes = item.changes.filter(({ record }) => !ownersAlone.includes(record.kind));
    return changes.length === 0 ? [] : [{ ...item, changes }];
  });
}
