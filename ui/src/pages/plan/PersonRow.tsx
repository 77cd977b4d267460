/** A person: the name, what they are to the plan, how to reach them, and what they contribute. */
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/Person';
import { PlanText } from '../../fields/PlanText';
import { useFocusInside } from '../../fields/useFocusInside';
import { useNames } from '../../fields/useNames';
import { useWriter } from '../../fields/useField';
import type { RowProps } from '../../fields/list/RecordList';
import { Disc } from '../../parts/Disc';
import { Fact, Facts } from '../../parts/Facts';
import { FactButtons } from './FactButtons';
import styles from './PlanPage.module.css';
import { StandingFact } from './StandingFact';
import { useFactsOpen } from './useFactsOpen';

/** The texts of a person, in the order they are shown. */
const texts = ['title', 'service', 'phone', 'email', 'contribution', 'initials'] as const;

type Told = (typeof texts)[number];

export const PersonRow = memo(function PersonRow({ record, isNew, onDone }: RowProps<Person>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, name } = record;
  const writer = useWriter(id);
  const initials = writer?.initials ?? '';
  const inPlan = name !== '';
  const has = Object.fromEntries(texts.map((text) => [text, record[text] !== '']));
  const facts = useFactsOpen(has as Record<Told, boolean>, isNew);

  return (
    <div className={styles.person} data-away={!record.active || undefined}>
      <div className={styles.disc}>
        <Disc initials={initials} pen={writer?.pen ?? 'none'} size="large" />
      </div>
      <div className={styles.known} data-near>
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
            <Facts>
              {texts
                .filter((text) => facts.shows(text))
                .map((text) => (
                  <PersonText
                    key={text}
                    person={record}
                    field={text}
                    empty={text === 'initials' ? initials : t('plan.write')}
                    begun={facts.begun === text}
                    onClose={facts.close}
                  />
                ))}
            </Facts>
            <FactButtons
              missing={texts
                .filter((text) => !facts.shows(text))
                .map((text) => ({ fact: text, name: names.field('person', text) }))}
              onOpen={facts.open}
            />
          </>
        )}
      </div>
    </div>
  );
});

interface PersonTextProps {
  person: Person;
  field: Told;
  /** Stands there as long as nothing is written. */
  empty: string;
  begun: boolean;
  onClose: () => void;
}

function PersonText({ person, field, empty, begun, onClose }: PersonTextProps) {
  const names = useNames();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, begun);
  const label = names.field('person', field);
  return (
    <Fact name={label}>
      <div ref={place}>
        <PlanText
          kind="person"
          id={person.id}
          field={field}
          label={label}
          text={person[field]}
          empty={empty}
          multiline={field === 'contribution'}
          onDone={onClose}
        />
      </div>
    </Fact>
  );
}
