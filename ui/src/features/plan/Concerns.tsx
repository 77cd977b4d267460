/** What the owner worries about, and how far each worry has come. Answers are written on «Sagt og gjort». */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concern } from '../../api/bindings/plan';
import { blank as blanks } from '../../api/registry';
import { called } from '../../records/called';
import { RecordList, type RowProps } from '../../records/list/RecordList';
import { OwnWords } from '../../records/OwnWords';
import { useNames } from '../../records/useNames';
import { WhoSees } from '../../records/WhoSees';
import { ConcernState } from './ConcernState';
import styles from './PlanPage.module.css';
import { useHistoryOf } from './useHistoryOf';

export interface ConcernsProps {
  concerns: readonly Concern[];
}

const nameOf = (concern: Concern) => called(concern.text);

const blank = (id: string, rank: number) => ({ record: blankConcern(id, rank), values: { rank } });

export const Concerns = memo(function Concerns({ concerns }: ConcernsProps) {
  const { t } = useTranslation();
  const onHistory = useHistoryOf('concern');
  return (
    <section aria-labelledby="plan-concerns">
      <h2 className="section" id="plan-concerns">
        {t('parts.concerns')}
      </h2>
      <WhoSees chapter="concerns" />
      <RecordList
        kind="concern"
        list="concerns"
        label={t('parts.concerns')}
        records={concerns}
        Row={ConcernRow}
        nameOf={nameOf}
        blank={blank}
        addText={t('parts.addConcern')}
        onHistory={onHistory}
      />
    </section>
  );
});

const ConcernRow = memo(function ConcernRow({ record, isNew, onDone }: RowProps<Concern>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, text } = record;
  return (
    <div className={styles.told}>
      <OwnWords
        kind="concern"
        id={id}
        field="text"
        label={names.field('concern', 'text')}
        text={text}
        size="s"
        empty={t('parts.concernEmpty')}
        {...(isNew && { onDone })}
      >
        {text !== '' && <ConcernState concern={record} />}
      </OwnWords>
    </div>
  );
});

function blankConcern(id: string, rank: number): Concern {
  return { ...blanks.concern, id, rank };
}
