/** What one took out while another wrote in it: by whom and when, and whether it is to be in the plan. */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { TakenOut } from '../../api/bindings/kept';
import type { Edit } from '../../api/bindings/plan';
import { usePlan } from '../../store/usePlan';
import { useDayWords } from '../useDayWords';
import styles from './unsettled.module.css';

export interface TakenOutRowProps {
  one: TakenOut;
  /** What it is called. */
  name: string;
  /** Whether it is in the plan. */
  onSay: (edit: Edit) => void;
}

export function TakenOutRow({ one, name, onSay }: TakenOutRowProps) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { writers } = usePlan();
  const { record, removedBy, removedAt, writtenBy, writtenAt } = one;
  const who = ({ words }: { words: string }) => writers.get(words)?.name ?? '';
  const sentence = t('unsettled.took', {
    remover: who(removedBy),
    removed: dayWords(removedAt),
    writer: who(writtenBy),
    written: dayWords(writtenAt),
  });
  return (
    <li className={styles.row}>
      <h3 className="row-name" dir="auto">
        {name}
      </h3>
      <p className="quiet">{sentence}</p>
      <div className={styles.line}>
        <Button
          variant="secondary"
          size="small"
          icon={<ArrowUndoIcon aria-hidden="true" />}
          onClick={() => {
            onSay({ edit: 'restore', ...record });
          }}
        >
          {t('unsettled.takeBack')}
          <span className="aksel-sr-only">: {name}</span>
        </Button>
        <Button
          variant="tertiary"
          size="small"
          onClick={() => {
            onSay({ edit: 'remove', ...record });
          }}
        >
          {t('unsettled.leaveOut')}
          <span className="aksel-sr-only">: {name}</span>
        </Button>
      </div>
    </li>
  );
}
