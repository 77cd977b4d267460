import { describe, expect, it } from 'vitest';
import { arnesPlan, seen } from '../../../test-shell/core';
import { called } from '../../records/called';
import { createOutliner, goalNames, type GoalNode } from './outline';

const plan = () => seen(arnesPlan());

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

  it('names every goal once, as it is read', () => {
    const names = goalNames(createOutliner()(plan())).map(({ number }) => number);
    expect(names).toEqual(['1', '1.1', '1.2', '2']);
  });

  it('has its end also when two copies put goals under each other', () => {
    const whole = arnesPlan();
    const [first, second] = whole.goals;
    if (first === undefined || second === undefined) throw new Error('Arne has goals');
    const goals = whole.goals.map((goal) =>
      goal.id === first.id ? { ...goal, parent: second.id } : goal,
    );
    const shown = goalNames(createOutliner()(seen({ ...whole, goals })));
    expect(shown, 'and nobody’s words are out of sight').toHaveLength(whole.goals.length);
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

describe('what a record is called', () => {
  it('is its first words, whole', () => {
    expect(called(' Sårstell ')).toBe('Sårstell');
    expect(called('Jeg vil møte på jobb til rett tid, som alle andre.')).toBe(
      'Jeg vil møte på jobb til rett tid, som …',
    );
    expect(called('å'.repeat(60)), 'also when the first word is long').toHaveLength(42);
  });
});
