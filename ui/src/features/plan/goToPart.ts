/** The heading of a part comes under the pen bar, and reading goes on from there. False when it does not stand on the page. */
export function goTo(id: string | undefined): boolean {
  const heading = document.getElementById(id ?? '');
  if (heading === null) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  return true;
}
