/** Every part in the states that are hard to come by on the pages. */
import { useState } from 'react';
import type { PenColour } from '../src/theme/pen';
import { SymbolMark } from '../src/components/Cover';
import { DateField, type DateValue } from '../src/components/DateField';
import { Disc } from '../src/components/Disc';
import { EditableText } from '../src/components/EditableText';
import { FailureStrip } from '../src/components/FailureStrip';
import { Paper } from '../src/components/Paper';
import { Quote } from '../src/components/Quote';
import { Rating } from '../src/components/Rating';
import { SavedMark } from '../src/components/SavedMark';
import { Sign } from '../src/components/Sign';
import { planSymbols } from '../src/components/symbols';
import { Tick } from '../src/components/Tick';
import { OnTable, saved, today } from './people';

const inks: readonly PenColour[] = ['owner', 'second', 'third', 'fourth', 'none'];
const problem = {
  reason: 'Disken er full.',
  wayForward: 'Gjør plass på maskinen. Teksten står her så lenge.',
  onRetry: () => undefined,
};

function Inks() {
  return inks.map((pen) => (
    <div key={pen} data-pen={pen} className="g-line">
      <Disc initials="AN" pen={pen} size="large" />
      <Disc initials="?" pen={pen} dotted />
      <Tick item={pen} done onTick={() => undefined} />
      <Quote pen={pen} size="s">
        Ord på papir
      </Quote>
      <Rating label={pen} value={6} pen={pen} onRate={() => undefined} />
    </div>
  ));
}

export function Parts() {
  const [date, setDate] = useState<DateValue>({ kind: 'rough', words: 'høsten 2027' });
  const [text, setText] = useState('Sårstell før kl. 8');
  const [none, setNone] = useState('');
  const [rate, setRate] = useState<number | null>(null);
  return (
    <OnTable chapter="Forsiden">
      <Paper>
        <Inks />
        <hr className="g-rule" />
        <div className="g-line">
          {planSymbols.map((symbol) => (
            <SymbolMark key={symbol} symbol={symbol} />
          ))}
        </div>
        <hr className="g-rule" />
        <EditableText label="Tiltak" text={text} onText={setText} problem={problem} />
        <EditableText label="Tomt" text={none} onText={setNone} empty="Skriv her" multiline />
        <FailureStrip problem={problem} />
        <div className="g-line">
          <SavedMark state={saved} />
          <SavedMark state={{ kind: 'failed' }} />
        </div>
        <DateField
          label="Neste oppfølging"
          value={date}
          onDate={setDate}
          today={today}
          allowRough
        />
        <Rating label="Ikke vurdert" value={rate} pen="owner" onRate={setRate} />
        <Quote pen="third" size="m" sign={<Sign by={{ initials: 'F', pen: 'third' }}>فاطمة</Sign>}>
          مرحبا، أريد أن أعمل
        </Quote>
      </Paper>
    </OnTable>
  );
}
