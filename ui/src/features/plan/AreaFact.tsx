/** The part of life something belongs to: an optional cue, never a box to fill. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { LifeArea } from '../../api/bindings/plan';
import { withCapital } from '../../i18n/act';
import { InPlace } from '../../records/InPlace';
import { fields } from '../../api/registry';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import styles from './PlanPage.module.css';

export interface AreaFactProps {
  /** The matter. */
  id: string;
  area: LifeArea | null;
}

export function AreaFact({ id, area }: AreaFactProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const name = (one: LifeArea) => withCapital(names.choice('matter', 'area', one));
  const label = names.field('matter', 'area');
  return (
    <div className={styles.area}>
      <InPlace
        label={label}
        words={area === null ? t('plan.areaEmpty') : name(area)}
        isEmpty={area === null}
      >
        {() => (
          <Chips aria-label={label}>
            {fields.matter.area.choices.map((one) => (
              <Chips.Toggle
                key={one}
                selected={one === area}
                checkmark={false}
                onClick={() => {
                  const value = one === area ? null : one;
                  void store.act([{ edit: 'change', kind: 'matter', id, field: 'area', value }]);
                }}
              >
                {name(one)}
              </Chips.Toggle>
            ))}
          </Chips>
        )}
      </InPlace>
    </div>
  );
}
