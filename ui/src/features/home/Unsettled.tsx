/** That something waits for a choice since copies of the plan met: one quiet line that leads to where it stands. */
import { useTranslation } from 'react-i18next';
import { unsettled } from '../../api/copies';
import { Row, Rows } from '../../components/Rows';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { toChoose } from '../../records/disagreements';
import { useAsked } from '../../store/useAsked';
import { usePlan } from '../../store/usePlan';

export function Unsettled() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { whole } = usePlan();
  const told = useAsked(unsettled);
  const differing = toChoose(whole);
  const [misfits, takenOut] = [told?.misfits.length ?? 0, told?.takenOut.length ?? 0];
  const count = differing.length + misfits + takenOut;
  if (count === 0) return null;
  const open = () => {
    const [only, another] = differing;
    if (misfits + takenOut > 0) go('copies');
    else if (only === undefined || another !== undefined) go('plan');
    else go(pageOf[only.record.kind], only.record);
  };
  const parts = [
    differing.length > 0 && t('unsettled.differing', { count: differing.length }),
    misfits > 0 && t('unsettled.misfits', { count: misfits }),
    takenOut > 0 && t('unsettled.takenOut', { count: takenOut }),
  ].filter((part) => part !== false);
  // What is of one kind is said once; things of several kinds are counted together first.
  const [only, another] = parts;
  const isOneKind = another === undefined;
  return (
    <Rows heading={t('unsettled.front')}>
      <Row
        name={isOneKind ? only : t('unsettled.waits', { count })}
        onOpen={open}
        under={[...(isOneKind ? [] : parts), t('unsettled.canWait')].join(' ')}
      />
    </Rows>
  );
}
