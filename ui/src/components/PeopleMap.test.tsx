import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { startTexts } from '../i18n/texts';
import { PeopleMap } from './PeopleMap';
import { placeBeside } from './PeopleMapLabels';
import { boxOf, lineBetween, type Curve } from './PeopleMapLines';
import {
  groundOf,
  placeAfter,
  placeAt,
  sectors,
  type LaidMap,
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

/** The map with Berit on the team, in the family, to the right of the top. */
const laid: LaidMap = {
  ground: {
    width: 620,
    height: 620,
    radii: [48, 138, 214, 282],
    wedges: sectors.map((sector, at) => ({
      sector,
      from: (at * 2 * Math.PI) / sectors.length,
      to: ((at + 1) * 2 * Math.PI) / sectors.length,
    })),
  },
  isCrowded: false,
  isTitled: true,
  places: [{ person: 'b', at: { x: 413, y: 168 } }],
};

describe('those who are not put on the map', () => {
  it('stand beside it, and no lower than it while there is room', () => {
    const ground = groundOf(laid);
    const people = Array.from({ length: 8 }, (_, at) =>
      somebody(String(at), { ring: null, sector: 'family' }),
    );
    const { points, width, height } = placeBeside(people, ground);
    for (const [id, point] of points) {
      expect(placeAt(ground, point), `person ${id}`).toEqual({ ring: null, sector: null });
      expect(point.x).toBeLessThan(width);
    }
    expect(height, 'none of them is under the fold').toBe(ground.height);
    expect(new Set([...points.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
    expect(placeBeside([], ground).width, 'nobody: no room for them').toBe(ground.width);
  });
});

describe('the line to somebody', () => {
  const [middle, above] = [
    { x: 310, y: 310 },
    { x: 300, y: 180 },
  ];
  const label = boxOf({ name: 'Ida', under: 'sykepleier' }, above);
  /** Whether a point half way and all others of the line lie outside what is written. */
  const crossed = ({ from, by, to }: Curve) =>
    Array.from({ length: 101 }, (_, at) => at / 100).some((at) => {
      const of = (one: number, two: number, three: number) =>
        (1 - at) ** 2 * one + 2 * at * (1 - at) * two + at ** 2 * three;
      const [x, y] = [of(from.x, by.x, to.x), of(from.y, by.y, to.y)];
      return x > label.left && x < label.right && y > label.top + 1 && y < label.bottom - 1;
    });

  it('goes round the name that stands under the disc', () => {
    expect(crossed(lineBetween(middle, above, [])), 'it would cross it').toBe(true);
    expect(crossed(lineBetween(middle, above, [label]))).toBe(false);
  });

  it('is bent no more than it must be', () => {
    const away = { x: 500, y: 320 };
    expect(lineBetween(middle, away, [label])).toEqual(lineBetween(middle, away, []));
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
          laid={laid}
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
