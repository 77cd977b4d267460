/** «Mer»: in the simple view, the chapters that do not stand first; and which do, for the owner to choose. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnersPen } from '../../records/useField';
import { usePlan } from '../../store/usePlan';
import { ChapterIcon } from '../../app/ChapterIcon';
import { useNavigation } from '../../navigation/navigation';
import { chapterKey } from '../../navigation/chapters';
import {
  choosable,
  firstChapters,
  mostFirst,
  useSimpleChapters,
} from '../../navigation/simpleChapters';
import styles from './MorePage.module.css';

export const MorePage = memo(function MorePage() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { more } = useSimpleChapters();
  return (
    <>
      <h1 className="title" data-title-line>
        {t('chapters.more')}
      </h1>
      <ul className={styles.tiles}>
        {more.map((page) => (
          <li key={page}>
            <button
              type="button"
              className={styles.tile}
              data-chapter={page}
              onClick={() => {
                go(page);
              }}
            >
              <ChapterIcon page={page} />
              {t(chapterKey[page])}
            </button>
          </li>
        ))}
      </ul>
      <ChooseFirst />
    </>
  );
});

function ChooseFirst() {
  const { t } = useTranslation();
  const { plan, owner, act } = usePlan();
  const isOwn = useOwnersPen();
  const { id, simpleChapters } = plan.details;
  const first = firstChapters(simpleChapters);
  const isFull = first.length >= mostFirst;
  const choose = (value: readonly string[]) => {
    void act([{ edit: 'change', kind: 'details', id, field: 'simpleChapters', value }]);
  };
  if (!isOwn) {
    return <p className={styles.others}>{t('more.others', { name: owner.name })}</p>;
  }
  return (
    <section className={styles.choose} aria-labelledby="choose-first">
      <h2 className="section" id="choose-first">
        {t('more.choose')}
      </h2>
      <p className={styles.know} role="status">
        {t(isFull ? 'more.full' : 'more.know')}
      </p>
      <ul className={styles.choices}>
        {choosable.map((page) => {
          const isFirst = first.includes(page);
          return (
            <li key={page}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={isFirst}
                disabled={isFirst ? first.length === 1 : isFull}
                onClick={() => {
                  choose(
                    choosable.filter((one) => (one === page ? !isFirst : first.includes(one))),
                  );
                }}
              >
                <ChapterIcon page={page} />
                {t(chapterKey[page])}
              </button>
            </li>
          );
        })}
      </ul>
      {simpleChapters.length > 0 && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            choose([]);
          }}
        >
          {t('more.usual')}
        </button>
      )}
    </section>
  );
}
