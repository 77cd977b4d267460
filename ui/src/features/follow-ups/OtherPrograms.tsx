/** What has a day, for the calendar somebody has already, and as a table. Closed until it is asked for. */
import { CalendarIcon, TableIcon } from '@navikt/aksel-icons';
import { Checkbox } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanFile } from '../../export/PlanFile';
import styles from './OtherPrograms.module.css';

export function OtherPrograms() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const files = useId();
  return (
    <div className={styles.others}>
      <button
        type="button"
        className="plain-link"
        aria-expanded={open}
        aria-controls={files}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('files.title')}
      </button>
      <div id={files} className={styles.files} hidden={!open}>
        {open && (
          <>
            <CalendarFile />
            <TableFile />
          </>
        )}
      </div>
    </div>
  );
}

function CalendarFile() {
  const { t } = useTranslation();
  // A calendar lies where others look: what it says is chosen each time the page is come to.
  const [words, setWords] = useState(false);
  return (
    <div className={styles.file}>
      <p className="quiet">{t('files.calendarKnow')}</p>
      <PlanFile
        wanted={{ file: 'calendar', words }}
        icon={<CalendarIcon aria-hidden="true" />}
        asks={
          <Checkbox
            size="small"
            description={t('files.wordsKnow')}
            checked={words}
            onChange={() => {
              setWords(!words);
            }}
          >
            {t('files.words')}
          </Checkbox>
        }
      >
        {t('files.calendar')}
      </PlanFile>
    </div>
  );
}

function TableFile() {
  const { t } = useTranslation();
  return (
    <div className={styles.file}>
      <p className="quiet">{t('files.tableKnow')}</p>
      <PlanFile wanted={{ file: 'table' }} icon={<TableIcon aria-hidden="true" />}>
        {t('files.table')}
      </PlanFile>
    </div>
  );
}
