/** What stands round every page of an open plan: who holds the pen, the chapters, and what was just done. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/bindings/vault';
import type { SecondPlace } from '../api/bindings/kept';
import type { Cover } from '../api/bindings/vault';
import { inkOf, type Pen as ShownPen } from '../theme/pen';
import { PenBar } from '../components/PenBar';
import { symbolOf } from '../components/symbols';
import { Tabletop } from '../components/Tabletop';
import { usePlan, usePlanSession } from '../store/usePlan';
import { samePen, shownPen, waysToHold } from '../store/writers';
import { useArrival } from './useArrival';
import { BackToSearch } from './BackToSearch';
import { BackupLine } from './BackupLine';
import { DoorLine } from './DoorLine';
import { ExampleBand } from './ExampleBand';
import { FolderLine } from './FolderLine';
import { FootContext } from './Foot';
import { chapterKey, withoutChapters } from '../navigation/chapters';
import { pages } from '../navigation/pages';
import { useNavigation } from '../navigation/navigation';
import { NoticeLine } from './NoticeLine';
import { SecondPlaceLine } from './SecondPlaceLine';
import { SkipLink } from './SkipLink';
import { Swapped } from './Swapped';
import { ReadAloud } from './ReadAloud';
import { useSettings } from './settings';
import { PlanChapters } from './PlanChapters';
import { Unsaved } from './Unsaved';
import { UndoRedo } from './UndoRedo';
import { useKeys } from './useKeys';
import { useOwnersName } from './useOwnersName';
import type { Leaving } from './useLeaving';

export interface PlanFrameProps {
  cover: Cover | null;
  /** No backup could be made when the plan was opened. */
  backupFailed: boolean;
  /** What was found at the door and put right. */
  notice: Notice | null;
  /** The second place for backups, as it was when the plan was opened. */
  secondPlace: SecondPlace | null;
  /** The contact came from their overview, and may go back to it. */
  fromOverview: boolean;
  isExample: boolean;
  leaving: Leaving;
}

/** The ways to hold the pen, as they are and as they are shown. */
function usePens() {
  const { whole, writers, pen } = usePlan();
  const { way: wayIn } = usePlanSession();
  return useMemo(() => {
    const ways = waysToHold(whole, wayIn).flatMap((way) => {
      const shown = shownPen(way, writers);
      return shown === null ? [] : [{ way, shown }];
    });
    const now = ways.find(({ way }) => samePen(way, pen)) ?? ways[0];
    return { ways, now };
  }, [whole, writers, pen, wayIn]);
}

export function PlanFrame(props: PlanFrameProps) {
  const { cover, backupFailed, notice, secondPlace, fromOverview, isExample, leaving } = props;
  const { t } = useTranslation();
  const { plan, saved, setPen, owner } = usePlan();
  const { ways, now } = usePens();
  const { page, about } = useNavigation();
  const { simple } = useSettings().settings;
  const Page = pages[page];
  const [footPlace, setFootPlace] = useState<HTMLElement | null>(null);
  const isAlone = withoutChapters.includes(page);
  useOwnersName();
  useArrival(
    `${page} ${about?.id ?? ''}`,
    `${t(chapterKey[page])} – ${cover?.nickname ?? plan.details.title}`,
  );

  const nextPen = () => {
    const at = ways.findIndex((way) => way === now);
    const next = ways[(at + 1) % ways.length];
    if (next) setPen(next.way);
  };
  useKeys({
    onPen: nextPen,
    onLock: leaving.lock,
    onHide: leaving.hide,
    onClose: leaving.close,
  });

  const hold = (wanted: ShownPen) => {
    const chosen = ways.find(({ shown }) => shown === wanted);
    if (chosen) setPen(chosen.way);
  };

  const symbol = symbolOf(cover?.symbol);
  const bar = now && (
    <>
      <SkipLink />
      <PenBar
        plan={{ name: cover?.nickname ?? owner.name, symbol, colour: cover?.colour }}
        pen={now.shown}
        others={ways.filter((way) => way !== now).map(({ shown }) => shown)}
        onPen={hold}
        save={saved}
        steps={<UndoRedo />}
        onLock={leaving.lock}
        penKey="F2"
        brief={simple}
      />
    </>
  );
  return (
    <Tabletop
      pen={now ? inkOf(now.shown) : 'none'}
      bar={bar}
      notice={<NoticeLine />}
      footPlace={setFootPlace}
      {...(!isAlone && { chapters: <PlanChapters /> })}
    >
      {simple && <ReadAloud />}
      {isExample && <ExampleBand onClose={leaving.lock} />}
      {backupFailed && <BackupLine />}
      {notice !== null && <DoorLine notice={notice} />}
      <Swapped />
      {page === 'home' && fromOverview && (
        <button type="button" className="plain-link" onClick={leaving.toOverview}>
          {t('overview.link')}
        </button>
      )}
      {page === 'home' && <FolderLine />}
      {page === 'home' && <SecondPlaceLine found={secondPlace} />}
      <Unsaved />
      <BackToSearch />
      <FootContext value={footPlace}>
        <Page />
      </FootContext>
    </Tabletop>
  );
}
