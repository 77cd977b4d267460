/** What a picture is of: a record, or the plan itself, whose picture stands on its cover. */
import type { Edit, Picture } from '../../api/bindings/plan';

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

/** What the pictures of something hold, by which they are told from others. */
export function heldBy(subject: PictureSubject): Readonly<Record<string, string | null>> {
  if (subject !== null) return { [subject.kind]: subject.id };
  return { person: null, matter: null, weeklyEvent: null };
}

/** An image becomes the picture of something, with the id `made`; nobody has told yet what it shows. */
export function addedTo(subject: PictureSubject, image: string, made: string): Edit {
  const of = subject === null ? {} : { [subject.kind]: subject.id };
  return { edit: 'add', kind: 'picture', id: made, fields: { words: '', image, ...of } };
}
