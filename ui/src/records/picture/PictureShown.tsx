/** A picture as it is seen; told in words where they do not stand beside it. */
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Picture } from '../../api/bindings/plan';
import { useSelected } from '../useSelected';
import styles from './Picture.module.css';
import { pictureOf, type PictureSubject } from './subject';
import { useImage } from './useImage';

export interface PictureShownProps {
  picture: Pick<Picture, 'id' | 'image' | 'words'>;
  size?: 'large' | 'middle' | 'small' | 'tile';
  /** What it is of stands beside it, so that there is no more to tell. */
  told?: boolean;
}

export function PictureShown({ picture, size = 'large', told = false }: PictureShownProps) {
  const image = useImage(picture);
  if (image === null)
    return <span className={clsx(styles.image, styles[size])} aria-hidden="true" />;
  return (
    <img
      className={clsx(styles.image, styles[size])}
      src={image}
      alt={told ? '' : picture.words}
      // Nothing is taken out of the program by dragging it.
      draggable={false}
    />
  );
}

export interface PictureBesideProps {
  subject: PictureSubject;
  size: 'middle' | 'small';
  /** What stands there when it has none. */
  otherwise?: ReactNode;
}

/** The picture of something, where it has one: beside what it is of. */
export function PictureBeside({ subject, size, otherwise = null }: PictureBesideProps) {
  const picture = useSelected(({ visible }) => pictureOf(visible.pictures, subject));
  if (!picture) return otherwise;
  return <PictureShown key={picture.id} picture={picture} size={size} told />;
}
