/** What the owner is good at, and who stands by. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource } from '../../api/bindings/Resource';
import type { ResourceSort } from '../../api/bindings/ResourceSort';
import { RecordList, type RowProps } from '../../fields/list/RecordList';
import { OwnWords } from '../../fields/OwnWords';
import { useNames } from '../../fields/useNames';
import { called } from '../../fields/called';
import { blankResource } from '../../plan/blank';
import styles from './PlanPage.module.css';
import { useHistoryOf } from './useHistoryOf';

export interface ResourcesProps {
  resources: readonly Resource[];
}

const nameOf = (resource: Resource) => called(resource.text);

const blanks = {
  strength: blankOf('strength'),
  support: blankOf('support'),
};

function blankOf(sort: ResourceSort) {
  return (id: string, rank: number) => ({
    record: { ...blankResource, id, rank, sort },
    values: { rank, sort },
  });
}

export const Resources = memo(function Resources({ resources }: ResourcesProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('resource');
  const sorts = useMemo(
    () => [
      {
        sort: 'strength' as const,
        heading: 'overview.strengths',
        records: resources.filter(({ sort }) => sort === 'strength'),
      },
      {
        sort: 'support' as const,
        heading: 'overview.support',
        records: resources.filter(({ sort }) => sort === 'support'),
      },
    ],
    [resources],
  );
  return (
    <section aria-label={t('plan.resources')} className={styles.resources}>
      {sorts.map(({ sort, heading, records }) => (
        <div key={sort} className={styles.sort}>
          <h2 className="section">{names.printed(heading)}</h2>
          <RecordList
            kind="resource"
            list={`resources ${sort}`}
            label={names.printed(heading)}
            records={records}
            Row={ResourceRow}
            nameOf={nameOf}
            blank={blanks[sort]}
            addText={sort === 'strength' ? t('plan.addStrength') : t('plan.addSupport')}
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
