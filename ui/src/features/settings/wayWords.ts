/** What came of changing a way in, in a few plain sentences. */
import type { TFunction } from 'i18next';
import type { WayIn } from '../../api/bindings/plan';
import type { WayChanged } from '../../api/bindings/vault';

/** What was done to a way in, or to a copy of the plan that a machine had. */
export type WayDeed = 'given' | 'changed' | 'removed' | 'renewed' | 'ended';

const deedKey = {
  given: 'ways.given',
  changed: 'ways.changed',
  removed: 'ways.removed',
  renewed: 'ways.renewed',
  ended: 'shared.ended',
} as const;

export function wayWords(
  t: TFunction,
  deed: WayDeed,
  name: string,
  changed: WayChanged,
  nameOf: (way: WayIn) => string,
): string {
  const { keyRenewed, closed, backupsLost, leftAside, recoveryCode } = changed;
  const isNewCode = recoveryCode !== null;
  const sentences = [
    t(deedKey[deed], { name }),
    // Of a renewed code that is what was asked for.
    isNewCode && deed !== 'renewed' && t('ways.codeToo'),
    keyRenewed && t('ways.keyRenewed'),
    ...closed
      .filter((way) => way !== 'recovery' || !isNewCode)
      .map((way) => t('ways.closed', { name: nameOf(way) })),
    backupsLost > 0 && t('ways.backupsLost', { count: backupsLost }),
    leftAside.length > 0 && t('ways.leftAside', { count: leftAside.length }),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}
