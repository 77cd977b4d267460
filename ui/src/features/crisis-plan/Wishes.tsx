/** What the owner wants if a serious illness comes: a chapter nobody has to have, shown when it is asked for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareWish } from '../../api/bindings/plan';
import { useIsOff } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import styles from './CrisisPlanPage.module.css';
import { wishSections } from './lines';
import { PartLines } from './PartLines';
import { ReadWishes } from './ReadWishes';

export interface WishesProps {
  wishes: readonly CareWish[];
  /** Someone came to see one of them. */
  begun: boolean;
}

export function Wishes({ wishes, begun }: WishesProps) {
  const { t } = useTranslation();
  const isOff = useIsOff('careWishes');
  const [open, setOpen] = useState(begun);
  return (
    <section className={styles.wishes} aria-labelledby="crisis-wishes">
      <h2 className="section" id="crisis-wishes">
        {t('crisis.wishes.title')}
      </h2>
      {isOff ? (
        <DecidedHere>{t('decided.off')}</DecidedHere>
      ) : (
        <p className="quiet">{t('crisis.wishes.know')}</p>
      )}
      <button
        type="button"
        className="plain-link"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? t('crisis.wishes.hide') : t('crisis.wishes.show')}
      </button>
      {open && (
        <div className={styles.opened}>
          {isOff ? (
            <ReadWishes wishes={wishes} />
          ) : (
            wishSections.map((part) => (
              <PartLines key={part} kind="careWish" part={part} lines={wishes} level={3} />
            ))
          )}
        </div>
      )}
    </section>
  );
}
