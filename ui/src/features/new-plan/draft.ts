/** What has been answered of a new plan so far. Nothing is made before the last question. */
import type { NewPlan } from '../../api/bindings/program';
import { coverColours, drawings, planSymbols, type PlanSymbol } from '../../components/symbols';

export interface Draft extends Omit<NewPlan, 'language' | 'symbol'> {
  symbol: PlanSymbol;
  /** The owner's phrase once more, when it is typed unseen. */
  again: string;
  /** Whether the contact is to have a way in of their own. */
  contactOpens: boolean;
}

export type Change = (answers: Partial<Draft>) => void;

/** A drawing by chance, so that the covers on a shelf are not all alike. */
export function emptyDraft(chance = Math.random()): Draft {
  const symbol = planSymbols[Math.floor(chance * planSymbols.length)] ?? 'star';
  const own = drawings[symbol].family;
  return {
    nickname: '',
    symbol,
    colour: coverColours.find((colour) => colour === own) ?? coverColours[0],
    ownerName: '',
    contactName: '',
    // Nobody is it without being called it.
    contactIsPrimary: false,
    writes: 'owner',
    phrase: '',
    again: '',
    contactOpens: false,
    contactPhrase: '',
  };
}

/** Whether somebody writes along. */
export function hasContact({ contactName }: Draft): boolean {
  return contactName.trim() !== '';
}

/** Whether somebody who writes along may have a way in of their own: it is the primary contact's. */
export function mayOpen(draft: Draft): boolean {
  return hasContact(draft) && draft.contactIsPrimary;
}

/** What is made of it; answers that no longer apply are left out. */
export function newPlanOf(draft: Draft, language: NewPlan['language']): NewPlan {
  const { nickname, symbol, colour, ownerName, phrase } = draft;
  const along = hasContact(draft);
  return {
    nickname: nickname.trim(),
    symbol,
    colour,
    language,
    ownerName: ownerName.trim(),
    contactName: draft.contactName.trim(),
    contactIsPrimary: along && draft.contactIsPrimary,
    writes: along ? draft.writes : 'owner',
    phrase,
    contactPhrase: mayOpen(draft) && draft.contactOpens ? draft.contactPhrase : '',
  };
}
