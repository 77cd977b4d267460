/** An open plan: its store for as long as it is open, and the pages inside its frame. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordRef } from '../api/bindings/plan';
import type { OpenedPlan } from '../api/bindings/program';
import { PlanStore } from '../store/PlanStore';
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
import { PlanFrame } from './PlanFrame';
import { useLeaving } from './useLeaving';

export interface OpenPlanProps {
  opened: OpenedPlan;
  today: Day;
  /** The plan was ended, and is no more. */
  onEnded: (ended: Ended) => void;
}

export function OpenPlan({ opened, today, onEnded }: OpenPlanProps) {
  const { pen, way } = opened;
  const [store] = useState(
    () => new PlanStore(opened.plan, opened.reading, opened.reversible, pen, opened.unsaved, way),
  );
  const readOn = useRef(opened.today);
  useEffect(() => {
    if (readOn.current === today) return;
    readOn.current = today;
    void store.newDay();
  }, [store, today]);
  const leaving = useLeaving(store, opened);
  // The diary is not in what the contact's phrase opens.
  const readsDiary = way !== 'contact';
  const session = useMemo(
    () => ({ store, today, way, readsDiary }),
    [store, today, way, readsDiary],
  );
  useEffect(() => {
    store.resume();
    return () => {
      store.close();
    };
  }, [store]);

  const [at, setAt] = useState<{ page: PlanPage; about: RecordRef | null }>({
    page: 'home',
    about: null,
  });
  const [cover, onCover] = useState(opened.cover);
  const kept = useMemo(() => ({ cover, onCover }), [cover]);
  const bookmark = useKeptBookmark(opened.bookmark);
  const printing = useKeptPrinting();
  const navigation = useMemo(
    () => ({
      ...at,
      go: (page: PlanPage, about?: RecordRef) => {
        setAt({ page, about: about ?? null });
      },
    }),
    [at],
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
                    <PlanFrame
                      cover={cover}
                      backupFailed={opened.backup === 'failed'}
                      notice={opened.notice}
                      secondPlace={opened.secondPlace}
                      leaving={leaving}
                    />
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
