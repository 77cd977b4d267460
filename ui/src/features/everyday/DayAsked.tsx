/** «Hvordan var dagen?»: five faces with words. The answer is the owner's own, as the diary is, and nobody judges it. */
import { CheckmarkIcon, PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { DayFeeling } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { DayFace } from '../../components/DayFace';
import { howDayWas } from '../../deeds/sayHowDayWas';
import { withCapital } from '../../i18n/act';
import { addDays } from '../../i18n/week';
import { useNavigation } from '../../navigation/navigation';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import styles from './DayAsked.module.css';
import { DaysFelt } from './DaysFelt';
import { feltByDay } from './dayFeelings';

export function DayAsked() {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const { store, today } = usePlanSession();
  const entries = useSelected(({ visible }) => visible.diaryEntries);
  const felt = useMemo(() => feltByDay(entries), [entries]);
  const said = felt.get(today);
  const before = felt.get(addDays(today, -1));
  const word = (feeling: DayFeeling) => withCapital(names.choice('diaryEntry', 'feeling', feeling));
  return (
    <div className={styles.day} data-pen="owner">
      <Faces
        chosen={said?.feeling ?? null}
        word={word}
        onChoose={(feeling) => {
          void store.act(howDayWas(said, feeling, today, newId()));
        }}
      />
      <div className={styles.ways}>
        <Button
          className={styles.way ?? ''}
          icon={<CheckmarkIcon aria-hidden="true" />}
          onClick={() => {
            go('home');
          }}
        >
          {t('day.done')}
        </Button>
        <Button
          variant="secondary"
          className={styles.way ?? ''}
          icon={<PencilIcon aria-hidden="true" />}
          onClick={() => {
            if (said) go('diary', { kind: 'diaryEntry', id: said.id });
            else go('diary');
          }}
        >
          {t('day.more')}
        </Button>
      </div>
      {before && (
        <p className={styles.before}>
          <span className={styles.small}>
            <DayFace feeling={before.feeling} />
          </span>
          {t('day.yesterday')} <strong>«{word(before.feeling)}»</strong>
        </p>
      )}
      <DaysFelt felt={felt} word={word} />
    </div>
  );
}

interface FacesProps {
  chosen: DayFeeling | null;
  word: (feeling: DayFeeling) => string;
  onChoose: (feeling: DayFeeling) => void;
}

const { choices } = fields.diaryEntry.feeling;
const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1 },
};

/** One choice of five; the arrows go between them, and pressing the chosen one again takes it away. */
function Faces({ chosen, word, onChoose }: FacesProps) {
  const { t } = useTranslation();
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
              onChoose(feeling);
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
