/** How a child's right to take part was looked after, in the child's words where they can, and in those of whoever did it. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participation, ParticipationSection } from '../../api/bindings/plan';
import { blank as blanks, fields } from '../../api/registry';
import { called } from '../../records/called';
import { RecordList, type RowProps } from '../../records/list/RecordList';
import { OwnWords } from '../../records/OwnWords';
import { SaidSign } from '../../records/SaidSign';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import styles from './PlanPage.module.css';
import { useHistoryOf } from './useHistoryOf';

export interface ParticipationsProps {
  participation: readonly Participation[];
}

const nameOf = ({ text }: Participation) => called(text);

/** In the order of the paper. */
const sections = fields.participation.section.choices;

export const Participations = memo(function Participations(props: ParticipationsProps) {
  const { participation } = props;
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section aria-labelledby="plan-participation">
      <h2 className="section" id="plan-participation">
        {names.printed('participation.title')}
      </h2>
      <p className="quiet">{t('parts.participationKnow')}</p>
      <div className={styles.parts}>
        {sections.map((section) => (
          <Section key={section} section={section} all={participation} />
        ))}
      </div>
    </section>
  );
});

interface SectionProps {
  section: ParticipationSection;
  all: readonly Participation[];
}

function Section({ section, all }: SectionProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('participation');
  const records = useMemo(() => all.filter((one) => one.section === section), [all, section]);
  const blank = useMemo(
    () => (id: string, rank: number) => ({
      record: { ...blanks.participation, id, rank, section },
      values: { rank, section },
    }),
    [section],
  );
  const heading = names.printed(`participation.${section}`);
  return (
    <div>
      <h3 className="row-name">{heading}</h3>
      <RecordList
        kind="participation"
        list={`participation ${section}`}
        label={heading}
        records={records}
        Row={Row}
        nameOf={nameOf}
        blank={blank}
        addText={t(`parts.participationAdd.${section}`)}
        onHistory={onHistory}
      />
    </div>
  );
}

/** What others tell is signed: they say it in their own name. */
const Row = memo(function Row({ record, isNew, onDone }: RowProps<Participation>) {
  const names = useNames();
  const { voiceOf, writers } = usePlan();
  const { id, section, text } = record;
  const voice = voiceOf({ kind: 'participation', id }, 'text');
  const isOthers = voice !== null && writers.get(voice.pen.words)?.pen !== 'owner';
  return (
    <div className={styles.told}>
      <OwnWords
        kind="participation"
        id={id}
        field="text"
        label={names.printed(`participation.${section}`)}
        text={text}
        size="s"
        {...(isNew && { onDone })}
      />
      {isOthers && (
        <p className={styles.sign}>
          <SaidSign voice={voice} />
        </p>
      )}
    </div>
  );
});
