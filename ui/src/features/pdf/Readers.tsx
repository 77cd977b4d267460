/** Whom the PDF is for: the owner, those who write or may see the plan, and somebody the owner gives it to. The one who is chosen is told what they get, and what they do not. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Radio, RadioGroup } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disc } from '../../components/Disc';
import { AnotherReader } from '../../export/AnotherReader';
import type { ReaderChosen } from '../../export/useReaderChoice';
import { useOwnerId, useOwnersPen, useWriter } from '../../records/useField';
import { useSelected } from '../../records/useSelected';
import styles from './Readers.module.css';
import { useGets, type Gets } from './useGets';

/** Somebody who is not in the list. */
const another = 'another';

export interface ReadersProps {
  chosen: ReaderChosen;
}

export function Readers({ chosen }: ReadersProps) {
  const { t } = useTranslation();
  const owner = useOwnerId();
  const isOwn = useOwnersPen();
  const { rows, contacts } = useSelected(({ reading }) => reading.sharing);
  const getsOf = useGets();
  const [asksForAnother, askForAnother] = useState(false);
  const { reader, isGift, choose } = chosen;
  const isAnother = isOwn && (isGift || asksForAnother);
  const all: Gets = { brief: t('consents.wholePlan'), whole: t('pdf.getsWhole') };
  const readers = [
    { person: owner, gets: all },
    ...contacts.map((person) => ({ person, gets: all })),
    ...rows.map((row) => ({ person: row.person, gets: getsOf(row) })),
  ];
  const value = isAnother ? another : (reader ?? owner);
  return (
    <RadioGroup
      legend={t('pdf.reader')}
      hideLegend
      className={styles.readers ?? ''}
      value={value}
      onChange={(next: string) => {
        askForAnother(next === another);
        choose(next === another ? null : next);
      }}
    >
      {readers.map(({ person, gets }) => (
        <Row key={person} value={person} person={person} isChosen={person === value} gets={gets} />
      ))}
      {isOwn && (
        <div className={styles.row}>
          <Radio value={another}>
            <Line disc={<PlusIcon className={styles.new} aria-hidden="true" />}>
              <b>{t('pdf.another')}</b>
            </Line>
          </Radio>
          {isAnother && (
            <div className={styles.other}>
              <AnotherReader chosen={chosen} />
            </div>
          )}
        </div>
      )}
    </RadioGroup>
  );
}

interface RowProps {
  value: string;
  person: string;
  isChosen: boolean;
  gets: Gets;
}

function Row({ value, person, isChosen, gets }: RowProps) {
  const name = useSelected(({ whole }) => whole.people.find(({ id }) => id === person)?.name ?? '');
  const writer = useWriter(person);
  return (
    <div className={styles.row}>
      <Radio value={value}>
        <Line disc={<Disc initials={writer?.initials ?? ''} pen={writer?.pen ?? 'none'} />}>
          <b dir="auto">{name}</b>
          <span className={styles.gets} data-open={isChosen || undefined}>
            {isChosen ? gets.whole : `, ${gets.brief}`}
          </span>
        </Line>
      </Radio>
    </div>
  );
}

function Line({ disc, children }: { disc: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.line}>
      {disc}
      <span>{children}</span>
    </span>
  );
}
