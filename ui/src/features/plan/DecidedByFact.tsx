/** Who decided a goal, an action or how much of a need: asked honestly, shown as it is, and never summed to a score. */
import { useTranslation } from 'react-i18next';
import type { DecidedBy } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { useNames } from '../../records/useNames';
import { Fact } from '../../components/Facts';

export interface DecidedByFactProps {
  kind: 'goal' | 'action' | 'need';
  id: string;
  decidedBy: DecidedBy | null;
  begun: boolean;
  onClose: () => void;
}

export function DecidedByFact({ kind, id, decidedBy, begun, onClose }: DecidedByFactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field(kind, 'decidedBy');
  return (
    <Fact name={label}>
      <ChoiceFact
        kind={kind}
        id={id}
        field="decidedBy"
        label={label}
        choices={fields[kind].decidedBy.choices}
        chosen={decidedBy}
        empty={t('plan.choose')}
        begun={begun}
        onClose={onClose}
      />
    </Fact>
  );
}
