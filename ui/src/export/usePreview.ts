/**
 * The pages of the PDF or the paper as it would be saved now: made again when the plan, the day or a choice is another. What was asked for
 * before is let go of; so are the pages when nobody looks any more.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Preview, Recipient } from '../api/bindings/document';
import type { Problem } from '../api/bindings/problem';
import {
  failed,
  leavePreview,
  previewPaper,
  previewPdf,
  type PaperWanted,
  type PdfChoices,
} from '../api/shell';
import type { Language } from '../i18n/language';
import { useSelected } from '../records/useSelected';
import { usePlanSession } from '../store/usePlan';

/** The plan itself, or one of the papers beside it. */
export type PagesAsked = { to: Recipient | null; language: Language | null } & (
  { diary: boolean; choices: PdfChoices } | { wanted: PaperWanted; largePrint: boolean }
);

const look = (asked: PagesAsked) =>
  'wanted' in asked
    ? previewPaper(asked.wanted, asked.to, asked.language, asked.largePrint)
    : previewPdf(asked.to, asked.language, asked.diary, asked.choices);

export interface Pages {
  /** The newest there is; of what was asked for before, while other pages are made. */
  preview: Preview | null;
  /** They are made now, or somebody said that they need not be. */
  state: 'making' | 'made' | 'stopped';
  problem: Problem | null;
  stop: () => void;
  again: () => void;
}

/** What came of asking for `asked`. */
interface Outcome {
  asked: object | null;
  preview: Preview | null;
  problem: Problem | null;
  stopped: boolean;
}

/** Whoever leaves is gone before anybody asks anew. */
let left: Promise<unknown> = Promise.resolve();

export function usePreview(pages: PagesAsked): Pages {
  const { to } = pages;
  const { store, today } = usePlanSession();
  const plan = useSelected(({ whole }) => whole);
  const [tries, setTries] = useState(0);
  // Why a copy is given away changes no page of it; that there is a reason does.
  const words = JSON.stringify({
    ...pages,
    to: to && { ...to, reason: to.reason.trim() === '' ? '' : '…' },
  });
  // eslint-disable-next-line react-hooks/exhaustive-deps -- each of them makes other pages
  const asked = useMemo(() => ({ words }), [words, plan, today, tries]);
  const [outcome, setOutcome] = useState<Outcome>({
    asked: null,
    preview: null,
    problem: null,
    stopped: false,
  });
  useEffect(() => {
    let over = false;
    const isOver = () => over;
    const ask = async () => {
      await left;
      await store.settled();
      if (isOver()) return;
      const answer = await look(JSON.parse(asked.words) as PagesAsked);
      if (isOver()) return;
      if (failed(answer)) {
        setOutcome({ asked, preview: null, problem: answer.problem, stopped: false });
      } else if (answer.value !== null) {
        setOutcome({ asked, preview: answer.value, problem: null, stopped: false });
      }
    };
    void ask();
    return () => {
      over = true;
    };
  }, [asked, store]);
  useEffect(
    () => () => {
      left = leavePreview();
    },
    [],
  );
  const stop = useCallback(() => {
    left = leavePreview();
    setOutcome({ asked, preview: null, problem: null, stopped: true });
  }, [asked]);
  const again = useCallback(() => {
    setTries((before) => before + 1);
  }, []);
  const isNow = outcome.asked === asked;
  const state = !isNow ? 'making' : outcome.stopped ? 'stopped' : 'made';
  return {
    preview: outcome.preview,
    state,
    problem: isNow ? outcome.problem : null,
    stop,
    again,
  };
}
