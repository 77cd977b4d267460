/** Where a page in a browser asks the host. */
export const hostPath = '/host';
