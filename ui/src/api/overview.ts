/** The contact's own overview, as the shell knows it. */
import { ask } from './ask';
import type { OpenedPlan, OverviewTold } from './bindings/program';
import type { WayChanged } from './bindings/vault';

/** Whether the contact has an overview on this shelf. */
export const hasOverview = () => ask<boolean>('has_overview');

export const makeOverview = (phrase: string) => ask<null>('make_overview', { phrase });

export const dropOverview = () => ask<null>('drop_overview');

export const openOverview = (phrase: string) => ask<OverviewTold>('open_overview', { phrase });

/** The unlocked overview, as the plans stand now. */
export const overview = () => ask<OverviewTold>('overview');

/** Opens a plan by the contact's way in; the overview stays unlocked behind it. */
export const unlockFromOverview = (folder: string) =>
  ask<OpenedPlan>('unlock_from_overview', { folder });

/** `phrase` is the overview's: the contact types it beside the owner. */
export const joinOverview = (phrase: string) => ask<WayChanged>('join_overview', { phrase });

export const leaveOverview = () => ask<WayChanged>('leave_overview');
