/** What stands round every page of an open plan: who holds the pen, the chapters, and what was just done. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/bindings/vault';
import type { SecondPlace } from '../api/bindings/kept';
import type { Cover } from '../api/bindings/vault';
import { inkOf, type Pen as ShownPen } from '../theme/pen';
import { Chapters } from '../components/Chapters';
import { PenBar } from '../components/PenBar';
import { symbolOf } from '../components/symbols';
import { Tabletop } from '../components/Tabletop';
import { usePlan, usePlanSession } from '../store/usePlan';
import { samePen, shownPen, waysToHold } from '../store/writers';
import { useArrival } from './useArrival';
import { useSettings } from './settings';
import { BackupLine } from './BackupLine';
import { DoorLine } from './DoorLine';
import { ChapterIcon } from './ChapterIcon';
import { FootContext } from './Foot';
import { chapterKey, chapterOf, foot, pages, unlisted, withoutChapters } from '../navigation/pages';
import { useNavigation, planPages, type PlanPage } from '../navigation/navigation';
import { NoticeLine } from './NoticeLine';
import { SecondPlaceLine } from './SecondPlaceLine';
import { SkipLink } from './SkipLink';
import { Swapped } from './Swapped';
import { Unsaved } from './Unsaved';
import { UndoRedo } from './UndoRedo';
import { useKeys } from './useKeys';
import type { Leaving } from './useLeaving';

export interface PlanFrameProps {
  cover: Cover | null;
  /** No backup could be made when the plan was opened. */
  backupFailed: boolean;
  /** What was found at the door and put right. */
  notice: Notice | null;
  /** The second place for backups, as it was when the plan was opened. */
  secondPlace: SecondPlace | null;
  leaving: Leaving;
}

const isListed = (key: PlanPage) => !foot.includes(key) && !unlisted.includes(key);

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

export function PlanFrame({ cover, backupFailed, notice, secondPlace, leaving }: PlanFrameProps) {
  const { t } = useTranslation();
  const { plan, saved, setPen, owner } = usePlan();
  const { ways, now } = usePens();
  const { page, about, go } = useNavigation();
  const { simple } = useSettings().settings;
  const chapter = (key: PlanPage) => {
    const text = t(chapterKey[key]);
    return simple ? { key, text, icon: <ChapterIcon page={key} /> } : { key, text };
  };
  const Page = pages[page];
  const [footPlace, setFootPlace] = useState<HTMLElement | null>(null);
  const isAlone = withoutChapters.includes(page);
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
  const choosePage = (key: string) => {
    const chosen = planPages.find((known) => known === key);
    if (chosen) go(chosen);
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
      />
    </>
  );
  return (
    <Tabletop
      pen={now ? inkOf(now.shown) : 'none'}
      bar={bar}
      notice={<NoticeLine />}
      footPlace={setFootPlace}
      {...(!isAlone && {
        chapters: (
          <Chapters
            chapters={planPages.filter(isListed).map(chapter)}
            foot={foot.map(chapter)}
            current={chapterOf[page] ?? page}
            onChapter={choosePage}
          />
        ),
      })}
    >
      {backupFailed && <BackupLine />}
      {notice !== null && <DoorLine notice={notice} />}
      <Swapped />
      {page === 'home' && <SecondPlaceLine found={secondPlace} />}
      <Unsaved />
      <FootContext value={footPlace}>
        <Page />
      </FootContext>
    </Tabletop>
  );
}
