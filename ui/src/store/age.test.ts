import { describe, expect, it } from 'vitest';
import type { Person } from '../api/bindings/plan';
import { newPerson } from '../records/people';
import { birthday, consenters, guardianshipOf } from './age';

const person = (id: string, roles: Person['roles'], change: Partial<Person> = {}): Person => ({
  ...newPerson(id, 1).record,
  name: id,
  roles,
  ...change,
});

describe('how old the owner is', () => {
  it('changes on the birthday itself', () => {
    const at = (day: string) => guardianshipOf('2011-05-14', day);
    expect(at('2027-05-13')).toBe('under16');
    expect(at('2027-05-14'), 'sixteen today').toBe('from16');
    expect(at('2029-05-13')).toBe('from16');
    expect(at('2029-05-14'), 'eighteen today').toBe('adult');
    expect(guardianshipOf(null, '2027-05-14'), 'nobody has said').toBe('unknown');
  });

  it('is reached on 1 March by those born on 29 February, when there is no such day', () => {
    expect(birthday('2012-02-29', 16), 'a leap year').toBe('2028-02-29');
    expect(birthday('2012-02-29', 18)).toBe('2030-03-01');
    expect(birthday('no day', 18)).toBeNull();
  });
});

describe('who says yes for the owner', () => {
  const names = (born: string | null) => {
    const people = [
      person('guardian', ['guardian']),
      person('gone', ['parent'], { removed: true }),
      person('parent', ['parent']),
      person('owner', ['owner'], { born }),
      person('helper', ['helper']),
    ];
    return consenters(people, '2027-04-13').map(({ id }) => id);
  };

  it('follows from the age', () => {
    expect(names('2015-01-01'), 'under 16: the parents').toEqual(['parent', 'guardian']);
    expect(names('2010-01-01'), 'from 16: the owner alone').toEqual(['owner']);
    expect(names('1980-01-01'), 'adult: a guardian may too').toEqual(['owner', 'guardian']);
    expect(names(null), 'unknown: anyone of them').toEqual(['owner', 'parent', 'guardian']);
  });

  it('names somebody once, whatever they are to the plan', () => {
    const both = person('both', ['parent', 'guardian']);
    const owner = person('owner', ['owner'], { born: '2015-01-01' });
    expect(consenters([owner, both], '2027-04-13')).toEqual([both]);
  });
});
