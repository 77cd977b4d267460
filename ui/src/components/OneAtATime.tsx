/** The parts of a long page: under each other, or one at a time with a way back and on. */
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { Fragment, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './OneAtATime.module.css';

export interface PagePart {
  key: string;
  name: string;
  content: ReactNode;
  /** The id of its heading, on a page where one can go straight to it. */
  heading?: string;
}

/** Which part is shown, for a page that can lead from one to another itself. */
export interface ShownPart {
  /** The key of it. */
  shown: string;
  onShow: (key: string) => void;
}

export interface OneAtATimeProps {
  parts: readonly PagePart[];
  /** One at a time; otherwise all of them. */
  alone: boolean;
  /** The part that is shown first; the first of them when nothing is said. */
  first?: string | undefined;
  /** Without it, the parts keep it themselves. */
  kept?: ShownPart | undefined;
}

export function OneAtATime({ parts, alone, first, kept }: OneAtATimeProps) {
  if (alone) return <Alone key={first} parts={parts} first={first} kept={kept} />;
  return parts.map(({ key, content }) => <Fragment key={key}>{content}</Fragment>);
}

function Alone({ parts, first, kept }: Omit<OneAtATimeProps, 'alone'>) {
  const { t } = useTranslation();
  const { at, show } = useShownAt(parts, first, kept);
  const [before, part, next] = [parts[at - 1], parts[at], parts[at + 1]];
  const place = useFocusAlong(part?.key);
  if (part === undefined) return null;
  return (
    <>
      <div key={part.key} ref={place} className={styles.part} role="group" aria-label={part.name}>
        {part.content}
      </div>
      <div className={styles.ways} role="group" aria-label={t('oneAtATime.label')}>
        {before && (
          <Button
            variant="secondary"
            icon={<ArrowLeftIcon aria-hidden="true" />}
            onClick={() => {
              show(at - 1);
            }}
          >
            {t('oneAtATime.before', { name: before.name })}
          </Button>
        )}
        <span className={styles.at}>{t('oneAtATime.at', { at: at + 1, of: parts.length })}</span>
        {next && (
          <Button
            variant="secondary"
            className={styles.next ?? ''}
            icon={<ArrowRightIcon aria-hidden="true" />}
            iconPosition="right"
            onClick={() => {
              show(at + 1);
            }}
          >
            {t('oneAtATime.next', { name: next.name })}
          </Button>
        )}
      </div>
    </>
  );
}

/** The place of the part that is shown. It stays when parts come and go before it. */
function useShownAt(
  parts: readonly PagePart[],
  first: string | undefined,
  kept: ShownPart | undefined,
) {
  const [own, setOwn] = useState({ key: first, at: 0 });
  const key = kept?.shown ?? own.key;
  const found = parts.findIndex((part) => part.key === key);
  const at = found >= 0 ? found : Math.min(own.at, Math.max(0, parts.length - 1));
  const show = (to: number) => {
    const part = parts[to];
    if (part === undefined) return;
    setOwn({ key: part.key, at: to });
    kept?.onShow(part.key);
  };
  return { at, show };
}

/** The focus goes to what is shown now, unless it is there already: what was opened there may have taken it. */
function useFocusAlong(key: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const begun = useRef(key);
  useLayoutEffect(() => {
    if (begun.current === key) return;
    begun.current = key;
    if (place.current?.contains(document.activeElement)) return;
    const heading = place.current?.querySelector<HTMLElement>('h2') ?? place.current;
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [key]);
  return place;
}
