/**
 * A button that saves a file where the person chooses: waits until everything is written down, asks what is to be asked first,
 * and says where the file is.
 */
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changed } from '../api/bindings/journal';
import type { Saved } from '../api/bindings/program';
import { failed, openSaved, type Answer } from '../api/shell';
import { said } from '../i18n/said';
import { usePrinting } from './printing';
import styles from './SaveButton.module.css';
import { SavedFile, useSaving, type Saving } from './SavedFile';

export interface SaveButtonProps {
  /** What the button says. */
  children: string;
  icon: ReactNode;
  variant?: 'primary' | 'secondary';
  /** What is asked for, in one line: what is said of it is no longer so when it is another. */
  asked?: string;
  /** Answers null when the person closed the dialog. */
  save: () => Promise<Answer<Saved | null>>;
  /** Resolves when nothing waits to be saved; outside a plan nothing does. */
  settled?: (() => Promise<void>) | undefined;
  /** Told what was noted in the plan of who got it. */
  onNoted?: ((noted: Changed) => void) | undefined;
  /** What is asked before it is made. */
  asks?: ReactNode;
  /** What else can be done with it. */
  more?: ((saving: Saving) => ReactNode) | undefined;
}

export function SaveButton(props: SaveButtonProps) {
  const {
    children,
    icon,
    variant = 'secondary',
    asked,
    save,
    settled,
    onNoted,
    asks,
    more,
  } = props;
  const { t } = useTranslation();
  const { language } = usePrinting();
  const saving = useSaving(async () => {
    await settled?.();
    const answer = await save();
    if (!failed(answer) && answer.value?.noted) onNoted?.(answer.value.noted);
    return answer;
  }, asked);
  return (
    <div className={styles.make} role="group" aria-label={children}>
      <Button
        variant={variant}
        size={variant === 'primary' ? 'medium' : 'small'}
        icon={icon}
        onClick={() => void saving.save()}
      >
        {children}
      </Button>
      {asks}
      {language !== null && (
        <p className="quiet">
          {t('pdf.printedIn', {
            language: said(t, 'words', `choices.details.language.${language}`) ?? language,
          })}
        </p>
      )}
      {more?.(saving)}
      <div className={styles.outcome}>
        <SavedFile saving={saving} onOpen={() => void openSaved()} />
      </div>
    </div>
  );
}
