/** Quietly, on top of the plan: in how many places copies of it say different things, and each of them to choose in. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from '../../api/bindings/plan';
import { Differing } from '../../records/Disagreed';
import { isOffered, toChoose } from '../../records/disagreements';
import { OfferedWords } from '../../records/OfferedWords';
import { placeOfRecord, useFocusBack } from '../../records/useFocusBack';
import { useOwnerId } from '../../records/useField';
import { useInWords } from '../../records/useInWords';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { withCapital } from '../../i18n/act';
import { useWordings } from '../../records/useWordings';
import { WordingWords } from '../../components/WordingWords';
import styles from './DifferingList.module.css';

/** More than these wait until they are asked for. */
const shownFirst = 5;

export function DifferingList() {
  const { t } = useTranslation();
  const open = toChoose(useSelected((state) => state.whole));
  const [shown, setShown] = useState(false);
  const [all, setAll] = useState(false);
  const places = useRef<HTMLUListElement>(null);
  const focusBack = useFocusBack();
  if (open.length === 0) return null;
  return (
    <section className={styles.differing}>
      <p className={styles.line}>
        <span>{t('wordings.here', { count: open.length })}</span>
        <button
          type="button"
          className="plain-link"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? 'wordings.hide' : 'wordings.show')}
        </button>
      </p>
      {shown && (
        <ul ref={places} className={styles.places}>
          {(all ? open : open.slice(0, shownFirst)).map((one, at) => (
            <Place
              key={`${one.record.id} ${one.field}`}
              open={one}
              onChosen={() => {
                // One goes on with the next, or where what was chosen stands.
                focusBack(() => {
                  const left = places.current?.children;
                  return left?.item(at) ?? left?.item(at - 1) ?? placeOfRecord(one.record.id);
                });
              }}
            />
          ))}
        </ul>
      )}
      {shown && !all && open.length > shownFirst && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('wordings.showAll')}
        </button>
      )}
    </section>
  );
}

interface PlaceProps {
  open: Disagreement;
  onChosen: () => void;
}

function Place({ open, onChosen }: PlaceProps) {
  const names = useNames();
  const owner = useOwnerId();
  const [standing] = useWordings(open).wordings;
  const { record, field } = open;
  const kind = withCapital(names.kind(record.kind));
  const name = useInWords({ records: [record] })?.nameOf(record.id) ?? null;
  const label = field === 'removed' ? kind : names.field(record.kind, field);
  return (
    <li>
      {name !== null && name !== standing?.words && (
        <p className={styles.of} dir="auto">
          {name}
        </p>
      )}
      {isOffered(open, owner) && standing ? (
        <>
          <p className="row-name" dir="auto">
            {label}
          </p>
          <WordingWords wording={standing} />
          <div className={styles.offered}>
            <OfferedWords open={open} isSettled={false} onChosen={onChosen} />
          </div>
        </>
      ) : (
        <Differing label={label} open={open} onChosen={onChosen} />
      )}
    </li>
  );
}
