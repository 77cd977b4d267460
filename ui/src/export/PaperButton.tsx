/**
 * Makes one of the small papers as a PDF: waits until everything is written down, and says where the file is. It may be about
 * no open plan; in one, `PlanPaper` asks for whom it is.
 */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button, Chips } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recipient } from '../api/bindings/document';
import type { Changed } from '../api/bindings/journal';
import { failed, openSaved, savePaper, type PaperWanted } from '../api/shell';
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
  /** For whom it is, when it is not for the owner. */
  to?: Recipient | null;
  /** Told what was noted in the plan of who got it. */
  onNoted?: (noted: Changed) => void;
  /** What is asked before it is made. */
  asks?: ReactNode;
}

export function PaperButton({
  wanted,
  children,
  variant = 'secondary',
  settled,
  to = null,
  onNoted,
  asks,
}: PaperButtonProps) {
  const { t } = useTranslation();
  const { language, largePrint, chooseLarge } = usePrinting();
  const canBeLarge = wanted.paper !== 'card' && wanted.paper !== 'rules';
  const saving = useSaving(async () => {
    await settled?.();
    const answer = await savePaper(wanted, to, language, canBeLarge && largePrint);
    if (!failed(answer) && answer.value?.noted) onNoted?.(answer.value.noted);
    return answer;
  });
  return (
    <div className={styles.make} role="group" aria-label={children}>
      <Button
        variant={variant}
        size={variant === 'primary' ? 'medium' : 'small'}
        icon={<FilePdfIcon aria-hidden="true" />}
        onClick={() => void saving.save()}
      >
        {children}
      </Button>
      {asks}
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
