/** One part of the crisis plan, or of the wishes: its heading, and its lines in the order the owner has put them. */
import { memo, useCallback, useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { CrisisZone, Edit } from '../../api/bindings/plan';
import { blank as blanks } from '../../api/registry';
import { InPlace } from '../../records/InPlace';
import { rankAfter } from '../../records/list/rank';
import { RecordList } from '../../records/list/RecordList';
import { PersonChooser } from '../../records/PersonChooser';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { useHistoryOf } from '../plan/useHistoryOf';
import styles from './CrisisPlanPage.module.css';
import { LineRow } from './LineRow';
import { lineName, namesPeople, zoneOf, type Line, type Part } from './lines';
import { usePartName } from './usePartName';

export interface PartLinesProps {
  kind: 'crisisStep' | 'careWish';
  part: Part;
  /** The zone the lines stand in; none for a list of its own. */
  zone?: CrisisZone | null;
  lines: readonly Line[];
  /** A heading in the page, or under one. */
  level: 2 | 3;
  /** What stands under the lines. */
  children?: ReactNode;
}

export const PartLines = memo(function PartLines({
  kind,
  part,
  zone = null,
  lines,
  level,
  children,
}: PartLinesProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const onHistory = useHistoryOf(kind);
  const people = useSelected(({ whole }) => whole.people);
  const nameOf = useCallback((line: Line) => lineName(line, people), [people]);
  const records = useMemo(
    () => lines.filter((line) => line.section === part && zoneOf(line) === zone),
    [lines, part, zone],
  );
  const blank = useCallback(
    (id: string, rank: number) => blankLine(kind, id, rank, placeOf(kind, part, zone)),
    [kind, part, zone],
  );
  const name = usePartName();
  const heading = name(kind, part, zone);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={headingId}>
      <Heading className={level === 2 ? 'section' : 'row-name'} id={headingId}>
        {heading.shown}
        {heading.zone !== '' && <span className="aksel-sr-only">, {heading.zone}</span>}
      </Heading>
      <RecordList
        kind={kind}
        list={[kind, part, zone ?? ''].join(' ').trim()}
        label={heading.whole}
        records={records}
        Row={LineRow}
        nameOf={nameOf}
        blank={blank}
        addText={t(`crisis.add.${part}`)}
        onHistory={onHistory}
      />
      {namesPeople(part) && (
        <FromPlan kind={kind} part={part} zone={zone} heading={heading.whole} lines={records} />
      )}
      {children}
    </section>
  );
});

/** The part and the zone a new line stands in. */
function placeOf(kind: PartLinesProps['kind'], section: Part, zone: CrisisZone | null) {
  return kind === 'crisisStep' ? { section, zone } : { section };
}

/** A line as it is begun: it is in the plan from its first letter. */
function blankLine(
  kind: PartLinesProps['kind'],
  id: string,
  rank: number,
  place: ReturnType<typeof placeOf>,
) {
  return { record: { ...blanks[kind], id, rank, ...place } as Line, values: { rank, ...place } };
}

interface FromPlanProps {
  kind: 'crisisStep' | 'careWish';
  part: Part;
  zone: CrisisZone | null;
  heading: string;
  lines: readonly Line[];
}

/** A line that is somebody in the plan: their number is known already. */
function FromPlan({ kind, part, zone, heading, lines }: FromPlanProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const add = (person: string | null, added: readonly Edit[]) => {
    if (person === null) return;
    const fields = { ...placeOf(kind, part, zone), person, rank: rankAfter(lines) };
    void store.act([...added, { edit: 'add', kind, id: newId(), fields }]);
  };
  return (
    <div className={styles.fromPlan}>
      <InPlace label={heading} words={t('crisis.fromPlan')} isEmpty>
        {(close) => (
          <PersonChooser
            label={t('crisis.fromPlan')}
            hideLabel
            person={null}
            onChosen={(person, added) => {
              add(person, added);
              close();
            }}
          />
        )}
      </InPlace>
    </div>
  );
}
