import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { startTexts } from '../i18n/texts';
import { PeopleMap } from './PeopleMap';
import { discRadius, layPeople } from './PeopleMapLayout';
import {
  groundOf,
  placeAfter,
  placeAt,
  rings,
  sectors,
  type MapPerson,
  type MapPlace,
} from './PeopleMapPlaces';

const somebody = (id: string, place: MapPlace, change: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name: `Navn ${id}`,
  under: 'nabo',
  initials: id,
  pen: 'none',
  through: null,
  active: true,
  strong: false,
  ...place,
  ...change,
});

/** So many, spread over every ring and sector. */
const crowd = (size: number) =>
  Array.from({ length: size }, (_, at) =>
    somebody(String(at), { ring: rings[at % 3] ?? null, sector: sectors[at % 5] ?? null }),
  );

/** Pairs whose discs lie on each other. */
function touching(people: readonly MapPerson[]): string[] {
  const { points } = layPeople(people, groundOf(people));
  const all = [...points];
  return all.flatMap(([id, a], at) =>
    all
      .slice(at + 1)
      .filter(([, b]) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * discRadius)
      .map(([other]) => `${id} ${other}`),
  );
}

describe('where people stand on the map', () => {
  it.each([1, 8, 16, 30, 60])('is the place they are given, of %i people', (size) => {
    const people = crowd(size);
    const ground = groundOf(people);
    const { points } = layPeople(people, ground);
    for (const { id, ring, sector } of people) {
      const point = points.get(id);
      if (point === undefined) throw new Error(`${id} is not drawn`);
      expect(placeAt(ground, point), `person ${id}`).toEqual({ ring, sector });
    }
  });

  it.each([8, 16, 60])('is nobody else’s, of %i people', (size) => {
    expect(touching(crowd(size)), 'discs on each other').toEqual([]);
  });

  it('is below the map for those who are not put on it', () => {
    const people = [...crowd(8), somebody('new', { ring: null, sector: 'family' })];
    const ground = groundOf(people);
    const { points, height } = layPeople(people, ground);
    const point = points.get('new') ?? { x: 0, y: 0 };
    expect(placeAt(ground, point)).toEqual({ ring: null, sector: null });
    expect(point.y).toBeLessThan(height);
  });

  it('is the same every time', () => {
    const people = crowd(30);
    const [one, two] = [layPeople(people, groundOf(people)), layPeople(people, groundOf(people))];
    expect([...one.points]).toEqual([...two.points]);
  });
});

describe('moving with the arrow keys', () => {
  it('goes nearer and further, and round', () => {
    const place: MapPlace = { ring: 'onTheTeam', sector: 'services' };
    expect(placeAfter('ArrowUp', place)).toEqual({ ring: 'nearest', sector: 'services' });
    expect(placeAfter('ArrowDown', place)).toEqual({ ring: 'outside', sector: 'services' });
    expect(placeAfter('ArrowRight', place)?.sector, 'round again').toBe('family');
    expect(placeAfter('ArrowLeft', place)?.sector).toBe('workAndSchool');
    expect(placeAfter('a', place)).toBeNull();
    const edge = placeAfter('ArrowUp', { ring: 'nearest', sector: 'family' });
    expect(edge, 'no one is nearer than nearest').toBeNull();
  });

  it('puts who has no place on the map first', () => {
    const first = { ring: 'onTheTeam', sector: 'family' };
    expect(placeAfter('ArrowDown', { ring: null, sector: null })).toEqual(first);
  });
});

describe('the map', () => {
  function show(people: readonly MapPerson[]) {
    const [onPlace, onChoose] = [vi.fn(), vi.fn()];
    render(
      <I18nextProvider i18n={startTexts()}>
        <PeopleMap
          label="Nettverkskart"
          owner="Arne"
          people={people}
          names={{ ring: (ring) => ring, sector: (sector) => sector }}
          onPlace={onPlace}
          onChoose={onChoose}
        />
      </I18nextProvider>,
    );
    return { onPlace, onChoose };
  }
  const berit = somebody('b', { ring: 'onTheTeam', sector: 'family' }, { name: 'Berit' });

  it('moves a person by keyboard and says where they stand now', async () => {
    const { onPlace } = show([berit]);
    screen.getByRole('button', { name: 'Berit: onTheTeam, family' }).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(onPlace).toHaveBeenCalledWith('b', { ring: 'nearest', sector: 'family' });
    expect(screen.getByText('Berit står nå her: nearest, family.')).toBeInTheDocument();
  });

  it('moves a person by pointer, unless it did not move', async () => {
    const { onPlace, onChoose } = show([berit]);
    const disc = screen.getByRole('button', { name: /Berit/ });
    const user = userEvent.setup();
    await user.pointer([{ keys: '[MouseLeft>]', target: disc, coords: { x: 400, y: 200 } }]);
    await user.pointer([{ coords: { x: 310, y: 430 } }, { keys: '[/MouseLeft]' }]);
    expect(onPlace, 'dropped below the owner').toHaveBeenCalledWith('b', {
      ring: 'nearest',
      sector: 'neighboursAndLeisure',
    });
    expect(onChoose).not.toHaveBeenCalled();
    await user.click(disc);
    expect(onChoose, 'a press is a press').toHaveBeenCalledWith('b');
  });

  it('leaves a person where they were when Escape is pressed on the way', async () => {
    const { onPlace } = show([berit]);
    const disc = screen.getByRole('button', { name: /Berit/ });
    const user = userEvent.setup();
    await user.pointer([{ keys: '[MouseLeft>]', target: disc, coords: { x: 400, y: 200 } }]);
    await user.pointer([{ coords: { x: 310, y: 430 } }]);
    await user.keyboard('{Escape}');
    await user.pointer([{ keys: '[/MouseLeft]' }]);
    expect(onPlace).not.toHaveBeenCalled();
  });
});
