/** The commands by which the copies of a plan exchange what was written through a folder they all reach. */
import { ask } from './ask';
import type { Changed } from './bindings/journal';
import type { AskingCopy, CopyEnded, Met, SharedFolder } from './bindings/kept';
import type { Pen } from './bindings/plan';

/** Asks for a folder to share the plan in, and looks into it. False: the person closed the dialog. */
export const chooseSharedFolder = () => ask<boolean>('choose_shared_folder');

/** The folder the plan is shared in, as it was when it was last looked into. Null: there is none, or nobody has looked. */
export const sharedFolder = () => ask<SharedFolder | null>('shared_folder');

/** The folder is forgotten. What lies in it stays. */
export const stopSharing = () => ask<null>('stop_sharing');

/** Looks into the folder, which may be slow: nothing else waits for it. False: there is none. */
export const lookInFolder = () => ask<boolean>('look_in_folder');

/** Takes in what was found there, in one act. Null: nothing was new. */
export const takeFromFolder = (pen: Pen) => ask<Met | null>('take_from_folder', { pen });

/** Puts what is new here in the folder, which may be slow: nothing else waits for it. Null: nothing was made ready. */
export const sendToFolder = () => ask<SharedFolder | null>('send_to_folder');

/** The owner says yes to another copy, by the key that was seen to ask: this person may have the plan on their machine. */
export const allowCopy = (pen: Pen, { copy, key }: AskingCopy, person: string) =>
  ask<Changed>('allow_copy', { pen, copy, key, person });

/** Ends a copy that was said yes to: the plan gets new keys, and that copy gets nothing more. */
export const endCopy = (pen: Pen, copy: string) => ask<CopyEnded>('end_copy', { pen, copy });
