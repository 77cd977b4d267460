/** An action: what is done, and what is known about it as quiet facts. */
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../../fields/useFocusInside';
import { useNames } from '../../fields/useNames';
import { PeriodFact } from '../../fields/PeriodFact';
import { PlanText } from '../../fields/PlanText';
import type { RowProps } from '../../fields/list/RecordList';
import { Fact, Facts } from '../../parts/Facts';
import { FactButtons } from './FactButtons';
import { FollowUpFact } from './FollowUpFact';
import type { ActionNode } from './outline';
import styles from './PlanPage.module.css';
import { ResponsibleFact } from './ResponsibleFact';
import { StateFact } from './StateFact';
import { useFactsOpen } from './useFactsOpen';

/** What the regulation wants to know of every action. */
const asked = ['how', 'extent', 'responsible'] as const;

export const ActionRow = memo(function ActionRow({ record, isNew, onDone }: RowProps<ActionNode>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, action, followUps } = record;
  const inPlan = action.what !== '';
  const facts = useFactsOpen(
    {
      how: action.how !== '',
      extent: action.extent !== '',
      responsible: action.responsible !== null,
      when: action.from !== null || action.to !== null,
      followUp: followUps.some(({ state }) => state === 'waiting'),
      note: action.stateNote !== '',
    },
    isNew,
  );
  const name = {
    how: names.field('action', 'how'),
    extent: names.field('action', 'extent'),
    responsible: names.field('action', 'responsible'),
    when: names.printed('goals.heads.when'),
    followUp: t('plan.followUp'),
    note: names.field('action', 'stateNote'),
  };
  const order = ['how', 'extent', 'responsible', 'when', 'followUp', 'note'] as const;
  const opened = { begun: false, onClose: facts.close };
  const at = (fact: (typeof order)[number]) => ({ ...opened, begun: facts.begun === fact });

  return (
    <div className={styles.action} data-near>
      <div className="item">
        <PlanText
          kind="action"
          id={id}
          field="what"
          label={names.field('action', 'what')}
          text={action.what}
          empty={t('plan.actionEmpty')}
          {...(isNew && { onDone })}
        />
      </div>
      {inPlan && (
        <>
          <Facts>
            {facts.shows('how') && (
              <TextFact id={id} field="how" name={name.how} text={action.how} {...at('how')} />
            )}
            {facts.shows('extent') && (
              <TextFact
                id={id}
                field="extent"
                name={name.extent}
                text={action.extent}
                {...at('extent')}
              />
            )}
            {facts.shows('responsible') && (
              <Fact name={name.responsible}>
                <ResponsibleFact
                  action={id}
                  responsible={action.responsible}
                  {...at('responsible')}
                />
              </Fact>
            )}
            {facts.shows('when') && (
              <Fact name={name.when}>
                <PeriodFact
                  kind="action"
                  id={id}
                  fields={['from', 'to']}
                  from={action.from}
                  to={action.to}
                  label={name.when}
                  empty={t('plan.choose')}
                  {...at('when')}
                />
              </Fact>
            )}
            {facts.shows('followUp') && (
              <FollowUpFact subject={{ action: id }} followUps={followUps} {...at('followUp')} />
            )}
            <Fact name={names.printed('goals.heads.state')}>
              <StateFact action={action} showsNote={facts.shows('note')} {...at('note')} />
            </Fact>
          </Facts>
          <FactButtons
            missing={order
              .filter((fact) => !facts.shows(fact))
              .map((fact) => ({ fact, name: name[fact] }))}
            seen={asked}
            onOpen={facts.open}
          />
        </>
      )}
    </div>
  );
});

interface TextFactProps {
  id: string;
  field: 'how' | 'extent';
  name: string;
  text: string;
  begun: boolean;
  onClose: () => void;
}

function TextFact({ id, field, name, text, begun, onClose }: TextFactProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, begun);
  return (
    <Fact name={name}>
      <div ref={place}>
        <PlanText
          kind="action"
          id={id}
          field={field}
          label={name}
          text={text}
          empty={t('plan.write')}
          multiline
          onDone={onClose}
        />
      </div>
    </Fact>
  );
}
