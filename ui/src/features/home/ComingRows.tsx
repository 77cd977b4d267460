/** What should have been looked at, and what comes next. */
import { useTranslation } from 'react-i18next';
import { useLookWords } from '../../records/useLookWords';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { Late } from '../../components/Late';
import { Row, Rows } from '../../components/Rows';
import type { Agenda, Look } from '../../store/agenda';
import { usePlan } from '../../store/usePlan';
import { nearDay, weekdayAndDay } from '../../i18n/dates';
import { daysBetween } from '../../i18n/day';
import { timeOfDay } from '../../i18n/time';
import { AllLink } from './AllLink';

export interface ComingRowsProps {
  agenda: Agenda;
  /** So many of them are shown. */
  most: number;
}

export function ComingRows({ agenda, most }: ComingRowsProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const looks = [...agenda.overdue, ...agenda.thisWeek, ...agenda.later];
  if (looks.length === 0) return null;
  return (
    <div>
      <Rows heading={t('front.followUps')}>
        {looks.slice(0, most).map((look) => (
          <ComingRow key={look.key} look={look} />
        ))}
      </Rows>
      {looks.length > most && (
        <AllLink
          what={t('front.followUps')}
          onAll={() => {
            go('followUps');
          }}
        />
      )}
    </div>
  );
}

function ComingRow({ look }: { look: Look }) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { go } = useNavigation();
  const { today, writers } = usePlan();
  const { name } = useLookWords(look.subject);
  const { due, rough, responsible, late: isLate } = look;
  const who = responsible === null ? undefined : writers.get(responsible)?.name;
  const isNear = due !== null && Math.abs(daysBetween(today, due) ?? 9) < 7;
  const near = due === null ? rough : nearDay(due, today, language);
  const soon = isNear && Math.abs(daysBetween(today, due) ?? 0) > 1;
  const when = soon && !isLate ? weekdayAndDay(due, language) : near;
  const time = look.followUp?.time ?? null;
  const hour = time === null ? '' : ` ${timeOfDay(time, language)}`;
  const agreed = (when === '' ? t('plan.noDate') : when) + hour;
  return (
    <Row
      name={name}
      onOpen={() => {
        go('followUps', { kind: 'followUp', id: look.key });
      }}
      under={
        isLate ? (
          <Late>{t('front.overdue', { when: near })}</Late>
        ) : who === undefined ? (
          agreed
        ) : (
          t('front.with', { when: agreed, name: who })
        )
      }
    />
  );
}
