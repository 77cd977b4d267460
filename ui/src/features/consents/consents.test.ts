import { blank } from '../../api/registry';
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../api/bindings/plan';
import { newPerson } from '../../records/people';
import { notSaid, sharedWith, toThePlan, type StateOf } from './consents';
import { withdrawEdit } from '../../deeds/withdrawConsent';
import { giveEdit } from '../../deeds/giveConsent';

const consent = (id: string, change: Partial<Consent> = {}): Consent => ({
  ...blank.consent,
  id,
  sort: 'sharing',
  person: 'per',
  rank: 1,
  ...change,
});

const today = '2027-04-13';

/** As core would say: «over» has run out. */
const stateOf: StateOf = ({ id, withdrawnOn }) =>
  withdrawnOn !== null ? 'takenBack' : id === 'over' ? 'ranOut' : 'holds';

describe('who sees what', () => {
  const old = consent('old', { withdrawnOn: '2027-01-01' });
  const older = consent('older', { withdrawnOn: '2026-01-01' });

  it('is told by person, and those who see nothing any more stand last', () => {
    const berit = consent('berit', { person: 'berit' });
    const shared = sharedWith([old, berit, older], today, stateOf);
    expect(shared.map(({ person }) => person)).toEqual(['berit', 'per']);
    expect(shared[1]?.withdrawn, 'one sentence, about the last time').toEqual([old]);
  });

  it('is what holds, once someone has said yes again', () => {
    const again = consent('again');
    expect(sharedWith([old, again], today, stateOf)).toEqual([
      { person: 'per', holding: [again], ranOut: [], withdrawn: [] },
    ]);
  });

  it('does not hold when its last day is past, and is asked for again', () => {
    const over = consent('over');
    expect(sharedWith([over], today, stateOf), 'nothing holds').toEqual([
      { person: 'per', holding: [], ranOut: [over], withdrawn: [] },
    ]);
    const toPlan = { ...over, sort: 'plan' as const };
    expect(toThePlan([toPlan], today, stateOf), 'and is still told').toEqual([toPlan]);
  });

  it('tells what was taken back today, also when another still holds', () => {
    const other = consent('other');
    const now = consent('now', { withdrawnOn: today });
    expect(sharedWith([other, now, old], today, stateOf)).toEqual([
      { person: 'per', holding: [other], ranOut: [], withdrawn: [now] },
    ]);
    expect(
      toThePlan(
        [
          { ...other, sort: 'plan' },
          { ...now, sort: 'plan' },
        ],
        today,
        stateOf,
      ),
    ).toHaveLength(2);
  });

  it('names those nothing is said of, who take part', () => {
    const person = (id: string, change = {}) => ({ ...newPerson(id, 1).record, ...change });
    const people = [
      person('owner', { roles: ['owner'] }),
      person('per'),
      person('jon'),
      person('mother', { onlyOnMap: true }),
      person('away', { active: false }),
    ];
    const unsaid = notSaid(people, sharedWith([consent('one')], today, stateOf));
    expect(unsaid.map(({ id }) => id)).toEqual(['jon']);
  });
});

describe('the yes to the plan', () => {
  it('is the one that holds, or else the last that was taken back', () => {
    const given = consent('given', { sort: 'plan' });
    const back = consent('back', { sort: 'plan', withdrawnOn: '2027-02-01' });
    const before = consent('before', { sort: 'plan', withdrawnOn: '2026-02-01' });
    expect(toThePlan([back, given], today, stateOf)).toEqual([given]);
    expect(toThePlan([before, back], today, stateOf)).toEqual([back]);
    expect(toThePlan([consent('other')], today, stateOf)).toEqual([]);
  });
});

describe('giving and taking back', () => {
  it('counts from today', () => {
    const edit = giveEdit(
      'new',
      [consent('one', { rank: 4 })],
      { sort: 'plan' },
      {
        on: '2027-04-13',
        by: undefined,
      },
    );
    expect(edit).toMatchObject({
      edit: 'add',
      fields: { sort: 'plan', givenOn: '2027-04-13', givenBy: null, rank: 5 },
    });
    const field = 'withdrawnOn';
    expect(withdrawEdit(consent('one'), '2027-04-13')).toMatchObject({
      field,
      value: '2027-04-13',
    });
    expect(withdrawEdit(consent('one'), null), 'and back').toMatchObject({ field, value: null });
  });
});
