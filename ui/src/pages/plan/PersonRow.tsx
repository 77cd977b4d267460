/** A person: the name, what they are to the plan, how to reach them, and what they contribute. */
import { Checkbox } from '@navikt/ds-react';
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
import { usePlanSession } from '../../plan/usePlan';
import { FactButtons } from './FactButtons';
import { PenChoice } from './PenChoice';
import styles from './PlanPage.module.css';
import { RolesFact } from './RolesFact';
import { useFactsOpen } from './useFactsOpen';

/** The texts of a person, in the order they are shown. */
const texts = ['title', 'service', 'phone', 'email', 'contribution'] as const;

type Told = (typeof texts)[number];

export const PersonRow = memo(function PersonRow({ record, isNew, onDone }: RowProps<Person>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, name, roles } = record;
  const writer = useWriter(id);
  const inPlan = name !== '';
  const has = Object.fromEntries(texts.map((text) => [text, record[text] !== '']));
  const facts = useFactsOpen(has as Record<Told, boolean>, isNew);
  const isOwner = roles.includes('owner');

  return (
    <div className={styles.person} data-away={!record.active || undefined}>
      <div className={styles.disc}>
        <Disc initials={writer?.initials ?? ''} pen={writer?.pen ?? 'none'} size="large" />
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
            <RolesFact person={record} />
            <Facts>
              {texts
                .filter((text) => facts.shows(text))
                .map((text) => (
                  <PersonText
                    key={text}
                    person={record}
                    field={text}
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
            {!isOwner && (
              <div className={styles.choices}>
                <ActiveChoice person={record} />
                <PenChoice person={record} />
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
});

interface PersonTextProps {
  person: Person;
  field: Told;
  begun: boolean;
  onClose: () => void;
}

function PersonText({ person, field, begun, onClose }: PersonTextProps) {
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
          multiline={field === 'contribution'}
          onDone={onClose}
        />
      </div>
    </Fact>
  );
}

function ActiveChoice({ person: { id, active } }: { person: Person }) {
  const { store } = usePlanSession();
  const names = useNames();
  return (
    <Checkbox
      size="small"
      checked={active}
      onChange={() => {
        void store.act([{ edit: 'change', kind: 'person', id, field: 'active', value: !active }]);
      }}
    >
      {names.field('person', 'active')}
    </Checkbox>
  );
}
