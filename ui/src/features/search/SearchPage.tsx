/** Where words stand in the plan, and who said them: found as one types, and one press away. */
import { MagnifyingGlassIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Checkbox } from '@navikt/ds-react';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchGroup, SearchHit } from '../../api/bindings/reading';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import { useNavigation } from '../../navigation/navigation';
import { placeOfHit } from '../../navigation/placeOfHit';
import { focusSearch, hitKey, searchField, useSearch } from '../../navigation/search';
import { useInWords } from '../../records/useInWords';
import { usePlan } from '../../store/usePlan';
import { Group } from './Group';
import styles from './SearchPage.module.css';
import { useArrows } from './useArrows';
import { useFound } from './useFound';

const none: readonly SearchGroup[] = [];

export function SearchPage() {
  const { t, i18n } = useTranslation();
  const { whole } = usePlan();
  const { go } = useNavigation();
  const { looked, look } = useSearch();
  const { words, earlier, from } = looked;
  const { shown, problem } = useFound({ words, earlier });
  const groups = shown?.found.groups ?? none;
  const inWords = useInWords({ records: groups.flatMap(({ about }) => about ?? []) });
  const press = useArrows(() => {
    const { page, about } = from ?? { page: 'home' };
    go(page, about);
  });
  useBackAt(groups);

  const goTo = (hit: SearchHit) => {
    const { page, about } = placeOfHit(hit, whole);
    go(page, about);
    look({ gone: hit });
  };
  return (
    // Arrows and Escape work wherever on the page one is.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.page} onKeyDown={press}>
      <h1 className="aksel-sr-only">{t('chapters.search')}</h1>
      <div className={styles.field} role="search">
        <MagnifyingGlassIcon className={styles.glass} aria-hidden="true" />
        <input
          id={searchField}
          type="text"
          className={styles.input}
          aria-label={t('chapters.search')}
          aria-describedby="search-count"
          autoComplete="off"
          spellCheck={false}
          data-own-undo
          dir="auto"
          placeholder={t('search.hint')}
          value={words}
          onChange={({ currentTarget }) => {
            look({ words: currentTarget.value });
          }}
        />
        {words !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('search.clear')}
            onClick={() => {
              look({ words: '' });
              focusSearch();
            }}
          >
            <XMarkIcon aria-hidden="true" />
          </button>
        )}
      </div>
      <div className={styles.asked}>
        <p id="search-count" role="status" className={styles.count}>
          {shown !== null && shown.found.count > 0 && (
            <Count words={shown.asked.words.trim()} count={shown.found.count} />
          )}
          {shown?.found.count === 0 && t('search.none', { words: shown.asked.words.trim() })}
        </p>
        <Checkbox
          size="small"
          checked={earlier}
          onChange={({ currentTarget }) => {
            look({ earlier: currentTarget.checked });
          }}
        >
          {t('search.earlier')}
        </Checkbox>
        <span className={styles.quiet}>{t('search.noDiary')}</span>
      </div>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
      {groups.map((group) => (
        <Group
          key={`${group.kind ?? ''} ${group.about?.id ?? ''}`}
          group={group}
          name={group.about && (inWords?.nameOf(group.about.id) ?? null)}
          onHit={goTo}
        />
      ))}
      {shown?.found.isCut && <p className={styles.more}>{t('search.more')}</p>}
    </div>
  );
}

function Count({ words, count }: { words: string; count: number }) {
  const { t } = useTranslation();
  return t('search.count', { words, count });
}

/** One comes to the field, or back to the place one went to, once it is shown again. */
function useBackAt(groups: readonly SearchGroup[]): void {
  const { looked, look } = useSearch();
  const { gone } = looked;
  useLayoutEffect(() => {
    focusSearch();
  }, []);
  useEffect(() => {
    if (gone === null || groups.length === 0) return;
    const key = hitKey(gone);
    const all = [...document.querySelectorAll<HTMLElement>('main [data-hit]')];
    all.find((hit) => hit.dataset.hit === key)?.focus();
    look({ gone: null });
  }, [gone, groups, look]);
}
