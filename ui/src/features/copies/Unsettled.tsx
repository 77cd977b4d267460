/** What waits since copies met: what does not go together, and what one took out while another wrote in it. */
import { useTranslation } from 'react-i18next';
import type { Misfit } from '../../api/bindings/kept';
import { unsettled } from '../../api/copies';
import { Rows } from '../../components/Rows';
import { GoTo } from '../../navigation/GoTo';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { toChoose } from '../../records/disagreements';
import { useFocusBack, type FindPlace } from '../../records/useFocusBack';
import { ruleWords } from '../../records/unsettled/ruleWords';
import { TakenOutRow } from '../../records/unsettled/TakenOutRow';
import { useNameOf, type NameOf } from '../../records/useNameOf';
import { useAsked } from '../../store/useAsked';
import { usePlan, usePlanSession } from '../../store/usePlan';
import styles from './CopiesPage.module.css';

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
              key={`${one.record.kind} ${one.record.id}`}
              one={one}
              name={nameOf(one.record)}
              onSay={(edit) => {
                focusBack(goOn);
                void store.act([edit], true);
              }}
            />
          ))}
        </Rows>
      )}
      <p className="body">{t('unsettled.canWait')}</p>
    </div>
  );
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
            key={`${record.kind} ${record.id}`}
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
