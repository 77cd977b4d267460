/** What there is to say of who sees what: it stands on the front page, and leads to where that is chosen. */
import type { PlanNotice } from '../api/bindings/reading';

export type ConsentNotice = Extract<PlanNotice, { consent: string }>;

export function isOfConsent(notice: PlanNotice): notice is ConsentNotice {
  return 'consent' in notice;
}
