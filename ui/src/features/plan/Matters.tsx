import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../api/bindings/plan';
import { RecordList } from '../../records/list/RecordList';
import { WhoSees } from '../../records/WhoSees';
import { useNames } from '../../records/useNames';
import { Stroke } from '../../components/Stroke';
import { called } from '../../records/called';
import { blank as blanks } from '../../api/registry';
import { MatterRow } from './MatterRow';
import { useHistoryOf } from './useHistoryOf';

export interface MattersProps {
  matters: readonly Matter[];
}

const nameOf = (matter: Matter) => called(matter.text);

const blank = (id: string, rank: number) => ({
  record: { ...blanks.matter, id, rank },
  values: { rank },
});

export const Matters = memo(function Matters({ matters }: MattersProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('matter');
  return (
    <section aria-labelledby="plan-matters">
      <h2 className="section" id="plan-matters">
        {names.printed('overview.matters')}
      </h2>
      <WhoSees chapter="matters" />
      <Stroke pen="owner" overButton>
        <RecordList
          kind="matter"
          list="matters"
          label={names.printed('overview.matters')}
          records={matters}
          Row={MatterRow}
          nameOf={nameOf}
          blank={blank}
          addText={t('plan.addMatter')}
          onHistory={onHistory}
        />
      </Stroke>
    </section>
  );
});
