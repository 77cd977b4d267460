/** What the owner wants to manage in everyday life, and how it goes: the owner's own numbers, again and again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blank as blanks } from '../../api/registry';
import { called } from '../../records/called';
import { RecordList } from '../../records/list/RecordList';
import { Reorder } from '../../records/list/Reorder';
import { useOwnerId, useWriter } from '../../records/useField';
import { useMayRate } from '../../records/useMayRate';
import { useSelected } from '../../records/useSelected';
import { Paper } from '../../components/Paper';
import { createKeep } from '../../store/keep';
import { useHistoryOf } from '../plan/useHistoryOf';
import { everydayNodes, isMany, type EverydayNode } from './everyday';
import { EverydayRow } from './EverydayRow';
import styles from './EverydayPage.module.css';

const nameOf = ({ goal }: EverydayNode) => called(goal.what);

const blank = (id: string, rank: number) => ({
  record: { id, rank, goal: { ...blanks.everydayGoal, id, rank }, evaluations: [] },
  values: { rank },
});

export function EverydayGoals() {
  const { t } = useTranslation();
  const [keep] = useState(createKeep);
  const nodes = useSelected(({ visible }) => everydayNodes(visible, keep));
  const onHistory = useHistoryOf('everydayGoal');
  const mayRate = useMayRate();
  const name = useWriter(useOwnerId())?.name ?? '';
  return (
    <Reorder>
      <Paper>
        <h2 className="heading">{t('everyday.question')}</h2>
        {!mayRate && nodes.length > 0 && <p className="quiet">{t('rating.owners', { name })}</p>}
        <RecordList
          kind="everydayGoal"
          list="everyday goals"
          label={t('everyday.goals')}
          records={nodes}
          Row={EverydayRow}
          nameOf={nameOf}
          blank={blank}
          addText={t('everyday.add')}
          onHistory={onHistory}
        />
        <p className={styles.many} role="status">
          {isMany(nodes) && t('everyday.many')}
        </p>
      </Paper>
    </Reorder>
  );
}
