/** An open plan: its store for as long as it is open, and the pages inside its frame. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordRef } from '../api/bindings/plan';
import type { OpenedPlan } from '../api/bindings/program';
import { FolderStore } from '../store/FolderStore';
import { PlanStore } from '../store/PlanStore';
import { FolderContext } from '../store/useFolder';
import { PlanContext } from '../store/usePlan';
import { PrintingContext, useKeptPrinting } from '../export/printing';
import type { Day } from '../i18n/day';
import { BookmarkContext, useKeptBookmark } from '../navigation/bookmark';
import { CoverContext } from './cover';
import { Countdown } from './Countdown';
import { Curtain } from './Curtain';
import { LeavingPanel } from './LeavingPanel';
import { EndedContext, type Ended } from './ended';
import { NavigationContext, type PlanPage } from '../navigation/navigation';
import type { Place } from '../navigation/pageOf';
import { SearchContext, useKeptSearch } from '../navigation/search';
import { PlanFrame } from './PlanFrame';
import { useLeaving } from './useLeaving';

export interface OpenPlanProps {
  opened: OpenedPlan;
  /** Nothing is written in it yet: it begins with the conversation. */
  isNew: boolean;
  today: Day;
  /** The plan was ended, and is no more. */
  onEnded: (ended: Ended) => void;
}

/** The page that is shown, and the record it is to show. */
interface At {
  page: PlanPage;
  about: RecordRef | null;
}

const placeNow = ({ page, about }: At): Place => (about === null ? { page } : { page, about });

export function OpenPlan({ opened, isNew, today: todayHere, onEnded }: OpenPlanProps) {
  const { pen, way, isExample } = opened;
  // The example is looked at on the day of its story.
  const today = isExample ? opened.today : todayHere;
  const [store] = useState(
    () => new PlanStore(opened.plan, opened.reading, opened.reversible, pen, opened.unsaved, way),
  );
  const readOn = useRef(opened.today);
  useEffect(() => {
    if (readOn.current === today) return;
    readOn.current = today;
    void store.newDay();
  }, [store, today]);
  const [folder] = useState(() => new FolderStore(store));
  const leaving = useLeaving(store, opened, folder.leave);
  // The diary is not in what the contact's phrase opens.
  const readsDiary = way !== 'contact';
  const session = useMemo(
    () => ({ store, today, way, readsDiary }),
    [store, today, way, readsDiary],
  );
  useEffect(() => {
    store.resume();
    const leaveFolder = folder.start();
    return () => {
      leaveFolder();
      store.close();
    };
  }, [store, folder]);

  const [at, setAt] = useState<At>({ page: isNew ? 'conversation' : 'home', about: null });
  const [cover, onCover] = useState(opened.cover);
  const kept = useMemo(() => ({ cover, onCover }), [cover]);
  const bookmark = useKeptBookmark(opened.bookmark);
  const printing = useKeptPrinting();
  const search = useKeptSearch();
  const { look } = search;
  const { gone } = search.looked;
  const navigation = useMemo(
    () => ({
      ...at,
      go: (page: PlanPage, about?: RecordRef) => {
        if (page !== 'search') look({ gone: null });
        else if (at.page !== 'search' && gone === null) look({ from: placeNow(at) });
        setAt({ page, about: about ?? null });
      },
    }),
    [at, look, gone],
  );

  return (
    <PlanContext value={session}>
      <NavigationContext value={navigation}>
        <BookmarkContext value={bookmark}>
          <PrintingContext value={printing}>
            {leaving.state.is === 'covered' ? (
              <Curtain why={leaving.state.why} />
            ) : (
              <>
                <CoverContext value={kept}>
                  <EndedContext value={onEnded}>
                    <SearchContext value={search}>
                      <FolderContext value={folder}>
                        <PlanFrame
                          cover={cover}
                          backupFailed={opened.backup === 'failed'}
                          notice={opened.notice}
                          secondPlace={opened.secondPlace}
                          fromOverview={opened.fromOverview}
                          isExample={isExample}
                          leaving={leaving}
                        />
                      </FolderContext>
                    </SearchContext>
                  </EndedContext>
                </CoverContext>
                <Countdown />
                <LeavingPanel leaving={leaving} />
              </>
            )}
          </PrintingContext>
        </BookmarkContext>
      </NavigationContext>
    </PlanContext>
  );
}
