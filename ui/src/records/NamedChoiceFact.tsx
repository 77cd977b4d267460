/** One choice of a closed list among what else is told of a record, under its field's name; pressed again it is taken back. */
import { useTranslation } from 'react-i18next';
import { Fact } from '../components/Facts';
import { ChoiceFact, type ChoiceFactProps } from './ChoiceFact';
import { useNames } from './useNames';

export type NamedChoiceFactProps<C extends string> = Omit<
  ChoiceFactProps<C>,
  'label' | 'shown' | 'empty' | 'capital' | 'onChosen'
>;

export function NamedChoiceFact<C extends string>(props: NamedChoiceFactProps<C>) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field(props.kind, props.field);
  return (
    <Fact name={label}>
      <ChoiceFact {...props} label={label} empty={t('plan.choose')} capital />
    </Fact>
  );
}
