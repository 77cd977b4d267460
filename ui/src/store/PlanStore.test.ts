import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { id, people } from '../../test-shell/arne';
import { install, uninstall } from '../../test-shell/install';
import { openedStore } from '../../test-shell/openedStore';
import { TestShell } from '../../test-shell/TestShell';
import { retryAfter } from './queue';

const arnes = { writer: people.arne, words: people.arne };
const sivs = { writer: people.siv, words: people.siv };

function opened() {
  const shell = install(new TestShell());
  shell.put();
  const store = openedStore(shell.unlock(), arnes);
  const [goal] = store.state().visible.goals;
  if (goal === undefined) throw new Error('Arne has goals');
  const onDisk = (id: string) => {
    const { goals, surveys } = shell.onDisk();
    return [...goals, ...surveys].find((one) => one.id === id);
  };
  return { shell, store, onDisk, goal, record: { kind: 'goal' as const, id: goal.id } };
}

const titleKey = (id: string) => `goal ${id} title`;

describe('the open plan', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    uninstall();
  });

  it('is told what the plan says with each act, and anew on another day', async () => {
    const { shell, store, record } = opened();
    store.type(record, 'title', 'Full jobb');
    await vi.advanceTimersByTimeAsync(10);
    const before = store.state().reading;
    expect(before.agenda.overdue).toHaveLength(1);
    const [late] = before.agenda.overdue;
    const edit = { edit: 'change', kind: 'followUp', id: late?.followUp ?? '' } as const;
    void store.act([{ ...edit, field: 'state', value: 'done' }]);
    await vi.advanceTimersByTimeAsync(10);
    const { reading } = store.state();
    expect(reading.agenda.overdue, 'it was looked at').toHaveLength(0);
    expect(reading.points, 'a part that is as it was is the same thing').toBe(before.points);
    shell.goTo('2027-04-16T12:00:00Z');
    await store.newDay();
    expect(store.state().reading.agenda.overdue, 'Thursday has come and gone').toHaveLength(1);
  });

  it('saves every keystroke, and has no draft when the disk has it', async () => {
    const { store, onDisk, record } = opened();
    store.type(record, 'title', 'Full jobb');
    expect(store.state().drafts.get(titleKey(record.id)), 'typed').toBe('Full jobb');
    await vi.advanceTimersByTimeAsync(10);
    expect(onDisk(record.id)).toMatchObject({ title: 'Full jobb' });
    expect(store.state().drafts.size).toBe(0);
    expect(store.state().visible.goals[0]?.title).toBe('Full jobb');
    expect(store.isSaved()).toBe(true);
  });

  it('keeps everyone who is called as before the very same, so that they are not drawn again', async () => {
    const { store, record } = opened();
    const before = store.state().writers;
    store.type(record, 'title', 'Full jobb');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().writers, 'nobody was written about').toBe(before);
    store.type({ kind: 'person', id: people.ida }, 'name', 'Oda Berg');
    await vi.advanceTimersByTimeAsync(10);
    const now = store.state().writers;
    expect(now.get(people.ida)?.name).toBe('Oda');
    expect(now.get(people.siv), 'the others').toBe(before.get(people.siv));
  });

  it('keeps text that breaks a rule, says why, and forgets both when the text is mended', async () => {
    const { store, onDisk, record, goal } = opened();
    store.type(record, 'title', '');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().problems.get(titleKey(record.id))?.code).toBe('empty-text');
    expect(store.state().drafts.get(titleKey(record.id)), 'the text stays').toBe('');
    expect(onDisk(record.id), 'the plan is as it was').toMatchObject({ title: goal.title });
    expect(store.isSaved()).toBe(false);
    store.type(record, 'title', 'J');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().problems.size).toBe(0);
    expect(store.isSaved()).toBe(true);
  });

  it('takes back text that was not accepted before anything else', async () => {
    const { store, record, goal } = opened();
    store.type(record, 'title', '');
    await vi.advanceTimersByTimeAsync(10);
    store.undo();
    expect(store.state().drafts.size, 'the refused text is gone').toBe(0);
    expect(store.state().visible.goals[0]?.title).toBe(goal.title);
  });

  it('forgets text that was not accepted in a record that is taken away', async () => {
    const { store, record } = opened();
    store.type(record, 'title', '');
    await vi.advanceTimersByTimeAsync(10);
    void store.act([{ edit: 'remove', ...record }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().problems.size).toBe(0);
    expect(store.isSaved(), 'there is nothing left to save').toBe(true);
  });

  it('undoes what was typed in one go, says what, and does it again', async () => {
    const { store, record, goal } = opened();
    for (const title of ['V', 'Væ', 'Vær']) {
      store.type(record, 'title', title);
      await vi.advanceTimersByTimeAsync(10);
    }
    store.undo();
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().visible.goals[0]?.title, 'all three letters').toBe(goal.title);
    expect(store.state().notice).toMatchObject({
      kind: 'undone',
      name: { verb: 'change', kind: 'goal' },
    });
    store.redo();
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().visible.goals[0]?.title).toBe('Vær');
    expect(store.state().notice).toMatchObject({ kind: 'redone' });
  });

  it('keeps the text while the disk fails, and saves it when it works again', async () => {
    const { shell, store, onDisk, record } = opened();
    shell.disk = { code: 'disk-full', params: {} };
    store.type(record, 'title', 'Ord');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().trouble?.code).toBe('disk-full');
    expect(store.isSaved()).toBe(false);
    shell.disk = null;
    await vi.advanceTimersByTimeAsync(retryAfter + 10);
    expect(onDisk(record.id)).toMatchObject({ title: 'Ord' });
    expect(store.state().trouble).toBeNull();
  });

  it('makes a proposal of another pen’s change, and leaves the owner’s words', async () => {
    const { store, record, goal } = opened();
    store.setPen(sivs);
    store.type(record, 'title', 'Andre ord');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().visible.goals[0]?.title).toBe(goal.title);
    const made = store.state().visible.proposals.find(({ about }) => about === record.id);
    expect(made?.text).toBe('Andre ord');
    expect(store.state().drafts.size, 'it is saved, as a proposal').toBe(0);
  });

  it('refuses an act as a whole, answers null and says why', async () => {
    const { store } = opened();
    const answer = store.act([{ edit: 'remove', kind: 'person', id: people.arne }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(await answer).toBeNull();
    expect(store.state().lastProblem?.code).toBe('one-owner');
    expect(store.state().notice).toMatchObject({ kind: 'refused' });
  });

  it('leaves the pen with whoever writes when what let them is handed over, until they are gone', async () => {
    const { store } = opened();
    store.setPen(sivs);
    const siv = { kind: 'person', id: people.siv } as const;
    void store.act([{ edit: 'change', ...siv, field: 'roles', value: ['helper'] }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().pen, 'her next letters are not the owner’s').toEqual(sivs);
    void store.act([{ edit: 'remove', ...siv }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().pen).toEqual(arnes);
  });

  it('keeps the first text of a begun record when it is refused, and adds it when it is mended', async () => {
    const { store, onDisk } = opened();
    const record = { kind: 'goal' as const, id: id('begun') };
    store.begin(record, { rank: 7 });
    store.type(record, 'title', 'a\u0007b');
    await vi.advanceTimersByTimeAsync(10);
    expect(store.state().problems.get(titleKey(id('begun')))?.code).toBe('control-characters');
    expect(store.state().drafts.get(titleKey(id('begun'))), 'it stays').toBe('a\u0007b');
    expect(store.isSaved(), 'so that a lock asks').toBe(false);
    store.type(record, 'title', 'a b');
    await vi.advanceTimersByTimeAsync(10);
    expect(onDisk(id('begun'))).toMatchObject({ title: 'a b', rank: 7 });
    expect(store.state().begun.size, 'it is the plan’s now').toBe(0);
    expect(store.isSaved()).toBe(true);
  });

  it('adds nothing for a begun record that is erased or let go while the disk fails', async () => {
    const { shell, store, onDisk } = opened();
    const record = { kind: 'goal' as const, id: id('begun') };
    shell.disk = { code: 'disk-full', params: {} };
    store.begin(record, {});
    store.type(record, 'title', 'Ord');
    await vi.advanceTimersByTimeAsync(10);
    store.type(record, 'title', '');
    store.discard(record);
    shell.disk = null;
    await vi.advanceTimersByTimeAsync(retryAfter + 10);
    expect(onDisk(id('begun'))).toBeUndefined();
    expect(store.state().trouble, 'nothing waits').toBeNull();
    expect(store.isSaved()).toBe(true);
  });

  it('takes a begun record away again that was added before it was let go', async () => {
    const { store, onDisk } = opened();
    const record = { kind: 'goal' as const, id: id('begun') };
    store.begin(record, {});
    store.type(record, 'title', 'Ord');
    store.discard(record);
    await vi.advanceTimersByTimeAsync(10);
    expect(onDisk(id('begun'))).toMatchObject({ removed: true });
    expect(store.isSaved()).toBe(true);
  });

  it('adds a begun record with the first choice made in it', async () => {
    const { store, onDisk } = opened();
    const record = { kind: 'survey' as const, id: id('begun') };
    store.begin(record, { on: '2027-04-13' });
    void store.act([{ edit: 'change', ...record, field: 'useful', value: 8 }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(onDisk(id('begun'))).toMatchObject({ on: '2027-04-13', useful: 8 });
  });

  it('forgets begun records that nothing is written in, and no others', () => {
    const { store } = opened();
    store.begin({ kind: 'goal', id: id('blank') }, {}, 'here');
    store.begin({ kind: 'goal', id: id('elsewhere') }, {}, 'there');
    store.begin({ kind: 'goal', id: id('written') }, {}, 'here');
    store.type({ kind: 'goal', id: id('written') }, 'title', 'Ord');
    store.tidy('here');
    expect([...store.state().begun.keys()]).toEqual([id('elsewhere'), id('written')]);
  });
});
