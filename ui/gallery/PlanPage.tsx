import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { Disc } from '../src/components/Disc';
import { EditableText } from '../src/components/EditableText';
import { Facts, Fact } from '../src/components/Facts';
import { Paper } from '../src/components/Paper';
import { Quote } from '../src/components/Quote';
import { Rating } from '../src/components/Rating';
import { Slip, Threaded } from '../src/components/Slip';
import { Stroke } from '../src/components/Stroke';
import { dayRange, longDay, weekday } from '../src/i18n/dates';
import { arne, OnTable, siv } from './people';

const facts = {
  Hvordan: 'Avtale med arbeidsgiver, ny vaktliste',
  'Hvor mye': '3 dager i uka',
  Ansvarlig: 'Rune Dahl, arbeidsgiver',
};

export function PlanPage() {
  const [goal, setGoal] = useState('Være tilbake i full jobb innen sommeren.');
  const [part, setPart] = useState('60 prosent fra 1. april.');
  const [known, setKnown] = useState<Record<string, string>>(facts);
  const [value, setValue] = useState(4);
  return (
    <OnTable chapter="Planen">
      <div className="g-plan">
        <Paper
          withMargin
          head={{
            start: 'Individuell plan for Arne',
            end: dayRange('2027-03-01', '2028-02-28', 'nb'),
          }}
        >
          <p className="quiet">Mål 1</p>
          <Stroke pen="owner">
            <Quote pen="owner" size="l" editable>
              <EditableText label="Mål 1" text={goal} onText={setGoal} after="»" multiline />
            </Quote>
          </Stroke>
          <p className="quiet g-because">Fordi jeg vil møte på jobb til rett tid.</p>
          <Rating
            label="Hvor langt er du kommet?"
            value={value}
            onRate={setValue}
            pen="owner"
            words={
              <>
                <Disc initials={arne.initials} pen={arne.pen} />
                «på vei»
              </>
            }
          />
          <hr className="g-rule" />
          <p className="quiet">Delmål 1.1</p>
          <Threaded
            ink={siv.pen}
            words={
              <Quote pen="owner" size="m" editable>
                <EditableText label="Delmål 1.1" text={part} onText={setPart} after="»" multiline />
              </Quote>
            }
            slip={
              <Slip
                by={siv}
                words={'60 prosent fra 1.\u00a0april, tre dager i uka.'}
                reason="Så ser Rune hvilke dager det gjelder."
                answers={{ onUse: () => undefined, onKeep: () => undefined }}
              />
            }
          >
            <h3 className="item g-item">Arbeidstid 10–14.30 i tre måneder</h3>
            <Facts>
              {Object.entries(known).map(([name, text]) => (
                <Fact key={name} name={name}>
                  <EditableText
                    label={name}
                    text={text}
                    onText={(next) => {
                      setKnown({ ...known, [name]: next });
                    }}
                  />
                </Fact>
              ))}
              <Fact name="Når">{dayRange('2027-04-01', '2027-06-30', 'nb')}</Fact>
              <Fact name="Oppfølging">
                {weekday('2027-04-15', 'nb')} {longDay('2027-04-15', 'nb')}
              </Fact>
              <Fact name="Status">I gang. Vi bestemte sammen.</Fact>
            </Facts>
          </Threaded>
          <hr className="g-rule" />
          <p className="quiet">Delmål 1.2</p>
          <Quote pen="owner" size="m">
            Huden holder.
          </Quote>
        </Paper>
        <div className="g-aside">
          <Button icon={<FilePdfIcon aria-hidden />}>Lag PDF</Button>
          <button type="button" className="plain-link">
            Hva mangler ennå?
          </button>
        </div>
      </div>
    </OnTable>
  );
}
