/** An action: what is done, and what is known about it as quiet facts. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, FollowUp } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { HoursFact } from '../../records/HoursFact';
import { NamedChoiceFact } from '../../records/NamedChoiceFact';
import { PeriodFact } from '../../records/PeriodFact';
import { PersonFact } from '../../records/PersonFact';
import { PlanText } from '../../records/PlanText';
import { TextFact } from '../../records/TextFact';
import { useNames } from '../../records/useNames';
import type { RowProps } from '../../records/list/RecordList';
import { Fact, Facts } from '../../components/Facts';
import {
  expected,
  factFields,
  offered,
  toldOf,
  useActionFactNames,
  type ActionFact,
} from './actionFacts';
import { Expectations } from './Expectations';
import { FactMenu } from './FactMenu';
import { FollowUpFact } from './FollowUpFact';
import type { ActionNode } from './outline';
import styles from './PlanPage.module.css';
import { StateFact, type StateFactProps } from './StateFact';
import { useFactsOpen, type FactsOpen } from './useFactsOpen';

export const ActionRow = memo(function ActionRow({ record, isNew, onDone }: RowProps<ActionNode>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, action, followUps } = record;
  const inPlan = action.what !== '';
  const facts = useFactsOpen({ kind: 'action', id }, toldOf(action, followUps), {
    atOnce: isNew ? expected : [],
    fields: factFields,
  });
  const name = useActionFactNames();

  return (
    <div className={styles.action}>
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
          <ActionFacts action={action} followUps={followUps} facts={facts} name={name} />
          <Expectations action={action} facts={facts} />
          <FactMenu
            about={action.what}
            of="action"
            missing={offered
              .filter((fact) => !facts.shows(fact))
              .map((fact) => ({ fact, name: name[fact] }))}
            onOpen={facts.open}
          />
        </>
      )}
    </div>
  );
});

interface ActionFactsProps {
  action: Action;
  followUps: readonly FollowUp[];
  facts: FactsOpen<ActionFact>;
  name: Record<ActionFact, string>;
}

function ActionFacts({ action, followUps, facts, name }: ActionFactsProps) {
  const { t } = useTranslation();
  const { id } = action;
  const at = (fact: ActionFact) => ({ begun: facts.begun === fact, onClose: facts.close });
  const text = (field: 'how' | 'extent') =>
    facts.shows(field) && (
      <TextFact kind="action" id={id} field={field} text={action[field]} {...at(field)} />
    );
  return (
    <Facts>
      {text('how')}
      {text('extent')}
      {facts.shows('responsible') && (
        <Fact name={name.responsible}>
          <PersonFact
            kind="action"
            id={id}
            field="responsible"
            label={name.responsible}
            person={action.responsible}
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
      {facts.shows('hours') && (
        <Fact name={name.hours}>
          <HoursFact
            kind="action"
            id={id}
            fields={['fromTime', 'toTime']}
            from={action.fromTime}
            to={action.toTime}
            label={name.hours}
            {...at('hours')}
          />
        </Fact>
      )}
      {facts.shows('followUp') && (
        <FollowUpFact subject={{ action: id }} followUps={followUps} {...at('followUp')} />
      )}
      <StatusFact action={action} showsNote={facts.shows('note')} {...at('note')} />
      {facts.shows('decidedBy') && (
        <NamedChoiceFact
          kind="action"
          id={id}
          field="decidedBy"
          choices={fields.action.decidedBy.choices}
          chosen={action.decidedBy}
          {...at('decidedBy')}
        />
      )}
    </Facts>
  );
}

function StatusFact(props: StateFactProps) {
  const names = useNames();
  return (
    <Fact name={names.printed('goals.heads.state')}>
      <StateFact {...props} />
    </Fact>
  );
}
