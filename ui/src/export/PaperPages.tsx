/**
 * The pages of a paper before it is saved, for those who want to see them first; and what is done with it: it is locked with a
 * password, saved, or printed from the program that shows it.
 */
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { openSaved } from '../api/shell';
import { PagesMade } from './PagesMade';
import styles from './PaperPages.module.css';
import { PdfPassword } from './PdfPassword';
import type { Saving } from './SavedFile';
import { usePreview, type PagesAsked } from './usePreview';

export interface PaperPagesProps {
  asked: PagesAsked;
  isNewGift: boolean;
  saving: Saving;
  /** Null: it has none. */
  password: string | null;
  onPassword: (password: string | null) => void;
}

export function PaperPages({ asked, isNewGift, saving, password, onPassword }: PaperPagesProps) {
  const { t } = useTranslation();
  const pages = usePreview(asked, isNewGift);
  const save = async (toPrint: boolean) => {
    if ((await saving.save()) && toPrint) await openSaved();
  };
  return (
    <div className={styles.pages}>
      <PagesMade pages={pages} saving={saving} />
      <PdfPassword password={password} onPassword={onPassword} />
      <div className={styles.does}>
        <Button
          size="small"
          variant="secondary"
          icon={<PrinterSmallIcon aria-hidden="true" />}
          onClick={() => void save(true)}
        >
          {t('pdf.print')}
        </Button>
        <Button size="small" onClick={() => void save(false)}>
          {t('pdf.save')}
        </Button>
      </div>
    </div>
  );
}
