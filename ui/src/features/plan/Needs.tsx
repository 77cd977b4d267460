/** What the owner needs help with, how much of it, and which goals it is for. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../api/bindings/plan';
import { blank as blanks, fields } from '../../api/registry';
import { called } from '../../records/called';
import { RecordList, type RowProps } from '../../records/list/RecordList';
import { NamedChoiceFact } from '../../records/NamedChoiceFact';
import { OwnWords } from '../../records/OwnWords';
import { TextFact } from '../../records/TextFact';
import { WhoSees } from '../../records/WhoSees';
import { useNames } from '../../records/useNames';
import { Facts } from '../../components/Facts';
import { FactMenu } from './FactMenu';
import { NeedGoals } from './NeedGoals';
import styles from './PlanPage.module.css';
import { useFactsOpen } from './useFactsOpen';
import { useHistoryOf } from './useHistoryOf';

export interface NeedsProps {
  needs: readonly Need[];
}

/** What can be told of a need besides its words. */
const needFacts = ['extent', 'decidedBy', 'area'] as const;

type NeedFact = (typeof needFacts)[number];

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
      <WhoSees chapter="needs" />
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
  const { id, text, goals, extent, decidedBy, area } = record;
  const facts = useFactsOpen(
    { kind: 'need', id },
    { extent: extent !== '', decidedBy: decidedBy !== null, area: area !== null },
  );
  const at = (fact: NeedFact) => ({ begun: facts.begun === fact, onClose: facts.close });
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
        {text !== '' && (
          <div>
            {needFacts.some(facts.shows) && (
              <Facts>
                {facts.shows('extent') && (
                  <TextFact kind="need" id={id} field="extent" text={extent} {...at('extent')} />
                )}
                {facts.shows('decidedBy') && (
                  <NamedChoiceFact
                    kind="need"
                    id={id}
                    field="decidedBy"
                    choices={fields.need.decidedBy.choices}
                    chosen={decidedBy}
                    {...at('decidedBy')}
                  />
                )}
                {facts.shows('area') && (
                  <NamedChoiceFact
                    kind="need"
                    id={id}
                    field="area"
                    choices={fields.need.area.choices}
                    chosen={area}
                    {...at('area')}
                  />
                )}
              </Facts>
            )}
            <FactMenu
              about={text}
              missing={needFacts
                .filter((fact) => !facts.shows(fact))
                .map((fact) => ({ fact, name: names.field('need', fact) }))}
              onOpen={facts.open}
            />
            <NeedGoals id={id} goals={goals} />
          </div>
        )}
      </OwnWords>
    </div>
  );
});
