/** Where a record stands: what in it does not go together since copies of the plan met, and where one puts it right. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Misfit } from '../../api/bindings/kept';
import type { RecordRef } from '../../api/bindings/plan';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { usePlanSession } from '../../store/usePlan';
import { watchOf } from '../../store/unsettledWatch';
import { useNameOf } from '../useNameOf';
import { ruleWords } from './ruleWords';
import styles from './unsettled.module.css';

export interface MisfitLinesProps {
  record: RecordRef;
  /** Opens the record, where its fields do not stand in sight; null where they are open already. */
  onPutRight?: (() => void) | null | undefined;
}

export function MisfitLines({ record, onPutRight }: MisfitLinesProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const watch = watchOf(store);
  const misfits = useSyncExternalStore(watch.subscribe, () => watch.misfitsOf(record.id));
  if (misfits.length === 0) return null;
  return (
    <ul className={styles.well} aria-label={t('unsettled.together')}>
      {misfits.map((misfit) => (
        <MisfitLine
          key={JSON.stringify(misfit)}
          misfit={misfit}
          record={record}
          onPutRight={onPutRight}
        />
      ))}
    </ul>
  );
}

/** Between several records the others are led to; what one breaks by itself is put right in it. */
function MisfitLine({ misfit, record, onPutRight }: MisfitLinesProps & { misfit: Misfit }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const others = misfit.records.filter(({ kind, id }) => kind !== record.kind || id !== record.id);
  const nameOf = useNameOf(others);
  const leads = others.length > 0 ? others : onPutRight === null ? [] : [record];
  const lead = (one: RecordRef) => {
    if (others.length === 0 && onPutRight) onPutRight();
    else go(pageOf[one.kind], one);
  };
  return (
    <li>
      <p className={styles.words}>
        <span className="quiet">{t('unsettled.together')}</span> {ruleWords(t, misfit.rule)}
      </p>
      <p className={styles.line}>
        {leads.map((one) => (
          <button
            key={`${one.kind} ${one.id}`}
            type="button"
            className="plain-link"
            onClick={() => {
              lead(one);
            }}
          >
            {others.length === 0 ? (
              t('unsettled.putRight')
            ) : (
              <>
                {t('unsettled.goTo')} <span dir="auto">{nameOf(one)}</span>
              </>
            )}
          </button>
        ))}
      </p>
    </li>
  );
}
