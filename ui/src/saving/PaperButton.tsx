/** Makes one of the small papers as a PDF: waits until everything is written down, and says where the file is. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { openSaved, savePaper, type PaperWanted } from '../api/shell';
import styles from './PaperButton.module.css';
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
  const saving = useSaving(async () => {
    await settled?.();
    return savePaper(wanted);
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
      <div className={styles.outcome}>
        <SavedFile saving={saving} onOpen={() => void openSaved()} />
      </div>
    </div>
  );
}
