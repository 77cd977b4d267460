/** One place where the words stand: the words as they were said, who said them and when. One press leads there. */
import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../api/bindings/reading';
import { QuoteMark } from '../../components/QuoteMark';
import { Sign } from '../../components/Sign';
import { nearDay } from '../../i18n/dates';
import { dayOf } from '../../i18n/day';
import { hitKey } from '../../navigation/search';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import { partsOf } from './marked';
import styles from './SearchPage.module.css';

export interface HitRowProps {
  hit: SearchHit;
  onHit: (hit: SearchHit) => void;
}

export function HitRow({ hit, onHit }: HitRowProps) {
  const { field } = useNames();
  const { writers } = usePlan();
  const by = hit.pen === null ? undefined : writers.get(hit.pen.words);
  return (
    <li className={styles.row} data-pen={by?.pen ?? 'none'}>
      <button
        type="button"
        className={styles.hit}
        data-hit={hitKey(hit)}
        data-standing={hit.standing}
        onClick={() => {
          onHit(hit);
        }}
      >
        <span className="aksel-sr-only">{field(hit.record.kind, hit.field)}: </span>
        <span className={hit.isOwners ? styles.quoted : styles.told} dir="auto">
          {hit.isOwners && <QuoteMark side="open" className={styles.open} />}
          {hit.cutBefore && '… '}
          {partsOf(hit.text, hit.marks).map(({ text, isMarked }, at) =>
            isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
          {hit.cutAfter && ' …'}
          {hit.isOwners && <QuoteMark side="close" className={styles.close} />}
        </span>
        <WhoAndWhen hit={hit} />
        <ChevronRightIcon className={styles.chevron} aria-hidden="true" />
      </button>
    </li>
  );
}

function WhoAndWhen({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { writers, today } = usePlan();
  const by = hit.pen === null ? undefined : writers.get(hit.pen.words);
  const hand = hit.pen === null ? undefined : writers.get(hit.pen.writer);
  const day = (at: string) => nearDay(dayOf(new Date(at)), today, language);
  const when = hit.at === null ? '' : day(hit.at);
  const isSameDay = hit.at !== null && hit.replaced !== null && day(hit.replaced) === when;
  return (
    <span className={styles.who}>
      {by && (
        <Sign by={by}>
          {hand && hand.id !== by.id
            ? t('conversation.takenDown', { words: by.name, writer: hand.name, day: when })
            : t('conversation.signed', { name: by.name, day: when })}
        </Sign>
      )}
      {hit.standing === 'removed' && <span className={styles.became}>{t('search.removed')}</span>}
      {hit.replaced !== null && (
        <span className={styles.became}>
          {isSameDay
            ? t('search.replacedSameDay')
            : t('search.replaced', { when: day(hit.replaced) })}
        </span>
      )}
    </span>
  );
}
