/** The next meeting, and a way to prepare for it. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { Row, Rows } from '../../components/Rows';
import { usePlan } from '../../store/usePlan';
import { meetingsAhead } from '../../store/meetings';
import { useMeetingWords } from '../meetings/useMeetingWords';

export function ComingMeeting() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, reading } = usePlan();
  const words = useMeetingWords();
  const [next] = meetingsAhead(plan.meetings, reading.meetings);
  if (next === undefined) return null;
  const { id } = next;
  return (
    <div>
      <Rows heading={t('front.nextMeeting')}>
        <Row
          name={words.name(next)}
          onOpen={() => {
            go('meetings', { kind: 'meeting', id });
          }}
          under={
            <>
              <p className="quiet">{words.when(next)}</p>
              <button
                type="button"
                className="plain-link"
                onClick={() => {
                  go('preparation', { kind: 'meeting', id });
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
