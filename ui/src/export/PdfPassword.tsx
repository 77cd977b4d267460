/** A password on the PDF, off until it is asked for: what it costs is said before it is written. */
import { Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '../app/decided';
import { DecidedHere } from '../components/DecidedHere';
import { PhraseField } from '../components/phrase/PhraseField';
import { Strength } from '../components/phrase/Strength';
import styles from './PdfPassword.module.css';

/** The names in the plan are known where the password is judged. */
const noMore: readonly string[] = [];

export interface PdfPasswordProps {
  /** Null: it has none. */
  password: string | null;
  onPassword: (password: string | null) => void;
}

export function PdfPassword({ password, onPassword }: PdfPasswordProps) {
  const { t } = useTranslation();
  // It is written once: one sees what one writes until one hides it.
  const mustHaveOne = usePolicy().pdfPassword === true;
  const written = password ?? (mustHaveOne ? '' : null);
  const [shown, setShown] = useState(true);
  return (
    <>
      {mustHaveOne ? (
        <DecidedHere>{t('decided.pdfPassword')}</DecidedHere>
      ) : (
        <Checkbox
          size="small"
          checked={password !== null}
          onChange={() => {
            onPassword(password === null ? '' : null);
          }}
        >
          {t('pdf.lock')}
        </Checkbox>
      )}
      {written !== null && (
        <div className={styles.password}>
          <PhraseField
            label={t('pdf.password')}
            hint={t('pdf.passwordKnow')}
            value={written}
            onPhrase={onPassword}
            shown={shown}
            onShown={setShown}
          />
          <Strength phrase={written} inputs={noMore} />
        </div>
      )}
    </>
  );
}
