/**
 * The picture of somebody or something, where it stands: one is chosen, told in words, changed and taken away. It is in the plan
 * from the moment it is chosen, and what it shows is asked for until somebody has written it.
 */
import { PlusIcon } from '@navikt/aksel-icons';
import clsx from 'clsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Picture } from '../../api/bindings/plan';
import { FailureStrip } from '../../components/FailureStrip';
import { usePlanSession } from '../../store/usePlan';
import { Disagreed } from '../Disagreed';
import { PlanText } from '../PlanText';
import { MisfitLines } from '../unsettled/MisfitLines';
import { TakenOutLines } from '../unsettled/TakenOutLines';
import { useFocusInside } from '../useFocusInside';
import { useNames } from '../useNames';
import { useSelected } from '../useSelected';
import styles from './Picture.module.css';
import { PictureShown } from './PictureShown';
import { addedTo, heldBy, pictureOf, type PictureSubject } from './subject';
import { useChoosing } from './useChoosing';

export interface PictureFieldProps {
  subject: PictureSubject;
  /** What it is of, as it is called. */
  about: string;
}

export function PictureField({ subject, about }: PictureFieldProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const standing = useSelected(({ visible }) => pictureOf(visible.pictures, subject));
  const { choose, problem, isBusy } = useChoosing();
  const place = useRef<HTMLDivElement>(null);
  const [isTakenAway, setTakenAway] = useState(false);
  // Chosen just now: the hand is where its words are written.
  const [added, setAdded] = useState<string | null>(null);

  const choosing = async () => {
    setTakenAway(false);
    const image = await choose();
    if (image === null) return;
    if (standing) {
      const { id } = standing;
      void store.act([{ edit: 'change', kind: 'picture', id, field: 'image', value: image }], true);
      return;
    }
    const id = newId();
    setAdded(id);
    void store.act([addedTo(subject, image, id)], true);
  };
  // Whoever took it away goes on where another is chosen.
  useFocusInside(place, isTakenAway && !standing);
  return (
    <div ref={place} className={styles.place}>
      {standing && (
        <Chosen
          key={standing.id}
          picture={standing}
          about={about}
          isNew={standing.id === added}
          onChange={() => void choosing()}
          onTakenAway={() => {
            setTakenAway(true);
          }}
        />
      )}
      {!standing && (
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
      <TakenOutLines kind="picture" holds={heldBy(subject)} />
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
  picture: Pick<Picture, 'id' | 'words' | 'image'>;
  about: string;
  /** It was chosen just now. */
  isNew: boolean;
  onChange: () => void;
  onTakenAway: () => void;
}

function Chosen({ picture, about, isNew, onChange, onTakenAway }: ChosenProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const words = useRef<HTMLDivElement>(null);
  useFocusInside(words, isNew);
  const { id } = picture;
  const of = { kind: 'picture' as const, id };
  const label = names.field('picture', 'words');
  const remove = () => {
    onTakenAway();
    void store.act([{ edit: 'remove', ...of }], true);
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
        {picture.words.trim() === '' && (
          <p className={clsx('quiet', styles.why)}>{t('picture.why')}</p>
        )}
        <MisfitLines record={of} onPutRight={null} />
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
