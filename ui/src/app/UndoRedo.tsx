/** Undo and redo where everybody sees them, on every page. Pressed wrong, nothing is gone. */
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { actWords } from '../i18n/act';
import { usePlan } from '../store/usePlan';
import styles from './frame.module.css';

export function UndoRedo() {
  const { t } = useTranslation();
  const { reversible, undo, redo } = usePlan();
  const last = reversible.undo && t('history.undo', { act: actWords(t, reversible.undo) });
  const next = reversible.redo && t('history.redo', { act: actWords(t, reversible.redo) });
  return (
    <span className={styles.steps}>
      {next !== null && (
        <Button
          variant="tertiary"
          size="small"
          icon={<ArrowRedoIcon aria-hidden="true" />}
          title={next}
          aria-label={t('redo')}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={redo}
        />
      )}
      <Button
        variant="tertiary"
        size="small"
        icon={<ArrowUndoIcon aria-hidden="true" />}
        title={last ?? undefined}
        disabled={last === null}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
      >
        {t('undo')}
      </Button>
    </span>
  );
}
