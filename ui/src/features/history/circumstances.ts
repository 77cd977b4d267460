/** What there is to know of an act besides who wrote: that the contact had unlocked when the owner did, that a file said so. */
import type { TFunction } from 'i18next';
import type { HistoryItem } from '../../api/bindings/journal';
import type { Plan } from '../../api/bindings/plan';
import { ownerOf } from '../../store/visible';
import { said } from '../../i18n/said';

/** `onlyContact`: the one person who ever was the primary contact, as core reads it. */
export function circumstances(
  t: TFunction,
  plan: Plan,
  onlyContact: string | null,
  item: HistoryItem,
): string[] {
  const told: (string | null)[] = [];
  if (item.way === 'contact' && item.pen.writer === ownerOf(plan).id) {
    const name = plan.people.find(({ id }) => id === onlyContact)?.name ?? null;
    told.push(
      name === null
        ? said(t, 'words', 'pen.unlockedByContact')
        : said(t, 'words', 'pen.unlocked', { name }),
    );
  }
  if (item.takenIn) told.push(said(t, 'words', 'pen.takenIn'));
  return told.filter((words) => words !== null);
}
