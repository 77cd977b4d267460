/** The ink of one person. The owner is always blue; people without a pen are beige. */
export type PenColour = 'owner' | 'second' | 'third' | 'fourth' | 'none';

/** A person as the pen shows them: colour, initials and name, always all three. */
export interface Writer {
  id: string;
  name: string;
  /** Unique in the plan: «A», «AN». */
  initials: string;
  pen: PenColour;
}

/** Who writes, and whose words they are when that is someone else. */
export interface Pen {
  writer: Writer;
  /** Set when the writer takes down another person's words. */
  wordsOf?: Writer;
}

/** The colour of what is written with this pen: that of the person whose words they are. */
export function inkOf(pen: Pen): PenColour {
  return (pen.wordsOf ?? pen.writer).pen;
}
