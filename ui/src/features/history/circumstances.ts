/** What there is to know of an act besides who wrote: that the contact had unlocked when the owner did, that a file said so. */
import type { TFunction } from 'i18next';
import type { HistoryItem } from '../../api/bindings/journal';
import type { Plan } from '../../api/bindings/plan';
import { said } from '../../i18n/said';

/** The one person who ever was the primary contact; null when there were several, for then nobody knows whose it was. */
function onlyContact({ people, appointments }: Plan): string | null {
  const held = appointments.filter(({ role }) => role === 'primaryContact').map((a) => a.person);
  const ids = people.filter(({ roles }) => roles.includes('primaryContact')).map(({ id }) => id);
  const [one, ...others] = [...new Set([...ids, ...held])];
  if (one === undefined || others.length > 0) return null;
  return people.find(({ id }) => id === one)?.name ?? null;
}

export function circumstances(t: TFunction, plan: Plan, item: HistoryItem): string[] {
  const owner = plan.people.find(({ roles }) => roles.includes('owner'));
  const told: (string | null)[] = [];
  if (item.way === 'contact' && item.pen.writer === owner?.id) {
    const name = onlyContact(plan);
    told.push(
      name === null
        ? said(t, 'words', 'pen.unlockedByContact')
        : said(t, 'words', 'pen.unlocked', { name }),
    );
  }
  if (item.takenIn) told.push(said(t, 'words', 'pen.takenIn'));
  return told.filter((words) => words !== null);
}
