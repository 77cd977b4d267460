/** A cooperation: with whom, about what, how far it has come; or, when it is not wanted, the owner's exception. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cooperation } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import type { RowProps } from '../../records/list/RecordList';
import { PlanText } from '../../records/PlanText';
import { TextFact } from '../../records/TextFact';
import { useNames } from '../../records/useNames';
import { Fact, Facts } from '../../components/Facts';
import { withCapital } from '../../i18n/act';
import { FactMenu } from './FactMenu';
import styles from './PlanPage.module.css';
import { useFactsOpen } from './useFactsOpen';

/** What can be told, in the order it is offered. */
const offered = {
  wanted: ['about', 'stateNote'],
  notWanted: ['about', 'exception'],
} as const;

export const CooperationRow = memo(function CooperationRow(props: RowProps<Cooperation>) {
  const { record, isNew, onDone } = props;
  const { t } = useTranslation();
  const names = useNames();
  const { id, wanted, withWhom, about, exception, stateNote, state } = record;
  const inPlan = withWhom !== '' || about !== '';
  const isWanted = wanted === 'wanted';
  const facts = useFactsOpen(
    { kind: 'cooperation', id },
    { about: about !== '', exception: exception !== '', stateNote: stateNote !== '' },
    { atOnce: isNew ? [isWanted ? 'about' : 'exception'] : [] },
  );
  const text = (field: 'about' | 'exception' | 'stateNote') =>
    facts.shows(field) && (
      <TextFact
        kind="cooperation"
        id={id}
        field={field}
        text={record[field]}
        begun={facts.begun === field}
        onClose={facts.close}
      />
    );
  return (
    <div className={styles.told}>
      <div className="item">
        <PlanText
          kind="cooperation"
          id={id}
          field="withWhom"
          label={names.field('cooperation', 'withWhom')}
          text={withWhom}
          empty={t('parts.withWhomEmpty')}
          {...(isNew && {
            onDone: (whom: string) => {
              onDone(whom + about);
            },
          })}
        />
      </div>
      {inPlan && (
        <>
          <Facts>
            {text('about')}
            {isWanted && (
              <Fact name={names.printed('goals.heads.state')}>
                <ChoiceFact
                  kind="cooperation"
                  id={id}
                  field="state"
                  label={names.field('cooperation', 'state')}
                  choices={fields.cooperation.state.choices}
                  chosen={state}
                  shown={withCapital(names.choice('cooperation', 'state', state))}
                />
              </Fact>
            )}
            {text('stateNote')}
            {text('exception')}
          </Facts>
          <FactMenu
            about={withWhom || about}
            missing={offered[wanted]
              .filter((fact) => !facts.shows(fact))
              .map((fact) => ({ fact, name: names.field('cooperation', fact) }))}
            onOpen={facts.open}
          />
        </>
      )}
    </div>
  );
});
