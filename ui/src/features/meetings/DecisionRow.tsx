/** One thing agreed on: who does it, until when, and what it becomes in the plan. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { DayFact } from '../../records/DayFact';
import type { RowProps } from '../../records/list/RecordList';
import { PersonFact } from '../../records/PersonFact';
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useNavigation } from '../../navigation/navigation';
import { Fact, Facts } from '../../components/Facts';
import { BecomesFact } from './BecomesFact';
import styles from './MeetingsPage.module.css';

const states = fields.decision.state.choices;

export const DecisionRow = memo(function DecisionRow({
  record,
  isNew,
  onDone,
}: RowProps<Decision>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, text, action, followUp } = record;
  return (
    <div className={styles.item}>
      <div className="item">
        <PlanText
          kind="decision"
          id={id}
          field="text"
          label={names.field('decision', 'text')}
          text={text}
          empty={t('meetings.whatIsAgreed')}
          {...(isNew && { onDone })}
        />
      </div>
      {text !== '' && <DecisionFacts decision={record} />}
      {(action !== null || followUp !== null) && <Became decision={record} />}
    </div>
  );
});

function DecisionFacts({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, responsible, due, state, action, followUp } = decision;
  const at = { kind: 'decision', id } as const;
  const label = (field: string) => names.field('decision', field);
  return (
    <Facts>
      <Fact name={label('responsible')}>
        <PersonFact {...at} field="responsible" label={label('responsible')} person={responsible} />
      </Fact>
      <Fact name={label('due')}>
        <DayFact
          {...at}
          field="due"
          day={due}
          label={label('due')}
          empty={t('plan.choose')}
          offersAhead="workday"
        />
      </Fact>
      {action === null && followUp === null && (
        <>
          <Fact name={label('state')}>
            <ChoiceFact
              {...at}
              field="state"
              label={label('state')}
              choices={states}
              chosen={state}
            />
          </Fact>
          <Fact name={t('meetings.becomes.label')}>
            <BecomesFact decision={decision} />
          </Fact>
        </>
      )}
    </Facts>
  );
}

/** Leads to the action or the follow-up it became. */
function Became({ decision: { action, followUp } }: { decision: Decision }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const isAction = useSelected(({ visible }) => visible.actions.some(({ id }) => id === action));
  const isFollowUp = useSelected(({ visible }) =>
    visible.followUps.some(({ id }) => id === followUp),
  );
  if (!isAction && !isFollowUp) return null;
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        if (isAction && action !== null) go('plan', { kind: 'action', id: action });
        else go('followUps');
      }}
    >
      {isAction ? t('meetings.becameAction') : t('meetings.becameFollowUp')}
    </button>
  );
}
