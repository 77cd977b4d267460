/** The picture of something, round, in a drawing: over the disc whose middle is the drawing's. */
import type { Picture } from '../../api/bindings/plan';
import { useSelected } from '../useSelected';
import styles from './Picture.module.css';
import { pictureOf, type PictureSubject } from './subject';
import { useImage } from './useImage';

export interface PictureOnDiscProps {
  subject: PictureSubject;
  /** In the units of the drawing. */
  radius: number;
}

/** Nothing where it has none, so that what lies under is seen. */
export function PictureOnDisc({ subject, radius }: PictureOnDiscProps) {
  const picture = useSelected(({ visible }) => pictureOf(visible.pictures, subject));
  if (!picture) return null;
  return <Round key={picture.id} picture={picture} radius={radius} />;
}

function Round({ picture, radius }: { picture: Picture; radius: number }) {
  const image = useImage(picture);
  if (image === null) return null;
  return (
    <image
      className={styles.round}
      href={image}
      x={-radius}
      y={-radius}
      width={2 * radius}
      height={2 * radius}
      preserveAspectRatio="xMidYMid slice"
    />
  );
}
