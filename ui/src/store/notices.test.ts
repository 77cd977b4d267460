import { describe, expect, it } from 'vitest';
import type { Edit, Kind } from '../api/bindings/plan';
import { arnesPlan } from '../../test-shell/FakeShell';
import { id, people } from '../../test-shell/arne';
import { noticesOf } from './notices';
import { visible } from './visible';

const today = '2027-04-13';

const change = (kind: Kind, of: string, field: string, value: unknown): Edit => ({
  edit: 'change',
  kind,
  id: of,
  field,
  value,
});

/** What is worth saying of Arne's plan after this is done to it. */
function noticesAfter(...edits: Edit[]) {
  const plan = arnesPlan();
  if (edits.length > 0) plan.act({ writer: people.arne, words: people.arne }, edits);
  const whole = plan.plan();
  return noticesOf(visible(whole), whole.people, today);
}

describe('what is worth saying of a plan', () => {
  it('is nothing when all is as it should be', () => {
    expect(noticesAfter()).toEqual([]);
  });

  it('is that nobody coordinates', () => {
    expect(noticesAfter(change('person', people.siv, 'roles', ['primaryContact']))).toEqual([
      { notice: 'coordinatorMissing' },
    ]);
    expect(
      noticesAfter(change('person', people.siv, 'active', false)),
      'who has left coordinates no more',
    ).toContainEqual({ notice: 'coordinatorMissing' });
    const child = change('person', people.siv, 'roles', ['childCoordinator']);
    expect(noticesAfter(child), 'a child has a coordinator of its own').toEqual([]);
  });

  it('is that the owner turns 16 or 18 inside the plan period, until the day is over', () => {
    const born = (day: string) => noticesAfter(change('person', people.arne, 'born', day));
    expect(born('2011-05-14')).toEqual([{ notice: 'turnsSixteen', on: '2027-05-14' }]);
    expect(born('2009-05-14')).toEqual([{ notice: 'turnsEighteen', on: '2027-05-14' }]);
    expect(born('2011-04-13'), 'today').toHaveLength(1);
    expect(born('2011-03-20'), 'it is behind us').toEqual([]);
    expect(born('2012-05-14'), 'after the period').toEqual([]);
    const open = change('details', id('plan'), 'periodTo', null);
    const fifteen = change('person', people.arne, 'born', '2011-05-14');
    expect(noticesAfter(fifteen, open), 'no period to be inside').toEqual([]);
  });

  it('is that an adult has a guardian and nothing says what for', () => {
    const guardian = change('person', people.berit, 'roles', ['guardian']);
    expect(noticesAfter(guardian)).toMatchObject([
      { notice: 'guardianWithoutReason', guardian: { id: people.berit } },
    ]);
    const mandate = change('person', people.berit, 'mandate', 'Økonomi.');
    expect(noticesAfter(guardian, mandate)).toEqual([]);
    const child = change('person', people.arne, 'born', '2015-01-01');
    expect(noticesAfter(guardian, child), 'a child needs no reason').toEqual([]);
  });

  it('is that who answers for an open action is gone', () => {
    expect(noticesAfter({ edit: 'remove', kind: 'person', id: people.rune })).toMatchObject([
      { notice: 'responsibleRemoved', person: { id: people.rune }, action: { id: id('hours') } },
    ]);
    const notices = noticesAfter({ edit: 'remove', kind: 'person', id: people.siv });
    const actions = notices.map((one) => one.notice === 'responsibleRemoved' && one.action.id);
    expect(actions, 'what is done needs nobody').not.toContain(id('nav'));
  });

  it('is that nobody is invited to a meeting that is planned', () => {
    const meeting = (fields: Record<string, unknown>): Edit => ({
      edit: 'add',
      kind: 'meeting',
      id: 'meeting',
      fields: { on: '2027-05-01', state: 'planned', invited: [], ...fields },
    });
    expect(noticesAfter(meeting({}))).toMatchObject([{ notice: 'meetingWithoutInvited' }]);
    expect(noticesAfter(meeting({ invited: [people.siv] }))).toEqual([]);
    expect(noticesAfter(meeting({ state: 'cancelled' })), 'it will not be').toEqual([]);
  });
});
