/** What the owner's pen needs: theirs to decide, with their own pen, where one of their own ways in opened the plan. */
import { Checkbox } from '@navikt/ds-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan, usePlanSession } from '../../store/usePlan';
import styles from './settings.module.css';

export function PenNeeds({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const { plan, owner, pen, act } = usePlan();
  const { way } = usePlanSession();
  const known = useId();
  const { id, penNeedsWay } = plan.details;
  const isTheirs = way !== 'contact' && pen.writer === owner.id && pen.words === owner.id;
  const words = isTheirs ? 'ways.penNeedsKnow' : 'ways.penNeedsOwners';
  return (
    <div className={styles.needs}>
      <Checkbox
        checked={penNeedsWay}
        readOnly={!isTheirs}
        aria-describedby={known}
        onChange={({ target }) => {
          if (!isTheirs) return;
          const value = target.checked;
          void act([{ edit: 'change', kind: 'details', id, field: 'penNeedsWay', value }]);
        }}
      >
        {t('ways.penNeeds', { name: owner.name })}
      </Checkbox>
      <p className="quiet" id={known}>
        {t(words, { name: owner.name, contact })}
      </p>
    </div>
  );
}
