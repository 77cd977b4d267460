/** What the owner needs help with, and which goals it is for. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../api/bindings/plan';
import { blank as blanks } from '../../api/registry';
import { called } from '../../records/called';
import { RecordList, type RowProps } from '../../records/list/RecordList';
import { OwnWords } from '../../records/OwnWords';
import { useNames } from '../../records/useNames';
import { NeedGoals } from './NeedGoals';
import styles from './PlanPage.module.css';
import { useHistoryOf } from './useHistoryOf';

export interface NeedsProps {
  needs: readonly Need[];
}

const nameOf = (need: Need) => called(need.text);

const blank = (id: string, rank: number) => ({
  record: { ...blanks.need, id, rank },
  values: { rank },
});

export const Needs = memo(function Needs({ needs }: NeedsProps) {
  const { t } = useTranslation();
  const onHistory = useHistoryOf('need');
  return (
    <section aria-labelledby="plan-needs">
      <h2 className="section" id="plan-needs">
        {t('parts.needs')}
      </h2>
      <RecordList
        kind="need"
        list="needs"
        label={t('parts.needs')}
        records={needs}
        Row={NeedRow}
        nameOf={nameOf}
        blank={blank}
        addText={t('parts.addNeed')}
        onHistory={onHistory}
      />
    </section>
  );
});

const NeedRow = memo(function NeedRow({ record, isNew, onDone }: RowProps<Need>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, text, goals } = record;
  return (
    <div className={styles.told}>
      <OwnWords
        kind="need"
        id={id}
        field="text"
        label={names.field('need', 'text')}
        text={text}
        empty={t('parts.needEmpty')}
        {...(isNew && { onDone })}
      >
        {text !== '' && <NeedGoals id={id} goals={goals} />}
      </OwnWords>
    </div>
  );
});
