/** What was found in one part of the plan, under what it is called. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchGroup, SearchHit } from '../../api/bindings/reading';
import { hitKey } from '../../navigation/search';
import { said } from '../../i18n/said';
import { HitRow } from './HitRow';
import styles from './SearchPage.module.css';

export interface GroupProps {
  group: SearchGroup;
  /** What the one it all stands under is called. */
  name: string | null;
  onHit: (hit: SearchHit) => void;
}

export function Group({ group: { kind, hits }, name, onHit }: GroupProps) {
  const { t } = useTranslation();
  const heading = useId();
  const title = said(t, 'words', kind === null ? 'standing.earlier' : `kinds.${kind}.all`);
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading} className={styles.where}>
        {title}
        {name !== null && (
          <span className={styles.under} dir="auto">
            {name}
          </span>
        )}
      </h2>
      <ol className={styles.list}>
        {hits.map((hit) => (
          <HitRow key={hitKey(hit)} hit={hit} onHit={onHit} />
        ))}
      </ol>
    </section>
  );
}
