/** The part of life that a goal, a need or a concern belongs to, among what else is told of it. */
import { useTranslation } from 'react-i18next';
import type { LifeArea } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { useNames } from '../../records/useNames';
import { Fact } from '../../components/Facts';

export interface AreaOfFactProps {
  kind: 'goal' | 'need' | 'concern';
  id: string;
  area: LifeArea | null;
  begun: boolean;
  onClose: () => void;
}

export function AreaOfFact({ kind, id, area, begun, onClose }: AreaOfFactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field(kind, 'area');
  return (
    <Fact name={label}>
      <ChoiceFact
        kind={kind}
        id={id}
        field="area"
        label={label}
        choices={fields[kind].area.choices}
        chosen={area}
        empty={t('plan.choose')}
        begun={begun}
        onClose={onClose}
      />
    </Fact>
  );
}
