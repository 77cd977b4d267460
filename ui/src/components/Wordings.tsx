/**
 * What copies of the plan say differently in one place: a well in the paper where each wording lies on a slip of its own, in
 * the ink of whoever said it. They are of the same size and weight, and nothing hurries.
 */
import { PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Writer } from '../theme/pen';
import { Disc } from './Disc';
import styles from './Wordings.module.css';

export interface Wording {
  id: string;
  by: Writer;
  /** «Siv skrev for Arne, mandag 12. april», in the reader's language. */
  signed: string;
  /** Null when nothing stands there. */
  words: string | null;
  /** What stands there, where it is drawn and not said. */
  drawn?: ReactNode;
  /** What a person wrote; otherwise the program says it: a day, a choice, or that something is taken out. */
  isSaid: boolean;
  /** «Behold det Siv skrev», for those who do not see what lies beside the button. */
  choose: string;
}

export interface WordingsProps {
  /** What they are about. */
  label: string;
  /** «Dere har skrevet ulike ting». */
  heading: string;
  wordings: readonly Wording[];
  /** Nothing where it is another's to choose. */
  onChoose?: ((id: string) => void) | undefined;
  /** Nothing where only one can stand. */
  onBoth?: (() => void) | undefined;
  onWrite?: (() => void) | undefined;
  /** The button for it, to come back to. */
  write?: RefObject<HTMLButtonElement | null> | undefined;
  /** They are written, and not chosen of what there is. */
  isText: boolean;
  /** Who chooses, where it is another's. */
  note?: string | undefined;
}

export function Wordings(props: WordingsProps) {
  const { label, heading, wordings, onChoose, onBoth, onWrite, write, isText, note } = props;
  const { t } = useTranslation();
  return (
    <div className={styles.well} data-wordings="" role="group" aria-label={`${label}: ${heading}`}>
      <p className={styles.heading}>
        {/* The group is called by it too. */}
        <span className={styles.label} aria-hidden="true" dir="auto">
          {label}
        </span>
        <span>{heading}</span>
      </p>
      <ul className={styles.slips}>
        {wordings.map((wording) => (
          <li key={wording.id} className={styles.slip} data-pen={wording.by.pen}>
            <p className={styles.who}>
              <Disc initials={wording.by.initials} pen={wording.by.pen} />
              <span dir="auto">{wording.signed}</span>
            </p>
            {wording.drawn}
            {wording.words === null ? (
              <p className={styles.nothing}>{t('wordings.nothing')}</p>
            ) : (
              <p className={wording.isSaid ? styles.words : styles.told} dir="auto">
                {wording.words}
              </p>
            )}
            {onChoose && (
              <Button
                variant="secondary"
                size="small"
                className={styles.choose}
                aria-label={wording.choose}
                onClick={() => {
                  onChoose(wording.id);
                }}
              >
                {t('wordings.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(onBoth ?? onWrite) && (
        <div className={styles.slips}>
          {onBoth && (
            <Button variant="secondary" size="small" onClick={onBoth}>
              {t('wordings.both')}
            </Button>
          )}
          {onWrite && (
            <Button
              ref={write}
              variant="secondary"
              size="small"
              icon={isText && <PencilIcon aria-hidden="true" />}
              onClick={onWrite}
            >
              {t(isText ? 'wordings.write' : 'wordings.otherwise')}
            </Button>
          )}
        </div>
      )}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
