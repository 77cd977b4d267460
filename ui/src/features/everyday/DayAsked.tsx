/** «Hvordan var dagen?»: five faces with words. The answer is the owner's own, as the diary is, and nobody judges it. */
import { CheckmarkIcon, PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { DayFace } from '../../components/DayFace';
import { addDays } from '../../i18n/week';
import { useNavigation } from '../../navigation/navigation';
import { usePlanSession } from '../../store/usePlan';
import styles from './DayAsked.module.css';
import { DayFaces } from './DayFaces';
import { DaysFelt } from './DaysFelt';
import { useFelt } from './useFelt';

export function DayAsked() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { today } = usePlanSession();
  const { felt, word } = useFelt();
  const said = felt.get(today);
  const before = felt.get(addDays(today, -1));
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
