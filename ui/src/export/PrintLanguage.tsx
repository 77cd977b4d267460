/** The language the papers get: labels are translated, what people have written never is. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../records/InPlace';
import { useNames } from '../records/useNames';
import { useSelected } from '../records/useSelected';
import { languages } from '../i18n/language';
import { usePrinting } from './printing';
import styles from './PrintLanguage.module.css';

export function PrintLanguage() {
  const { t } = useTranslation();
  const names = useNames();
  const own = useSelected(({ whole }) => whole.details.language);
  const { language, choose } = usePrinting();
  const chosen = language ?? own;
  const called = (one: string) => names.choice('details', 'language', one);
  const label = t('pdf.language');
  return (
    <div className={styles.language}>
      <InPlace label={label} words={t('pdf.printedIn', { language: called(chosen) })}>
        {(close) => (
          <>
            <p className="quiet">{t('pdf.languageKnow')}</p>
            <Chips aria-label={label}>
              {languages.map((one) => (
                <Chips.Toggle
                  key={one}
                  selected={one === chosen}
                  checkmark={false}
                  onClick={() => {
                    choose(one === own ? null : one);
                    close();
                  }}
                >
                  {called(one)}
                </Chips.Toggle>
              ))}
            </Chips>
          </>
        )}
      </InPlace>
    </div>
  );
}
