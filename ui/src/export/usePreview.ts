/**
 * The pages of the PDF or the paper as it would be saved now: made again when the plan, the day or a choice is another. What was asked for
 * before is let go of; so are the pages when nobody looks any more.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  PageDrawn,
  PaperWanted,
  PdfChoices,
  Preview,
  Recipient,
} from '../api/bindings/document';
import type { Problem } from '../api/bindings/problem';
import { failed } from '../api/ask';
import { leavePreview, previewCover, previewPaper, previewPdf } from '../api/preview';
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

/** The first page, which is sooner made than all of them. */
async function cover(asked: PagesAsked): Promise<PageDrawn | null> {
  if ('wanted' in asked) return null;
  const answer = await previewCover(asked.to, asked.language, asked.diary, asked.choices);
  return failed(answer) ? null : answer.value;
}

export interface Pages {
  /** The first page, while there are none to look at yet. */
  cover: PageDrawn | null;
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

const nothing: Outcome = { asked: null, preview: null, problem: null, stopped: false };

/** Whoever leaves is gone before anybody asks anew. */
let left: Promise<unknown> = Promise.resolve();

/** What is looked at before the owner has said why: to look gives nobody anything. */
const withReason = (asked: PagesAsked): PagesAsked => ({
  ...asked,
  to: asked.to && { ...asked.to, reason: '…' },
});

/** `isNewGift`: somebody no consent is about was chosen. The pages they would get stand there while the owner is asked why. */
export function usePreview(pages: PagesAsked, isNewGift = false): Pages {
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
  const asked = useMemo(() => ({ words, isNewGift }), [words, isNewGift, plan, today, tries]);
  const [outcome, setOutcome] = useState(nothing);
  const [first, setFirst] = useState<{ asked: object; page: PageDrawn } | null>(null);
  const shows = useRef(false);
  useEffect(() => {
    shows.current = outcome.preview !== null;
  }, [outcome]);
  useEffect(() => {
    let over = false;
    const isOver = () => over;
    const ask = async () => {
      await left;
      await store.settled();
      if (isOver()) return;
      const wanted = JSON.parse(asked.words) as PagesAsked;
      if (!shows.current) {
        const page = await cover(wanted);
        if (isOver()) return;
        setFirst(page && { asked, page });
      }
      const answer = await look(wanted);
      if (isOver()) return;
      if (failed(answer)) {
        const { problem } = answer;
        const lacksWhy = asked.isNewGift && problem.code === 'gift-reason-missing';
        const would = lacksWhy ? await look(withReason(wanted)) : null;
        if (isOver()) return;
        const preview = would === null || failed(would) ? null : would.value;
        setOutcome({ ...nothing, asked, problem, preview });
      } else if (answer.value !== null) {
        setOutcome({ ...nothing, asked, preview: answer.value });
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
    setOutcome({ ...nothing, asked, stopped: true });
  }, [asked]);
  const again = useCallback(() => {
    setTries((before) => before + 1);
  }, []);
  const isNow = outcome.asked === asked;
  const state = !isNow ? 'making' : outcome.stopped ? 'stopped' : 'made';
  const isFirst = state === 'making' && outcome.preview === null && first?.asked === asked;
  return {
    cover: isFirst ? first.page : null,
    preview: outcome.preview,
    state,
    problem: isNow ? outcome.problem : null,
    stop,
    again,
  };
}
