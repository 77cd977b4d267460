/** Reading aloud: begun, paused and broken off, with what is read marked on the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/bindings/problem';
import type { ReadNow } from '../api/bindings/program';
import { whenTold } from '../api/events';
import { failed, pauseReading, readAloud, stopReading } from '../api/shell';
import { useReader } from '../i18n/useReader';
import { passagesOf, placesOf, type Passage } from './readable';

export type ReadState = 'silent' | 'reading' | 'paused';

const pressed = 'button, a, input, textarea, select, label, summary, [role], [data-not-read]';

/** Marks a part of the page, or nothing. The marks are the web view's own: nothing is written into the page. */
function mark(name: string, ranges: readonly Range[]) {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function show(passage: Passage | null, now: ReadNow | null) {
  document.querySelector('[data-read-now]')?.removeAttribute('data-read-now');
  mark('read-sentence', passage ? placesOf(passage) : []);
  const [from, to] = [now?.from ?? null, now?.to ?? null];
  mark('read-word', passage && from !== null && to !== null ? placesOf(passage, from, to) : []);
  if (passage === null) return;
  passage.element.setAttribute('data-read-now', '');
  passage.element.scrollIntoView({ block: 'nearest' });
}

export function useReadAloud(page: string) {
  const { t } = useTranslation();
  const language = useReader();
  const [state, setState] = useState<ReadState>('silent');
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useRef<readonly Passage[]>([]);

  const silent = useCallback(() => {
    read.current = [];
    show(null, null);
    setState('silent');
  }, []);
  const stop = useCallback(() => {
    silent();
    void stopReading();
  }, [silent]);
  const begin = useCallback(
    async (from?: Element) => {
      const main = document.querySelector('main');
      if (main === null) return;
      const all = passagesOf(main);
      const at = from ? all.findIndex(({ element }) => element.contains(from)) : 0;
      if (at < 0) return;
      read.current = all.slice(at);
      setProblem(null);
      setState('reading');
      const answer = await readAloud(
        read.current.map(({ text }) => text),
        language,
      );
      if (!failed(answer)) return;
      silent();
      setProblem(answer.problem);
    },
    [language, silent],
  );
  const pause = (paused: boolean) => {
    setState(paused ? 'paused' : 'reading');
    void pauseReading(paused);
  };

  useEffect(
    () =>
      whenTold('reading-aloud', (now) => {
        const passage = now && read.current[now.text];
        if (passage) show(passage, now);
        else silent();
      }),
    [silent],
  );
  const isSilent = state === 'silent';
  useEffect(() => {
    if (isSilent) return undefined;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    const press = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('main') && !target.closest(pressed)) {
        void begin(target);
      }
    };
    document.addEventListener('keydown', key, true);
    document.addEventListener('click', press);
    return () => {
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('click', press);
    };
  }, [isSilent, stop, begin]);
  // What is read is what stands here: another page is not read on by itself, nor one that is locked.
  useEffect(() => stop, [page, stop]);
  return { t, state, problem, begin, pause, stop };
}
