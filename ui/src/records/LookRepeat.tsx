/** How often something is looked at, and until when, beside its day; also where nobody has said. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { FollowUp, LookRepeat as Repeat } from '../api/bindings/plan';
import { fields } from '../api/registry';
import { lookRepeatEdits, lookTimes } from '../deeds/closeFollowUp';
import { longDay } from '../i18n/dates';
import { usePlanSession } from '../store/usePlan';
import { DayFact } from './DayFact';
import { FieldInPlace } from './FieldInPlace';
import { useNames } from './useNames';

export interface LookRepeatProps {
  look: Pick<FollowUp, 'id' | 'repeat' | 'first' | 'until' | 'due'>;
  /** What is done when nothing is written down of it yet. */
  onFirst?: ((repeat: Repeat) => void) | undefined;
}

export function LookRepeat({ look, onFirst }: LookRepeatProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, repeat, until } = look;
  const [often, end] = [names.field('followUp', 'repeat'), names.field('followUp', 'until')];
  const of = { kind: 'followUp' as const, id };
  const times = lookTimes(look);
  return (
    <>
      <div>
        <FieldInPlace
          place={{ ...of, field: 'repeat' }}
          also={{ ...of, field: 'first' }}
          label={often}
          words={repeat === null ? `+ ${often}` : names.choice('followUp', 'repeat', repeat)}
          isEmpty={repeat === null}
        >
          {(close) => <Choices look={look} label={often} onFirst={onFirst} onChosen={close} />}
        </FieldInPlace>
      </div>
      {repeat !== null && (
        <div>
          <DayFact
            {...of}
            field="until"
            day={until}
            label={end}
            shown={until && t('followUps.repeat.until', { day: longDay(until, names.language) })}
            empty={`+ ${end}`}
            {...(times && { times: { label: t('date.times'), ...times } })}
          />
        </div>
      )}
    </>
  );
}

interface ChoicesProps extends LookRepeatProps {
  label: string;
  onChosen: () => void;
}

function Choices({ look, label, onFirst, onChosen }: ChoicesProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const choose = (repeat: Repeat | null) => {
    if (repeat !== look.repeat) {
      if (onFirst && repeat !== null) onFirst(repeat);
      else void store.act(lookRepeatEdits(look, repeat));
    }
    onChosen();
  };
  return (
    <Chips aria-label={label}>
      {[null, ...fields.followUp.repeat.choices].map((repeat) => (
        <Chips.Toggle
          key={repeat}
          selected={repeat === look.repeat}
          checkmark={false}
          onClick={() => {
            choose(repeat);
          }}
        >
          {repeat === null
            ? t('followUps.repeat.once')
            : names.choice('followUp', 'repeat', repeat)}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
