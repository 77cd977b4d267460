/** How to support the owner best, what the owner is good at, and who stands by. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource, ResourceSort } from '../../api/bindings/plan';
import { RecordList, type RowProps } from '../../records/list/RecordList';
import { OwnWords } from '../../records/OwnWords';
import { useNames } from '../../records/useNames';
import { called } from '../../records/called';
import { blank as first, fields } from '../../api/registry';
import styles from './PlanPage.module.css';
import { useHistoryOf } from './useHistoryOf';

export interface ResourcesProps {
  resources: readonly Resource[];
}

const nameOf = (resource: Resource) => called(resource.text);

const blanks = {
  bestSupport: blankOf('bestSupport'),
  strength: blankOf('strength'),
  support: blankOf('support'),
  contribution: blankOf('contribution'),
};

function blankOf(sort: ResourceSort) {
  return (id: string, rank: number) => ({
    record: { ...first.resource, id, rank, sort },
    values: { rank, sort },
  });
}

/** In the order of the paper. */
const sorts = fields.resource.sort.choices;

/** The one that a point of its own asks for is led to by itself. */
const headings: Partial<Record<ResourceSort, string>> = { contribution: 'plan-contributions' };

export const Resources = memo(function Resources({ resources }: ResourcesProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('resource');
  const bySort = useMemo(() => {
    const of = (wanted: ResourceSort) => resources.filter(({ sort }) => sort === wanted);
    return {
      bestSupport: of('bestSupport'),
      strength: of('strength'),
      support: of('support'),
      contribution: of('contribution'),
    };
  }, [resources]);
  const words = {
    bestSupport: { heading: names.printed('overview.bestSupport'), add: t('plan.addBestSupport') },
    strength: { heading: names.printed('overview.strengths'), add: t('plan.addStrength') },
    support: { heading: names.printed('overview.support'), add: t('plan.addSupport') },
    contribution: {
      heading: names.printed('overview.contributions'),
      add: t('parts.addContribution'),
    },
  };
  return (
    <section aria-label={t('plan.resources')} className={styles.resources}>
      {sorts.map((sort, at) => (
        <div key={sort}>
          <h2 className="section" id={headings[sort] ?? (at === 0 ? 'plan-resources' : undefined)}>
            {words[sort].heading}
          </h2>
          <RecordList
            kind="resource"
            list={`resources ${sort}`}
            label={words[sort].heading}
            records={bySort[sort]}
            Row={ResourceRow}
            nameOf={nameOf}
            blank={blanks[sort]}
            addText={words[sort].add}
            onHistory={onHistory}
          />
        </div>
      ))}
    </section>
  );
});

const ResourceRow = memo(function ResourceRow({ record, isNew, onDone }: RowProps<Resource>) {
  const names = useNames();
  return (
    <div className={styles.resource}>
      <OwnWords
        kind="resource"
        id={record.id}
        field="text"
        label={names.field('resource', 'text')}
        text={record.text}
        {...(isNew && { onDone })}
      />
    </div>
  );
});
