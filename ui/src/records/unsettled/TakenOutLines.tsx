/** In the list where it stood: what one took out while another wrote in it, with the press that takes it back. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenOut } from '../../api/bindings/kept';
import type { Kind, Plan } from '../../api/bindings/plan';
import { listOf } from '../../api/registry';
import { usePlanSession } from '../../store/usePlan';
import { watchOf } from '../../store/unsettledWatch';
import { placeOfRecord, useFocusBack } from '../useFocusBack';
import { useNameOf } from '../useNameOf';
import { useSelected } from '../useSelected';
import { TakenOutRow } from './TakenOutRow';
import styles from './unsettled.module.css';

export interface TakenOutLinesProps {
  kind: Kind;
  /** What a record of this list holds, where there are several lists of the kind: the goal above, say. */
  holds?: Readonly<Record<string, unknown>>;
}

export function TakenOutLines({ kind, holds = {} }: TakenOutLinesProps) {
  const { store } = usePlanSession();
  const watch = watchOf(store);
  const out = useSyncExternalStore(watch.subscribe, () => watch.outOf(kind));
  return out.length === 0 ? null : <Lines kind={kind} holds={holds} out={out} />;
}

interface LinesProps extends Required<TakenOutLinesProps> {
  out: readonly TakenOut[];
}

function Lines({ kind, holds, out }: LinesProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const focusBack = useFocusBack();
  const whole = useSelected((state) => state.whole);
  const here = out.filter(({ record }) => stoodHere(whole, kind, record.id, holds));
  const nameOf = useNameOf(here.map(({ record }) => record));
  if (here.length === 0) return null;
  return (
    <ul className={styles.well} aria-label={t('unsettled.outAndIn')}>
      {here.map((one) => (
        <TakenOutRow
          key={one.record.id}
          one={one}
          name={nameOf(one.record)}
          onSay={(edit) => {
            focusBack(() => placeOfRecord(one.record.id));
            void store.act([edit], true);
          }}
        />
      ))}
    </ul>
  );
}

/** Whether a record stood in the list whose records hold this; in what order they lie says nothing. */
function stoodHere(plan: Plan, kind: Kind, id: string, holds: LinesProps['holds']): boolean {
  if (kind === 'details') return false;
  const records: readonly { id: string }[] = plan[listOf[kind]];
  const record = records.find((one) => one.id === id) as Record<string, unknown> | undefined;
  const place = Object.entries(holds).filter(([field]) => field !== 'rank');
  return record !== undefined && place.every(([field, value]) => record[field] === value);
}
