/** What a person is to the plan; one person may be several. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/Person';
import type { Role } from '../../api/bindings/Role';
import { InPlace } from '../../fields/InPlace';
import { useNames } from '../../fields/useNames';
import { usePlanSession } from '../../plan/usePlan';
import styles from './PlanPage.module.css';

/** Everything but the owner, who is one and the same as long as there is a plan. */
const roles: readonly Role[] = [
  'primaryContact',
  'coordinator',
  'childCoordinator',
  'nextOfKin',
  'guardian',
  'parent',
  'helper',
  'peer',
  'other',
];

export interface RolesFactProps {
  person: Person;
}

export function RolesFact({ person }: RolesFactProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const { id } = person;
  const label = names.field('person', 'roles');
  const name = (role: Role) => names.choice('person', 'roles', role);
  const toggle = (role: Role) => {
    const has = person.roles.includes(role);
    const value = has ? person.roles.filter((one) => one !== role) : [...person.roles, role];
    void store.act([{ edit: 'change', kind: 'person', id, field: 'roles', value }]);
  };
  return (
    <div className={styles.roles}>
      <InPlace
        label={label}
        words={person.roles.length === 0 ? t('plan.rolesEmpty') : person.roles.map(name).join(', ')}
      >
        {() => (
          <Chips aria-label={label}>
            {roles.map((role) => (
              <Chips.Toggle
                key={role}
                selected={person.roles.includes(role)}
                onClick={() => {
                  toggle(role);
                }}
              >
                {name(role)}
              </Chips.Toggle>
            ))}
          </Chips>
        )}
      </InPlace>
    </div>
  );
}
