import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { Cover } from '../src/components/Cover';
import { Shelf } from '../src/components/Shelf';
import { planSymbols, type PlanSymbol } from '../src/components/symbols';
import { Tabletop } from '../src/components/Tabletop';
import { nearDay } from '../src/i18n/dates';
import { today } from './people';

const plans: readonly [string, PlanSymbol, string][] = [
  ['Lyn og latter', 'lightning', '2027-04-12'],
  ['Fjellturen', 'mountains', '2027-04-06'],
  ['Kaffe klokka ti', 'cup', '2027-04-02'],
  ['Huset på hjørnet', 'house', '2027-03-19'],
];

export function ShelfPage() {
  const all = new URLSearchParams(window.location.search).has('all');
  const shown = all
    ? planSymbols.map((symbol): (typeof plans)[number] => [symbol, symbol, today])
    : plans;
  return (
    <Tabletop pen="none">
      <div className="g-shelf">
        <header className="g-head">
          <span className="item">Viktig for meg</span>
          <span className="g-links">
            <button type="button" className="quiet g-link">
              Hjelp
            </button>
            <button type="button" className="quiet g-link">
              Innstillinger
            </button>
          </span>
        </header>
        <div className="g-head g-hero">
          <div>
            <h1 className="title">Hylla</h1>
            <p className="g-sub">Planene på denne maskinen. Alle er låst.</p>
          </div>
          <Button size="medium" className="g-big" icon={<PlusIcon aria-hidden />}>
            Start en plan
          </Button>
        </div>
        <Shelf label="Planer på denne maskinen">
          {shown.map(([name, symbol, opened]) => (
            <Cover
              key={symbol}
              name={name}
              symbol={symbol}
              caption={`Åpnet ${nearDay(opened, today, 'nb')}`}
              onOpen={() => undefined}
            />
          ))}
        </Shelf>
        <button type="button" className="plain-link">
          Hent en plan fra en kopi
        </button>
      </div>
    </Tabletop>
  );
}
