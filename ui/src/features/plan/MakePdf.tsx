/** Makes the paper: waits until everything is saved, says what happens, and where the file is. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button, Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failed, openSaved, savePdf } from '../../api/shell';
import { useOwnersPen } from '../../records/useField';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { PrintLanguage } from '../../export/PrintLanguage';
import { usePrinting } from '../../export/printing';
import { ReaderChoice } from '../../export/ReaderChoice';
import { SavedFile, useSaving } from '../../export/SavedFile';
import { useReaderChoice } from '../../export/useReaderChoice';
import styles from './MakePdf.module.css';
import { PdfLook, plain } from './PdfLook';

/** The diary goes along when the owner asks for it, each time anew. */
function useDiary() {
  const isOwn = useOwnersPen();
  const isWritten = useSelected(({ visible }) =>
    visible.diaryEntries.some(({ text }) => text.trim() !== ''),
  );
  const offered = isOwn && isWritten;
  const [wanted, setWanted] = useState(false);
  // The pen was passed on: the choice was the owner's.
  if (wanted && !offered) setWanted(false);
  return { offered, wanted: wanted && offered, setWanted };
}

export interface MakePdfProps {
  /** At the start of its line: it stands alone on a page, and not in the head of one. */
  alone?: boolean;
}

export function MakePdf({ alone = false }: MakePdfProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const diary = useDiary();
  const { language } = usePrinting();
  const [choices, setChoices] = useState(plain);
  const reader = useReaderChoice('plan');
  const isOwners = reader.to === null;
  const saving = useSaving(async () => {
    await store.settled();
    const answer = await savePdf(reader.to, language, diary.wanted && isOwners, choices);
    if (!failed(answer)) {
      diary.setWanted(false);
      if (answer.value?.noted) store.noted(answer.value.noted);
    }
    return answer;
  });
  return (
    <div className={styles.make} data-alone={alone || undefined}>
      <Button
        variant={alone ? 'secondary' : 'primary'}
        icon={<FilePdfIcon aria-hidden="true" />}
        onClick={() => {
          void saving.save();
        }}
      >
        {t('pdf.make')}
      </Button>
      <ReaderChoice chosen={reader} />
      <PrintLanguage />
      <PdfLook chosen={choices} onChoose={setChoices} />
      {diary.offered && isOwners && (
        <Checkbox
          className={styles.diary ?? ''}
          description={t('pdf.diaryKnow')}
          checked={diary.wanted}
          onChange={() => {
            diary.setWanted(!diary.wanted);
          }}
        >
          {t('pdf.diary')}
        </Checkbox>
      )}
      <div className={styles.outcome}>
        <SavedFile
          saving={saving}
          onOpen={() => {
            void openSaved();
          }}
        />
      </div>
    </div>
  );
}
