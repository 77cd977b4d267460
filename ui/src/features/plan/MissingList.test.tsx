import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { MissingList } from './MissingList';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

const rows = () => within(screen.getByRole('list')).getAllByRole('button');

describe('what is missing', () => {
  it('is said in everyday words, and the law’s own stand on the page it leads to', async () => {
    const { go } = showPage(<MissingList />);
    expect(rows().map(({ textContent }) => textContent)).toContain(
      'Samarbeid med andre som trengs, eller som jeg ønsker',
    );
    expect(screen.queryByText(/omfanget|planperioden|gjennomføres|oppnevnt/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Se alt planen skal inneholde' }));
    expect(go).toHaveBeenLastCalledWith('points');
  });

  it('leads from each row to the place it names: a heading on the page, or another page', async () => {
    const { go } = showPage(<PlanPage />, arnes, [
      { edit: 'change', kind: 'person', id: people.arne, field: 'born', value: '2018-05-04' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Hva mangler ennå?' }));
    const list = screen.getByRole('region', { name: 'Hva planen skal inneholde' });
    const led: [row: string, place: string][] = [];
    for (const row of within(within(list).getByRole('list')).getAllByRole('button')) {
      go.mockClear();
      await userEvent.click(row);
      const heading = document.activeElement?.tagName === 'H2' ? document.activeElement : null;
      const page = go.mock.calls.flat().join(' ');
      led.push([row.textContent.slice(0, 24), `${page}${heading?.textContent ?? ''}`]);
    }
    expect(led).toEqual([
      ['Målene mine, det jeg er ', 'Dette trenger jeg hjelp til'],
      ['Hvem som er med og lager', 'people'],
      ['Hvem som har ansvar for ', 'Om planen'],
      ['Det hver enkelt bidrar m', 'Det jeg bidrar med'],
      ['Tjenester og tiltak: hva', 'Dette vil jeg få til'],
      ['Hvordan det skal gjøres', 'Dette vil jeg få til'],
      ['Koordinator: om jeg har ', 'people'],
      ['Hvor lenge planen gjelde', 'Om planen'],
      ['Ja til at planen lages, ', 'consents'],
      ['Samarbeid med andre som ', 'Samarbeid jeg ønsker'],
      ['Fordi jeg er under 18 år', 'Slik har jeg fått være med'],
    ]);
  });

  it('leads to the very consent that ran out', async () => {
    const ended = { sort: 'plan', givenBy: people.arne, until: '2027-03-01' };
    const { go } = showPage(<MissingList />, arnes, [
      { edit: 'add', kind: 'consent', id: id('ended'), fields: ended },
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Ja til at planen lages/ }));
    expect(go).toHaveBeenLastCalledWith('consents', { kind: 'consent', id: id('ended') });
  });
});
