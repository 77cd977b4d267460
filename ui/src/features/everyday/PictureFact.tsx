/** The picture of something that happens every week, chosen from a list. */
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { WeekPicture } from '../../components/WeekPicture';
import { withCapital } from '../../i18n/act';
import { InPlace } from '../../records/InPlace';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import styles from './PictureFact.module.css';

export interface PictureFactProps {
  /** The weekly event. */
  id: string;
  picture: WeeklyEvent['picture'];
  label: string;
}

export function PictureFact({ id, picture, label }: PictureFactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const nameOf = (one: NonNullable<WeeklyEvent['picture']>) =>
    withCapital(names.choice('weeklyEvent', 'picture', one));
  const change = (value: string | null) => {
    void store.act([{ edit: 'change', kind: 'weeklyEvent', id, field: 'picture', value }]);
  };
  return (
    <InPlace
      label={label}
      words={picture === null ? t('plan.choose') : nameOf(picture)}
      isEmpty={picture === null}
    >
      {(close) => (
        <ul className={styles.pictures} aria-label={label}>
          {fields.weeklyEvent.picture.choices.map((one) => (
            <li key={one}>
              <button
                type="button"
                className={styles.picture}
                aria-pressed={one === picture}
                onClick={() => {
                  change(one === picture ? null : one);
                  close();
                }}
              >
                <WeekPicture picture={one} />
                {nameOf(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </InPlace>
  );
}
