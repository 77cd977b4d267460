/** A file for other programs: asked for whom it is, made with what they may see, and noted. */
import type { ReactNode } from 'react';
import { saveFile, type FileWanted } from '../api/shell';
import { usePlanSession } from '../store/usePlan';
import { usePrinting } from './printing';
import { ReaderChoice } from './ReaderChoice';
import { SaveButton } from './SaveButton';
import { useReaderChoice } from './useReaderChoice';

export interface PlanFileProps {
  wanted: FileWanted;
  /** What the button says. */
  children: string;
  icon: ReactNode;
  /** What else is asked. */
  asks?: ReactNode;
}

export function PlanFile({ wanted, asks, ...button }: PlanFileProps) {
  const { store } = usePlanSession();
  const { language } = usePrinting();
  const reader = useReaderChoice(wanted.file);
  return (
    <SaveButton
      {...button}
      save={() => saveFile(wanted, reader.to, language)}
      settled={store.settled}
      onNoted={store.noted}
      asks={
        <>
          <ReaderChoice chosen={reader} />
          {asks}
        </>
      }
    />
  );
}
