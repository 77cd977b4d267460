import { describe, expect, it } from 'vitest';
import { arnesPlan } from '../../../test-shell/FakeShell';
import { visible } from '../../plan/visible';
import { called } from '../../fields/called';
import { pointsOf } from './contents';
import { createOutliner, type GoalNode } from './outline';

const plan = () => visible(arnesPlan().plan());

const lines = (goals: readonly GoalNode[]): string[] =>
  goals.flatMap(({ number, goal, actions, parts }) => [
    `${number} ${goal.title}`,
    ...actions.map(({ action }) => `  ${action.what}`),
    ...lines(parts),
  ]);

describe('the outline', () => {
  it('numbers goals and puts sub-goals and actions under them', () => {
    expect(lines(createOutliner()(plan()))).toEqual([
      '1 Være tilbake i full jobb innen sommeren.',
      '1.1 60 prosent fra 1. april.',
      '  Arbeidstid 10–14.30 i tre måneder',
      '  Søke NAV om gradert sykepenger',
      '1.2 Huden holder.',
      '  Sårstell',
      '  Jeg ser over huden med speil hver kveld og sender bilde hvis noe er rødt',
      '2 Klare sårstellet selv.',
      '  Opplæring i trykkavlastning og bandasje',
    ]);
  });

  it('keeps everything that did not change, so that it is not drawn again', () => {
    const outline = createOutliner();
    const before = plan();
    const [first, second] = outline(before);
    const actions = before.actions.map((action) =>
      action.what === 'Sårstell' ? { ...action, how: 'Hjemme' } : action,
    );
    const [changed, same] = outline({ ...before, actions });
    expect(same, 'the other goal is the very same').toBe(second);
    expect(changed, 'the goal above the changed action is new').not.toBe(first);
    expect(changed?.parts[0], 'its other sub-goal is not').toBe(first?.parts[0]);
  });
});

describe('the points of the regulation', () => {
  const untold = (source: ReturnType<typeof plan>) =>
    pointsOf(source)
      .filter(({ isTold }) => !isTold)
      .map(({ point }) => point)
      .join('');

  it('are all told in Arne’s plan', () => {
    expect(untold(plan())).toBe('');
  });

  it('are told as missing one by one', () => {
    const whole = plan();
    const people = whole.people.map((person) => ({ ...person, roles: [], contribution: '' }));
    expect(untold({ ...whole, people }), 'no coordinator, nobody contributes').toBe('cd');
    expect(untold({ ...whole, goals: [] })).toBe('a');
    const details = { ...whole.details, nextRevision: null };
    expect(untold({ ...whole, details })).toBe('g');
    const actions = whole.actions.map((action) => ({ ...action, how: ' ', extent: '' }));
    expect(untold({ ...whole, actions }), 'blanks tell nothing').toBe('ef');
  });
});

describe('what a record is called', () => {
  it('is its first words, whole', () => {
    expect(called(' Sårstell ')).toBe('Sårstell');
    expect(called('Jeg vil møte på jobb til rett tid, som alle andre.')).toBe(
      'Jeg vil møte på jobb til rett tid, som …',
    );
    expect(called('å'.repeat(60)), 'also when the first word is long').toHaveLength(42);
  });
});
