/** What a picture is of: a record, or the plan itself, whose picture stands on its cover. */
import type { Picture } from '../../api/bindings/plan';
import type { FirstValues } from '../../store/begun';

export type PictureSubject = { kind: 'person' | 'matter' | 'weeklyEvent'; id: string } | null;

/** The one there is: core shows one of each thing. */
export function pictureOf(
  pictures: readonly Picture[],
  subject: PictureSubject,
): Picture | undefined {
  if (subject !== null) return pictures.find((picture) => picture[subject.kind] === subject.id);
  return pictures.find(
    ({ person, matter, weeklyEvent }) => (person ?? matter ?? weeklyEvent) === null,
  );
}

/** What a picture is added with, besides what is in it. */
export const valuesOf = (subject: PictureSubject, image: string): FirstValues =>
  subject === null ? { image } : { image, [subject.kind]: subject.id };
