/** What a person is to the plan, whether they take part now, and whether they may hold the pen: one quiet line. */
import { Checkbox, Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Person, Role } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { InPlace } from '../../records/InPlace';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import { mayHoldPen } from '../../store/writers';
import { PenChoice } from './PenChoice';
import styles from './PlanPage.module.css';

/** Everything but the owner, who is one and the same as long as there is a plan. */
const roles = fields.person.roles.choices.filter((role) => role !== 'owner');

export interface StandingFactProps {
  person: Person;
}

export function StandingFact({ person }: StandingFactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const called = person.roles.map((role) => names.choice('person', 'roles', role)).join(', ');
  if (person.roles.includes('owner')) return <p className={styles.owner}>{called}</p>;
  const words = [
    called === '' ? t('plan.rolesEmpty') : called,
    person.active ? '' : names.printed('people.inactive'),
    person.ink !== null && person.active && mayHoldPen(person) ? t('plan.holdsPen') : '',
  ];
  return (
    <InPlace
      label={names.field('person', 'roles')}
      words={words.filter((word) => word !== '').join(' · ')}
    >
      {() => <Standing person={person} />}
    </InPlace>
  );
}

function Standing({ person }: StandingFactProps) {
  const { store } = usePlanSession();
  const names = useNames();
  const { id, active } = person;
  const change = (field: 'roles' | 'active', value: unknown) => {
    void store.act([{ edit: 'change', kind: 'person', id, field, value }]);
  };
  const toggle = (role: Role) => {
    const has = person.roles.includes(role);
    change('roles', has ? person.roles.filter((one) => one !== role) : [...person.roles, role]);
  };
  return (
    <>
      <Chips aria-label={names.field('person', 'roles')}>
        {roles.map((role) => (
          <Chips.Toggle
            key={role}
            selected={person.roles.includes(role)}
            onClick={() => {
              toggle(role);
            }}
          >
            {names.choice('person', 'roles', role)}
          </Chips.Toggle>
        ))}
      </Chips>
      <div className={styles.choices}>
        <Checkbox
          checked={active}
          onChange={() => {
            change('active', !active);
          }}
        >
          {names.field('person', 'active')}
        </Checkbox>
        {mayHoldPen(person) && <PenChoice person={person} />}
      </div>
    </>
  );
}
