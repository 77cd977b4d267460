/** One part of the agenda: what waits there, and what was closed there in this sitting. */
import { useTranslation } from 'react-i18next';
import { Rows } from '../../parts/Rows';
import type { Look } from '../../plan/agenda';
import { ClosedRow } from './ClosedRow';
import { LookRow, type LookRowProps } from './LookRow';
import type { Closed, Section } from './useClosing';

export interface SectionRowsProps extends Pick<
  LookRowProps,
  'details' | 'onTick' | 'onDone' | 'onRemove'
> {
  section: Section;
  looks: readonly Look[];
  /** Of every section. */
  closed: readonly Closed[];
  /** The key of the look that is told about. */
  open: string | null;
  /** The one that was added just now. */
  newest: string | null;
  onUndo: (number: number) => void;
}

export function SectionRows(props: SectionRowsProps) {
  const { section, looks, closed, details, open, newest, onTick, onDone, onRemove, onUndo } = props;
  const { t } = useTranslation();
  const here = closed.filter((one) => one.section === section);
  if (looks.length + here.length === 0) return null;
  const rows = [
    ...looks.map((look) => ({ at: look.due ?? '9999', look, closed: null })),
    ...here.map((one) => ({ at: one.look.due ?? '9999', look: one.look, closed: one })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const heading = {
    overdue: t('followUps.overdue'),
    thisWeek: t('followUps.thisWeek'),
    later: t('followUps.later'),
  };
  return (
    <Rows heading={heading[section]}>
      {rows.map(({ look, closed: one }) =>
        one === null ? (
          <LookRow
            key={look.key}
            look={look}
            details={details}
            isOpen={open === look.key}
            isNew={newest === look.key}
            onTick={onTick}
            onDone={onDone}
            onRemove={onRemove}
          />
        ) : (
          <ClosedRow
            key={`closed ${one.number}`}
            look={look}
            as={one.as}
            next={one.next}
            onUndo={() => {
              onUndo(one.number);
            }}
          />
        ),
      )}
    </Rows>
  );
}
