/** Every part in the states that are hard to come by on the pages. */
import { useState } from 'react';
import type { PenColour } from '../src/look/pen';
import { SymbolMark } from '../src/parts/Cover';
import { DateField, type DateValue } from '../src/parts/DateField';
import { Disc } from '../src/parts/Disc';
import { EditableText } from '../src/parts/EditableText';
import { FailureStrip } from '../src/parts/FailureStrip';
import { Paper } from '../src/parts/Paper';
import { Quote } from '../src/parts/Quote';
import { Rating } from '../src/parts/Rating';
import { SavedMark } from '../src/parts/SavedMark';
import { Sign } from '../src/parts/Sign';
import { planSymbols } from '../src/parts/symbols';
import { Tick } from '../src/parts/Tick';
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
