import { describe, expect, it } from 'vitest';
import type { Person } from '../../api/bindings/plan';
import { newPerson } from '../../records/people';
import { goBetweens, inListOrder, inPlan, metIn, shownOn, takesPart } from './people';
import { placeEdits } from '../../deeds/placeOnMap';
import { showOn } from '../../deeds/showOn';
import { takePart } from '../../deeds/takePart';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  ...newPerson(id, 1).record,
  name: id,
  ...change,
});

const owner = person('owner', { roles: ['owner'] });
const kjell = person('kjell');
const mona = person('mona');
const school = person('school', { through: 'mona' });
const away = person('away', { active: false });
const mother = person('mother', { onlyOnMap: true });
const people = [owner, kjell, mona, school, away, mother];

describe('how many there are', () => {
  it('leaves out the owner and who is on the map only', () => {
    expect(inPlan(people)).toEqual([kjell, mona, school, away]);
    expect(inPlan([owner])).toEqual([]);
  });
});

describe('where somebody stands', () => {
  it('is one choice of three', () => {
    expect(shownOn(kjell)).toBe('list');
    expect(shownOn(mother)).toBe('screen');
    expect(shownOn({ ...mother, onPapersMap: true })).toBe('maps');
    expect(showOn(kjell, 'list'), 'as it is').toEqual([]);
    expect(showOn(kjell, 'maps')).toEqual([
      { edit: 'change', kind: 'person', id: 'kjell', field: 'onlyOnMap', value: true },
      { edit: 'change', kind: 'person', id: 'kjell', field: 'onPapersMap', value: true },
    ]);
    expect(showOn(mother, 'list')).toEqual([
      { edit: 'change', kind: 'person', id: 'mother', field: 'onlyOnMap', value: false },
    ]);
  });
});

describe('how somebody takes part', () => {
  it('changes only what is another', () => {
    expect(takePart(kjell, { how: 'meets' }), 'as it is').toEqual([]);
    expect(takePart(kjell, { how: 'through', person: 'mona' })).toEqual([
      { edit: 'change', kind: 'person', id: 'kjell', field: 'through', value: 'mona' },
    ]);
    expect(takePart(school, { how: 'away' }), 'it is still known through whom').toEqual([
      { edit: 'change', kind: 'person', id: 'school', field: 'active', value: false },
    ]);
    const back = takePart({ ...school, active: false }, { how: 'meets' });
    expect(back.map((edit) => edit.edit === 'change' && [edit.field, edit.value])).toEqual([
      ['active', true],
      ['through', null],
    ]);
  });

  it('is read as it is written', () => {
    expect(takesPart(school)).toEqual({ how: 'through', person: 'mona' });
    expect(takesPart(away)).toEqual({ how: 'away' });
    expect(takesPart(kjell)).toEqual({ how: 'meets' });
  });

  it('is never through themselves, nor through someone who is reached through others', () => {
    const met = metIn([
      { person: 'kjell', meets: true, takesPart: true, fromTheFirst: false },
      { person: 'mona', meets: true, takesPart: true, fromTheFirst: false },
      { person: 'school', meets: false, takesPart: true, fromTheFirst: false },
    ]);
    expect(goBetweens(kjell, people, met)).toEqual([mona]);
    expect(goBetweens(away, people, met)).toEqual([kjell, mona]);
    const chained = person('chained', { through: 'school' });
    expect(goBetweens(chained, people, met), 'but the one it is now stands').toContain(school);
  });
});

describe('the list', () => {
  it('has the owner first, then the others as core tells them', () => {
    const read = [kjell, owner, school, away, mother].map(({ id }) => ({
      person: id,
      meets: true,
      takesPart: true,
      fromTheFirst: false,
    }));
    const mixed = [mother, away, kjell, owner, school];
    expect(inListOrder(mixed, read)).toEqual([owner, kjell, school, away, mother]);
  });
});

describe('a place on the map', () => {
  it('is written in the fields that change', () => {
    const placed = person('x', { closeness: 'nearest', sector: 'family' });
    expect(placeEdits(placed, { ring: 'nearest', sector: 'friends' })).toEqual([
      { edit: 'change', kind: 'person', id: 'x', field: 'sector', value: 'friends' },
    ]);
    expect(placeEdits(placed, { ring: null, sector: null }), 'off the map').toHaveLength(2);
  });
});
