/** «Hvordan var dagen?»: five faces with words. The answer is the owner's own, as the diary is, and nobody judges it. */
import { CheckmarkIcon, PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { DayFace } from '../../components/DayFace';
import { addDays } from '../../i18n/week';
import { useNavigation } from '../../navigation/navigation';
import { atMost } from '../../store/atMost';
import { usePlanSession } from '../../store/usePlan';
import styles from './DayAsked.module.css';
import { feltByDay } from './dayFeelings';
import { DayFaces } from './DayFaces';
import { DaysFelt } from './DaysFelt';
import { useFelt } from './useFelt';

/** How long a disk that does not answer is waited for, in milliseconds. */
const patience = 1000;

export function DayAsked() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { store, today } = usePlanSession();
  const { felt, word } = useFelt();
  const before = felt.get(addDays(today, -1));
  const more = async () => {
    // A face that was pressed just now is on its way, and is told of in the same text.
    await Promise.race([store.settled(), atMost(patience)]);
    const { diaryEntries } = store.state().visible;
    const text = feltByDay(diaryEntries).get(today) ?? diaryEntries.find(({ on }) => on === today);
    const about = { kind: 'diaryEntry', id: text?.id ?? newId() } as const;
    if (text === undefined) store.begin(about, { on: today });
    go('diary', about);
  };
  return (
    <div className={styles.day} data-pen="owner">
      <DayFaces />
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
          onClick={() => void more()}
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
