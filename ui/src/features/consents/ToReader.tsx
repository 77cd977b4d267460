/** The way to what one person sees: «Hva kan Per se?» */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { usePlan } from '../../store/usePlan';

export function ToReader({ person }: { person: string }) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const { go } = useNavigation();
  const them = whole.people.find(({ id }) => id === person);
  if (them === undefined) return null;
  const [first = ''] = them.name.split(' ');
  const name = them.personSort === 'service' ? them.name : first;
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go('consents', { kind: 'person', id: person });
      }}
    >
      {t('consents.whatSees', { name })}
    </button>
  );
}
