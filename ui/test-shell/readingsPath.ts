/** Where the page with the fake shell asks what a plan says. */
export const readingsPath = '/readings';
