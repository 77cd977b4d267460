/** A point that stands empty on purpose, and why in the owner's words: an answer as good as any, that can be taken back. */
import clsx from 'clsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftBlank, Point } from '../../api/bindings/plan';
import { OwnWords } from '../../records/OwnWords';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { usePlanSession } from '../../store/usePlan';
import { leaveBlank } from '../../deeds/leaveBlank';
import styles from './PointsPage.module.css';

export interface LeftBlankWordsProps {
  point: Point;
  leftBlank: readonly LeftBlank[];
  onTakeBack: () => void;
}

export function LeftBlankWords({ point, leftBlank, onTakeBack }: LeftBlankWordsProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [begun, setBegun] = useState(false);
  if (leftBlank.length === 0) {
    return (
      <button
        type="button"
        className={clsx('plain-link', styles.leave)}
        onClick={() => {
          setBegun(true);
          void store.act([leaveBlank(store.state().whole.leftBlanks, point)]);
        }}
      >
        {t('points.leaveBlank')}
      </button>
    );
  }
  return leftBlank.map((one) => (
    <Reason key={one.id} leftBlank={one} begun={begun} onTakeBack={onTakeBack} />
  ));
}

interface ReasonProps {
  leftBlank: LeftBlank;
  /** It was left empty just now. */
  begun: boolean;
  onTakeBack: () => void;
}

function Reason({ leftBlank: { id, reason }, begun, onTakeBack }: ReasonProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const words = useRef<HTMLDivElement>(null);
  useFocusInside(words, begun);
  return (
    <div id={`record-${id}`} className={styles.blank} ref={words}>
      <p className="quiet">{t('points.standsBlank')}</p>
      <MisfitLines record={{ kind: 'leftBlank', id }} />
      <OwnWords
        kind="leftBlank"
        id={id}
        field="reason"
        label={names.field('leftBlank', 'reason')}
        text={reason}
        size="s"
        empty={t('points.reasonEmpty')}
      />
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          onTakeBack();
          void store.act([{ edit: 'remove', kind: 'leftBlank', id }]);
        }}
      >
        {t('points.takeBack')}
      </button>
    </div>
  );
}
