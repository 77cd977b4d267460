/**
 * The crisis plan in green, yellow and red: how it is, tied to what the owner does then and what others do. Which zone it
 * is, is said by its word, its number, its shape, the breadth of its bar and its colour.
 */
import { PlusIcon } from '@navikt/aksel-icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrisisStep, CrisisZone } from '../../api/bindings/plan';
import { withCapital } from '../../i18n/act';
import { useNames } from '../../records/useNames';
import { AlwaysAnswer } from './AlwaysAnswer';
import { crisisZones, zoneSections } from './lines';
import { PartLines } from './PartLines';
import styles from './Zones.module.css';

export interface ZoneProps {
  zone: CrisisZone;
  lines: readonly CrisisStep[];
}

export const Zone = memo(function Zone({ zone, lines }: ZoneProps) {
  const { t } = useTranslation();
  const names = useNames();
  const headingId = `crisis-zone-${zone}`;
  return (
    <section className={styles.zone} data-zone={zone} aria-labelledby={headingId}>
      <h2 className={styles.heading} id={headingId}>
        <Shape zone={zone} />
        <span>
          <strong>{withCapital(names.choice('crisisStep', 'zone', zone))}</strong>:{' '}
          {t(`crisis.zones.is.${zone}`)}
        </span>
      </h2>
      <div className={styles.parts}>
        {zoneSections.map((part) => (
          <PartLines key={part} kind="crisisStep" part={part} zone={zone} lines={lines} level={3} />
        ))}
      </div>
      {zone === 'red' && <AlwaysAnswer lines={lines} />}
    </section>
  );
});

/** A circle, a triangle, an octagon: with the zone's number in it. */
function Shape({ zone }: { zone: CrisisZone }) {
  return (
    <svg className={styles.shape} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {zone === 'green' && <circle cx="24" cy="24" r="22" />}
      {zone === 'yellow' && <path d="M24 3 46 43H2Z" />}
      {zone === 'red' && <path d="M15 2h18l13 13v18L33 46H15L2 33V15Z" />}
      <text x="24" y={zone === 'yellow' ? 38 : 32} textAnchor="middle">
        {crisisZones.indexOf(zone) + 1}
      </text>
    </svg>
  );
}

/** Where nobody has begun on the zones. */
export function ZonesOffer({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="crisis-zones">
      <h2 className="section" id="crisis-zones">
        {t('crisis.zones.title')}
      </h2>
      <p className="quiet">{t('crisis.zones.know')}</p>
      <button type="button" className="quiet-link" onClick={onBegin}>
        <PlusIcon aria-hidden="true" />
        {t('crisis.zones.begin')}
      </button>
    </section>
  );
}
