import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { Late } from '../src/components/Late';
import { Paper } from '../src/components/Paper';
import { Quote } from '../src/components/Quote';
import { Row, Rows } from '../src/components/Rows';
import { Sign } from '../src/components/Sign';
import { Stroke } from '../src/components/Stroke';
import { longDay, nearDay, shortDay, weekdayAndDay } from '../src/i18n/dates';
import { arne, OnTable, today } from './people';

export function Front() {
  return (
    <OnTable chapter="Forsiden">
      <Paper>
        <h1 className="section">Viktig for meg</h1>
        <Stroke pen="owner">
          <div className="g-first">
            <Quote pen="owner" size="xl">
              Jeg vil møte på jobb til rett tid, som alle andre.
            </Quote>
          </div>
          <div className="g-two">
            <Quote pen="owner" size="m">
              Samme sykepleier hver gang. Jeg orker ikke forklare beina mine til en ny hver uke.
            </Quote>
            <Quote pen="owner" size="m">
              At ungene slipper å være sykepleierne mine.
            </Quote>
          </div>
        </Stroke>
        <div className="g-line">
          <Button size="medium" icon={<ArrowRightIcon aria-hidden />} iconPosition="right">
            Fortsett samtalen
          </Button>
          <span className="quiet g-grow">Dere kom til «Hvem er viktige for deg?»</span>
          <Sign by={arne}>Arne, {longDay('2027-03-01', 'nb')}</Sign>
        </div>
      </Paper>
      <div className="g-three">
        <Rows heading="Oppfølging">
          <Row
            name="Sårstell"
            under={<Late>Skulle vært fulgt opp {nearDay('2027-04-12', today, 'nb')}</Late>}
          />
          <Row
            name="Arbeidstid 10–14.30"
            under={`${weekdayAndDay('2027-04-15', 'nb')}, med Rune`}
          />
          <Row name="Opplæring i bandasje" under={`${shortDay('2027-04-30', 'nb')}, med Ida`} />
        </Rows>
        <Rows heading="Lovet">
          <Row name="Siv" under="kommer før kl.&nbsp;8 på hverdager" />
          <Row name="Rune" under={`holder arbeidstiden til ${shortDay('2027-06-30', 'nb')}`} />
          <Row name="Ida" under="viser bandasjen to ganger til" />
        </Rows>
        <Rows heading="Ingen har svart ennå">
          <li className="g-concern">
            <Stroke pen="owner" place="gutter">
              <Quote pen="owner" size="s">
                Hva om såret på setet åpner seg igjen og jeg mister jobben?
              </Quote>
            </Stroke>
            <p className="g-answer">
              <button type="button" className="plain-link">
                Svar på bekymringen
              </button>
              <span className="quiet">Arne, {shortDay('2027-03-01', 'nb')}</span>
            </p>
          </li>
        </Rows>
      </div>
    </OnTable>
  );
}
