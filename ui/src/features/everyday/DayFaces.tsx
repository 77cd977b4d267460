/** Five faces with words for how the day was. One press says it, another takes it away; nobody judges it. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { fields } from '../../api/registry';
import { DayFace } from '../../components/DayFace';
import { howDayWas } from '../../deeds/sayHowDayWas';
import { usePlanSession } from '../../store/usePlan';
import styles from './DayAsked.module.css';
import { useFelt } from './useFelt';

export interface DayFacesProps {
  /** It stands among other things on the page. */
  small?: boolean;
}

const { choices } = fields.diaryEntry.feeling;
const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1 },
};

/** One choice of five; the arrows go between them, and pressing the chosen one again takes it away. */
export function DayFaces({ small = false }: DayFacesProps) {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const { felt, word } = useFelt();
  const said = felt.get(today);
  const chosen = said?.feeling ?? null;
  const group = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const all = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((one) => one === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the choices in it take the focus
    <div
      ref={group}
      role="radiogroup"
      aria-label={t('day.question')}
      className={styles.faces}
      data-small={small || undefined}
      onKeyDown={press}
    >
      {choices.map((feeling, at) => {
        const isChosen = feeling === chosen;
        return (
          <button
            key={feeling}
            type="button"
            role="radio"
            aria-checked={isChosen}
            tabIndex={isChosen || (chosen === null && at === 0) ? 0 : -1}
            className={styles.choice}
            onClick={() => {
              void store.act(howDayWas(said, feeling, today, newId()));
            }}
          >
            {isChosen && (
              <span className={styles.tick}>
                <CheckmarkIcon aria-hidden="true" />
              </span>
            )}
            <span className={styles.face}>
              <DayFace feeling={feeling} filled={isChosen} />
            </span>
            {word(feeling)}
          </button>
        );
      })}
    </div>
  );
}
