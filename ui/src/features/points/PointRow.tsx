/** One of the points: what it asks, where the plan answers, and what is not said yet. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointInPlan } from '../../api/bindings/reading';
import { useFocusBack } from '../../records/useFocusBack';
import { useSelected } from '../../records/useSelected';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { GoTo } from '../../navigation/GoTo';
import { withCapital } from '../../i18n/act';
import { LeftBlankWords } from './LeftBlankWords';
import { Missing } from './Missing';
import { pageFor } from './pageFor';
import styles from './PointsPage.module.css';
import { Told } from './Told';

export interface PointRowProps {
  inPlan: PointInPlan;
}

export function PointRow({ inPlan }: PointRowProps) {
  const { t } = useTranslation();
  const { point, told, missing } = inPlan;
  const leftBlanks = useSelected(({ visible }) => visible.leftBlanks);
  const place = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack();
  const leftBlank = leftBlanks.filter(({ id }) => inPlan.leftBlank.includes(id));
  const isBlank = leftBlank.length > 0;
  // What is left out on purpose is not missing.
  const lacks = isBlank ? [] : missing;
  const pages = lacks.filter(({ record }) => record === null).map(({ part }) => pageFor(part));
  return (
    <li className={styles.point}>
      <div ref={place} className={styles.said}>
        <h2 className="item">{withCapital(t(`points.${point}.short`, { ns: 'points' }))}</h2>
        <p className="quiet">{t(`points.${point}.whole`, { ns: 'points' })}</p>
        <Told told={told} />
        <Missing missing={lacks} />
        <TakenOutLines kind="leftBlank" holds={{ point }} />
        {(isBlank || missing.length > 0) && (
          <div className={styles.ways}>
            {[...new Set(pages)].map((page) => (
              <ToPage key={page} page={page} />
            ))}
            <LeftBlankWords
              point={point}
              leftBlank={leftBlank}
              onTakeBack={() => {
                // Where the point is told of by now, nothing asks for a reason any more.
                focusBack(
                  () => place.current?.querySelector(`.${styles.leave ?? ''}`) ?? place.current,
                );
              }}
            />
          </div>
        )}
      </div>
    </li>
  );
}

/** The way to where it can be written. */
function ToPage({ page }: { page: ReturnType<typeof pageFor> }) {
  const { t } = useTranslation();
  return <GoTo page={page}>{t('points.toPage', { page: t(`chapters.${page}`) })}</GoTo>;
}
