/** What waits since copies met: what does not go together, and what one took out while another wrote in it. */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Misfit, TakenOut } from '../../api/bindings/kept';
import type { Edit, RecordRef } from '../../api/bindings/plan';
import { unsettled } from '../../api/copies';
import { Rows } from '../../components/Rows';
import { withCapital } from '../../i18n/act';
import { GoTo } from '../../navigation/GoTo';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { toChoose } from '../../records/disagreements';
import { useFocusBack, type FindPlace } from '../../records/useFocusBack';
import { useInWords } from '../../records/useInWords';
import { useNames } from '../../records/useNames';
import { useAsked } from '../../store/useAsked';
import { usePlan, usePlanSession } from '../../store/usePlan';
import styles from './CopiesPage.module.css';
import { ruleWords } from './ruleWords';
import { useDayWords } from './useDayWords';

/** What a record is called. */
type NameOf = (record: RecordRef) => string;

export interface UnsettledProps {
  /** Where one goes on when what was settled is gone. */
  goOn: FindPlace;
}

export function Unsettled({ goOn }: UnsettledProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const focusBack = useFocusBack();
  const { whole } = usePlan();
  const told = useAsked(unsettled);
  const differing = toChoose(whole).length;
  const { misfits = [], takenOut = [] } = told ?? {};
  const nameOf = useNameOf([
    ...misfits.flatMap(({ records }) => records),
    ...takenOut.map(({ record }) => record),
  ]);
  if (differing + misfits.length + takenOut.length === 0) return null;
  return (
    <div className={styles.unsettled}>
      <p className="body">{t('unsettled.canWait')}</p>
      {differing > 0 && <Differing count={differing} />}
      {misfits.length > 0 && (
        <Rows heading={t('unsettled.together')}>
          {misfits.map((misfit) => (
            <MisfitRow key={JSON.stringify(misfit)} misfit={misfit} nameOf={nameOf} />
          ))}
        </Rows>
      )}
      {takenOut.length > 0 && (
        <Rows heading={t('unsettled.outAndIn')}>
          {takenOut.map((one) => (
            <TakenOutRow
              key={one.record.id}
              one={one}
              nameOf={nameOf}
              onSay={(edit) => {
                focusBack(goOn);
                void store.act([edit], true);
              }}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

function useNameOf(records: readonly RecordRef[]): NameOf {
  const names = useNames();
  const told = useInWords({ records: [...records] });
  return ({ kind, id }) => told?.nameOf(id) ?? withCapital(names.kind(kind));
}

/** Where the copies say different things is chosen where the words stand. */
function Differing({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <p className={styles.line}>
      <span>{t('unsettled.differing', { count })}</span>
      <GoTo page="plan">{t('wordings.toPlan')}</GoTo>
    </p>
  );
}

/** What is wrong in a sentence, and each of the records it is between to go to. */
function MisfitRow({ misfit, nameOf }: { misfit: Misfit; nameOf: NameOf }) {
  const { t } = useTranslation();
  const { records, rule } = misfit;
  const { go } = useNavigation();
  return (
    <li className={styles.row}>
      <p className="body">{ruleWords(t, rule)}</p>
      <p className={styles.line}>
        {records.map((record) => (
          <button
            key={record.id}
            type="button"
            className="plain-link"
            onClick={() => {
              go(pageOf[record.kind], record);
            }}
          >
            <span className="aksel-sr-only">{t('unsettled.goTo')} </span>
            <span dir="auto">{nameOf(record)}</span>
          </button>
        ))}
      </p>
    </li>
  );
}

interface TakenOutRowProps {
  one: TakenOut;
  nameOf: NameOf;
  /** Whether it is in the plan. */
  onSay: (edit: Edit) => void;
}

function TakenOutRow({ one, nameOf, onSay }: TakenOutRowProps) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { writers } = usePlan();
  const { record, removedBy, removedAt, writtenBy, writtenAt } = one;
  const who = ({ words }: { words: string }) => writers.get(words)?.name ?? '';
  const name = nameOf(record);
  const sentence = t('unsettled.took', {
    remover: who(removedBy),
    removed: dayWords(removedAt),
    writer: who(writtenBy),
    written: dayWords(writtenAt),
  });
  return (
    <li className={styles.row}>
      <h3 className="row-name" dir="auto">
        {name}
      </h3>
      <p className="quiet">{sentence}</p>
      <div className={styles.line}>
        <Button
          variant="secondary"
          size="small"
          icon={<ArrowUndoIcon aria-hidden="true" />}
          onClick={() => {
            onSay({ edit: 'restore', ...record });
          }}
        >
          {t('unsettled.takeBack')}
          <span className="aksel-sr-only">: {name}</span>
        </Button>
        <Button
          variant="tertiary"
          size="small"
          onClick={() => {
            onSay({ edit: 'remove', ...record });
          }}
        >
          {t('unsettled.leaveOut')}
          <span className="aksel-sr-only">: {name}</span>
        </Button>
      </div>
    </li>
  );
}
