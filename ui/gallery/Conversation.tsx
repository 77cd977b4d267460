import { ArrowLeftIcon, ArrowRightIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button, Chips } from '@navikt/ds-react';
import { useState } from 'react';
import { EditableText } from '../src/components/EditableText';
import { Paper } from '../src/components/Paper';
import { Quote } from '../src/components/Quote';
import { Sign } from '../src/components/Sign';
import { Steps } from '../src/components/Steps';
import { Stroke } from '../src/components/Stroke';
import { arne, OnTable } from './people';

const cues = [
  'Hjem og hverdag',
  'Arbeid, skole og aktivitet',
  'Helse',
  'Økonomi',
  'Familie og nettverk',
  'Fritid og kultur',
  'Komme seg rundt og bli forstått',
  'Trygghet og rettigheter',
  'Noe annet',
];

export function Conversation() {
  const [words, setWords] = useState('At ungene slipper å være sykepleierne mine.');
  const foot = (
    <>
      <span className="g-line g-tight" data-in-sight>
        <Button variant="tertiary" icon={<ArrowLeftIcon aria-hidden />}>
          Tilbake
        </Button>
        <Button variant="tertiary">Ta en pause</Button>
      </span>
      <Steps at={0} of={6} />
      <span className="g-line g-tight">
        <Button variant="tertiary">Hopp over</Button>
        <Button icon={<ArrowRightIcon aria-hidden />} iconPosition="right">
          Neste
        </Button>
      </span>
    </>
  );
  return (
    <OnTable footer={foot}>
      <div className="g-talk">
        <div>
          <h1 className="question">Hva er viktig for deg?</h1>
          <Paper>
            <div className="g-blank">
              <Stroke pen="owner">
                <EditableText
                  label="Hva er viktig for deg?"
                  text={words}
                  onText={setWords}
                  frame="bare"
                  size="writing"
                  multiline
                />
              </Stroke>
            </div>
            <Button variant="tertiary" icon={<PlusIcon aria-hidden />}>
              Én ting til
            </Button>
          </Paper>
          <p className="quiet g-cue">Noe å tenke på, hvis du vil</p>
          <Chips>
            {cues.map((cue) => (
              <Chips.Toggle key={cue} checkmark={false}>
                {cue}
              </Chips.Toggle>
            ))}
          </Chips>
        </div>
        <div className="g-said">
          <h2 className="quiet">Du har sagt</h2>
          <Quote pen="owner" size="s">
            Jeg vil møte på jobb til rett tid, som alle andre.
          </Quote>
          <Quote pen="owner" size="s" sign={<Sign by={arne}>Arne, i&nbsp;dag</Sign>}>
            Samme sykepleier hver gang. Jeg orker ikke forklare beina mine til en ny hver uke.
          </Quote>
        </div>
      </div>
    </OnTable>
  );
}
