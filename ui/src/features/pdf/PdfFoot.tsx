/** At the foot of the page: in which language and how large the PDF is, in colour or not, and what is done with it. */
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button, Checkbox, Select, ToggleGroup } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openSaved, type PdfChoices } from '../../api/shell';
import { usePolicy } from '../../app/decided';
import { Foot } from '../../app/Foot';
import { DecidedHere } from '../../components/DecidedHere';
import { usePrinting } from '../../export/printing';
import { SavedFile, type Saving } from '../../export/SavedFile';
import { languages, isLanguage } from '../../i18n/language';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import styles from './PdfFoot.module.css';

export interface PdfFootProps {
  choices: PdfChoices;
  onChoose: (choices: PdfChoices) => void;
  saving: Saving;
}

export function PdfFoot({ choices, onChoose, saving }: PdfFootProps) {
  const { t } = useTranslation();
  const { saveFolders } = usePolicy();
  const [prints, setPrints] = useState(false);
  const isSaved = typeof saving.state === 'object' && 'path' in saving.state;
  const save = async (toPrint: boolean) => {
    setPrints(toPrint);
    // What is printed is the file that was saved, from the program that shows it.
    if ((await saving.save()) && toPrint) await openSaved();
  };
  return (
    <Foot>
      <div className={styles.foot}>
        <div className={styles.choices}>
          <LanguageChoice />
          <ToggleGroup
            size="small"
            aria-label={t('pdf.letters')}
            value={choices.largePrint ? 'large' : 'plain'}
            onChange={(next) => {
              onChoose({ ...choices, largePrint: next === 'large' });
            }}
          >
            <ToggleGroup.Item value="plain">{t('pdf.plainPrint')}</ToggleGroup.Item>
            <ToggleGroup.Item value="large">{t('pdf.largePrint')}</ToggleGroup.Item>
          </ToggleGroup>
          <Checkbox
            size="small"
            checked={choices.blackAndWhite}
            onChange={() => {
              onChoose({ ...choices, blackAndWhite: !choices.blackAndWhite });
            }}
          >
            {t('pdf.blackAndWhite')}
          </Checkbox>
        </div>
        <div className={styles.does}>
          <Button
            variant="secondary"
            icon={<PrinterSmallIcon aria-hidden="true" />}
            onClick={() => void save(true)}
          >
            {t('pdf.print')}
          </Button>
          <Button onClick={() => void save(false)}>{t('pdf.save')}</Button>
        </div>
        <div className={styles.outcome}>
          {saveFolders !== undefined && (
            <DecidedHere>{t('decided.saveIn', { folders: saveFolders.join(', ') })}</DecidedHere>
          )}
          <SavedFile saving={saving} onOpen={() => void openSaved()} />
          {prints && isSaved && <p className="quiet">{t('pdf.printThere')}</p>}
        </div>
      </div>
    </Foot>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const names = useNames();
  const own = useSelected(({ whole }) => whole.details.language);
  const { language, choose } = usePrinting();
  return (
    <Select
      className={styles.language ?? ''}
      size="small"
      label={t('pdf.language')}
      value={language ?? own}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) choose(value === own ? null : value);
      }}
    >
      {languages.map((one) => (
        <option key={one} value={one}>
          {names.choice('details', 'language', one)}
        </option>
      ))}
    </Select>
  );
}
