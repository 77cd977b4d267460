/** An action: what is done, and what is known about it as quiet facts. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../api/bindings/Action';
import type { FollowUp } from '../../api/bindings/FollowUp';
import { PeriodFact } from '../../fields/PeriodFact';
import { PersonFact } from '../../fields/PersonFact';
import { PlanText } from '../../fields/PlanText';
import { TextFact } from '../../fields/TextFact';
import { useNames } from '../../fields/useNames';
import type { RowProps } from '../../fields/list/RecordList';
import { Fact, Facts } from '../../parts/Facts';
import { DecidedByFact } from './DecidedByFact';
import { FactButtons } from './FactButtons';
import { FollowUpFact } from './FollowUpFact';
import type { ActionNode } from './outline';
import styles from './PlanPage.module.css';
import { StateFact, type StateFactProps } from './StateFact';
import { useFactsOpen, type FactsOpen } from './useFactsOpen';

/** What every action should tell. */
const expected = ['how', 'extent', 'responsible', 'when', 'followUp', 'note'] as const;

/** What can be told of an action, in the order it is offered. */
const offered = [...expected, 'canDo', 'cannotDo', 'decidedBy'] as const;

type ActionFact = (typeof offered)[number];

export const ActionRow = memo(function ActionRow({ record, isNew, onDone }: RowProps<ActionNode>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, action, followUps } = record;
  const inPlan = action.what !== '';
  const facts = useFactsOpen(toldOf(action, followUps), isNew ? expected : []);
  const name = useActionFactNames();

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
          <ActionFacts action={action} followUps={followUps} facts={facts} name={name} />
          <FactButtons
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

function toldOf(action: Action, followUps: readonly FollowUp[]): Record<ActionFact, boolean> {
  return {
    how: action.how !== '',
    extent: action.extent !== '',
    responsible: action.responsible !== null,
    when: action.from !== null || action.to !== null,
    followUp: followUps.some(({ state }) => state === 'waiting'),
    note: action.stateNote !== '',
    canDo: action.canDo !== '',
    cannotDo: action.cannotDo !== '',
    decidedBy: action.decidedBy !== null,
  };
}

function useActionFactNames(): Record<ActionFact, string> {
  const { t } = useTranslation();
  const { field, printed } = useNames();
  return {
    how: field('action', 'how'),
    extent: field('action', 'extent'),
    responsible: field('action', 'responsible'),
    when: printed('goals.heads.when'),
    followUp: t('plan.followUp'),
    note: field('action', 'stateNote'),
    canDo: field('action', 'canDo'),
    cannotDo: field('action', 'cannotDo'),
    decidedBy: field('action', 'decidedBy'),
  };
}

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
  const text = (field: 'how' | 'extent' | 'canDo' | 'cannotDo') =>
    facts.shows(field) && (
      <TextFact kind="action" id={id} field={field} text={action[field]} multiline {...at(field)} />
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
      {facts.shows('followUp') && (
        <FollowUpFact subject={{ action: id }} followUps={followUps} {...at('followUp')} />
      )}
      <StatusFact action={action} showsNote={facts.shows('note')} {...at('note')} />
      {facts.shows('decidedBy') && (
        <DecidedByFact kind="action" id={id} decidedBy={action.decidedBy} {...at('decidedBy')} />
      )}
      {text('canDo')}
      {text('cannotDo')}
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
