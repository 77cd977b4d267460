/** One of the nine points: what it asks, where the plan answers, and what is not said yet. */
import { useTranslation } from 'react-i18next';
import { withCapital } from '../../words/act';
import type { PointInPlan } from '../plan/contents';
import { LeftBlankWords } from './LeftBlankWords';
import { Missing } from './Missing';
import styles from './Punkter.module.css';
import { Told } from './Told';

export interface PointRowProps {
  inPlan: PointInPlan;
}

export function PointRow({ inPlan: { point, told, missing, leftBlank, isTold } }: PointRowProps) {
  const { t } = useTranslation();
  const isBlank = leftBlank.length > 0;
  return (
    <li className={styles.point}>
      <span className={styles.letter}>{point}</span>
      <div className={styles.said}>
        <h2 className="item">{withCapital(t(`points.${point}.short`, { ns: 'points' }))}</h2>
        <p className="quiet">{t(`points.${point}.whole`, { ns: 'points' })}</p>
        <Told told={told} />
        {/* What is left out on purpose is not missing. */}
        {!isBlank && <Missing missing={missing} />}
        {(isBlank || !isTold) && <LeftBlankWords point={point} leftBlank={leftBlank} />}
      </div>
    </li>
  );
}
