/** One thing agreed on, with what it became in the plan. */
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../api/bindings/Decision';
import { called } from '../../fields/called';
import { ChoiceFact } from '../../fields/ChoiceFact';
import { DayFact } from '../../fields/DayFact';
import { RecordMenu } from '../../fields/list/RecordMenu';
import { PersonFact } from '../../fields/PersonFact';
import { PlanText } from '../../fields/PlanText';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import { Fact, Facts } from '../../parts/Facts';
import { usePlan } from '../../plan/usePlan';
import { useHistoryOf } from '../plan/useHistoryOf';
import styles from './Moter.module.css';

export interface DecisionRowProps {
  decision: Decision;
  onRemove: (id: string, name: string) => void;
}

const states = ['waiting', 'done', 'notDone'] as const;

export function DecisionRow({ decision, onRemove }: DecisionRowProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('decision');
  const { id, text, responsible, due, state, action, followUp } = decision;
  const at = { kind: 'decision', id } as const;
  const label = (field: string) => names.field('decision', field);
  const name = called(text);
  return (
    <li id={`record-${id}`} className={styles.decision}>
      <div data-near>
        <div className="item">
          <PlanText {...at} field="text" label={label('text')} text={text} multiline />
        </div>
        <Facts>
          <Fact name={label('responsible')}>
            <PersonFact
              {...at}
              field="responsible"
              label={label('responsible')}
              person={responsible}
            />
          </Fact>
          <Fact name={label('due')}>
            <DayFact {...at} field="due" day={due} label={label('due')} empty={t('plan.choose')} />
          </Fact>
          {action === null && followUp === null && (
            <Fact name={label('state')}>
              <ChoiceFact
                {...at}
                field="state"
                label={label('state')}
                choices={states}
                chosen={state}
              />
            </Fact>
          )}
        </Facts>
        <Became decision={decision} />
      </div>
      <div className={styles.menu}>
        <RecordMenu
          name={name}
          onHistory={() => {
            onHistory(id);
          }}
          onRemove={() => {
            onRemove(id, name);
          }}
        />
      </div>
    </li>
  );
}

/** Leads to the action or the follow-up it became. */
function Became({ decision: { action, followUp } }: { decision: Decision }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan } = usePlan();
  const isAction = plan.actions.some(({ id }) => id === action);
  const isFollowUp = plan.followUps.some(({ id }) => id === followUp);
  if (!isAction && !isFollowUp) return null;
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        if (isAction && action !== null) go('plan', { kind: 'action', id: action });
        else go('oppfolging');
      }}
    >
      {isAction ? t('meetings.becameAction') : t('meetings.becameFollowUp')}
    </button>
  );
}
