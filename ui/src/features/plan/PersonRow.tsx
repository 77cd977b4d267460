/** A person: the name, what they are to the plan, how to reach them, and what they contribute. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { PlanText } from '../../records/PlanText';
import { TextFact } from '../../records/TextFact';
import { useNames } from '../../records/useNames';
import { useWriter } from '../../records/useField';
import type { RowProps } from '../../records/list/RecordList';
import { Disc } from '../../components/Disc';
import { Facts } from '../../components/Facts';
import { FactMenu } from './FactMenu';
import styles from './PlanPage.module.css';
import { StandingFact } from './StandingFact';
import { useFactsOpen } from './useFactsOpen';

/** The texts of a person, in the order they are shown. */
const texts = [
  'title',
  'service',
  'address',
  'phone',
  'email',
  'contribution',
  'initials',
] as const;

type Told = (typeof texts)[number];

export const PersonRow = memo(function PersonRow({ record, isNew, onDone }: RowProps<Person>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, name } = record;
  const writer = useWriter(id);
  const initials = writer?.initials ?? '';
  const inPlan = name !== '';
  const has = Object.fromEntries(texts.map((text) => [text, record[text] !== '']));
  const facts = useFactsOpen({ kind: 'person', id }, has as Record<Told, boolean>, {
    atOnce: isNew ? texts : [],
  });

  return (
    <div className={styles.person} data-away={!record.active || undefined}>
      <div className={styles.disc}>
        <Disc initials={initials} pen={writer?.pen ?? 'none'} size="large" />
      </div>
      <div className={styles.known}>
        <div className="item">
          <PlanText
            kind="person"
            id={id}
            field="name"
            label={names.field('person', 'name')}
            text={name}
            empty={t('plan.personEmpty')}
            {...(isNew && { onDone })}
          />
        </div>
        {inPlan && (
          <>
            <div className={styles.standing}>
              <StandingFact person={record} />
            </div>
            <div className={styles.tell}>
              <FactMenu
                about={name}
                of="person"
                missing={texts
                  .filter((text) => !facts.shows(text))
                  .map((text) => ({ fact: text, name: names.field('person', text) }))}
                onOpen={facts.open}
              />
            </div>
            <Facts>
              {texts
                .filter((text) => facts.shows(text))
                .map((text) => (
                  <TextFact
                    key={text}
                    kind="person"
                    id={id}
                    field={text}
                    text={record[text]}
                    {...(text === 'initials' && { empty: initials })}
                    begun={facts.begun === text}
                    onClose={facts.close}
                  />
                ))}
            </Facts>
          </>
        )}
      </div>
    </div>
  );
});
