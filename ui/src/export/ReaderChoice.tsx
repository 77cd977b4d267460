/** «Hvem er den til?», of every paper beside the plan: the owner, one of those who may see it, or somebody the owner gives it to. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../records/InPlace';
import { useOwnerId, useOwnersPen } from '../records/useField';
import { useSelected } from '../records/useSelected';
import { AnotherReader } from './AnotherReader';
import styles from './ReaderChoice.module.css';
import type { ReaderChosen } from './useReaderChoice';

export interface ReaderChoiceProps {
  chosen: ReaderChosen;
}

export function ReaderChoice({ chosen }: ReaderChoiceProps) {
  const { t } = useTranslation();
  const owner = useOwnerId();
  const people = useSelected(({ whole }) => whole.people);
  const isOwn = useOwnersPen();
  const { rows, contacts } = useSelected(({ reading }) => reading.sharing);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const readers = [...contacts, ...rows.map(({ person }) => person)];
  if (readers.length === 0 && !isOwn) return null;
  const label = t('pdf.reader');
  const { paper, reader, isGift, choose } = chosen;
  const isFile = paper === 'word' || paper === 'calendar' || paper === 'table';
  const words =
    reader === null
      ? t('pdf.forOwnerSelf', { name: nameOf(owner) })
      : t(isGift ? 'pdf.forGift' : 'pdf.forReader', { name: nameOf(reader) });
  return (
    <div className={styles.choice}>
      <InPlace label={label} words={words}>
        {() => (
          <>
            <Chips aria-label={label}>
              {[null, ...readers].map((one) => (
                <Chips.Toggle
                  key={one ?? owner}
                  selected={one === reader}
                  checkmark={false}
                  onClick={() => {
                    choose(one);
                  }}
                >
                  {nameOf(one ?? owner)}
                </Chips.Toggle>
              ))}
            </Chips>
            <p className="quiet">{t(isFile ? 'pdf.fileKnow' : 'pdf.paperKnow')}</p>
            {isOwn && <AnotherReader chosen={chosen} />}
          </>
        )}
      </InPlace>
    </div>
  );
}
