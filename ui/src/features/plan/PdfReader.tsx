/** «Hvem er den til?»: the owner, who gets all of it, or one of those who may see a part of the plan. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../../records/InPlace';
import { usePlan } from '../../store/usePlan';
import styles from '../../export/PrintLanguage.module.css';

export interface PdfReaderProps {
  /** Null is the owner. */
  reader: string | null;
  onChoose: (reader: string | null) => void;
}

export function PdfReader({ reader, onChoose }: PdfReaderProps) {
  const { t } = useTranslation();
  const { owner, reading, whole } = usePlan();
  const readers = reading.sharing.rows.flatMap(
    ({ person }) => whole.people.find(({ id }) => id === person) ?? [],
  );
  if (readers.length === 0) return null;
  const label = t('pdf.reader');
  const chosen = readers.find(({ id }) => id === reader);
  const words =
    chosen === undefined
      ? t('pdf.forOwner', { name: owner.name })
      : t('pdf.forReader', { name: chosen.name });
  return (
    <div className={styles.language}>
      <InPlace label={label} words={words}>
        {() => (
          <>
            <Chips aria-label={label}>
              <Chips.Toggle
                selected={reader === null}
                checkmark={false}
                onClick={() => {
                  onChoose(null);
                }}
              >
                {owner.name}
              </Chips.Toggle>
              {readers.map(({ id, name }) => (
                <Chips.Toggle
                  key={id}
                  selected={id === reader}
                  checkmark={false}
                  onClick={() => {
                    onChoose(id);
                  }}
                >
                  {name}
                </Chips.Toggle>
              ))}
            </Chips>
            <p className="quiet">{t('pdf.readerKnow')}</p>
          </>
        )}
      </InPlace>
    </div>
  );
}
