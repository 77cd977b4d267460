/** One thing to talk about: what it is, what in the plan it comes from, and what was said of it. */
import { Checkbox } from '@navikt/ds-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../api/bindings/plan';
import type { RowProps } from '../../records/list/RecordList';
import { PlanText } from '../../records/PlanText';
import { useMayRate } from '../../records/useMayRate';
import { useNames } from '../../records/useNames';
import { useHasBegun } from '../../records/useHasBegun';
import { usePlanSession } from '../../store/usePlan';
import styles from './MeetingsPage.module.css';

export const AgendaRow = memo(function AgendaRow({ record, isNew, onDone }: RowProps<AgendaItem>) {
  const { t } = useTranslation();
  const names = useNames();
  const mayRate = useMayRate();
  const { id, text, notes } = record;
  const begun = useHasBegun(record.meeting);
  const from = (['goal', 'followUp', 'concern'] as const).find((field) => record[field] !== null);
  return (
    <div className={styles.item}>
      <div className="item">
        <PlanText
          kind="agendaItem"
          id={id}
          field="text"
          label={names.field('agendaItem', 'text')}
          text={text}
          empty={t('meetings.itemEmpty')}
          {...(isNew && { onDone })}
        />
      </div>
      {from !== undefined && <p className="quiet">{names.field('agendaItem', from)}</p>}
      {from === 'concern' && mayRate && <ShownAsWritten record={record} />}
      {text !== '' && begun && (
        <PlanText
          kind="agendaItem"
          id={id}
          field="notes"
          label={t('meetings.notesTo', { item: text })}
          text={notes}
          empty={t('meetings.notesEmpty')}
        />
      )}
    </div>
  );
});

/**
 * A concern is told in the owner's own words: on the papers that others read, a neutral line stands for them until the
 * owner says otherwise.
 */
function ShownAsWritten({ record: { id, shownAsWritten } }: { record: AgendaItem }) {
  const names = useNames();
  const { store } = usePlanSession();
  return (
    <Checkbox
      size="small"
      checked={shownAsWritten}
      onChange={() => {
        const field = { field: 'shownAsWritten', value: !shownAsWritten };
        void store.act([{ edit: 'change', kind: 'agendaItem', id, ...field }]);
      }}
    >
      {names.field('agendaItem', 'shownAsWritten')}
    </Checkbox>
  );
}
