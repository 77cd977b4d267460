/** One of the papers of the open plan: asked for whom it is, made with what they may see, and noted. */
import type { PaperWanted } from '../api/shell';
import { usePlanSession } from '../store/usePlan';
import { PaperButton, type PaperButtonProps } from './PaperButton';
import { ReaderChoice } from './ReaderChoice';
import { useReaderChoice } from './useReaderChoice';

export type PlanPaperProps = Pick<PaperButtonProps, 'wanted' | 'children' | 'variant'>;

export function PlanPaper(props: PlanPaperProps) {
  const { wanted } = props;
  const { store } = usePlanSession();
  const reader = useReaderChoice(wanted.paper);
  return (
    <PaperButton
      {...props}
      wanted={addressed(wanted, reader.reader)}
      settled={store.settled}
      to={reader.to}
      isNewGift={reader.isNewGift}
      onNoted={store.noted}
      asks={<ReaderChoice chosen={reader} />}
    />
  );
}

/** The slip for the patient record says itself whom it is for. */
function addressed(wanted: PaperWanted, reader: string | null): PaperWanted {
  return wanted.paper === 'journal' ? { ...wanted, reader } : wanted;
}
