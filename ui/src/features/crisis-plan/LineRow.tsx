/** One line: the owner's words, or somebody and the number to ring. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnWords } from '../../records/OwnWords';
import { PlanText } from '../../records/PlanText';
import { named } from '../../records/named';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import type { RowProps } from '../../records/list/RecordList';
import styles from './CrisisPlanPage.module.css';
import { namesPeople, numberOf, zoneOf, type Line, type PeoplePart } from './lines';
import { useHint } from './useHint';
import { usePartName } from './usePartName';

export const LineRow = memo(function LineRow(props: RowProps<Line>) {
  const partName = usePartName();
  const hint = useHint();
  const { record, isNew, onDone } = props;
  const { id, section, text } = record;
  if (namesPeople(section)) return <Somebody {...props} part={section} />;
  const kind = section === 'wish' ? 'careWish' : 'crisisStep';
  return (
    <div className={styles.line}>
      <OwnWords
        kind={kind}
        id={id}
        field="text"
        label={partName(kind, section, zoneOf(record)).whole}
        text={text}
        size="s"
        empty={hint(record)}
        {...(isNew && { onDone })}
      />
    </div>
  );
});

interface SomebodyProps extends RowProps<Line> {
  part: PeoplePart;
}

/** Somebody in the plan, with a word about when; or anybody else, known by what is written. */
function Somebody({ record, part, isNew, onDone }: SomebodyProps) {
  const { t } = useTranslation();
  const names = useNames();
  const partName = usePartName();
  const { id, text } = record;
  const person = useSelected(({ whole }) => whole.people.find((one) => one.id === record.person));
  const kind = part === 'call' ? 'crisisStep' : 'careWish';
  const words = (
    <OwnWords
      kind={kind}
      id={id}
      field="text"
      label={partName(kind, part, zoneOf(record)).whole}
      text={text}
      empty={person === undefined ? t(`crisis.hints.${part}`) : t(`crisis.notes.${part}`)}
      under
      {...(isNew && { onDone })}
    />
  );
  return (
    <div className={styles.somebody}>
      <div className={styles.who}>
        {person === undefined ? (
          <div className="item">{words}</div>
        ) : (
          <>
            <p className="item" dir="auto">
              {named(person, t('plan.noLongerHere'))}
            </p>
            <div className={styles.note}>{words}</div>
          </>
        )}
      </div>
      {'phone' in record && (text !== '' || person !== undefined) && (
        <div className={styles.phone}>
          <PlanText
            kind="crisisStep"
            id={id}
            field="phone"
            label={names.field('crisisStep', 'phone')}
            text={record.phone}
            empty={numberOf(record, person) || names.field('crisisStep', 'phone')}
          />
        </div>
      )}
    </div>
  );
}
