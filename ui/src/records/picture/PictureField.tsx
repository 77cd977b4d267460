/**
 * The picture of somebody or something, where it stands: one is chosen, told in words, changed and taken away. It is in the plan
 * from the first letter of what it is a picture of.
 */
import { PlusIcon } from '@navikt/aksel-icons';
import clsx from 'clsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { FailureStrip } from '../../components/FailureStrip';
import { usePlanSession } from '../../store/usePlan';
import { Disagreed } from '../Disagreed';
import { PlanText } from '../PlanText';
import { useBegun } from '../useBegun';
import { useFocusInside } from '../useFocusInside';
import { useNames } from '../useNames';
import { useSelected } from '../useSelected';
import styles from './Picture.module.css';
import { PictureShown } from './PictureShown';
import { pictureOf, valuesOf, type PictureSubject } from './subject';
import { useChoosing } from './useChoosing';

export interface PictureFieldProps {
  subject: PictureSubject;
  /** What it is of, as it is called. */
  about: string;
}

export function PictureField({ subject, about }: PictureFieldProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const list = `picture of ${subject?.id ?? 'plan'}`;
  const [begun] = useBegun(list, true);
  const standing = useSelected(({ visible }) => pictureOf(visible.pictures, subject));
  const { choose, problem, isBusy } = useChoosing();
  const place = useRef<HTMLDivElement>(null);
  const [isTakenAway, setTakenAway] = useState(false);

  const choosing = async () => {
    setTakenAway(false);
    const image = await choose();
    if (image === null) return;
    if (standing) {
      const { id } = standing;
      void store.act([{ edit: 'change', kind: 'picture', id, field: 'image', value: image }], true);
      return;
    }
    // One that was never told in words gives way.
    if (begun) store.discard({ kind: 'picture', id: begun.id });
    store.begin({ kind: 'picture', id: newId() }, valuesOf(subject, image), list);
  };
  const shown =
    standing ?? (begun && { id: begun.id, words: '', image: String(begun.values.image) });
  // Whoever took it away goes on where another is chosen.
  useFocusInside(place, isTakenAway && !shown);
  return (
    <div ref={place} className={styles.place}>
      {shown && (
        <Chosen
          key={shown.id}
          picture={shown}
          about={about}
          isBegun={standing === undefined}
          onChange={() => void choosing()}
          onTakenAway={() => {
            setTakenAway(true);
          }}
        />
      )}
      {!shown && (
        <button
          type="button"
          className="quiet-link"
          aria-label={t('picture.addOf', { name: about })}
          onClick={() => void choosing()}
        >
          <PlusIcon aria-hidden="true" />
          {t('picture.add')}
        </button>
      )}
      {isBusy && (
        <p className="quiet" role="status">
          {t('picture.wait')}
        </p>
      )}
      {problem && <FailureStrip problem={problem} />}
    </div>
  );
}

interface ChosenProps {
  picture: { id: string; words: string; image: string };
  about: string;
  /** It is not in the plan yet. */
  isBegun: boolean;
  onChange: () => void;
  onTakenAway: () => void;
}

function Chosen({ picture, about, isBegun, onChange, onTakenAway }: ChosenProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const words = useRef<HTMLDivElement>(null);
  useFocusInside(words, isBegun);
  const { id } = picture;
  const of = { kind: 'picture' as const, id };
  const label = names.field('picture', 'words');
  const remove = () => {
    onTakenAway();
    if (isBegun) store.discard(of);
    else void store.act([{ edit: 'remove', ...of }], true);
  };
  return (
    <figure className={styles.figure} id={`record-${id}`}>
      <Disagreed place={{ ...of, field: 'image' }} label={names.field('picture', 'image')}>
        {/* Its words stand under it. */}
        <PictureShown picture={picture} told />
      </Disagreed>
      <figcaption className={styles.words}>
        <div ref={words}>
          <PlanText {...of} field="words" label={label} text={picture.words} empty={label} />
        </div>
        {isBegun && <p className={clsx('quiet', styles.why)}>{t('picture.why')}</p>}
        <div className={styles.tools}>
          <button
            type="button"
            className="quiet-link"
            aria-label={t('picture.changeOf', { name: about })}
            onClick={onChange}
          >
            {t('picture.change')}
          </button>
          <button
            type="button"
            className="quiet-link"
            aria-label={t('picture.removeOf', { name: about })}
            onClick={remove}
          >
            {t('picture.remove')}
          </button>
        </div>
      </figcaption>
    </figure>
  );
}
