/** «Hvem er den til?», of the plan and of every paper: the owner, one of those who may see it, or somebody the owner gives it to. */
import { Chips, Textarea } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../records/InPlace';
import { PersonChooser } from '../records/PersonChooser';
import { useOwnerId, useOwnersPen } from '../records/useField';
import { useSelected } from '../records/useSelected';
import { usePlanSession } from '../store/usePlan';
import styles from './PrintLanguage.module.css';
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
  const isPlan = paper === 'plan';
  const words =
    reader === null
      ? t(isPlan ? 'pdf.forOwner' : 'pdf.forOwnerSelf', { name: nameOf(owner) })
      : t(isGift ? 'pdf.forGift' : 'pdf.forReader', { name: nameOf(reader) });
  return (
    <div className={styles.language}>
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
            <p className="quiet">{t(isPlan ? 'pdf.readerKnow' : 'pdf.paperKnow')}</p>
            {isOwn && <Another chosen={chosen} />}
          </>
        )}
      </InPlace>
    </div>
  );
}

/** Somebody no consent is about: the owner's own hand, with the reason. */
function Another({ chosen: { reader, isGift, reason, choose, write } }: ReaderChoiceProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const people = useSelected(({ whole }) => whole.people);
  const name = people.find(({ id }) => id === reader)?.name ?? '';
  return (
    <>
      <PersonChooser
        label={t('pdf.another')}
        person={isGift ? reader : null}
        onChosen={(person, added) => {
          if (added.length > 0) void store.act(added);
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
