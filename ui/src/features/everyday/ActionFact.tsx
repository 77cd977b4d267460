/** The action something that happens every week belongs to, if any. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chooser } from '../../records/Chooser';
import { InPlace } from '../../records/InPlace';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';

export interface ActionFactProps {
  /** The weekly event. */
  id: string;
  action: string | null;
  label: string;
}

export function ActionFact({ id, action, label }: ActionFactProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const actions = useSelected(({ visible }) => visible.actions);
  const choices = useMemo(
    () => actions.map(({ id: value, what }) => ({ value, label: what })),
    [actions],
  );
  const chosen = choices.find(({ value }) => value === action) ?? null;
  const change = (value: string | null) => {
    void store.act([{ edit: 'change', kind: 'weeklyEvent', id, field: 'action', value }]);
  };
  return (
    <InPlace label={label} words={chosen?.label ?? t('plan.choose')} isEmpty={chosen === null}>
      {(close) => (
        <Chooser
          label={label}
          hideLabel
          choices={choices}
          chosen={chosen}
          onChosen={(value) => {
            change(value);
            close();
          }}
          onNone={() => {
            change(null);
          }}
        />
      )}
    </InPlace>
  );
}
