import { describe, expect, it } from 'vitest';
import type { Edit } from '../../api/bindings/plan';
import { people } from '../../../test-shell/arne';
import { arnesPlan } from '../../../test-shell/FakeShell';
import { whole } from '../../../test-shell/whole';
import { visible, type VisiblePlan } from '../../store/visible';
import { pointsOf } from './contents';

const today = '2027-04-13';

const consent = (id: string, fields: Record<string, unknown>): Edit => ({
  edit: 'add',
  kind: 'consent',
  id,
  fields,
});

/** Arne's plan with all nine points told. */
function fullPlan(): VisiblePlan {
  const plan = arnesPlan();
  const arnes = { writer: people.arne, words: people.arne };
  plan.act(arnes, [
    ...whole,
    consent('agreed', { sort: 'plan', givenOn: '2027-03-01' }),
    consent('shared', { sort: 'sharing', person: people.aase, givenOn: '2027-03-01' }),
  ]);
  return visible(plan.plan());
}

/** What is missing, by point: «a needs, h sharing». */
const lacking = (plan: VisiblePlan) =>
  pointsOf(plan, today)
    .flatMap(({ point, missing }) => missing.map(({ part }) => `${point} ${part}`))
    .join(', ');

const full = fullPlan();

describe('the nine points', () => {
  it('are all told in Arne’s plan, and lead to where', () => {
    expect(lacking(full)).toBe('');
    const all = pointsOf(full, today);
    expect(all.map(({ point }) => point).join('')).toBe('abcdefghi');
    expect(all.every(({ isTold }) => isTold)).toBe(true);
    const [a] = all;
    expect(a?.told.map(({ part, count }) => `${count} ${part}`)).toEqual([
      '4 goals',
      '8 resources',
      '2 needs',
    ]);
    expect(a?.told[0]?.where).toEqual({ kind: 'goal', id: full.goals[0]?.id });
  });

  it('are said one by one when they are missing', () => {
    expect(lacking({ ...full, needs: [] })).toBe('a needs');
    const blank = full.resources.map((resource) => ({ ...resource, text: ' ' }));
    expect(lacking({ ...full, resources: blank }), 'blanks tell nothing').toBe('a resources');
    expect(lacking({ ...full, consents: [] })).toBe('h consent, h sharing');
    expect(lacking({ ...full, cooperation: [] })).toBe('i cooperation');
    const details = { ...full.details, periodTo: null, nextRevision: null };
    expect(lacking({ ...full, details })).toBe('g period, g nextRevision');
  });

  it('need a consent that stands', () => {
    const consents = full.consents.map((one) => ({ ...one, withdrawnOn: '2027-03-10' }));
    expect(lacking({ ...full, consents })).toBe('h consent, h sharing');
  });

  it('need a consent that has not run out, and tell which has', () => {
    const until = (day: string) => full.consents.map((one) => ({ ...one, until: day }));
    expect(lacking({ ...full, consents: until(today) }), 'its last day').toBe('');
    const consents = until('2027-03-01');
    expect(lacking({ ...full, consents })).toBe('h consent, h sharing');
    const [agreed] = pointsOf({ ...full, consents }, today).flatMap(({ missing }) => missing);
    expect(agreed).toEqual({
      part: 'consent',
      where: { kind: 'consent', id: 'agreed' },
      expired: { until: '2027-03-01', person: null },
    });
    const again = [...consents, ...full.consents.map((one) => ({ ...one, id: `${one.id} again` }))];
    expect(lacking({ ...full, consents: again }), 'given again').toBe('');
  });

  it('tell of one who may see no more, also where others may', () => {
    const berit = { person: people.berit, until: '2027-03-01' };
    const ended = full.consents
      .filter(({ sort }) => sort === 'sharing')
      .map((one) => ({ ...one, id: 'ended', ...berit }));
    expect(lacking({ ...full, consents: [...full.consents, ...ended] })).toBe('h sharing');
  });

  it('are answered by cooperation that is not wanted, too', () => {
    const cooperation = full.cooperation.filter(({ wanted }) => wanted === 'notWanted');
    expect(lacking({ ...full, cooperation })).toBe('');
  });

  it('do not count who only stands on the map, or is not along now', () => {
    const others = full.people.map((person) =>
      person.roles.includes('owner') ? person : { ...person, onlyOnMap: true },
    );
    expect(lacking({ ...full, people: others })).toBe(
      'b people, c coordinator, d othersContribution, e responsible, h sharing',
    );
    const away = full.people.map((person) => ({ ...person, active: false }));
    expect(lacking({ ...full, people: away })).toBe('b people, c coordinator');
  });

  it('lead to an open action nobody answers for', () => {
    const actions = full.actions.map((action, at) =>
      at === 0 ? { ...action, responsible: null } : action,
    );
    expect(lacking({ ...full, actions })).toBe('e responsible');
    const point = pointsOf({ ...full, actions }, today).find(({ missing }) => missing.length > 0);
    expect(point?.missing[0]?.where).toEqual({ kind: 'action', id: actions[0]?.id });
    const done = actions.map((action, at) =>
      at === 0 ? { ...action, state: 'done' as const } : action,
    );
    expect(lacking({ ...full, actions: done }), 'what is done needs nobody').toBe('');
  });

  it('say what stands empty on purpose beside what is missing', () => {
    const leftBlanks = [
      { id: 'blank', point: 'i' as const, reason: 'Vi klarer oss.', removed: false },
    ];
    const point = pointsOf({ ...full, cooperation: [], leftBlanks }, today).at(-1);
    expect(point).toMatchObject({ point: 'i', isTold: false, leftBlank: leftBlanks });
  });
});
