/** Who the owner wants to work together, and who not, with the exceptions the owner makes. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cooperation, Wanted } from '../../api/bindings/plan';
import { blank, fields } from '../../api/registry';
import { called } from '../../records/called';
import { RecordList } from '../../records/list/RecordList';
import { CooperationRow } from './CooperationRow';
import { useHistoryOf } from './useHistoryOf';

export interface CooperationsProps {
  cooperation: readonly Cooperation[];
}

const nameOf = ({ withWhom, about }: Cooperation) =>
  called(withWhom.trim() === '' ? about : withWhom);

const blanks = { wanted: blankOf('wanted'), notWanted: blankOf('notWanted') };

function blankOf(wanted: Wanted) {
  return (id: string, rank: number) => ({
    record: { ...blank.cooperation, id, rank, wanted },
    values: { rank, wanted },
  });
}

export const Cooperations = memo(function Cooperations({ cooperation }: CooperationsProps) {
  const { t } = useTranslation();
  const onHistory = useHistoryOf('cooperation');
  const byWish = useMemo(
    () => ({
      wanted: cooperation.filter(({ wanted }) => wanted === 'wanted'),
      notWanted: cooperation.filter(({ wanted }) => wanted === 'notWanted'),
    }),
    [cooperation],
  );
  const words = {
    wanted: { heading: t('parts.wanted'), add: t('parts.addWanted') },
    notWanted: { heading: t('parts.notWanted'), add: t('parts.addNotWanted') },
  };
  return fields.cooperation.wanted.choices.map((wish) => (
    <section key={wish} aria-labelledby={`plan-${wish}`}>
      <h2 className="section" id={`plan-${wish}`}>
        {words[wish].heading}
      </h2>
      <RecordList
        kind="cooperation"
        list={`cooperation ${wish}`}
        label={words[wish].heading}
        records={byWish[wish]}
        Row={CooperationRow}
        nameOf={nameOf}
        blank={blanks[wish]}
        addText={words[wish].add}
        onHistory={onHistory}
      />
    </section>
  ));
});
