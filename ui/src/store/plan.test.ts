import { describe, expect, it } from 'vitest';
import type { Changed } from '../api/bindings/journal';
import type { Person } from '../api/bindings/plan';
import { arnesPlan, readByCore, seen } from '../../test-shell/core';
import { people } from '../../test-shell/arne';
import { merge, mergeReading } from './merge';
import { createVisible, ownerOf } from './visible';
import { penHolders, waysToHold, writersOf } from './writers';

const plan = arnesPlan();
const nothing: Changed = {
  records: [],
  voices: [],
  disagreements: [],
  proposals: [],
  reading: {},
  reversible: { undo: null, redo: null },
  savedAt: '2027-04-13T10:00:00Z',
};

describe('merging what an act came to', () => {
  it('puts a changed record in its place and a new one last, and touches nothing else', () => {
    const [first, ...others] = plan.goals;
    if (first === undefined) throw new Error('Arne has goals');
    const renamed = { ...first, title: 'Nytt' };
    const added = { ...first, id: 'new', title: 'Enda et' };
    const merged = merge(plan, {
      ...nothing,
      records: [
        { kind: 'goal', record: renamed },
        { kind: 'goal', record: added },
      ],
    });
    expect(merged.goals).toEqual([renamed, ...others, added]);
    expect(merged.actions, 'the same list').toBe(plan.actions);
    expect(plan.goals[0], 'the plan before is as it was').toBe(first);
  });

  it('lets a new voice take the place of the old one for that field only', () => {
    const [voice] = plan.voices;
    if (voice === undefined) throw new Error('Arne has said something');
    const later = { ...voice, at: '2027-04-13T11:00:00Z' };
    const merged = merge(plan, { ...nothing, voices: [later] });
    expect(merged.voices).toHaveLength(plan.voices.length);
    expect(merged.voices).toContainEqual(later);
    expect(merged.voices).not.toContainEqual(voice);
  });
});

describe('merging what the plan says', () => {
  it('takes the parts that are another, and of what is in sight the kinds that are', () => {
    const before = readByCore(plan, '2027-04-13');
    const after = mergeReading(before, { inSight: { matter: [] }, tasks: [] });
    expect(after.inSight.matter).toEqual([]);
    expect(after.inSight.goal, 'the same list').toBe(before.inSight.goal);
    expect(after.tasks).toEqual([]);
    expect(after.agenda, 'as it was').toBe(before.agenda);
    expect(mergeReading(before, {}).inSight, 'nothing is another').toBe(before.inSight);
  });
});

describe('what is visible', () => {
  const [main, sub] = seen(plan).goals;
  if (main === undefined || sub === undefined) throw new Error('Arne has goals');

  it('leaves out what is removed and everything that hangs under it', () => {
    const goals = plan.goals.map((goal) =>
      goal.id === main.id ? { ...goal, removed: true } : goal,
    );
    const shown = seen({ ...plan, goals });
    expect(shown.goals.map(({ title }) => title)).toEqual(['Klare sårstellet selv.']);
    expect(shown.actions, 'only what leads to a goal that stands').toHaveLength(1);
    const about = shown.followUps.map(({ action, wholePlan }) => action ?? wholePlan);
    expect(about, 'the whole plan and the one action').toHaveLength(2);
    expect(shown.proposals, 'about words that are not shown').toEqual([]);
  });

  it('is the same list while the same records are in it', () => {
    const visibleOf = createVisible();
    const reading = readByCore(plan, '2027-04-13');
    const before = visibleOf(plan, reading);
    const [first, ...others] = plan.matters;
    if (first === undefined) throw new Error('something matters to Arne');
    const after = visibleOf({ ...plan, matters: [{ ...first, text: 'Nytt' }, ...others] }, reading);
    expect(after.actions, 'nothing is another').toBe(before.actions);
    expect(after.matters.map(({ text }) => text)).toContain('Nytt');
  });

  it('sorts by rank, and follow-ups by day', () => {
    const backwards = { ...plan, matters: [...plan.matters].reverse() };
    expect(seen(backwards).matters).toEqual(seen(plan).matters);
    const days = seen(plan).followUps.map(({ due }) => due);
    expect(days.slice(0, -1)).toEqual([...days.slice(0, -1)].sort());
    expect(days.at(-1), 'a rough date comes last').toBeNull();
  });

  it('does not go round for ever when goals stand under each other', () => {
    const goals = plan.goals.map((goal) =>
      goal.id === main.id ? { ...goal, parent: sub.id } : goal,
    );
    const shown = seen({ ...plan, goals }).goals;
    expect(shown, 'nothing goes out of sight').toHaveLength(plan.goals.length);
    expect(shown.find(({ id }) => id === main.id)?.parent, 'the first stands by itself').toBeNull();
    expect(shown.find(({ id }) => id === sub.id)?.parent, 'the other under it').toBe(main.id);
    const alone = plan.goals.map((goal) =>
      goal.id === main.id ? { ...goal, parent: goal.id } : goal,
    );
    expect(seen({ ...plan, goals: alone }).goals, 'nor under itself').toHaveLength(4);
  });
});

describe('the pens', () => {
  const changed = (id: string, change: Partial<Person>) => ({
    people: plan.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
  });

  it('are the owner’s first, and those who write along and have an ink', () => {
    expect(penHolders(plan.people).map(({ id }) => id)).toEqual([people.arne, people.siv]);
    expect(waysToHold(plan, 'owner')).toEqual([
      { writer: people.arne, words: people.arne },
      { writer: people.siv, words: people.siv },
      { writer: people.siv, words: people.arne },
    ]);
    const berit = changed(people.berit, { ink: 'purple' });
    expect(penHolders(berit.people)).toHaveLength(3);
    const helper = changed(people.ida, { ink: 'purple' });
    expect(penHolders(helper.people), 'a helper gets paper').toHaveLength(2);
  });

  it('never share an ink, and the owner’s is blue', () => {
    const writers = writersOf(changed(people.berit, { ink: 'magenta' }));
    expect(writers.get(people.arne)?.pen).toBe('owner');
    expect(writers.get(people.siv)?.pen).toBe('second');
    expect(writers.get(people.berit)?.pen).toBe('third');
    expect(writers.get(people.ida)?.pen).toBe('none');
  });

  it('keep the ink of one who no longer writes along, so that their words keep it', () => {
    expect(writersOf(changed(people.siv, { active: false })).get(people.siv)?.pen).toBe('second');
  });

  it('have initials that nobody else has, and short names where they are enough', () => {
    const writers = writersOf(plan);
    expect(writers.get(people.arne)).toMatchObject({ initials: 'A', name: 'Arne' });
    expect(writers.get(people.aase)).toMatchObject({ initials: 'AN', name: 'Aase' });
    const all = [...writers.values()].map(({ initials }) => initials);
    expect(new Set(all).size, all.join(' ')).toBe(all.length);
    const two = writersOf(changed(people.ida, { name: 'Siv Moen' }));
    expect(two.get(people.siv)?.name, 'two are called Siv').toBe('Siv Lunde');
  });

  it('belong to a plan that has its owner', () => {
    expect(ownerOf(plan).name).toBe('Arne');
  });
});
