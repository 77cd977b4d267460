/** «Hvem er den til?»: the owner, who gets all of it, one of those who may see it, or somebody the owner gives it to. */
import { Chips, Textarea } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../../records/InPlace';
import { PersonChooser } from '../../records/PersonChooser';
import { useOwnersPen } from '../../records/useField';
import { usePlan } from '../../store/usePlan';
import styles from '../../export/PrintLanguage.module.css';
import type { PdfReaderChosen } from './usePdfReader';

export interface PdfReaderProps {
  chosen: PdfReaderChosen;
}

export function PdfReader({ chosen }: PdfReaderProps) {
  const { t } = useTranslation();
  const { owner, reading, whole } = usePlan();
  const isOwn = useOwnersPen();
  const { rows, contacts } = reading.sharing;
  const nameOf = (id: string | null) => whole.people.find((one) => one.id === id)?.name ?? '';
  const readers = [...contacts, ...rows.map(({ person }) => person)];
  if (readers.length === 0 && !isOwn) return null;
  const label = t('pdf.reader');
  const { reader, isGift, choose } = chosen;
  const words =
    reader === null
      ? t('pdf.forOwner', { name: owner.name })
      : t(isGift ? 'pdf.forGift' : 'pdf.forReader', { name: nameOf(reader) });
  return (
    <div className={styles.language}>
      <InPlace label={label} words={words}>
        {() => (
          <>
            <Chips aria-label={label}>
              {[null, ...readers].map((one) => (
                <Chips.Toggle
                  key={one ?? owner.id}
                  selected={one === reader}
                  checkmark={false}
                  onClick={() => {
                    choose(one);
                  }}
                >
                  {one === null ? owner.name : nameOf(one)}
                </Chips.Toggle>
              ))}
            </Chips>
            <p className="quiet">{t('pdf.readerKnow')}</p>
            {isOwn && <Another chosen={chosen} />}
          </>
        )}
      </InPlace>
    </div>
  );
}

/** Somebody no consent is about: the owner's own hand, with the reason. */
function Another({ chosen: { reader, isGift, reason, choose, write } }: PdfReaderProps) {
  const { t } = useTranslation();
  const { act, whole } = usePlan();
  const name = whole.people.find(({ id }) => id === reader)?.name ?? '';
  return (
    <>
      <PersonChooser
        label={t('pdf.another')}
        person={isGift ? reader : null}
        onChosen={(person, added) => {
          if (added.length > 0) void act(added);
          choose(person);
        }}
      />
      {isGift && (
        <Textarea
          label={t('pdf.why', { name })}
          description={t('pdf.whyKnow')}
          minRows={2}
          value={reason}
          onChange={(event) => {
            write(event.target.value);
          }}
        />
      )}
    </>
  );
}
