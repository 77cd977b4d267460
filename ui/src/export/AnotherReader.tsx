/** Somebody no consent is about: the owner's own hand, with the reason. */
import { Textarea } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { PersonChooser } from '../records/PersonChooser';
import { useSelected } from '../records/useSelected';
import { usePlanSession } from '../store/usePlan';
import type { ReaderChosen } from './useReaderChoice';

export interface AnotherReaderProps {
  chosen: ReaderChosen;
}

export function AnotherReader({
  chosen: { reader, isGift, reason, choose, write },
}: AnotherReaderProps) {
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
          description={t('pdf.whyKnow', { name })}
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
