/** What the owner wants to manage in everyday life, and how it goes: the owner's own numbers, again and again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { called } from '../../fields/called';
import { RecordList } from '../../fields/list/RecordList';
import { Reorder } from '../../fields/list/Reorder';
import { useOwnerId, useWriter } from '../../fields/useField';
import { useMayRate } from '../../fields/useMayRate';
import { useSelected } from '../../fields/useSelected';
import { Paper } from '../../parts/Paper';
import { createKeep } from '../../plan/keep';
import { useHistoryOf } from '../plan/useHistoryOf';
import { everydayNodes, isMany, type EverydayNode } from './everyday';
import { EverydayRow } from './EverydayRow';
import styles from './Hverdag.module.css';

const nameOf = ({ goal }: EverydayNode) => called(goal.what);

const blank = (id: string, rank: number) => ({
  record: { id, rank, goal: { id, rank, what: '', removed: false }, evaluations: [] },
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
