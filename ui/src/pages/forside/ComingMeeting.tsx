/** The next meeting, and a way to prepare for it. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation';
import { Row, Rows } from '../../parts/Rows';
import { usePlan } from '../../plan/usePlan';
import { comingMeetings } from '../forbered/coming';
import { useMeetingWords } from '../moter/useMeetingWords';

export function ComingMeeting() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, today } = usePlan();
  const words = useMeetingWords();
  const [next] = comingMeetings(plan.meetings, today);
  if (next === undefined) return null;
  const { id } = next;
  return (
    <div>
      <Rows heading={t('front.nextMeeting')}>
        <Row
          name={words.name(next)}
          under={
            <>
              <p className="quiet">{words.when(next)}</p>
              <button
                type="button"
                className="plain-link"
                onClick={() => {
                  go('forbered', { kind: 'meeting', id });
                }}
              >
                {t('prepare.title')}
              </button>
            </>
          }
        />
      </Rows>
    </div>
  );
}
