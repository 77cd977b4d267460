/** What one person has promised: what is late first, and what rests folded away. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { useWriter } from '../../records/useField';
import { Disc } from '../../components/Disc';
import { Rows } from '../../components/Rows';
import type { Given } from '../../store/promises';
import { GivenRow } from './GivenRow';
import styles from './CommitmentsPage.module.css';
import { ShowResting } from './ShowResting';

export interface PromisedByProps {
  /** Null when nobody answers for it. */
  person: Person | null;
  given: readonly Given[];
  /** The record someone came to see. */
  shown: string | null;
}

export function PromisedBy({ person, given, shown }: PromisedByProps) {
  const { t } = useTranslation();
  // What the owner is at rest with while the page is open stays where it was.
  const [resting] = useState(
    () => new Set(given.filter(({ standing }) => standing === 'rests').map(({ id }) => id)),
  );
  const [all, setAll] = useState(shown !== null && resting.has(shown));
  const name = person?.name ?? t('promises.nobody');
  const rows = all ? given : given.filter(({ id }) => !resting.has(id));
  const hasMore = !all && given.some(({ id }) => resting.has(id));
  return (
    <div>
      <Rows heading={person === null ? name : <WhoPromised person={person} />}>
        {rows.map((one) => (
          <GivenRow key={one.id} given={one} />
        ))}
      </Rows>
      {hasMore && (
        <ShowResting
          of={name}
          onShow={() => {
            setAll(true);
          }}
        />
      )}
    </div>
  );
}

/** Who it is, and how to reach them. */
function WhoPromised({ person: { id, name, title, service, phone, removed } }: { person: Person }) {
  const { t } = useTranslation();
  const writer = useWriter(id);
  const reach = [title, service, phone, removed ? t('plan.noLongerHere') : ''];
  return (
    <span className={styles.who}>
      <Disc initials={writer?.initials ?? ''} pen={writer?.pen ?? 'none'} />
      <span dir="auto">{name}</span>
      <span className={styles.reach} dir="auto">
        {reach.filter((part) => part !== '').join(' · ')}
      </span>
    </span>
  );
}
