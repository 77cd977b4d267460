/** The way through the plan: all its chapters, or in the simple view the few that stand first and «Mer». */
import { useTranslation } from 'react-i18next';
import { Chapters } from '../components/Chapters';
import { chapterKey, chapterOf, foot, unlisted } from '../navigation/chapters';
import { planPages, useNavigation, type PlanPage } from '../navigation/navigation';
import { useSimpleChapters } from '../navigation/simpleChapters';
import { usePlan } from '../store/usePlan';
import { ChapterIcon } from './ChapterIcon';
import { useIsOff } from './decided';
import { useSettings } from './settings';
import { useSimpleSwitch } from './useSimpleSwitch';

const listed = planPages.filter((page) => !foot.includes(page) && !unlisted.includes(page));

export function PlanChapters() {
  const { t } = useTranslation();
  const { simple } = useSettings().settings;
  const simpleSwitch = useSimpleSwitch();
  const { page, go } = useNavigation();
  const { first } = useSimpleChapters();
  const { plan } = usePlan();
  // A diary that nobody wrote in and nobody may write in is no chapter.
  const noDiary = useIsOff('diary') && plan.diaryEntries.every(({ removed }) => removed);
  const isShown = (key: PlanPage) => !(key === 'diary' && noDiary);
  const chapter = (key: PlanPage) => {
    const text = t(chapterKey[key]);
    return simple ? { key, text, icon: <ChapterIcon page={key} /> } : { key, text };
  };
  const here = chapterOf[page] ?? page;
  const current = simple && !first.includes(here) ? 'more' : here;
  // A page that is no chapter of the simple view is not what it begins with.
  const change = () => {
    simpleSwitch.onPress();
    if (!simple && !first.includes(here)) go('home');
  };
  return (
    <Chapters
      chapters={(simple ? first : listed).filter(isShown).map(chapter)}
      foot={simple ? [chapter('more')] : foot.map(chapter)}
      current={current}
      large={simple}
      deed={{ text: simpleSwitch.text, onPress: change }}
      onChapter={(key) => {
        const chosen = planPages.find((known) => known === key);
        if (chosen) go(chosen);
      }}
    />
  );
}
