/**
 * What another copy of the plan says where the owner's words stand: offered on a slip beside them, for the owner to take or
 * leave. It never has the weight of the owner's own.
 */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from '../api/bindings/plan';
import { SlipPaper } from '../components/Slip';
import { WordingWords } from '../components/WordingWords';
import { usePlanSession } from '../store/usePlan';
import styles from './OfferedWords.module.css';
import { useOwnerId, useWriter } from './useField';
import { useSelected } from './useSelected';
import { useWordings } from './useWordings';

export interface OfferedWordsProps {
  open: Disagreement;
  /** Something else is written now. */
  isSettled: boolean;
  /** One of them is chosen. */
  onChosen: () => void;
}

export function OfferedWords({ open, isSettled, onChosen }: OfferedWordsProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const owner = useOwnerId();
  const speaks = useSelected(({ pen }) => pen.words === owner);
  const by = useWriter(owner);
  const { wordings, heading } = useWordings(open);
  const [standing, ...offered] = wordings;
  const choose = (version: string) => {
    onChosen();
    void store.bringBack({ version });
  };
  return offered.map((wording) => (
    <SlipPaper key={wording.id} by={wording.by} who={wording.signed}>
      <p className={styles.heading}>{heading}</p>
      <div className={styles.words}>
        <WordingWords wording={wording} />
      </div>
      {speaks && !isSettled && standing && (
        <div className={styles.answers}>
          <Button
            variant="secondary"
            size="small"
            onClick={() => {
              choose(wording.id);
            }}
          >
            {t('wordings.use')}
          </Button>
          <Button
            variant="secondary"
            size="small"
            onClick={() => {
              choose(standing.id);
            }}
          >
            {t('slip.keep')}
          </Button>
        </div>
      )}
      {!speaks && (
        <p className={styles.note}>{t('wordings.ownerChooses', { name: by?.name ?? '' })}</p>
      )}
    </SlipPaper>
  ));
}
