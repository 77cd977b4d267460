/** Where a page in a browser asks its host. */
export const hostPath = '/host';

/** What a page calls itself in its address there: each has a host of its own, so that none takes over another's plan. */
export const pageName = 'page';
