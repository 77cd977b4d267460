/** Where the conversation was left: it goes on there, also tomorrow. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { setBookmark } from '../api/shell';

export interface Bookmark {
  /** Null when nobody has begun. */
  place: string | null;
  /** Remembered at once, on this laptop only. */
  mark: (place: string) => void;
}

export const BookmarkContext = createContext<Bookmark | null>(null);

export function useBookmark(): Bookmark {
  const bookmark = useContext(BookmarkContext);
  if (bookmark === null) throw new Error('no plan is open here');
  return bookmark;
}

/** `first` is where the bookmark lay when the plan was opened. */
export function useKeptBookmark(first: string | null): Bookmark {
  const [place, setPlace] = useState(first);
  const mark = useCallback((next: string) => {
    setPlace(next);
    void setBookmark(next);
  }, []);
  return useMemo(() => ({ place, mark }), [place, mark]);
}
