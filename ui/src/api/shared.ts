/** The commands by which the copies of a plan exchange what was written through a folder they all reach. */
import { ask } from './ask';
import type { Changed } from './bindings/journal';
import type { CopyEnded, Exchanged, SharedFolder } from './bindings/kept';
import type { Pen } from './bindings/plan';

/** Asks for a folder to share the plan in. False: the person closed the dialog. */
export const chooseSharedFolder = () => ask<boolean>('choose_shared_folder');

/** Shares the plan in the folder that was chosen: begins there, or joins what another copy has begun. */
export const shareIn = (pen: Pen) => ask<Exchanged>('share_in', { pen });

/** The folder the plan is shared in, as it was when it was last looked in. Null: the plan is shared in none. */
export const sharedFolder = () => ask<SharedFolder | null>('shared_folder');

/** The folder is forgotten. What lies in it stays. */
export const stopSharing = () => ask<null>('stop_sharing');

/** Whether there is a folder, and it answers: it may be slow, and nothing else waits for it. */
export const lookInFolder = () => ask<boolean>('look_in_folder');

/** Takes in what is new in the folder, in one act, and puts what is new here in it. */
export const exchange = (pen: Pen) => ask<Exchanged>('exchange', { pen });

/** The owner says yes to another copy: this person may have the plan on their machine. */
export const allowCopy = (pen: Pen, copy: string, person: string) =>
  ask<Changed>('allow_copy', { pen, copy, person });

/** Ends a copy that was said yes to: the plan gets new keys, and that copy gets nothing more. */
export const endCopy = (pen: Pen, copy: string) => ask<CopyEnded>('end_copy', { pen, copy });
