/** What someone is to the one who tells, in plain words, and a role if anyone wants to choose one. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/bindings/plan';
import { InPlace } from '../../records/InPlace';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import type { Answer } from './questions';
import styles from './ConversationPage.module.css';
import { WrittenField } from './WrittenField';

/** Those one tells of in a conversation; the offices in the work on the plan are given on the page of people. */
const roles: readonly Role[] = ['nextOfKin', 'parent', 'guardian', 'helper', 'peer', 'other'];

export interface AboutPersonProps {
  person: Answer;
  onEnter: () => void;
}

export function AboutPerson({ person, onEnter }: AboutPersonProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const { id, record } = person;
  const asked = t('conversation.whoIsIt', { name: person.text });
  return (
    <div className={styles.about}>
      {/* The field says it too, to those who hear it. */}
      <p className={styles.asksWho} aria-hidden="true">
        {asked}
      </p>
      <WrittenField
        kind="person"
        id={id}
        field="title"
        label={asked}
        text={typeof record.title === 'string' ? record.title : ''}
        onText={(text) => {
          store.type({ kind: 'person', id }, 'title', text);
        }}
        onEnter={onEnter}
        look={{ frame: 'text', size: 'told', empty: t('plan.write') }}
      />
      <RoleFact person={person} />
    </div>
  );
}

function RoleFact({ person: { id, record } }: { person: Answer }) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const chosen = Array.isArray(record.roles) ? (record.roles as Role[]) : [];
  const words = chosen.map((role) => names.choice('person', 'roles', role)).join(', ');
  const label = names.field('person', 'roles');
  const toggle = (role: Role) => {
    const value = chosen.includes(role) ? chosen.filter((one) => one !== role) : [...chosen, role];
    void store.act([{ edit: 'change', kind: 'person', id, field: 'roles', value }]);
  };
  return (
    <div className="quiet">
      <InPlace
        label={label}
        words={words === '' ? t('conversation.roleOptional') : words}
        isEmpty={words === ''}
      >
        {() => (
          <Chips aria-label={label}>
            {roles.map((role) => (
              <Chips.Toggle
                key={role}
                selected={chosen.includes(role)}
                checkmark={false}
                onClick={() => {
                  toggle(role);
                }}
              >
                {withCapital(names.choice('person', 'roles', role))}
              </Chips.Toggle>
            ))}
          </Chips>
        )}
      </InPlace>
    </div>
  );
}
