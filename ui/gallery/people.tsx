/** Made-up people and what every page of the gallery has around it. */
import { useState, type ReactNode } from 'react';
import { inkOf, type Pen, type Writer } from '../src/theme/pen';
import { Chapters } from '../src/components/Chapters';
import { PenBar } from '../src/components/PenBar';
import type { SaveState } from '../src/components/SavedMark';
import { Tabletop } from '../src/components/Tabletop';

export const arne: Writer = { id: 'arne', name: 'Arne', initials: 'A', pen: 'owner' };
export const siv: Writer = { id: 'siv', name: 'Siv', initials: 'S', pen: 'second' };

export const today = '2027-04-13';
export const saved: SaveState = {
  kind: 'saved',
  at: { clock: 'kl.\u00a014.32', moment: new Date() },
};

const pens: readonly Pen[] = [{ writer: arne }, { writer: siv }, { writer: siv, wordsOf: arne }];

const chapters = [
  'Forsiden',
  'Samtalen',
  'Planen',
  'Oppfølging',
  'Folk',
  'Møter',
  'Samtykke og deling',
  'Historikk',
].map((text) => ({ key: text, text }));
const foot = ['Hjelp og rettigheter', 'Innstillinger'].map((text) => ({ key: text, text }));

export interface OnTableProps {
  chapter?: string;
  footer?: ReactNode;
  children: ReactNode;
}

export function OnTable({ chapter, footer, children }: OnTableProps) {
  const [pen, setPen] = useState<Pen>({ writer: arne });
  const [current, setCurrent] = useState(chapter ?? '');
  const bar = (
    <PenBar
      plan={{ name: 'Arnes plan', symbol: 'lightning' }}
      pen={pen}
      others={pens.filter(
        (other) => other.writer.id !== pen.writer.id || other.wordsOf?.id !== pen.wordsOf?.id,
      )}
      onPen={setPen}
      save={saved}
      onLock={() => undefined}
    />
  );
  return (
    <Tabletop
      pen={inkOf(pen)}
      bar={bar}
      {...(footer !== undefined && { foot: footer })}
      {...(chapter !== undefined && {
        chapters: (
          <Chapters chapters={chapters} foot={foot} current={current} onChapter={setCurrent} />
        ),
      })}
    >
      {children}
    </Tabletop>
  );
}
