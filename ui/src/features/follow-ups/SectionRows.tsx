/** One part of the agenda: what waits there, and what was closed there in this sitting. */
import { useTranslation } from 'react-i18next';
import { Rows } from '../../components/Rows';
import type { Look } from '../../store/agenda';
import { ClosedRow } from './ClosedRow';
import { LookRow, type LookRowProps } from './LookRow';
import type { Closed, Section } from './useClosing';

export interface SectionRowsProps extends Pick<
  LookRowProps,
  'details' | 'onWriting' | 'onTick' | 'onDone' | 'onRemove'
> {
  section: Section;
  looks: readonly Look[];
  /** Of every section. */
  closed: readonly Closed[];
  /** The key of the look that is told about. */
  open: string | null;
  /** The key of the look whose date is being written. */
  writing: string | null;
  onUndo: (closed: Closed) => void;
}

export function SectionRows(props: SectionRowsProps) {
  const { section, looks, closed, details, open, writing, onUndo } = props;
  const { onWriting, onTick, onDone, onRemove } = props;
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
            isWriting={writing === look.key}
            onWriting={onWriting}
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
              onUndo(one);
            }}
          />
        ),
      )}
    </Rows>
  );
}
