/** What everyone who is asked to come needs to know: what, when, where, what for, and who. */
import { useTranslation } from 'react-i18next';
import { DayFact } from '../../records/DayFact';
import { PeopleFact } from '../../records/PeopleFact';
import { TextFact } from '../../records/TextFact';
import { TimeFact } from '../../records/TimeFact';
import { useNames } from '../../records/useNames';
import { Fact, Facts } from '../../components/Facts';
import type { MeetingPartProps } from './MeetingPage';

export function MeetingFacts({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, title, on, time, place, purpose, state, invited, came } = meeting;
  const at = { kind: 'meeting', id } as const;
  const label = (field: string) => names.field('meeting', field);
  return (
    <Facts wide>
      <TextFact {...at} field="title" text={title} label={t('meetings.name')} />
      <Fact name={label('on')}>
        <DayFact
          {...at}
          field="on"
          day={on}
          label={label('on')}
          empty={t('plan.choose')}
          {...(state === 'planned' && { offersAhead: 'workday' as const })}
        />
      </Fact>
      <Fact name={label('time')}>
        <TimeFact {...at} field="time" time={time} label={label('time')} empty={t('plan.choose')} />
      </Fact>
      <TextFact {...at} field="place" text={place} />
      <TextFact {...at} field="purpose" text={purpose} />
      <Fact name={label('invited')}>
        <PeopleFact {...at} field="invited" people={invited} label={label('invited')} />
        {state === 'planned' && invited.length === 0 && (
          <p className="quiet">{t('meetings.nobodyInvited')}</p>
        )}
      </Fact>
      {state === 'held' && (
        <Fact name={label('came')}>
          <PeopleFact {...at} field="came" people={came} label={label('came')} />
        </Fact>
      )}
    </Facts>
  );
}
