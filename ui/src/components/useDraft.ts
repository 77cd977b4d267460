/**
 * What a field shows while someone types in it: their own text, never pulled back by the echo of an older save,
 * but giving way at once when the plan changes from elsewhere (undo, another hand).
 */
import { useState } from 'react';

interface Draft {
  /** The stored text when it was last looked at. */
  seen: string;
  /** What is shown. */
  shown: string;
  /** Texts handed on and not yet come back, oldest first. */
  sent: readonly string[];
}

function follow(draft: Draft, stored: string): Draft {
  const echo = draft.sent.indexOf(stored);
  if (echo === -1) return { seen: stored, shown: stored, sent: [] };
  return { ...draft, seen: stored, sent: draft.sent.slice(echo + 1) };
}

/** The text to show, and what to call with each new one before handing it on. */
export function useDraft(stored: string): [shown: string, type: (text: string) => void] {
  const [draft, setDraft] = useState<Draft>({ seen: stored, shown: stored, sent: [] });
  const current = stored === draft.seen ? draft : follow(draft, stored);
  if (current !== draft) setDraft(current);
  const type = (text: string) => {
    setDraft((before) => ({ ...before, shown: text, sent: [...before.sent, text] }));
  };
  return [current.shown, type];
}
