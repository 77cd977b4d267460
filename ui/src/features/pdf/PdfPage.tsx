/** «Lag PDF»: whom it is for, its pages as they will be, and then it is saved or printed. */
import { Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failed, savePdf, type PdfChoices } from '../../api/shell';
import { PagesMade } from '../../export/PagesMade';
import { PdfPassword } from '../../export/PdfPassword';
import { usePrinting } from '../../export/printing';
import { useSaving } from '../../export/SavedFile';
import { usePreview } from '../../export/usePreview';
import { useReaderChoice } from '../../export/useReaderChoice';
import { useOwnersPen } from '../../records/useField';
import { useSelected } from '../../records/useSelected';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { NewSince } from './NewSince';
import { PdfFoot } from './PdfFoot';
import styles from './PdfPage.module.css';
import { PdfSetUp, plain } from './PdfSetUp';
import { Readers } from './Readers';

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

/** The pictures go along when somebody has asked for it: the plan remembers that. */
function usePictures() {
  const { act } = usePlan();
  const { id, picturesOnPaper } = useSelected(({ visible }) => visible.details);
  const offered = useSelected(({ visible }) => visible.pictures.length > 0);
  const choose = (value: boolean) =>
    void act([{ edit: 'change', kind: 'details', id, field: 'picturesOnPaper', value }]);
  return { offered, wanted: picturesOnPaper && offered, choose };
}

export function PdfPage() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const { language } = usePrinting();
  const chosen = useReaderChoice('plan');
  const diary = useDiary();
  const pictures = usePictures();
  const [chosenLook, setChoices] = useState<PdfChoices>(plain);
  const choices = { ...chosenLook, pictures: pictures.wanted };
  const [password, setPassword] = useState<string | null>(null);
  const isOwners = chosen.to === null;
  const asked = { to: chosen.to, language, diary: diary.wanted && isOwners, choices };
  const pages = usePreview(asked, chosen.isNewGift);
  const saving = useSaving(
    async () => {
      await store.settled();
      const answer = await savePdf(asked.to, asked.language, asked.diary, asked.choices, password);
      if (!failed(answer)) {
        // Closing the dialog forgets no password.
        if (answer.value) setPassword(null);
        diary.setWanted(false);
        if (answer.value?.noted) store.noted(answer.value.noted);
      }
      return answer;
    },
    JSON.stringify({ ...asked, password }),
  );
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('pdf.title')}</h1>
      <div className={styles.choices}>
        <Readers chosen={chosen} />
        <NewSince to={chosen.to} />
        <div className={styles.setUp}>
          <PdfSetUp chosen={choices} onChoose={setChoices} />
          {pictures.offered && (
            <Checkbox
              size="small"
              checked={pictures.wanted}
              onChange={() => {
                pictures.choose(!pictures.wanted);
              }}
            >
              {t('pdf.choices.pictures')}
            </Checkbox>
          )}
          {diary.offered && isOwners && (
            <Checkbox
              size="small"
              description={t('pdf.diaryKnow')}
              checked={diary.wanted}
              onChange={() => {
                diary.setWanted(!diary.wanted);
              }}
            >
              {t('pdf.diary')}
            </Checkbox>
          )}
          <PdfPassword password={password} onPassword={setPassword} />
          {language !== null && <p className="quiet">{t('pdf.languageKnow')}</p>}
        </div>
      </div>
      <div className={styles.pages}>
        <PagesMade pages={pages} saving={saving} />
      </div>
      <PdfFoot choices={choices} onChoose={setChoices} saving={saving} />
    </div>
  );
}
