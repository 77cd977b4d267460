/** The parts of a long page: under each other, or one at a time with a way back and on. */
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './OneAtATime.module.css';

export interface PagePart {
  key: string;
  name: string;
  content: ReactNode;
}

export interface OneAtATimeProps {
  parts: readonly PagePart[];
  /** One at a time; otherwise all of them. */
  alone: boolean;
  /** The part that is shown first; the first of them when nothing is said. */
  first?: string | undefined;
}

export function OneAtATime({ parts, alone, first }: OneAtATimeProps) {
  if (alone) return <Alone key={first} parts={parts} first={first} />;
  return parts.map(({ key, content }) => <Fragment key={key}>{content}</Fragment>);
}

function Alone({ parts, first }: Pick<OneAtATimeProps, 'parts' | 'first'>) {
  const { t } = useTranslation();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      parts.findIndex(({ key }) => key === first),
    ),
  );
  const place = useRef<HTMLDivElement>(null);
  const begun = useRef(at);
  useEffect(() => {
    if (begun.current === at) return;
    begun.current = at;
    const heading = place.current?.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [at]);
  const [before, part, next] = [parts[at - 1], parts[at], parts[at + 1]];
  if (part === undefined) return null;
  return (
    <>
      <div key={part.key} ref={place} className={styles.part}>
        {part.content}
      </div>
      <div className={styles.ways} role="group" aria-label={t('oneAtATime.label')}>
        {before && (
          <Button
            variant="secondary"
            icon={<ArrowLeftIcon aria-hidden="true" />}
            onClick={() => {
              setAt(at - 1);
            }}
          >
            {t('oneAtATime.before', { name: before.name })}
          </Button>
        )}
        {next && (
          <Button
            variant="secondary"
            className={styles.next ?? ''}
            icon={<ArrowRightIcon aria-hidden="true" />}
            iconPosition="right"
            onClick={() => {
              setAt(at + 1);
            }}
          >
            {t('oneAtATime.next', { name: next.name })}
          </Button>
        )}
      </div>
    </>
  );
}
