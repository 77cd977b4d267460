/** Other plans the owner has: what they are called, where they are, and who answers for them. They are not said again here. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherPlan } from '../../api/bindings/plan';
import { blank as blanks, fields } from '../../api/registry';
import { called } from '../../records/called';
import { ChoiceFact } from '../../records/ChoiceFact';
import { RecordList, type RowProps } from '../../records/list/RecordList';
import { PersonFact } from '../../records/PersonFact';
import { PlanText } from '../../records/PlanText';
import { TextFact } from '../../records/TextFact';
import { useNames } from '../../records/useNames';
import { Fact, Facts } from '../../components/Facts';
import { withCapital } from '../../i18n/act';
import { FactMenu } from './FactMenu';
import styles from './PlanPage.module.css';
import { useFactsOpen } from './useFactsOpen';
import { useHistoryOf } from './useHistoryOf';

export interface OtherPlansProps {
  otherPlans: readonly OtherPlan[];
}

const nameOf = (otherPlan: OtherPlan) => called(otherPlan.name);

/** Which sort it is, is chosen by whoever knows; until then it is just another plan. */
const blank = (id: string, rank: number) => ({
  record: { ...blanks.otherPlan, id, rank, sort: 'other' as const },
  values: { rank, sort: 'other' },
});

export const OtherPlans = memo(function OtherPlans({ otherPlans }: OtherPlansProps) {
  const { t } = useTranslation();
  const onHistory = useHistoryOf('otherPlan');
  return (
    <section aria-labelledby="plan-other-plans">
      <h2 className="section" id="plan-other-plans">
        {t('parts.otherPlans')}
      </h2>
      <RecordList
        kind="otherPlan"
        list="otherPlans"
        label={t('parts.otherPlans')}
        records={otherPlans}
        Row={OtherPlanRow}
        nameOf={nameOf}
        blank={blank}
        addText={t('parts.addOtherPlan')}
        onHistory={onHistory}
      />
    </section>
  );
});

const offered = ['place', 'responsible'] as const;

const OtherPlanRow = memo(function OtherPlanRow({ record, isNew, onDone }: RowProps<OtherPlan>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, sort, name, place, responsible } = record;
  const facts = useFactsOpen(
    { kind: 'otherPlan', id },
    { place: place !== '', responsible: responsible !== null },
    { atOnce: isNew ? offered : [] },
  );
  const label = (field: string) => names.field('otherPlan', field);
  const at = (fact: (typeof offered)[number]) => ({
    begun: facts.begun === fact,
    onClose: facts.close,
  });
  return (
    <div className={styles.told}>
      <div className="item">
        <PlanText
          kind="otherPlan"
          id={id}
          field="name"
          label={label('name')}
          text={name}
          empty={t('parts.otherPlanEmpty')}
          {...(isNew && { onDone })}
        />
      </div>
      {name !== '' && (
        <>
          <Facts>
            <Fact name={label('sort')}>
              <ChoiceFact
                kind="otherPlan"
                id={id}
                field="sort"
                label={label('sort')}
                choices={fields.otherPlan.sort.choices}
                chosen={sort}
                shown={withCapital(names.choice('otherPlan', 'sort', sort))}
              />
            </Fact>
            {facts.shows('place') && (
              <TextFact kind="otherPlan" id={id} field="place" text={place} {...at('place')} />
            )}
            {facts.shows('responsible') && (
              <Fact name={label('responsible')}>
                <PersonFact
                  kind="otherPlan"
                  id={id}
                  field="responsible"
                  label={label('responsible')}
                  person={responsible}
                  {...at('responsible')}
                />
              </Fact>
            )}
          </Facts>
          <FactMenu
            about={name}
            missing={offered
              .filter((fact) => !facts.shows(fact))
              .map((fact) => ({ fact, name: label(fact) }))}
            onOpen={facts.open}
          />
        </>
      )}
    </div>
  );
});
