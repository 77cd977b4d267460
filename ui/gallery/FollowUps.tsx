import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { DateField, type DateValue } from '../src/components/DateField';
import { EditableText } from '../src/components/EditableText';
import { Late } from '../src/components/Late';
import { Paper } from '../src/components/Paper';
import { Row, Rows } from '../src/components/Rows';
import { Stroke } from '../src/components/Stroke';
import { Tick } from '../src/components/Tick';
import { nearDay, shortDay, weekday } from '../src/i18n/dates';
import { OnTable, today } from './people';

function When({ day }: { day: string }) {
  return (
    <>
      <div className="g-day">{shortDay(day, 'nb')}</div>
      {day < today ? (
        <Late>{nearDay(day, today, 'nb')}</Late>
      ) : (
        <div className="quiet">{weekday(day, 'nb')}</div>
      )}
    </>
  );
}

interface DueProps {
  day: string;
  name: string;
  under: string;
}

function Due({ day, name, under }: DueProps) {
  const [done, setDone] = useState(false);
  return (
    <Row
      start={<When day={day} />}
      name={name}
      under={under}
      end={<Tick item={name} done={done} onTick={setDone} />}
    />
  );
}

export function FollowUps() {
  const [told, setTold] = useState(
    'Siv kom før kl.\u00a08 hver dag.\nJeg rakk jobben alle tre dagene.',
  );
  const [next, setNext] = useState<DateValue>({ kind: 'day', day: '2027-04-26' });
  const [done, setDone] = useState(true);
  return (
    <OnTable chapter="Oppfølging">
      <div className="g-due">
        <div className="g-head">
          <h2 className="section">Skulle vært fulgt opp</h2>
          <button type="button" className="plain-link">
            Vis som måned
          </button>
        </div>
        <Paper snug>
          <div className="g-open">
            <div className="g-start">
              <When day="2027-04-12" />
            </div>
            <div className="g-grow">
              <div className="g-head g-flush">
                <div>
                  <h3 className="item">Sårstell</h3>
                  <p className="quiet">Siv kommer før kl.&nbsp;8, hver dag til såret er grodd.</p>
                </div>
                <Tick item="Sårstell" done={done} onTick={setDone} />
              </div>
              <h4 className="item g-asked">Hva skjedde?</h4>
              <Stroke pen="owner" place="field">
                <EditableText
                  label="Hva skjedde?"
                  text={told}
                  onText={setTold}
                  frame="field"
                  size="told"
                  multiline
                />
              </Stroke>
              <div className="g-next">
                <DateField label="Neste oppfølging" value={next} onDate={setNext} today={today} />
                <Button>Ferdig</Button>
                <Button variant="tertiary">Det ble ikke gjort</Button>
              </div>
            </div>
          </div>
        </Paper>
        <div className="g-later">
          <Rows heading="Denne uka">
            <Due
              day="2027-04-15"
              name="Arbeidstid 10–14.30"
              under="Rune Dahl, arbeidsgiver. Tre dager i uka."
            />
          </Rows>
          <Rows heading="Senere">
            <Due
              day="2027-04-30"
              name="Opplæring i trykkavlastning og bandasje"
              under="Ida Moen. To av fire ganger er gjort."
            />
            <Due
              day="2027-06-01"
              name="Hele planen"
              under="Arne og Siv ser gjennom planen sammen."
            />
          </Rows>
        </div>
      </div>
    </OnTable>
  );
}
