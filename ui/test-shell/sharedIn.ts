/** A folder the plan is shared in, as the shell tells of it: other machines write in it, and tests have but one. */
import type { AskingCopy, CopyTold, Met, SharedFolder } from '../src/api/bindings/kept';
import { id, people } from './arne';
import type { TestShell } from './TestShell';

export const sivsMachine = id('sivs-m');

/** The machines as they are told of: this one, and Siv's. */
export const machines: readonly CopyTold[] = [
  {
    ...{ copy: id('here'), here: true, acts: 9, lastAt: '2027-04-13T10:00:00Z' },
    ...{ metAt: null, writers: [people.arne], may: id('yes-a'), person: people.arne },
  },
  {
    ...{ copy: sivsMachine, here: false, acts: 3, lastAt: '2027-04-12T10:00:00Z' },
    ...{ metAt: null, writers: [people.siv], may: id('yes-s'), person: people.siv },
  },
];

export const sivAsks: AskingCopy = {
  ...{ copy: sivsMachine, key: 'ab'.repeat(32), writers: [people.arne, people.siv] },
  ...{ parts: 2, lastAt: '2027-04-12T10:00:00Z' },
};

export const folderWith = (differently: Partial<SharedFolder> = {}): SharedFolder => ({
  ...{ place: '/media/felles', state: 'ready', metAt: '2027-04-12T10:00:00Z', waiting: [] },
  ...{ asking: [], forked: [], odd: [], unreadable: 0, unsent: 0, allowed: true },
  ...differently,
});

/** Something came in that changed nothing one sees. */
export const cameIn = (shell: TestShell, acts = 1): Met => {
  const { reversible } = shell.now('plan') as Pick<Met['changed'], 'reversible'>;
  const changed = {
    ...{ records: [], voices: [], disagreements: [], proposals: [], reading: {} },
    ...{ reversible, savedAt: '2027-04-13T12:00:00Z' },
  };
  const none = { disagreements: 0, misfits: 0, takenOut: 0, breaking: 0 };
  return { acts, ...none, changed, whole: false };
};

/** From now on the plan is shared in this folder, and nothing new comes of looking in it. */
export function sharedIn(shell: TestShell, folder: SharedFolder): void {
  shell.pretend('shared_folder', () => folder);
  shell.pretend('look_in_folder', () => true);
  shell.pretend('take_from_folder', () => null);
  shell.pretend('send_to_folder', () => folder);
  shell.pretend('copies', () => machines);
}
