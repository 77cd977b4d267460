/** One page of what is looked at. It is asked for once, however many places show it, and the oldest are let go of. */
import { useEffect, useState } from 'react';
import type { PageDrawn, Preview } from '../api/bindings/document';
import { failed } from '../api/ask';
import { previewPage } from '../api/preview';

/** So many pages are held in the window at a time. */
const most = 40;

type Asked = Promise<PageDrawn | null>;
const held = new WeakMap<Preview, Map<number, Asked>>();

function ask(preview: Preview, number: number): Asked {
  const pages = held.get(preview) ?? new Map<number, Asked>();
  held.set(preview, pages);
  const known = pages.get(number);
  if (known) return known;
  const asked = previewPage(preview.id, number).then((answer) =>
    failed(answer) ? null : answer.value,
  );
  pages.set(number, asked);
  const [oldest] = pages.keys();
  if (pages.size > most && oldest !== undefined) pages.delete(oldest);
  return asked;
}

/** Null before it is there. While other pages are made, the page as it was last stays. */
export function usePage(preview: Preview, number: number): PageDrawn | null {
  const [got, setGot] = useState<{ number: number; page: PageDrawn } | null>(null);
  useEffect(() => {
    let current = true;
    void ask(preview, number).then((page) => {
      if (current && page !== null) setGot({ number, page });
    });
    return () => {
      current = false;
    };
  }, [preview, number]);
  return got?.number === number ? got.page : null;
}
