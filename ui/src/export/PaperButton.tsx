/** Makes one of the small papers as a PDF: waits until everything is written down, and says where the file is. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button, Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { openSaved, savePaper, type PaperWanted } from '../api/shell';
import { said } from '../i18n/said';
import styles from './PaperButton.module.css';
import { usePrinting } from './printing';
import { SavedFile, useSaving } from './SavedFile';

export interface PaperButtonProps {
  wanted: PaperWanted;
  /** What the button says. */
  children: string;
  variant?: 'primary' | 'secondary';
  /** Resolves when nothing waits to be saved; outside a plan nothing does. */
  settled?: () => Promise<void>;
}

export function PaperButton({
  wanted,
  children,
  variant = 'secondary',
  settled,
}: PaperButtonProps) {
  const { t } = useTranslation();
  const { language, largePrint, chooseLarge } = usePrinting();
  const canBeLarge = wanted.paper !== 'card' && wanted.paper !== 'rules';
  const saving = useSaving(async () => {
    await settled?.();
    return savePaper(wanted, language, canBeLarge && largePrint);
  });
  return (
    <div className={styles.make}>
      <Button
        variant={variant}
        size={variant === 'primary' ? 'medium' : 'small'}
        icon={<FilePdfIcon aria-hidden="true" />}
        onClick={() => void saving.save()}
      >
        {children}
      </Button>
      {canBeLarge && (
        <Chips aria-label={t('pdf.look')} className={styles.look}>
          <Chips.Toggle
            selected={largePrint}
            onClick={() => {
              chooseLarge(!largePrint);
            }}
          >
            {t('pdf.choices.largePrint')}
          </Chips.Toggle>
        </Chips>
      )}
      {language !== null && (
        <p className="quiet">
          {t('pdf.printedIn', {
            language: said(t, 'words', `choices.details.language.${language}`) ?? language,
          })}
        </p>
      )}
      <div className={styles.outcome}>
        <SavedFile saving={saving} onOpen={() => void openSaved()} />
      </div>
    </div>
  );
}
