/** Whether a person may hold the pen: then they have an ink of their own. There are three besides the owner's. */
import { Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { othersInks } from '../../store/writers';

export interface PenChoiceProps {
  person: Person;
}

export function PenChoice({ person: { id, ink } }: PenChoiceProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const people = useSelected(({ whole }) => whole.people);
  const [full, setFull] = useState(false);
  const taken = people.filter((other) => !other.removed && other.id !== id).map((o) => o.ink);
  const free = othersInks.find((one) => !taken.includes(one));

  const change = () => {
    const value = ink === null ? free : null;
    setFull(value === undefined);
    if (value === undefined) return;
    void store.act([{ edit: 'change', kind: 'person', id, field: 'ink', value }]);
  };
  return (
    <div>
      <Checkbox checked={ink !== null} onChange={change}>
        {t('plan.mayHoldPen')}
      </Checkbox>
      <p className="quiet" role="status">
        {full && ink === null && t('plan.pensTaken')}
      </p>
    </div>
  );
}
