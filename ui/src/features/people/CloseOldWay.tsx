/** Whose pass phrase still opens the plan when the task moves on, by name, and whether it is closed in the same step. */
import { Checkbox } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';

export interface CloseOldWayProps {
  /** Those who had the task. */
  names: readonly string[];
  chosen: boolean;
  onChosen: (chosen: boolean) => void;
}

export function CloseOldWay({ names, chosen, onChosen }: CloseOldWayProps) {
  const { t } = useTranslation();
  const name = names.join(', ') || t('ways.contact');
  return (
    <Checkbox
      checked={chosen}
      description={t('people.task.closeWayMeans')}
      onChange={(event) => {
        onChosen(event.currentTarget.checked);
      }}
    >
      {t('people.task.closeWay', { name })}
    </Checkbox>
  );
}
