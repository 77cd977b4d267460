/** Help and rights, to be read without a network: a list of titles, each opened where it stands. */
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../i18n/dates';
import { usePolicy, useLookAgain } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import { useReader } from '../../i18n/useReader';
import styles from './HelpPage.module.css';
import { Numbers } from './Numbers';
import { OurTexts } from './OurTexts';

/** A chapter as core's text has it. */
interface HelpChapter {
  title: string;
  /** The source is there where the statement comes from law, with the day it was last held against it. */
  paragraphs: readonly { text: string; source?: string; checked?: string }[];
  list?: { title: string; items: readonly string[] };
  /** The day somebody last made sure that the numbers are right: numbers change. */
  numbersChecked?: string;
  numbers?: readonly { number: string; text: string }[];
  /** Whether the numbers are the municipality's own. */
  isDecided?: boolean;
}

export function HelpTexts() {
  const { t } = useTranslation('help');
  const { t: own } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const { emergencyNumbers } = usePolicy();
  useLookAgain();
  const chapters = Object.entries<HelpChapter>(t('chapters', { returnObjects: true }));
  const ours = (key: string, chapter: HelpChapter): HelpChapter =>
    key === 'emergencies' && emergencyNumbers !== undefined
      ? {
          ...chapter,
          ...emergencyNumbers,
          numbersChecked: emergencyNumbers.checked,
          isDecided: true,
        }
      : chapter;
  return (
    <>
      <p className="body">{t('intro')}</p>
      <OurTexts />
      <div className={styles.chapters}>
        {chapters.map(([key, chapter]) => (
          <Chapter
            key={key}
            chapter={ours(key, chapter)}
            isOpen={open === key}
            onToggle={() => {
              setOpen(open === key ? null : key);
            }}
          />
        ))}
      </div>
      <p className="quiet">{own('help.written')}</p>
    </>
  );
}

interface ChapterProps {
  chapter: HelpChapter;
  isOpen: boolean;
  onToggle: () => void;
}

function Chapter({ chapter, isOpen, onToggle }: ChapterProps) {
  const contentId = useId();
  return (
    <section className={styles.chapter}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={onToggle}
        >
          {chapter.title}
          <ChevronDownIcon className={styles.chevron} aria-hidden="true" />
        </button>
      </h2>
      <div id={contentId} className={styles.content} hidden={!isOpen}>
        {isOpen && <Content {...chapter} />}
      </div>
    </section>
  );
}

function Content({ paragraphs, list, numbers = [], numbersChecked, isDecided }: HelpChapter) {
  const { t } = useTranslation();
  const language = useReader();
  return (
    <>
      {paragraphs.map(({ text, source, checked }) => (
        <div key={text}>
          <p className="body">{text}</p>
          {source !== undefined && checked !== undefined && (
            <p className={styles.source}>
              {t('help.source', { source, day: longDay(checked, language) })}
            </p>
          )}
        </div>
      ))}
      {list && (
        <div>
          <h3 className="row-name">{list.title}</h3>
          <ul className={styles.items}>
            {list.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      )}
      {isDecided && <DecidedHere>{t('decided.numbers')}</DecidedHere>}
      <Numbers numbers={numbers} />
      {numbersChecked !== undefined && (
        <p className={styles.source}>
          {t('help.numbersChecked', { day: longDay(numbersChecked, language) })}
        </p>
      )}
    </>
  );
}
